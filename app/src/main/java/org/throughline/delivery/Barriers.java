// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.throughline.delivery.internal.ActionWriting;
import org.throughline.delivery.internal.BarrierWriting;
import org.throughline.platform.Outcome;

/// What stands in an action's way: raised, taken to a named forum, resolved in words.
@Component
public class Barriers {

  private final ActionWriting writing;
  private final BarrierWriting barriers;

  Barriers(ActionWriting writing, BarrierWriting barriers) {
    this.writing = writing;
    this.barriers = barriers;
  }

  /// Says what stands in the way.
  ///
  /// @param forum where it is taken to at once; absent when it is not
  public Outcome<Saved> raise(
      ActionId action, String words, Optional<Long> forum, Signature signature) {
    return writing.write(
        action,
        OptionalLong.empty(),
        signature,
        "barrier-raised",
        edit -> barriers.raise(edit, words, forum, signature));
  }

  /// Takes a barrier to a forum.
  ///
  /// @param forum absent when none was chosen, which is refused
  public Outcome<Saved> escalate(
      ActionId action, long barrier, Optional<Long> forum, Signature signature) {
    return writing.write(
        action,
        OptionalLong.empty(),
        signature,
        "barrier-escalated",
        edit -> barriers.escalate(edit, barrier, forum, signature));
  }

  /// Says how a barrier was resolved.
  public Outcome<Saved> resolve(
      ActionId action, long barrier, String resolution, Signature signature) {
    return writing.write(
        action,
        OptionalLong.empty(),
        signature,
        "barrier-resolved",
        edit -> barriers.resolve(edit, barrier, resolution, signature));
  }
}
