// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.cases.CaseId;

/// One version of a plan, without its rows.
///
/// @param number from 1
/// @param draftedIn the case in which it was drafted
/// @param sent the day on which the draft was served on the family; absent until then
/// @param remarksUntil the last day for their remarks
/// @param finished the day on which it became final; absent while it is a draft
public record EditionSummary(
    EditionId id,
    PlanId plan,
    int number,
    CaseId draftedIn,
    Instant begun,
    Optional<LocalDate> sent,
    Optional<LocalDate> remarksUntil,
    Optional<LocalDate> finished) {

  public boolean isDraft() {
    return finished.isEmpty();
  }

  /// Such as `Draft 1`, `Final plan 1` or `Amended plan 3`.
  public String title() {
    return isDraft()
        ? (number == 1 ? "Draft plan" : "Draft amendment " + number)
        : (number == 1 ? "Final plan" : "Amended plan " + number);
  }
}
