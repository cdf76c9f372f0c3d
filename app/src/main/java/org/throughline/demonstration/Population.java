// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How far the invented children have come: kept, so that a start that was cut off is noticed.
@Component
class Population {

  private static final String READ =
      """
      select scale, as_at, children, all_children, events, ended_at is not null as is_whole
        from demonstration.population
      """;

  private static final String BEGIN =
      """
      insert into demonstration.population (scale, seed, as_at, all_children, began_at)
      values (:scale, :seed, :asAt, :all, :at)
      """;

  private static final String COME =
      """
      update demonstration.population set children = :children
      """;

  private static final String END =
      """
      update demonstration.population set events = :events, ended_at = :at
      """;

  private static final String REOPEN =
      """
      update demonstration.population set ended_at = null
      """;

  private static final String FORGET =
      """
      delete from demonstration.population
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Population(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param children loaded so far
  /// @param isWhole whether nothing is missing
  record State(
      String scale,
      LocalDate asAt,
      long children,
      long allChildren,
      long events,
      boolean isWhole) {}

  /// Absent when no load was begun.
  Optional<State> state() {
    return jdbc.sql(READ).query((row, number) -> state(row)).optional();
  }

  @Transactional
  public void begin(String scale, long seed, LocalDate asAt, long all) {
    jdbc.sql(FORGET).update();
    jdbc.sql(BEGIN)
        .param("scale", scale)
        .param("seed", seed)
        .param("asAt", Date.valueOf(asAt))
        .param("all", all)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  void come(long children) {
    jdbc.sql(COME).param("children", children).update();
  }

  void end(long events) {
    jdbc.sql(END).param("events", events).param("at", Timestamp.from(clock.instant())).update();
  }

  /// Has it made anew at the next chance.
  void makeAnew() {
    jdbc.sql(REOPEN).update();
  }

  void forget() {
    jdbc.sql(FORGET).update();
  }

  private static State state(ResultSet row) throws SQLException {
    return new State(
        row.getString("scale"),
        row.getObject("as_at", LocalDate.class),
        row.getLong("children"),
        row.getLong("all_children"),
        row.getLong("events"),
        row.getBoolean("is_whole"));
  }
}
