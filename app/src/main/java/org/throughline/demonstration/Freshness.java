// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.audit.AuditLog;

/// How long ago the invented authority was made, and whether anybody has worked in it since.
@Component
class Freshness {

  /// After so long most of its progress would be called silent.
  static final Duration KEEPS = Duration.ofDays(14);

  private static final Set<String> SUBJECTS =
      Set.of(
          "strategy",
          "commitment",
          "action",
          "milestone",
          "barrier",
          "evidence",
          "progress",
          "body",
          "report",
          "request",
          "measure",
          "scorecard",
          "child",
          "case");

  private static final String KEEP =
      """
      insert into demonstration.made (made_at) values (:at)
      on conflict (only_row) do update set made_at = excluded.made_at
      """;

  private static final String READ =
      """
      select made_at from demonstration.made
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  Freshness(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  void keep(Instant madeAt) {
    jdbc.sql(KEEP).param("at", Timestamp.from(madeAt)).update();
  }

  /// Whether it is old and holds nobody's work. What a person has touched is never thrown away.
  boolean isStale() {
    Optional<Instant> made =
        jdbc.sql(READ).query(Timestamp.class).optional().map(Timestamp::toInstant);
    return made.isPresent()
        && made.get().plus(KEEPS).isBefore(clock.instant())
        && !audit.hasPersonActed(SUBJECTS, made.get());
  }
}
