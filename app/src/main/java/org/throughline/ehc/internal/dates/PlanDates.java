// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.dates;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.EventRecorded;
import org.throughline.children.ChildrenMerged;
import org.throughline.children.MergeUndone;
import org.throughline.ehc.internal.record.LawDates;
import org.throughline.platform.database.CopyRows;
import org.throughline.statute.Duty;

/// Works out the next dates of every plan in force, from the events of its cases and what is due in
/// them, and keeps them as rows: of one child with each event, of all every few hours.
@Component
public class PlanDates {

  private static final int ENOUGH_YEARS = 4;
  private static final Set<String> PATHWAYS =
      Set.of(
          "ehc-needs-assessment",
          "reassessment",
          "annual-review",
          "phase-transfer",
          "transfer-between-authorities",
          "ceasing",
          "tribunal-order",
          "unopposed-appeal");

  /// What makes, moves or ends a date; other events leave it as it is.
  private static final Set<String> MOVES =
      Set.of(
          "final-plan-issued",
          "amended-plan-issued",
          "decision-to-maintain-notified",
          "decision-to-amend-notified",
          "decision-to-cease-notified",
          "decision-not-to-amend-notified",
          "plan-ceased",
          "plan-transferred",
          "last-review-completed",
          "review-completed",
          "phase-transfer",
          "post-16-transfer",
          "post-16-move");

  private static final String FACTS =
      """
      select child_id, case_id, setting, since, born_on, high_age, review_on, review_case,
             transfer_on, transfer_from, transfer_duty, transfer_case, transfer_done
        from ehc.plan_facts(:child)
      """;

  private static final String STAGE =
      """
      create temporary table if not exists staged_plan_date (
        child_id bigint, case_id bigint, setting text, since date, review_on date,
        review_case bigint, year9_on date, transfer_on date, transfer_kind text,
        transfer_year smallint, transfer_case bigint, transfer_done date) on commit delete rows
      """;

  /// Whoever saves meanwhile comes before the whole or after it, and not between what was read
  /// and what is written.
  private static final String ALONE =
      """
      lock table ehc.plan_date in share row exclusive mode
      """;

  private static final String FORGET =
      """
      delete from ehc.plan_date where cast(:child as bigint) is null or child_id = :child
      """;

  private static final String TAKE =
      """
      insert into ehc.plan_date
        (child_id, case_id, setting, since, review_on, review_case, year9_on, transfer_on,
         transfer_kind, transfer_year, transfer_case, transfer_done)
      select child_id, case_id, setting, since, review_on, review_case, year9_on, transfer_on,
             transfer_kind, transfer_year, transfer_case, transfer_done
        from staged_plan_date
      """;

  private static final String CLEAR =
      """
      truncate staged_plan_date
      """;

  private static final String TAKE_RIGHT =
      """
      select set_config('throughline.ehc_right', :right, true)
      """;

  private static final String HELD =
      """
      select coalesce(current_setting('throughline.ehc_right', true), '')
      """;

  private final DataSource database;
  private final JdbcClient jdbc;
  private final LawDates law;
  private final Clock clock;

  PlanDates(DataSource database, JdbcClient jdbc, LawDates law, Clock clock) {
    this.database = database;
    this.jdbc = jdbc;
    this.law = law;
    this.clock = clock;
  }

  /// Of every plan in force.
  @Transactional
  public long rebuild() {
    jdbc.sql(ALONE).update();
    return write(Optional.empty());
  }

  /// Of the child in whose case something was recorded.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(EventRecorded event) {
    boolean isMoved = event.number() == 1 || MOVES.contains(event.type());
    if (isMoved && PATHWAYS.contains(event.pathway())) {
      write(Optional.of(event.child().value()));
    }
  }

  /// Of both records: what was said of one is said of the other.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void follow(ChildrenMerged merged) {
    write(Optional.of(merged.absorbed().value()));
    write(Optional.of(merged.survivor().value()));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void goBack(MergeUndone undone) {
    write(Optional.of(undone.absorbed().value()));
    write(Optional.of(undone.survivor().value()));
  }

  private long write(Optional<Long> child) {
    String held = jdbc.sql(HELD).query(String.class).single();
    right("load");
    jdbc.sql(STAGE).update();
    CopyRows rows = new CopyRows("copy staged_plan_date from stdin");
    Reading reading = new Reading(law, LocalDate.now(clock));
    jdbc.sql(FACTS)
        .param("child", child.orElse(null), java.sql.Types.BIGINT)
        .query(
            row -> {
              reading.add(row, rows);
            });
    jdbc.sql(FORGET).param("child", child.orElse(null), java.sql.Types.BIGINT).update();
    send(rows);
    long written = jdbc.sql(TAKE).update();
    jdbc.sql(CLEAR).update();
    right(held);
    return written;
  }

  private void right(String name) {
    jdbc.sql(TAKE_RIGHT).param("right", name).query(String.class).single();
  }

  private void send(CopyRows rows) {
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      rows.send(connection);
    } catch (SQLException failure) {
      throw new DataAccessResourceFailureException("The rows could not be copied", failure);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }

  /// Reads facts and writes the dates that follow; the same question is put to the law once.
  private static final class Reading {

    private final LawDates law;
    private final LocalDate today;
    private final Map<LocalDate, Optional<LocalDate>> reviews = new HashMap<>();
    private final Map<Phase.Coming, Optional<LocalDate>> transfers = new HashMap<>();

    Reading(LawDates law, LocalDate today) {
      this.law = law;
      this.today = today;
    }

    void add(ResultSet row, CopyRows rows) throws SQLException {
      LocalDate born = row.getObject("born_on", LocalDate.class);
      Optional<LocalDate> review = day(row, "review_on");
      rows.cell(row.getLong("child_id"))
          .cell(row.getLong("case_id"))
          .cell(row.getString("setting"))
          .cell(row.getObject("since", LocalDate.class))
          .cell(review);
      number(row, "review_case", rows);
      rows.cell(review.flatMap(on -> yearNine(born, on)));
      transfer(row, born, rows);
      rows.end();
    }

    /// The case of a transfer tells its last day, until the child has moved.
    private void transfer(ResultSet row, LocalDate born, CopyRows rows) throws SQLException {
      Optional<LocalDate> from = day(row, "transfer_from").filter(on -> on.isAfter(today));
      if (from.isPresent()) {
        Phase phase = Phase.of(row.getString("transfer_duty"), born, from.get());
        transfer(new Phase.Coming(phase, from.get()), day(row, "transfer_on"), rows);
        number(row, "transfer_case", rows);
        rows.cell(day(row, "transfer_done"));
        return;
      }
      Optional<Phase.Coming> next = Phase.next(born, row.getInt("high_age"), today);
      if (next.isPresent()) {
        transfer(next.get(), lastDay(next.get()), rows);
      } else {
        rows.none().none().none();
      }
      rows.none().none();
    }

    private static void transfer(Phase.Coming coming, Optional<LocalDate> last, CopyRows rows) {
      rows.cell(last.orElse(coming.on())).cell(coming.phase().name()).cell(coming.on().getYear());
    }

    private Optional<LocalDate> lastDay(Phase.Coming coming) {
      return transfers.computeIfAbsent(
          coming,
          one ->
              law.duty("phase-transfer", one.phase().duty(), one.phase().event(), one.on())
                  .flatMap(Duty::due));
    }

    /// The review that falls into Year 9, counted on from the next one.
    private Optional<LocalDate> yearNine(LocalDate born, LocalDate next) {
      LocalDate begins = Phase.yearNine(born);
      LocalDate ends = LocalDate.of(begins.getYear() + 1, Month.AUGUST, 31);
      Optional<LocalDate> day = Optional.of(next);
      for (int years = 0; years < ENOUGH_YEARS && day.isPresent(); years++) {
        if (!day.get().isBefore(begins)) {
          return day.filter(on -> !on.isAfter(ends));
        }
        day = day.flatMap(this::after);
      }
      return Optional.empty();
    }

    private Optional<LocalDate> after(LocalDate review) {
      return reviews.computeIfAbsent(
          review,
          on ->
              law.duty("annual-review", "review-completed", "decision-to-maintain-notified", on)
                  .flatMap(Duty::due));
    }

    private static void number(ResultSet row, String column, CopyRows rows) throws SQLException {
      long value = row.getLong(column);
      if (row.wasNull()) {
        rows.none();
      } else {
        rows.cell(value);
      }
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
      return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
  }
}
