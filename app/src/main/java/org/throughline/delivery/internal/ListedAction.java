// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.ActionStatus;

/// An action as a row of a list.
///
/// @param owner the officer's number; 0 while nobody owns it
/// @param nextMilestone the words of the next step; null when it has none
/// @param lastUpdate null while nothing was ever written
public record ListedAction(
    long id,
    long priority,
    String code,
    String text,
    String theme,
    int year,
    long owner,
    ActionStatus status,
    @Nullable LocalDate start,
    @Nullable LocalDate due,
    @Nullable LocalDate nextMilestoneOn,
    @Nullable String nextMilestone,
    @Nullable LocalDate lastUpdate,
    boolean isOpen,
    boolean isLate,
    boolean isSilent,
    LocalDate quietSince,
    int openBarriers,
    long version) {

  /// The step or the end that comes next, whichever is earlier; null when it has no date.
  public @Nullable LocalDate next() {
    if (nextMilestoneOn == null) {
      return due;
    }
    return due == null || nextMilestoneOn.isBefore(due) ? nextMilestoneOn : due;
  }

  /// Whether [#next] is a step rather than the end.
  public boolean isNextAMilestone() {
    return nextMilestoneOn != null
        && nextMilestoneOn.equals(next())
        && !nextMilestoneOn.equals(due);
  }
}
