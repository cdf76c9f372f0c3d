// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.internal.ChildViews;
import org.throughline.platform.identity.AccountId;

/// The door for pages of other modules that tell of a child: who looks is on record before a word
/// is sent, and a restricted record asks for the reason first, as its own page does.
@Component
public class ChildLooks {

  private final Children children;
  private final ChildViews views;

  ChildLooks(Children children, ChildViews views) {
    this.children = children;
    this.views = views;
  }

  /// What became of the wish to look.
  public sealed interface Look {

    /// The look is on record; the page may be sent.
    record Seen(ChildSummary child) implements Look {}

    /// The reason has to be given first, on the page at `path`.
    record ReasonNeeded(String path) implements Look {}

    /// There is no such child for this person.
    record Nothing() implements Look {}
  }

  /// @param part what of the child is looked at, such as `case: annual review`
  @Transactional
  public Look at(AccountId account, ChildId child, String part) {
    Optional<ChildSummary> found = children.find(child);
    if (found.isEmpty()) {
      return new Look.Nothing();
    }
    return switch (views.open(account, found.get().address().toString(), part)) {
      case ChildViews.Opening.Open _ -> new Look.Seen(found.get());
      case ChildViews.Opening.ReasonNeeded _ -> new Look.ReasonNeeded(found.get().path());
      case ChildViews.Opening.Moved _, ChildViews.Opening.Nothing _ -> new Look.Nothing();
    };
  }
}
