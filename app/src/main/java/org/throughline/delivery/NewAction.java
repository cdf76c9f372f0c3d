// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.strategy.CommitmentLine;

/// An action to be planned under a commitment.
///
/// @param commitment the promise it keeps; gives the action its code
/// @param code the whole code where it is known, such as `S2.Y1.07b`; absent for the commitment's
///     own code, with the next free letter when the commitment has an action already
/// @param note what the paper says besides, such as its timescale and comments; may be empty
public record NewAction(
    CommitmentLine commitment,
    Optional<String> code,
    ActionFacts facts,
    String note,
    List<NewMilestone> milestones,
    boolean isInvented) {

  /// A step on the way.
  public record NewMilestone(String words, LocalDate due, Optional<LocalDate> doneOn) {}

  public NewAction {
    milestones = List.copyOf(milestones);
  }
}
