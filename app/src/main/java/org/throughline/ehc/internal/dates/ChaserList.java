// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.dates;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.platform.identity.AccountId;

/// Whom to remind about reviews: of a meeting that comes, of a report or a decision that does not,
/// and of meetings that nobody has planned.
@Component
@Transactional(readOnly = true)
public class ChaserList {

  /// What stands in the place of a duty where no meeting is planned.
  public static final String NO_MEETING = "no-meeting-planned";

  private static final int WEEKS_BACK = 4;
  private static final int WEEKS_AHEAD = 2;
  private static final int WEEKS_WITHOUT_MEETING = 8;

  /// Both parts are worked out once: to the planner an officer who has just been given cases has
  /// one or none, for each of which it would work them out anew.
  private static final String CHASERS =
      """
      with due as materialized (
        select d.case_id, d.duty, d.due_on
          from cases.published_due d
         where d.duty like 'chaser-%' and d.met_on is null
           and d.due_on >= :back and d.due_on <= :ahead
           and (d.duty not like '%-before' or d.counted_from >= :today)),
      unplanned as materialized (
        select p.review_case as case_id, 'no-meeting-planned' as duty, p.review_on as due_on
          from ehc.plan_date p
         where p.review_on < :without
           and not exists (
             select from cases.published_event e
              where e.case_id = p.review_case
                and e.type in ('review-meeting-planned', 'review-meeting-held')
                and e.happened_on > p.review_on - interval '10 months')),
      chaser as (
        select c.child_id, c.public_id, c.officer_id, coalesce(c.setting, '') as setting, x.duty,
               x.due_on
          from (select * from due union all select * from unplanned) x
          join cases.published_case c using (case_id)
         where c.pathway = 'annual-review' and c.closed_on is null
           and (cast(:officer as bigint) is null or c.officer_id = :officer))
      """;

  private static final String ROWS =
      CHASERS
          + """
          select child_id, public_id, officer_id, setting, duty, due_on
            from chaser
           order by due_on, child_id, duty
           limit :most offset :skip
          """;

  private static final String COUNT =
      CHASERS
          + """
          select count(*) as everyone, count(*) filter (where due_on < :today) as late
            from chaser
          """;

  private final JdbcClient jdbc;

  ChaserList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Somebody to remind.
  ///
  /// @param duty of the pathway of reviews, or [#NO_MEETING]
  public record Line(
      ChildId child,
      UUID address,
      Optional<AccountId> officer,
      String setting,
      String duty,
      LocalDate due) {}

  /// How many there are, and how many of them are late.
  public record Count(int all, int late) {}

  /// @param officer whose reviews; empty for everybody's
  public Count count(Optional<AccountId> officer, LocalDate today) {
    return asked(COUNT, officer, today)
        .query((row, at) -> new Count(row.getInt("everyone"), row.getInt("late")))
        .single();
  }

  /// The oldest first.
  ///
  /// @param officer whose reviews; empty for everybody's
  public List<Line> rows(Optional<AccountId> officer, LocalDate today, int most, int skip) {
    return asked(ROWS, officer, today)
        .param("most", most)
        .param("skip", skip)
        .query(ChaserList::line)
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, Optional<AccountId> officer, LocalDate today) {
    return jdbc.sql(sql)
        .param("today", Date.valueOf(today))
        .param("back", Date.valueOf(today.minusWeeks(WEEKS_BACK)))
        .param("ahead", Date.valueOf(today.plusWeeks(WEEKS_AHEAD)))
        .param("without", Date.valueOf(today.plusWeeks(WEEKS_WITHOUT_MEETING)))
        .param("officer", officer.map(AccountId::value).orElse(null), Types.BIGINT);
  }

  private static Line line(ResultSet row, int at) throws SQLException {
    long officer = row.getLong("officer_id");
    Optional<AccountId> keeper =
        row.wasNull() ? Optional.empty() : Optional.of(new AccountId(officer));
    return new Line(
        new ChildId(row.getLong("child_id")),
        row.getObject("public_id", UUID.class),
        keeper,
        row.getString("setting"),
        row.getString("duty"),
        row.getObject("due_on", LocalDate.class));
  }
}
