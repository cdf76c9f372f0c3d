// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.tray;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.internal.CaseRow;
import org.throughline.platform.identity.AccountId;

/// The open cases by what comes next in them. Whoever reads it finds only what the tables let them
/// see.
@Component
@Transactional(readOnly = true)
public class Tray {

  private static final String COUNT =
      """
      select count(*) as everything,
             count(*) filter (where f.next_on < :today) as late,
             count(*) filter (where f.next_on = :today) as today,
             count(*) filter (where f.next_on > :today and f.next_on <= :inAWeek) as week,
             count(*) filter (where f.waits_for is not null) as waiting,
             count(*) filter (where f.next_on is null) as undated,
             count(*) filter (where f.left_behind > 0) as left_behind
        from cases.case_file f
       where\s""";

  private static final String LINES =
      """
      select f.case_id, f.public_id, f.pathway, f.child_id, f.setting, f.opened_on, f.closed_on,
             f.officer_id, f.version, f.next_on, f.next_duty, f.next_because, f.waits_for,
             f.waits_duty, f.waits_since, f.left_behind, f.last_event, f.last_event_on,
             (select count(*) from cases.task t where t.case_id = f.case_id and t.done_at is null)
               as tasks
        from cases.case_file f
       where\s""";

  private static final int WEEK = 7;

  private final JdbcClient jdbc;

  Tray(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How many of the tray's cases stand where; the filter's own day is passed over.
  public TrayCounts counts(TrayFilter filter, LocalDate today) {
    TrayFilter all = filter.ofAnyDay();
    return with(jdbc.sql(COUNT + all.conditions()), all, today)
        .query(
            (row, number) ->
                new TrayCounts(
                    row.getInt("everything"),
                    row.getInt("late"),
                    row.getInt("today"),
                    row.getInt("week"),
                    row.getInt("waiting"),
                    row.getInt("undated"),
                    row.getInt("left_behind")))
        .single();
  }

  /// Some of its rows, in its order.
  public List<TrayLine> lines(TrayFilter filter, LocalDate today, int offset, int most) {
    String sql =
        LINES
            + filter.conditions()
            + " order by "
            + filter.sort().order()
            + " limit :most offset :offset";
    return with(jdbc.sql(sql), filter, today)
        .param("most", most)
        .param("offset", offset)
        .query(Tray::line)
        .list();
  }

  private static StatementSpec with(StatementSpec sql, TrayFilter filter, LocalDate today) {
    StatementSpec ready =
        sql.param("today", Date.valueOf(today))
            .param("inAWeek", Date.valueOf(today.plusDays(WEEK)));
    filter.officer().map(AccountId::value).ifPresent(id -> ready.param("officer", id));
    filter.pathway().ifPresent(code -> ready.param("pathway", code));
    given(filter.waitsFor()).ifPresent(code -> ready.param("waitsFor", code));
    filter.past().ifPresent(past -> with(ready, past, today));
    return ready;
  }

  private static void with(StatementSpec ready, TrayFilter.Past past, LocalDate today) {
    ready
        .param("whole", past.whole().duty())
        .param("since", Date.valueOf(past.whole().since(today)));
    given(past.stage()).ifPresent(code -> ready.param("stage", code));
    past.exception()
        .ifPresent(
            ignored -> ready.param("grounds", past.whole().grounds().toArray(String[]::new)));
    given(past.exception()).ifPresent(code -> ready.param("exception", code));
  }

  /// What is compared with a value; `none` is not.
  private static Optional<String> given(Optional<String> code) {
    return code.filter(each -> !each.equals(TrayFilter.NONE));
  }

  private static TrayLine line(ResultSet row, int number) throws SQLException {
    return new TrayLine(
        CaseRow.summary(row, number),
        next(row),
        waiting(row),
        row.getInt("left_behind"),
        Optional.ofNullable(row.getString("last_event")).orElse(""),
        day(row, "last_event_on"),
        row.getInt("tasks"));
  }

  private static Optional<TrayLine.Next> next(ResultSet row) throws SQLException {
    String because = row.getString("next_because");
    String duty = row.getString("next_duty");
    return day(row, "next_on")
        .map(on -> new TrayLine.Next(on, duty, because == null ? "" : because));
  }

  private static Optional<TrayLine.Waiting> waiting(ResultSet row) throws SQLException {
    String party = row.getString("waits_for");
    return party == null
        ? Optional.empty()
        : Optional.of(
            new TrayLine.Waiting(party, row.getString("waits_duty"), day(row, "waits_since")));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
