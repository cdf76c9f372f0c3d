// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.internal.Handover;
import org.throughline.strategy.internal.StrategyChecks;
import org.throughline.strategy.internal.StrategyRows;
import org.throughline.strategy.internal.Versions;

/// Takes up a whole strategy at once: its text, its first version, and, once it is adopted, what is
/// to be done. All of it or nothing.
@Component
public class StrategyAdoption {

  private static final String REMOVE_INVENTED =
      """
      select strategy.remove_invented()
      """;

  private static final String INVENTED =
      """
      select strategy_id from strategy.strategy where is_invented order by strategy_id for update
      """;

  private final JdbcClient jdbc;
  private final StrategyRows rows;
  private final Versions versions;
  private final Handover handover;
  private final Strategies strategies;
  private final AuditLog audit;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  StrategyAdoption(
      JdbcClient jdbc,
      StrategyRows rows,
      Versions versions,
      Handover handover,
      Strategies strategies,
      AuditLog audit,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.versions = versions;
    this.handover = handover;
    this.strategies = strategies;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /// Takes up `strategy`. Publishes [ActionsPlanned] in the same transaction when its status is
  /// adopted or closed; a draft's actions wait for its adoption.
  ///
  /// @param by who says so; absent for the demonstration authority
  @Transactional
  public Outcome<StrategyId> adopt(NewStrategy strategy, Optional<AccountId> by) {
    List<Problem> problems = new ArrayList<>(StrategyChecks.problems(strategy));
    if (strategies.findByCode(strategy.code()).isPresent()) {
      problems.add(inUse(strategy.code()));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    return new Outcome.Done<>(add(strategy, by));
  }

  /// Takes out the demonstration authority's strategies with all that rests on them.
  @Transactional
  public void removeInvented() {
    List<StrategyId> invented =
        jdbc.sql(INVENTED).query(Long.class).list().stream().map(StrategyId::new).toList();
    if (!invented.isEmpty()) {
      events.publishEvent(new InventedStrategiesRemoved(invented));
      jdbc.sql(REMOVE_INVENTED).query(Long.class).list();
    }
  }

  private StrategyId add(NewStrategy strategy, Optional<AccountId> by) {
    Instant now = clock.instant();
    long id = rows.add(strategy, LocalDate.now(clock), now, by);
    versions.keep(id, "Taken up as " + strategy.status().label().toLowerCase(Locale.UK), now, by);
    audit.record(
        by,
        "strategy-taken-up",
        "strategy",
        Long.toString(id),
        Map.of("code", strategy.code(), "status", strategy.status().name()));
    if (strategy.status().isPublic()) {
      handover.handOver(id, now);
    }
    return new StrategyId(id);
  }

  private static Problem inUse(String code) {
    return new Problem(
        "STRATEGY-110",
        "code",
        "Another strategy has the code " + code + ". Choose a code that is free.");
  }
}
