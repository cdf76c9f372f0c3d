// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.identity.InventedPeople;
import org.throughline.platform.web.CouncilConfigured;
import org.throughline.platform.web.Councils;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyAdoption;
import org.throughline.strategy.StrategySummary;

/// Loads the demonstration authority at the first start, makes it anew when it has grown old and
/// nobody has worked in it, and takes it out when a real council is configured.
@Component
class Demonstration implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

  private final DemonstrationSettings settings;
  private final Councils councils;
  private final Strategies strategies;
  private final StrategyAdoption adoption;
  private final AuthorityLoader loader;
  private final Freshness freshness;
  private final InventedPeople people;
  private final Clock clock;

  Demonstration(
      DemonstrationSettings settings,
      Councils councils,
      Strategies strategies,
      StrategyAdoption adoption,
      AuthorityLoader loader,
      Freshness freshness,
      InventedPeople people,
      Clock clock) {
    this.settings = settings;
    this.councils = councils;
    this.strategies = strategies;
    this.adoption = adoption;
    this.loader = loader;
    this.freshness = freshness;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.isOn()
        && councils.current().isInvented()
        && (!isLoaded() || freshness.isStale())) {
      loader.make(LocalDate.now(clock), settings.demonstrationActions());
      LOG.info("The demonstration authority is ready");
    }
  }

  @Transactional
  @EventListener
  void makeRoom(CouncilConfigured event) {
    adoption.removeInvented();
    people.close();
  }

  private boolean isLoaded() {
    return strategies.all().stream().anyMatch(StrategySummary::isInvented);
  }
}
