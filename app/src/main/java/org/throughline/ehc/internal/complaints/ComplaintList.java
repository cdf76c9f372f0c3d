// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.complaints;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.platform.identity.AccountId;

/// Lists and counts complaints and findings of all cases. Whoever asks finds those of children whom
/// they may see.
@Component
@Transactional(readOnly = true)
public class ComplaintList {

  private static final String FILTER =
      """
         and coalesce(k.received_on, k.answered_on) >= :since
         and (:what = '' or (:what = 'findings') = (k.stage = 'OMBUDSMAN'))
         and (:pathway = '' or (c.pathway = :pathway and k.duty = :duty))
         and case :state
               when 'awaiting' then k.answered_on is null
               when 'late' then coalesce(k.answered_on, :today) > k.reply_due
               when 'upheld' then k.outcome in ('UPHELD', 'PARTLY', 'FAULT_INJUSTICE', 'FAULT')
               when 'remedy' then k.remedy <> '' and k.remedy_done is null
               when 'overdue' then k.remedy <> '' and k.remedy_done is null and k.remedy_due < :today
               else true end
      """;

  private static final String ROWS =
      "select c.child_id, c.public_id, c.pathway, c.officer_id, "
          + ComplaintRow.COLUMNS
          + ComplaintRow.FROM
          + FILTER
          + """
           order by coalesce(k.received_on, k.answered_on) desc, k.complaint_id desc
           limit :most offset :skip
          """;

  private static final String COUNT =
      """
      select count(*) as everything,
             count(*) filter (where k.answered_on is null) as awaiting,
             count(*) filter (where coalesce(k.answered_on, :today) > k.reply_due) as late,
             count(*) filter (where k.outcome in ('UPHELD', 'PARTLY', 'FAULT_INJUSTICE', 'FAULT')) as upheld,
             count(*) filter (where k.remedy <> '' and k.remedy_done is null) as remedies,
             count(*) filter (where k.remedy <> '' and k.remedy_done is null and k.remedy_due < :today) as overdue
      """
          + ComplaintRow.FROM
          + FILTER;

  private static final String BY_STEP =
      """
      select c.pathway, k.duty, count(*) as everything,
             count(*) filter (where k.stage = 'OMBUDSMAN') as findings,
             count(*) filter (where k.outcome in ('UPHELD', 'PARTLY', 'FAULT_INJUSTICE', 'FAULT')) as upheld,
             count(*) filter (where k.remedy <> '' and k.remedy_done is null) as remedies,
             percentile_disc(0.5) within group (order by greatest(0,
               coalesce(d.met_on, k.step_met, :today) - coalesce(d.due_on, k.step_due))) as median_late
      """
          + ComplaintRow.FROM
          + FILTER
          + """
           group by c.pathway, k.duty
           order by everything desc, c.pathway, k.duty
          """;

  private final JdbcClient jdbc;

  ComplaintList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Which are asked for.
  ///
  /// @param what `complaints`, `findings`, or empty for both
  /// @param state `awaiting`, `late`, `upheld`, `remedy`, `overdue`, or empty for all
  /// @param pathway of the step; empty for every step
  /// @param duty of that pathway; empty for those that are about no step
  /// @param since the first day
  public record Filter(String what, String state, String pathway, String duty, LocalDate since) {

    /// The same in every state.
    public Filter inAnyState() {
      return new Filter(what, "", pathway, duty, since);
    }

    /// The same of every step.
    public Filter ofAnyStep() {
      return new Filter(what, state, "", "", since);
    }
  }

  /// How many there are, and how they stand.
  public record Numbers(
      int everything, int awaiting, int late, int upheld, int remedies, int overdue) {}

  /// A step of a pathway with what failed there.
  ///
  /// @param duty empty for those that are about no step
  /// @param medianLate days that the step came late in the middle one; absent without a day
  public record Step(
      String pathway,
      String duty,
      int everything,
      int findings,
      int upheld,
      int remedies,
      Optional<Integer> medianLate) {}

  /// One, with its case.
  public record Line(
      ChildId child, UUID address, String pathway, Optional<AccountId> officer, Complaint one) {}

  public Numbers count(Filter filter, LocalDate today) {
    return asked(COUNT, filter, today).query(Numbers.class).single();
  }

  /// The step with most of them first.
  public List<Step> bySteps(Filter filter, LocalDate today) {
    return asked(BY_STEP, filter, today)
        .query(
            (row, at) ->
                new Step(
                    row.getString("pathway"),
                    row.getString("duty"),
                    row.getInt("everything"),
                    row.getInt("findings"),
                    row.getInt("upheld"),
                    row.getInt("remedies"),
                    Optional.ofNullable(row.getObject("median_late", Integer.class))))
        .list();
  }

  /// The latest first.
  public List<Line> rows(Filter filter, LocalDate today, int most, int skip) {
    return asked(ROWS, filter, today)
        .param("most", most)
        .param("skip", skip)
        .query(
            (row, at) ->
                new Line(
                    new ChildId(row.getLong("child_id")),
                    row.getObject("public_id", UUID.class),
                    row.getString("pathway"),
                    Optional.ofNullable(row.getObject("officer_id", Long.class))
                        .map(AccountId::new),
                    ComplaintRow.of(row, at)))
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, Filter filter, LocalDate today) {
    return jdbc.sql(sql)
        .param("what", filter.what())
        .param("state", filter.state())
        .param("pathway", filter.pathway())
        .param("duty", filter.duty())
        .param("since", Date.valueOf(filter.since()))
        .param("today", Date.valueOf(today));
  }
}
