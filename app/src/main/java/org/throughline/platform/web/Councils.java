// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whose system this is: one row, kept for a few seconds because every page shows it, so that a
/// change reaches every node by itself.
@Component
public class Councils {

  private static final Duration KEPT = Duration.ofSeconds(3);

  private static final String READ =
      """
      select name, colour, is_invented from platform.council
      """;

  private static final String LOCK =
      """
      select is_invented from platform.council for update
      """;

  private static final String WRITE =
      """
      update platform.council
         set name = :name, colour = :colour, is_invented = is_invented and :invented
      """;

  private record Known(Council council, Instant until) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private volatile @Nullable Known known;

  Councils(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /// The council as it is configured, or was a few seconds ago.
  public Council current() {
    Known last = known;
    Instant now = clock.instant();
    if (last != null && now.isBefore(last.until())) {
      return last.council();
    }
    Council council = read();
    known = new Known(council, now.plus(KEPT));
    return council;
  }

  /// Changes whose system this is. Publishes [CouncilConfigured] when a real council takes the
  /// demonstration authority's place; there is no way back from that.
  @Transactional
  public void change(Council council) {
    boolean wasInvented = jdbc.sql(LOCK).query(Boolean.class).single();
    jdbc.sql(WRITE)
        .param("name", council.name())
        .param("colour", council.colour())
        .param("invented", council.isInvented())
        .update();
    known = null;
    if (wasInvented && !council.isInvented()) {
      events.publishEvent(new CouncilConfigured(council));
    }
  }

  private Council read() {
    return jdbc.sql(READ)
        .query(
            (row, number) ->
                new Council(
                    row.getString("name"), row.getString("colour"), row.getBoolean("is_invented")))
        .single();
  }
}
