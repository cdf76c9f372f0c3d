// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.observability;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.web.AdministratorWarning;

/// Notices a wrong clock: this machine's against the database's, and against the last act on
/// record, which cannot lie in the future. Due dates, sessions and the audit log all rest on it.
@Component
class ClockCheck implements AdministratorWarning {

  private static final Duration TOLERANCE = Duration.ofSeconds(60);
  private static final Duration LOOKED_EVERY = Duration.ofSeconds(60);

  private static final String MOMENTS =
      """
      select clock_timestamp() as now,
             (select e.at from audit.entry e join audit.head h on h.entry_id = e.entry_id) as last_act
      """;

  private record Look(long nanos, Optional<String> sentence) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AtomicReference<Look> last = new AtomicReference<>();

  ClockCheck(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The warning; looked up once a minute at most.
  @Override
  public Optional<String> sentence() {
    Look known = last.get();
    if (known == null || System.nanoTime() - known.nanos() > LOOKED_EVERY.toNanos()) {
      known = new Look(System.nanoTime(), look());
      last.set(known);
    }
    return known.sentence();
  }

  private Optional<String> look() {
    try {
      return jdbc.sql(MOMENTS)
          .query(
              (row, number) -> {
                Timestamp act = row.getTimestamp("last_act");
                return judge(
                    clock.instant(),
                    row.getTimestamp("now").toInstant(),
                    act == null ? Instant.MIN : act.toInstant());
              })
          .single();
    } catch (DataAccessException unreachable) {
      // That the database cannot be reached is told elsewhere.
      return Optional.empty();
    }
  }

  /// @param lastAct [Instant#MIN] when nothing is on record
  static Optional<String> judge(Instant here, Instant database, Instant lastAct) {
    Duration apart = Duration.between(here, database).abs();
    if (apart.compareTo(TOLERANCE) > 0) {
      return Optional.of(
          "The clock of this machine and the database's differ by "
              + words(apart)
              + ". Have both set by a time server: due dates and the audit log rest on them.");
    }
    if (lastAct.isAfter(here.plus(TOLERANCE))) {
      return Optional.of(
          "The last act on record lies "
              + words(Duration.between(here, lastAct))
              + " ahead of this machine's clock. Have the clock set by a time server.");
    }
    return Optional.empty();
  }

  private static String words(Duration apart) {
    if (apart.toDays() > 1) {
      return apart.toDays() + " days";
    }
    if (apart.toHours() > 1) {
      return apart.toHours() + " hours";
    }
    return apart.toMinutes() > 1 ? apart.toMinutes() + " minutes" : apart.toSeconds() + " seconds";
  }
}
