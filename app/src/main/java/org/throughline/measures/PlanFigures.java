// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.measures.internal.figures.FigureRefresh;

/// Keeps the measures that are counted from the plan as new as the plan itself. Whoever shows
/// figures asks first; while the plan has not changed that is one short question.
@Component
public class PlanFigures {

  private static final String NOW =
      """
      select r.revision as plan, coalesce((select h.area from measures.home h), '') as area
      from delivery.published_revision r
      """;

  private static final String COUNTED =
      """
      select plan_revision as plan, area, counted_on from measures.plan_counted for update
      """;

  private static final String KEEP =
      """
      update measures.plan_counted
      set plan_revision = :plan, area = :area, counted_on = :day
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final FigureRefresh refresh;
  private final Clock clock;
  private volatile Counted known = new Counted(-1, "", LocalDate.MIN);

  PlanFigures(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      FigureRefresh refresh,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.refresh = refresh;
    this.clock = clock;
  }

  private record Counted(long plan, String area, LocalDate day) {}

  /// Counts anew when the plan, the day or the council's area is another than when it was counted
  /// last, by whichever machine. Two who ask at once wait for one counting.
  public void bringUpToDate() {
    if (!now().equals(known)) {
      synchronized (this) {
        if (!now().equals(known)) {
          known = Objects.requireNonNull(transaction.execute(status -> count()), "it answers");
        }
      }
    }
  }

  private Counted count() {
    Counted before =
        jdbc.sql(COUNTED)
            .query(
                (row, number) ->
                    new Counted(
                        row.getLong("plan"),
                        row.getString("area"),
                        row.getObject("counted_on", LocalDate.class)))
            .single();
    // Read before it is counted: what is counted may be newer than this, never older.
    Counted now = now();
    if (!now.equals(before)) {
      refresh.fromThePlan();
      jdbc.sql(KEEP)
          .param("plan", now.plan())
          .param("area", now.area())
          .param("day", Date.valueOf(now.day()))
          .update();
    }
    return now;
  }

  private Counted now() {
    LocalDate today = LocalDate.now(clock);
    return jdbc.sql(NOW)
        .query((row, number) -> new Counted(row.getLong("plan"), row.getString("area"), today))
        .single();
  }
}
