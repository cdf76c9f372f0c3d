// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategySummary;

/// Reads what numbers stand for, and keeps it for a few seconds: every page of the plan asks, and
/// it hardly ever changes.
@Component
public class PlanNamesReader {

  private static final Duration KEPT = Duration.ofSeconds(5);

  private final Strategies strategies;
  private final Accounts accounts;
  private final Clock clock;
  private final AtomicReference<Read> last = new AtomicReference<>();

  PlanNamesReader(Strategies strategies, Accounts accounts, Clock clock) {
    this.strategies = strategies;
    this.accounts = accounts;
    this.clock = clock;
  }

  private record Read(PlanNames names, Instant at) {}

  /// At most five seconds old.
  public PlanNames names() {
    Read known = last.get();
    Instant now = clock.instant();
    if (known == null || Duration.between(known.at(), now).abs().compareTo(KEPT) > 0) {
      known = new Read(read(), now);
      last.set(known);
    }
    return known.names();
  }

  /// At most five seconds old, and knowing the strategies that an address names.
  public PlanNames namesFor(MultiValueMap<String, String> query) {
    PlanNames names = names();
    return query.getOrDefault("strategy", List.of()).stream()
            .allMatch(code -> names.strategy(code).isPresent())
        ? names
        : fresh();
  }

  /// As above, read again when one of the accounts was not there yet.
  public PlanNames namesKnowing(Collection<AccountId> accounts) {
    PlanNames names = names();
    return names.names().keySet().containsAll(accounts) ? names : fresh();
  }

  /// Read now.
  public PlanNames fresh() {
    PlanNames names = read();
    last.set(new Read(names, clock.instant()));
    return names;
  }

  private PlanNames read() {
    List<StrategySummary> adopted =
        strategies.all().stream().filter(each -> each.status().isPublic()).toList();
    return PlanNames.of(
        adopted,
        adopted.stream().flatMap(each -> strategies.priorities(each.id()).stream()).toList(),
        accounts.all(),
        accounts.names());
  }
}
