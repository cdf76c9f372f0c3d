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

/// Lists plans by their next dates. Whoever asks sees the plans of children whom they may see.
@Component
@Transactional(readOnly = true)
public class ReviewList {

  private static final String ROWS =
      """
      select p.child_id, c.public_id, c.officer_id, p.setting, p.since, p.review_on,
             p.review_case is not null as is_kept, p.year9_on, p.transfer_on, p.transfer_kind,
             p.transfer_done
        from ehc.plan_date p
        join cases.published_case c on c.case_id = coalesce(p.review_case, p.case_id)
       cross join lateral (
         select case :what when 'REVIEW' then p.review_on
                           when 'TRANSFER' then p.transfer_on
                           else p.year9_on end as day) d
       where (cast(:officer as bigint) is null or c.officer_id = :officer)
         and (not :nobodys or c.officer_id is null)
         and case when :missing then p.review_on is null
                  else d.day < :until and d.day >= :from
                       and (not :open or p.transfer_done is null) end
       order by d.day, p.child_id
       limit :most offset :skip
      """;

  private static final String OFFICERS =
      """
      select c.officer_id,
             count(*) filter (where p.review_on < :today) as late,
             count(*) filter (where p.review_on >= :today and p.review_on < :four) as four,
             count(*) filter (where p.review_on >= :today and p.review_on < :twelve) as twelve,
             count(*) filter (where p.review_on < :end) as all_reviews,
             count(*) filter (where p.review_on is null) as missing,
             count(*) filter (where p.year9_on < :end) as year_nine,
             count(*) filter (where p.transfer_on < :end and p.transfer_done is null) as transfers
        from ehc.plan_date p
        join cases.published_case c on c.case_id = coalesce(p.review_case, p.case_id)
       group by c.officer_id
      """;

  private static final String WEEKS =
      """
      select date_trunc('week', d.day)::date as monday, count(*) as plans
        from ehc.plan_date p
        join cases.published_case c on c.case_id = coalesce(p.review_case, p.case_id)
       cross join lateral (
         select case :what when 'REVIEW' then p.review_on
                           when 'TRANSFER' then p.transfer_on
                           else p.year9_on end as day) d
       where d.day >= :from and d.day < :until and (not :open or p.transfer_done is null)
         and (cast(:officer as bigint) is null or c.officer_id = :officer)
         and (not :nobodys or c.officer_id is null)
       group by 1
       order by 1
      """;

  private static final String MISSING =
      """
      select count(*) from ehc.plan_date where review_on is null
      """;

  private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);

  private final JdbcClient jdbc;

  ReviewList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One plan.
  ///
  /// @param address of the case of its reviews, else of the one in which it was made
  /// @param setting URN of the school; may be empty
  /// @param isKept whether a case of its reviews is open
  public record Line(
      ChildId child,
      UUID address,
      Optional<AccountId> officer,
      String setting,
      LocalDate since,
      Optional<LocalDate> review,
      boolean isKept,
      Optional<LocalDate> yearNine,
      Optional<LocalDate> transfer,
      Optional<Phase> phase,
      boolean isTransferDone) {}

  /// What one officer has before them.
  ///
  /// @param officer empty for plans that nobody keeps
  public record Load(
      Optional<AccountId> officer,
      int late,
      int four,
      int twelve,
      int all,
      int missing,
      int yearNine,
      int transfers) {

    /// Both together, as of nobody.
    public Load plus(Load other) {
      return new Load(
          Optional.empty(),
          late + other.late,
          four + other.four,
          twelve + other.twelve,
          all + other.all,
          missing + other.missing,
          yearNine + other.yearNine,
          transfers + other.transfers);
    }
  }

  /// How many plans have their date in a week.
  public record Week(LocalDate monday, int plans) {}

  public List<Line> rows(ReviewFilter filter, LocalDate today, int most, int skip) {
    return jdbc.sql(ROWS)
        .param("what", filter.what().name())
        .param("officer", filter.officer().map(AccountId::value).orElse(null), Types.BIGINT)
        .param("nobodys", filter.isNobodys())
        .param("missing", filter.when() == ReviewFilter.When.MISSING)
        .param("open", filter.what() == ReviewFilter.What.TRANSFER)
        .param("from", Date.valueOf(filter.from(today).orElse(LONG_AGO)))
        .param("until", Date.valueOf(filter.until(today)))
        .param("most", most)
        .param("skip", skip)
        .query(ReviewList::line)
        .list();
  }

  /// By officer.
  public List<Load> loads(LocalDate today) {
    return jdbc.sql(OFFICERS)
        .param("today", Date.valueOf(today))
        .param("four", Date.valueOf(today.plusWeeks(4)))
        .param("twelve", Date.valueOf(today.plusWeeks(12)))
        .param("end", Date.valueOf(today.plusMonths(24)))
        .query(ReviewList::load)
        .list();
  }

  /// The weeks of two years from this one on, as far as they have any.
  public List<Week> weeks(ReviewFilter filter, LocalDate today) {
    return jdbc.sql(WEEKS)
        .param("what", filter.what().name())
        .param("officer", filter.officer().map(AccountId::value).orElse(null), Types.BIGINT)
        .param("nobodys", filter.isNobodys())
        .param("open", filter.what() == ReviewFilter.What.TRANSFER)
        .param("from", Date.valueOf(ReviewFilter.monday(today)))
        .param("until", Date.valueOf(today.plusMonths(24)))
        .query((row, at) -> new Week(row.getObject("monday", LocalDate.class), row.getInt("plans")))
        .list();
  }

  /// Plans in force without a day for their next review.
  public int missing() {
    return jdbc.sql(MISSING).query(Integer.class).single();
  }

  private static Line line(ResultSet row, int at) throws SQLException {
    return new Line(
        new ChildId(row.getLong("child_id")),
        row.getObject("public_id", UUID.class),
        officer(row),
        row.getString("setting"),
        row.getObject("since", LocalDate.class),
        day(row, "review_on"),
        row.getBoolean("is_kept"),
        day(row, "year9_on"),
        day(row, "transfer_on"),
        Optional.ofNullable(row.getString("transfer_kind")).map(Phase::valueOf),
        day(row, "transfer_done").isPresent());
  }

  private static Load load(ResultSet row, int at) throws SQLException {
    return new Load(
        officer(row),
        row.getInt("late"),
        row.getInt("four"),
        row.getInt("twelve"),
        row.getInt("all_reviews"),
        row.getInt("missing"),
        row.getInt("year_nine"),
        row.getInt("transfers"));
  }

  private static Optional<AccountId> officer(ResultSet row) throws SQLException {
    long officer = row.getLong("officer_id");
    return row.wasNull() ? Optional.empty() : Optional.of(new AccountId(officer));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
