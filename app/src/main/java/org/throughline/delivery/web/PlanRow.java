// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.internal.ListedAction;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.platform.identity.AccountId;

/// An action as a row of the plan, in words.
///
/// @param owner null while nobody owns it
/// @param next when something comes next; null when it has no date
/// @param isMissed whether what comes next should have come already
/// @param what what comes next: the step, or null for the end
public record PlanRow(
    long id,
    long version,
    String code,
    String text,
    @Nullable String owner,
    @Nullable String next,
    @Nullable String what,
    String statusClass,
    String status,
    @Nullable String updated,
    boolean isLate,
    boolean isMissed,
    boolean isSilent,
    boolean isOpen,
    int barriers,
    int year) {

  static PlanRow of(ListedAction action, PlanNames names, DayWords days) {
    LocalDate next = action.next();
    LocalDate updated = action.lastUpdate();
    return new PlanRow(
        action.id(),
        action.version(),
        action.code(),
        action.text(),
        action.owner() == 0 ? null : names.name(Optional.of(new AccountId(action.owner()))),
        next == null ? null : days.relative(next),
        action.isNextAMilestone() ? action.nextMilestone() : null,
        action.status().slug(),
        action.status().label(),
        updated == null ? null : days.relative(updated),
        action.isLate(),
        next != null && days.isPast(next),
        action.isSilent(),
        action.isOpen(),
        action.openBarriers(),
        action.year());
  }
}
