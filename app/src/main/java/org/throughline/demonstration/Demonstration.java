// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.governance.InventedBoards;
import org.throughline.measures.InventedMeasures;
import org.throughline.places.InventedPlaces;
import org.throughline.platform.jobs.Jobs;
import org.throughline.platform.web.CouncilConfigured;
import org.throughline.platform.web.Councils;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategySummary;

/// Loads the demonstration authority at the first start, makes it anew when it has grown old and
/// nobody has worked in it, and takes it out when a real council is configured.
@Component
class Demonstration implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

  /// What reads all children and cases, and would otherwise find them an hour or a night later.
  private static final List<String> ONCE_THEY_ARE_THERE =
      List.of("refresh-measures", "look-for-duplicate-children");

  private final DemonstrationSettings settings;
  private final Councils councils;
  private final Strategies strategies;
  private final AuthorityLoader loader;
  private final FiguresLoader figures;
  private final PopulationLoader children;
  private final Population population;
  private final InventedMeasures measures;
  private final InventedBoards boards;
  private final InventedPlaces places;
  private final Freshness freshness;
  private final Jobs jobs;
  private final Clock clock;

  Demonstration(
      DemonstrationSettings settings,
      Councils councils,
      Strategies strategies,
      AuthorityLoader loader,
      FiguresLoader figures,
      PopulationLoader children,
      Population population,
      InventedMeasures measures,
      InventedBoards boards,
      InventedPlaces places,
      Freshness freshness,
      Jobs jobs,
      Clock clock) {
    this.settings = settings;
    this.councils = councils;
    this.strategies = strategies;
    this.loader = loader;
    this.figures = figures;
    this.children = children;
    this.population = population;
    this.measures = measures;
    this.boards = boards;
    this.places = places;
    this.freshness = freshness;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!isShown()) {
      return;
    }
    if (!isLoaded() || freshness.isStale()) {
      population.makeAnew();
      loader.make(LocalDate.now(clock), settings.demonstrationActions());
      LOG.info("The demonstration authority is ready");
      return;
    }
    if (!measures.isStanding()) {
      loader.addMeasures(LocalDate.now(clock));
    }
    if (!boards.isStanding()) {
      loader.addBoards(LocalDate.now(clock));
    }
    if (!places.isStanding()) {
      loader.addPlaces(LocalDate.now(clock));
    }
  }

  /// Nobody waits for the published figures and the children: the pages answer before they are all
  /// there.
  @EventListener
  void loadTheRest(ApplicationReadyEvent event) {
    inTheBackground(this::catchUp);
  }

  @Transactional
  @EventListener
  void makeRoom(CouncilConfigured event) {
    loader.remove();
  }

  /// So many rows are not taken out while somebody waits for the page.
  @TransactionalEventListener
  void takeChildrenOut(CouncilConfigured event) {
    inTheBackground(this::catchUp);
  }

  /// One at a time: whoever comes second finds what the first has done.
  private synchronized void catchUp() {
    if (!councils.current().isInvented()) {
      children.remove();
      return;
    }
    if (isShown() && !figures.isLoaded()) {
      figures.load();
    }
    if (isShown()) {
      whole().ifPresentOrElse(Demonstration::sayKept, this::loadChildren);
    }
    if (isShown() && whole().isPresent()) {
      loader.addForecast();
    }
  }

  private Optional<Population.State> whole() {
    return population.state().filter(Population.State::isWhole);
  }

  private void loadChildren() {
    settings
        .scale()
        .ifPresent(
            scale -> {
              children.load(scale, settings.demonstrationSeed(), LocalDate.now(clock));
              ONCE_THEY_ARE_THERE.forEach(jobs::runSoon);
            });
  }

  private static void sayKept(Population.State state) {
    LOG.info(
        "The invented children are kept as they were made: {} children and {} events as at {}",
        state.children(),
        state.events(),
        state.asAt());
  }

  private static void inTheBackground(Runnable work) {
    Thread.ofPlatform().name("demonstration").daemon().start(() -> orSay(work));
  }

  /// A load that was cut off is begun again at the next start.
  private static void orSay(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.warn("The invented children were not loaded: {}", failure.getClass().getSimpleName());
    }
  }

  private boolean isShown() {
    return settings.isOn() && councils.current().isInvented();
  }

  private boolean isLoaded() {
    return strategies.all().stream().anyMatch(StrategySummary::isInvented);
  }
}
