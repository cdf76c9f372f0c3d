// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.throughline.delivery.internal.ActionWriting;
import org.throughline.delivery.internal.MilestoneWriting;
import org.throughline.platform.Outcome;

/// The dated steps of an action. Adding or ticking one overwrites nothing, so it needs no version:
/// two people who tick the same step have ticked it once.
@Component
public class Milestones {

  private final ActionWriting writing;
  private final MilestoneWriting milestones;

  Milestones(ActionWriting writing, MilestoneWriting milestones) {
    this.writing = writing;
    this.milestones = milestones;
  }

  /// Adds a step.
  ///
  /// @param due absent when none was given, which is refused
  public Outcome<Saved> add(
      ActionId action, String words, Optional<LocalDate> due, Signature signature) {
    return writing.write(
        action,
        OptionalLong.empty(),
        signature,
        "milestone-added",
        edit -> milestones.add(edit, words, due));
  }

  /// Says on which day a step was reached, or, when `doneOn` is absent, that it was not.
  ///
  /// @param milestone the step's number
  public Outcome<Saved> mark(
      ActionId action, long milestone, Optional<LocalDate> doneOn, Signature signature) {
    return writing.write(
        action,
        OptionalLong.empty(),
        signature,
        "milestone-marked",
        edit -> milestones.mark(edit, milestone, doneOn, signature));
  }

  /// Takes a step out of the plan; the history keeps it.
  public Outcome<Saved> remove(ActionId action, long milestone, Signature signature) {
    return writing.write(
        action,
        OptionalLong.empty(),
        signature,
        "milestone-removed",
        edit -> milestones.remove(edit, milestone, signature));
  }
}
