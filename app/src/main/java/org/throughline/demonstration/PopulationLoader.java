// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseLoading;
import org.throughline.cases.CaseTimelines;
import org.throughline.cases.InventedTeam;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.ehc.InventedEhcPlans;
import org.throughline.ehc.InventedWork;
import org.throughline.platform.identity.AccountId;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.population.Family;
import org.throughline.synthetic.population.InventedAuthority;

/// Loads the invented children and their cases through the doors that any load takes, some thousand
/// in a transaction, so that nobody who signs in meanwhile waits for it. While one lot of children
/// is written the next is told and the last one's cases follow on a second connection.
@Component
class PopulationLoader {

  private static final Logger LOG = LoggerFactory.getLogger(PopulationLoader.class);
  private static final int LOT = 3_000;

  private final ChildrenLoader children;
  private final CaseLoading cases;
  private final CaseTimelines timelines;
  private final InventedEhcPlans plans;
  private final InventedWork work;
  private final CaseOfficers officers;
  private final InventedTeam team;
  private final Population population;

  PopulationLoader(
      ChildrenLoader children,
      CaseLoading cases,
      CaseTimelines timelines,
      InventedEhcPlans plans,
      InventedWork work,
      CaseOfficers officers,
      InventedTeam team,
      Population population) {
    this.children = children;
    this.cases = cases;
    this.timelines = timelines;
    this.plans = plans;
    this.work = work;
    this.officers = officers;
    this.team = team;
    this.population = population;
  }

  /// What a load came to.
  ///
  /// @param lines of what is due
  /// @param told spent on inventing, while the database worked
  /// @param loaded from the first thought to the last row
  /// @param reckoned then spent on what is due
  record Took(
      long children, long events, long lines, Duration told, Duration loaded, Duration reckoned) {}

  /// Loads an authority in the place of any that was there, also of one that was cut off.
  Took load(Scale scale, long seed, LocalDate asAt) {
    remove();
    long from = System.nanoTime();
    InventedAuthority authority = InventedAuthority.of(scale, seed, asAt);
    population.begin(scale.name(), seed, asAt, authority.children());
    List<AccountId> keepers = officers.all();
    officers.manager();
    team.enter(keepers, asAt);
    try (Lots lots = new Lots(children, cases, population, keepers)) {
      long telling = System.nanoTime() - from;
      for (Iterator<Family> families = authority.families().iterator(); families.hasNext(); ) {
        long before = System.nanoTime();
        List<Family> lot = next(families);
        telling += System.nanoTime() - before;
        lots.add(lot);
      }
      long events = lots.finish();
      cases.settle();
      writePlans(keepers.getFirst(), lots.keptByFirst());
      return finished(authority.children(), events, asAt, telling, from, keepers);
    }
  }

  /// One officer's cases have plans; for all of them nobody would wait.
  private void writePlans(AccountId officer, Set<ChildId> theirs) {
    long from = System.nanoTime();
    int written = plans.load(officer, theirs);
    LOG.info(
        "{} invented EHC plans are written in {} s",
        written,
        seconds(Duration.ofNanos(System.nanoTime() - from)));
  }

  /// What stands beside the cases rests on what is due in them.
  private void writeWork(List<AccountId> keepers, LocalDate asAt) {
    long from = System.nanoTime();
    InventedWork.Made made = work.load(keepers, asAt);
    LOG.info(
        "{} plans have their dates, {} placements and {} audits are invented in {} s",
        made.plans(),
        made.placements(),
        made.audits(),
        seconds(Duration.ofNanos(System.nanoTime() - from)));
  }

  private Took finished(
      long all, long events, LocalDate asAt, long telling, long from, List<AccountId> keepers) {
    long loaded = System.nanoTime();
    CaseTimelines.Reckoned reckoned = timelines.rebuild(asAt);
    writeWork(keepers, asAt);
    population.end(events);
    Took took =
        new Took(
            all,
            events,
            reckoned.lines(),
            Duration.ofNanos(telling),
            Duration.ofNanos(loaded - from),
            Duration.ofNanos(System.nanoTime() - loaded));
    LOG.info(
        "The invented children are ready: {} children and {} events in {} s, of which {} s"
            + " inventing; {} lines of what is due in {} s more",
        all,
        events,
        seconds(took.loaded()),
        seconds(took.told()),
        took.lines(),
        seconds(took.reckoned()));
    return took;
  }

  private static double seconds(Duration duration) {
    return Math.round(duration.toMillis() / 100.0) / 10.0;
  }

  /// Takes every invented child and case out.
  void remove() {
    if (population.state().isPresent()) {
      plans.removeInvented();
      cases.removeInvented();
      children.removeInvented();
      team.remove(officers.all().getFirst());
      population.forget();
    }
  }

  private static List<Family> next(Iterator<Family> families) {
    List<Family> lot = new ArrayList<>();
    int children = 0;
    while (children < LOT && families.hasNext()) {
      Family family = families.next();
      lot.add(family);
      children += family.household().children().size();
    }
    return lot;
  }
}
