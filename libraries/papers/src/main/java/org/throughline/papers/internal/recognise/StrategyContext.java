// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.Optional;
import org.throughline.papers.internal.words.Sub;
import org.throughline.papers.internal.words.YearLabel;

/// What the headings and introductions above the present words say of them.
final class StrategyContext {

  Optional<YearLabel> year = Optional.empty();
  Optional<String> theme = Optional.empty();
  Optional<Sub> sub = Optional.empty();
  boolean weWill;
  boolean otherList;
  boolean numberedLeadIn;

  /// A new priority or section: nothing said before holds any longer.
  void start() {
    year = Optional.empty();
    theme = Optional.empty();
    sub = Optional.empty();
    weWill = false;
    otherList = false;
  }

  /// A year heading: its themes follow.
  void in(YearLabel named) {
    year = Optional.of(named);
    theme = Optional.empty();
  }

  /// A small heading under a priority.
  void under(Sub small) {
    sub = Optional.of(small);
    year = Optional.empty();
    weWill = small == Sub.ACTIONS;
    otherList = false;
  }

  boolean isUnder(Sub wanted) {
    return sub.filter(small -> small == wanted).isPresent();
  }
}
