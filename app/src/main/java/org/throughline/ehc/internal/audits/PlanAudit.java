// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.audits;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.throughline.cases.CaseId;
import org.throughline.platform.identity.AccountId;

/// One person's audit of one plan.
///
/// @param planVersion which version of the plan; absent where the plan is not kept here
/// @param secondOf the audit that this one scores a second time
/// @param againOf the audit after which the plan was put right
/// @param finished absent while it is being scored
/// @param score per cent; absent until then
/// @param notes by part
/// @param version grows by one with each change
public record PlanAudit(
    long id,
    CaseId in,
    long framework,
    OptionalInt planVersion,
    AccountId scorer,
    Optional<Long> secondOf,
    Optional<Long> againOf,
    LocalDate begun,
    Optional<LocalDate> finished,
    Optional<Double> score,
    Optional<Grade> grade,
    Map<String, String> notes,
    long version) {

  public PlanAudit {
    notes = Map.copyOf(notes);
  }

  public boolean isFinished() {
    return finished.isPresent();
  }

  /// Whether it is the finished score of a plan that counts: neither a second score of the same nor
  /// an audit after the plan was put right.
  public boolean isFirst() {
    return isFinished() && secondOf.isEmpty() && againOf.isEmpty();
  }

  /// Such as `Second score`.
  public String kind() {
    return secondOf.isPresent() ? "Second score" : againOf.isPresent() ? "Audited again" : "Audit";
  }
}
