// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.children.ChildId;
import org.throughline.ehc.EditionId;
import org.throughline.ehc.PlanId;
import org.throughline.platform.Problem;

/// Locks a version of a plan for a change: whoever comes second waits.
@Component
class PlanLocks {

  static final Problem NOT_THERE =
      new Problem("EHC-120", "", "There is no such plan. Open it again from the case.");

  static final Problem IS_FINAL =
      new Problem(
          "EHC-121",
          "",
          "This version is final and never changes. Begin an amendment to change the plan.");

  private static final Problem HAS_CEASED =
      new Problem(
          "EHC-122",
          "",
          "This plan has ceased and stays as it was. Begin a new plan when the child needs one.");

  private static final String LOCK =
      """
      select e.plan_id, p.child_id, e.case_id, e.number, e.sent_on is not null as is_sent,
             e.final_on is not null as is_final, p.ceased_on is not null as is_ceased
        from ehc.edition e
        join ehc.plan p using (plan_id)
       where e.edition_id = :edition
         for update of e
      """;

  private final JdbcClient jdbc;

  PlanLocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A version that nobody else changes before this transaction ends.
  record Locked(
      EditionId edition,
      PlanId plan,
      ChildId child,
      CaseId in,
      int number,
      boolean isSent,
      boolean isFinal,
      boolean isCeased) {

    /// Why no row of it may be changed; empty when it may.
    List<Problem> refusals() {
      if (isCeased) {
        return List.of(HAS_CEASED);
      }
      return isFinal ? List.of(IS_FINAL) : List.of();
    }
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Locked> lock(EditionId edition) {
    return jdbc.sql(LOCK)
        .param("edition", edition.value())
        .query(
            (row, at) ->
                new Locked(
                    edition,
                    new PlanId(row.getLong("plan_id")),
                    new ChildId(row.getLong("child_id")),
                    new CaseId(row.getLong("case_id")),
                    row.getInt("number"),
                    row.getBoolean("is_sent"),
                    row.getBoolean("is_final"),
                    row.getBoolean("is_ceased")))
        .optional();
  }
}
