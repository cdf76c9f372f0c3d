// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.NewEvent;
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
      select next_on, next_duty from cases.case_file where case_id = :case
      """;

  private static final String RECORDED = "Recorded in one of your cases: ";

  private final Notices notices;
  private final JdbcClient jdbc;
  private final PathwayWords words;

  CaseNotices(Notices notices, JdbcClient jdbc, PathwayWords words) {
    this.notices = notices;
    this.jdbc = jdbc;
    this.words = words;
  }

  /// Something was recorded in a case: what, and on which day; words that somebody typed stay in
  /// the case.
  public void ofEvent(CaseSummary summary, NewEvent event, AccountId by) {
    String what = words.event(summary.pathway(), event.type());
    String how =
        event.isWithdrawal() ? "Taken back: " : event.replaces().isPresent() ? "Put right: " : "";
    send(
        summary,
        by,
        subject(how + what),
        List.of("%s%s, %s.".formatted(how, what, Dates.full(event.happenedOn()))));
  }

  /// An exception's words may be longer than a subject; the lines have them all.
  private static String subject(String what) {
    return what.length() <= 110 ? RECORDED + what : RECORDED + what.substring(0, 109) + "…";
  }

  /// A case came to somebody.
  public void ofAllocation(CaseSummary summary, AccountId by) {
    send(summary, by, "A case was handed to you", List.of());
  }

  private void send(CaseSummary summary, AccountId by, String subject, List<String> what) {
    summary
        .officer()
        .filter(officer -> !officer.equals(by))
        .ifPresent(
            officer ->
                notices.send(
                    new Notice(
                        officer, subject, lines(summary, what), "/cases/" + summary.address())));
  }

  private List<String> lines(CaseSummary summary, List<String> what) {
    List<String> lines = new ArrayList<>(what);
    lines.add("Kind: " + words.title(summary.pathway()) + ".");
    lines.add(next(summary));
    return lines;
  }

  private String next(CaseSummary summary) {
    return jdbc.sql(NEXT)
        .param("case", summary.id().value())
        .query((row, number) -> next(summary, row))
        .single();
  }

  private String next(CaseSummary summary, ResultSet row) throws SQLException {
    LocalDate day = row.getObject("next_on", LocalDate.class);
    return day == null
        ? "No next date."
        : "Next date: %s. %s."
            .formatted(Dates.full(day), words.act(summary.pathway(), row.getString("next_duty")));
  }
}
