// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.dates;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseWork;
import org.throughline.cases.NewCase;
import org.throughline.cases.NewEvent;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;

/// Opens the case that keeps the reviews of a plan which nobody reviews yet.
@Component
public class ReviewOpening {

  private static final Problem NOT_THERE =
      new Problem("EHC-240", "", "There is no such plan without a date. Open the list again.");

  private static final String OF =
      """
      select case_id, since
        from ehc.plan_date
       where child_id = :child and review_on is null
      """;

  private final JdbcClient jdbc;
  private final Children children;
  private final CaseFiles files;
  private final CaseWork work;

  ReviewOpening(JdbcClient jdbc, Children children, CaseFiles files, CaseWork work) {
    this.jdbc = jdbc;
    this.children = children;
    this.files = files;
    this.work = work;
  }

  private record Undated(long caseId, Date since) {
    LocalDate day() {
      return since.toLocalDate();
    }
  }

  /// The case begins with the day on which the plan was made last, and goes to the officer who
  /// made it.
  ///
  /// @param address of the child's record; may be nonsense
  @Transactional
  public Outcome<CaseSummary> open(String address, AccountId by) {
    Optional<ChildSummary> child = children.findByAddress(address);
    Optional<Undated> undated =
        child.flatMap(
            found ->
                jdbc.sql(OF).param("child", found.id().value()).query(Undated.class).optional());
    if (undated.isEmpty()) {
      return new Outcome.Refused<>(List.of(NOT_THERE));
    }
    CaseSummary made = files.find(new CaseId(undated.get().caseId())).orElseThrow();
    return work.open(
        new NewCase(
            child.orElseThrow().id(),
            "annual-review",
            made.setting(),
            made.officer().or(() -> Optional.of(by)),
            NewEvent.of("final-plan-issued", undated.get().day())),
        by);
  }
}
