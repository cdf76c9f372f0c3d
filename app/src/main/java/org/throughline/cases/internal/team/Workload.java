// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.team;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.internal.CaseRow;
import org.throughline.platform.identity.AccountId;

/// How many open cases each officer keeps and how they stand, and what is late past its whole time.
@Component
@Transactional(readOnly = true)
public class Workload {

  private static final String BY_OFFICER =
      """
      select officer_id, count(*) as everything,
             count(*) filter (where next_on < :today) as late,
             count(*) filter (where next_on between :today and :inAWeek) as week,
             count(*) filter (where waits_for is not null) as waiting,
             min(next_on) as earliest
        from cases.case_file
       where closed_on is null
       group by officer_id
       order by late desc, everything desc, officer_id
      """;

  /// Past the whole time that the law gives: by the next duty, by whom the case waits for, and by
  /// the exception that was recorded.
  private static final String PAST_THE_END =
      """
      select f.next_duty, f.waits_for, x.exception, count(*) as cases,
             max(:today - d.due_on) as longest
        from cases.case_file f
        join cases.due d on %s
       cross join lateral (select %s as exception) x
       where f.closed_on is null and f.pathway = :pathway and f.opened_on <= :since
       group by f.next_duty, f.waits_for, x.exception
       order by cases desc, f.next_duty, f.waits_for, x.exception
      """
          .formatted(Whole.PASSED, Whole.EXCEPTION);

  private final JdbcClient jdbc;

  Workload(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param officer absent for the cases that nobody keeps
  /// @param earliest the first next date among them
  public record Load(
      Optional<AccountId> officer,
      int open,
      int late,
      int week,
      int waiting,
      Optional<LocalDate> earliest) {}

  /// Cases past the whole time.
  ///
  /// @param stage the duty that comes next; empty when nothing dated does
  /// @param waitsFor the party; empty when it waits on nobody else
  /// @param exception the code of what lifts the limit; empty when nothing was recorded
  /// @param longest days past
  public record Past(String stage, String waitsFor, String exception, int cases, int longest) {}

  public List<Load> byOfficer(LocalDate today) {
    return jdbc.sql(BY_OFFICER)
        .param("today", Date.valueOf(today))
        .param("inAWeek", Date.valueOf(today.plusDays(7)))
        .query(Workload::load)
        .list();
  }

  /// Cases past the whole time that the law gives.
  public List<Past> pastTheEnd(String pathway, Whole whole, LocalDate today) {
    return jdbc.sql(PAST_THE_END)
        .param("pathway", pathway)
        .param("whole", whole.duty())
        .param("grounds", whole.grounds().toArray(String[]::new))
        .param("since", Date.valueOf(whole.since(today)))
        .param("today", Date.valueOf(today))
        .query(Workload::past)
        .list();
  }

  private static Past past(ResultSet row, int number) throws SQLException {
    return new Past(
        text(row, "next_duty"),
        text(row, "waits_for"),
        text(row, "exception"),
        row.getInt("cases"),
        row.getInt("longest"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }

  private static Load load(ResultSet row, int number) throws SQLException {
    return new Load(
        CaseRow.account(row, "officer_id"),
        row.getInt("everything"),
        row.getInt("late"),
        row.getInt("week"),
        row.getInt("waiting"),
        Optional.ofNullable(row.getObject("earliest", LocalDate.class)));
  }
}
