// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseSummary;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.notices.Notice;
import org.throughline.platform.notices.Notices;
import org.throughline.platform.web.Dates;

/// Tells the officer who keeps a case what somebody else did in it, and what comes next; never
/// whose case it is.
@Component
public class CaseNotices {

  private static final String NEXT =
      """
      select next_on from cases.case_file where case_id = :case
      """;

  private final Notices notices;
  private final JdbcClient jdbc;
  private final PathwayWords words;

  CaseNotices(Notices notices, JdbcClient jdbc, PathwayWords words) {
    this.notices = notices;
    this.jdbc = jdbc;
    this.words = words;
  }

  /// Something was recorded in a case.
  public void ofEvent(CaseSummary summary, AccountId by) {
    send(summary, by, "Something was recorded in one of your cases");
  }

  /// A case came to somebody.
  public void ofAllocation(CaseSummary summary, AccountId by) {
    send(summary, by, "A case was handed to you");
  }

  private void send(CaseSummary summary, AccountId by, String subject) {
    summary
        .officer()
        .filter(officer -> !officer.equals(by))
        .ifPresent(
            officer ->
                notices.send(
                    new Notice(
                        officer,
                        subject,
                        List.of("Kind: " + words.title(summary.pathway()) + ".", next(summary)),
                        "/cases/" + summary.address())));
  }

  private String next(CaseSummary summary) {
    Optional<LocalDate> next =
        jdbc.sql(NEXT)
            .param("case", summary.id().value())
            .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
            .single();
    return next.map(day -> "Next date: " + Dates.full(day) + ".").orElse("No next date.");
  }
}
