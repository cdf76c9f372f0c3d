// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.throughline.forecast.Ages;

/// Our yearly step: rates are drawn once a simulation and move with the level of their year, and
/// nobody is lost.
final class ThroughlineWalker implements Walker {

  private static final int LEVELS = 1;
  private static final int LEAVING = 1 << 16;
  private static final int MOVING = 2 << 16;
  private static final int JOINING = 3 << 16;
  private static final int YEAR = 1 << 20;
  private static final int JOINERS_OF_YEAR = 1 << 19;
  private static final int RESTATED = 1 << 18;

  private final ThroughlineFit fit;
  private final Ways ways;
  private final Policy policy;
  private final Held held;
  private final Arrivals arrivals;
  private final boolean hasCaps;
  private final int[] seed;
  private final int years;
  private final int[][] population;
  private final Draws draws;
  private final Draws parameters;
  private final Fates fates;
  private final Urn.Memory[] memories = new Urn.Memory[Ages.COUNT];
  private final double[] leaving;
  private final double[] moving;
  private final double[] joining = new double[Ages.COUNT];
  private final double share;
  private final Optional<Restatement.Places> restatedPlaces;
  private double[] joinerLevel = {};
  private double[] leaverLevel = {};
  private double[] moverLevel = {};
  private final int[] occupied;
  private int restated;
  private long run;
  private int simulation;

  ThroughlineWalker(ThroughlineFit fit, Ways ways, Policy policy, Draws draws, Draws parameters) {
    this.draws = draws;
    this.parameters = parameters;
    this.fates = new Fates(draws);
    this.fit = fit;
    this.ways = ways;
    this.policy = policy;
    this.held = fit.held;
    this.hasCaps = policy.hasCaps();
    this.share = fit.restatement.isAny() ? fit.restatement.share() : 0;
    this.restatedPlaces = fit.restatement.places(held.count());
    this.arrivals = new Arrivals(held, policy);
    this.occupied = new int[held.count() + 1];
    this.seed = fit.seed();
    this.population = fit.population();
    this.years = population.length;
    this.leaving = new double[Ages.COUNT * fit.states.settings().size()];
    this.moving = new double[leaving.length];
    Arrays.setAll(memories, age -> new Urn.Memory());
  }

  @Override
  public void walk(long seedOfRun, int number, Years out) {
    out.clear();
    run = seedOfRun;
    simulation = number;
    begin();
    int[] before = seed;
    restated = 0;
    for (int year = 0; year < years; year++) {
      for (int age = 0; age < Ages.COUNT; age++) {
        age(age, before, year, out);
      }
      restate(year, out);
      if (hasCaps) {
        arrivals.settle(year, out);
      }
      for (int age = 0; age <= Ages.index(Ages.OLDEST); age++) {
        join(age, year, out);
      }
      before = out.stock(year);
    }
  }

  /// Draws what stays the same through the simulation. Rates of settings are drawn when first
  /// needed, each from numbers of its own.
  private void begin() {
    draws.begin(run, simulation, LEVELS);
    joinerLevel = fit.joinerLevel.draw(draws, years);
    leaverLevel = fit.leaverLevel.draw(draws, years);
    moverLevel = fit.moverLevel.draw(draws, years);
    Arrays.fill(leaving, Double.NaN);
    Arrays.fill(moving, Double.NaN);
    for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
      memories[Ages.index(age)].forget();
      draws.begin(run, simulation, JOINING + Ages.index(age));
      joining[Ages.index(age)] = fit.joiners.draw(draws, age);
    }
  }

  private void age(int age, int[] before, int year, Years out) {
    draws.begin(run, simulation, (long) YEAR * (year + 1) + age);
    int count = occupied(before, held.begin(age), held.begin(age + 1));
    for (int at = 0; at < count; at++) {
      int from = occupied[at];
      if (ways.isLast[from]) {
        out.leavers(year)[from] += before[from];
      } else {
        age(before[from], from, year, out);
      }
    }
  }

  /// Finds the cells that hold anybody, without a branch for each that nobody can guess.
  private int occupied(int[] before, int begin, int end) {
    int count = 0;
    for (int number = begin; number < end; number++) {
      occupied[count] = number;
      count += -before[number] >>> 31;
    }
    return count;
  }

  private void age(int people, int from, int year, Years out) {
    double leave =
        chance(fit.leaving, leaving, LEAVING, from, leaverLevel[year]) * policy.leavers(year, from);
    if (ways.awaited[from] >= 0) {
      int leavers = draws.binomial(people, leave);
      out.leavers(year)[from] += leavers;
      keepWaiting(people - leavers, from);
      return;
    }
    fates.draw(people, leave, chanceToMove(from, year), share, fit.changeOfNeed[ways.need[from]]);
    out.leavers(year)[from] += fates.leaving;
    int movers = fates.moving;
    if (ways.stay[from] >= 0) {
      stay(people - fates.leaving - movers, from, year, out);
    }
    Urn destinations = ways.destinations[from];
    for (int mover = 0; mover < movers; mover++) {
      move(from, Objects.requireNonNull(destinations), year, out);
    }
  }

  /// The chance of a cell in a year. The odds of a setting at an age stay the same through the
  /// simulation.
  private double chance(PooledRates rates, double[] drawn, int kind, int from, double level) {
    int at = ways.rate[from];
    if (Double.isNaN(drawn[at])) {
      parameters.begin(run, simulation, kind + ways.stream[from]);
      drawn[at] = PooledRates.odds(rates.draw(parameters, at));
    }
    return PooledRates.chanceOf(drawn[at] * rates.needOdds(ways.need[from]) * level);
  }

  private double chanceToMove(int from, int year) {
    if (ways.stay[from] < 0) {
      return 1;
    }
    return ways.mayMove[from]
        ? chance(fit.moving, moving, MOVING, from, moverLevel[year]) * policy.movers(year, from)
        : 0;
  }

  private void keepWaiting(int people, int from) {
    for (int each = 0; each < people; each++) {
      arrivals.add(from, ways.awaited[from]);
    }
  }

  private void stay(int people, int from, int year, Years out) {
    int to = ways.stay[from];
    int again = fates.restated;
    restated += again;
    out.restatedOut(year)[from] += again;
    int changing = fates.changing;
    out.stock(year)[to] += people - again - changing;
    for (int each = 0; each < changing; each++) {
      int other = ways.withOtherNeed(to, draws);
      if (other == to) {
        out.stock(year)[to]++;
      } else {
        out.changeNeed(year, from, other);
      }
    }
  }

  /// Places those who were restated, once everybody else is where they go. Counted places are seen
  /// to when all arrivals settle.
  private void restate(int year, Years out) {
    if (restated > 0) {
      draws.begin(run, simulation, (long) YEAR * (year + 1) + RESTATED);
      out.restate(year);
      restatedPlaces.orElseThrow().place(restated, draws, out.stock(year), out.restatedIn(year));
      restated = 0;
    }
  }

  /// Whoever has another need keeps their place, however many wait for it; who moves may wait.
  private void move(int from, Urn destinations, int year, Years out) {
    int to = ways.destination(from, destinations, draws);
    double change = fit.changeOfNeed[ways.need[from]];
    if (change > 0 && draws.uniform() < change) {
      to = ways.withOtherNeed(to, draws);
    }
    if (hasCaps && policy.isCounted(year, to)) {
      arrivals.add(from, to);
      return;
    }
    out.movedOut(year)[from]++;
    out.movedIn(year)[to]++;
    out.stock(year)[to]++;
  }

  private void join(int age, int year, Years out) {
    Urn places = fit.places[age];
    int people = population[year][age];
    if (places == null || people == 0) {
      return;
    }
    draws.begin(run, simulation, (long) YEAR * (year + 1) + JOINERS_OF_YEAR + age);
    double most = policy.mostJoiners(year, age);
    int joiners = draws.binomial(people, Math.min(1, joining[age] * joinerLevel[year] * most));
    if (policy.isAsNow(year)) {
      join(joiners, places, memories[age], out.joiners(year), out.stock(year));
      return;
    }
    for (int joiner = 0; joiner < joiners; joiner++) {
      int to = places.draw(draws, memories[age]);
      double kept = policy.joiners(year, to);
      if (kept == most || draws.uniform() * most < kept) {
        admit(to, year, out);
      }
    }
  }

  /// Everybody joins where they would.
  private void join(int joiners, Urn places, Urn.Memory memory, int[] joined, int[] stock) {
    for (int joiner = 0; joiner < joiners; joiner++) {
      int to = places.draw(draws, memory);
      joined[to]++;
      stock[to]++;
    }
  }

  private void admit(int wanted, int year, Years out) {
    int to = policy.isShifting(year) ? policy.shifted(year, wanted, draws.uniform()) : wanted;
    int placed = hasCaps ? arrivals.admitted(year, to) : to;
    out.joiners(year)[placed]++;
    out.stock(year)[placed]++;
  }

  @Override
  public long drawn() {
    return draws.drawn() + parameters.drawn();
  }
}
