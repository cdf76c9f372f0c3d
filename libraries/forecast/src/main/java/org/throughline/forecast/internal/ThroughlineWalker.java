// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import java.util.Objects;
import org.throughline.forecast.Ages;
import org.throughline.forecast.States;

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
  private final Policy policy;
  private final Arrivals arrivals;
  private final boolean hasCaps;
  private final States states;
  private final int[] seed;
  private final int[] years;
  private final int[][] population;
  private final boolean[] isLastAge = new boolean[Ages.COUNT];
  private final Draws draws = new Draws();
  private final Draws parameters = new Draws();
  private final Urn.Memory[] memories = new Urn.Memory[Ages.COUNT];
  private final double[] leaving;
  private final double[] moving;
  private final double[] joining = new double[Ages.COUNT];
  private double[] joinerLevel = {};
  private double[] leaverLevel = {};
  private double[] moverLevel = {};
  private final Restatement.Places restatedPlaces;
  private int restated;
  private long run;
  private int simulation;

  ThroughlineWalker(ThroughlineFit fit, Policy policy) {
    this.fit = fit;
    this.policy = policy;
    this.hasCaps = policy.hasCaps();
    this.states = fit.states;
    this.restatedPlaces = fit.restatement.new Places();
    this.arrivals = new Arrivals(states, policy);
    this.seed = fit.inputs.transitions().stockIn(fit.inputs.seedYear(), states);
    this.years = fit.inputs.years();
    this.population = new int[years.length][Ages.COUNT];
    this.leaving = new double[Ages.COUNT * states.settings().size()];
    this.moving = new double[leaving.length];
    Arrays.setAll(memories, age -> new Urn.Memory());
    for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
      isLastAge[Ages.index(age)] = age >= Ages.OLDEST || !states.isAnyValid(age + 1);
      for (int year = 0; year < years.length; year++) {
        population[year][Ages.index(age)] = fit.inputs.population().at(years[year], age);
      }
    }
  }

  @Override
  public void walk(long seedOfRun, int number, Years out) {
    out.clear();
    run = seedOfRun;
    simulation = number;
    begin();
    int[] before = seed;
    int count = states.count();
    restated = 0;
    for (int year = 0; year < years.length; year++) {
      for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
        draws.begin(run, simulation, (long) YEAR * (year + 1) + Ages.index(age));
        int firstCell = states.cell(age, 0);
        for (int state = 0; state < count; state++) {
          int people = before[firstCell + state];
          if (people > 0) {
            age(people, age, state, year, out);
          }
        }
      }
      restate(year, out);
      if (hasCaps) {
        arrivals.settle(year, out);
      }
      for (int age = Ages.FIRST; age <= Ages.OLDEST; age++) {
        join(age, year, out);
      }
      before = out.stock(year);
    }
  }

  /// Draws what stays the same through the simulation. Rates of settings are drawn when first
  /// needed, each from numbers of its own.
  private void begin() {
    draws.begin(run, simulation, LEVELS);
    joinerLevel = fit.joinerLevel.draw(draws, years.length);
    leaverLevel = fit.leaverLevel.draw(draws, years.length);
    moverLevel = fit.moverLevel.draw(draws, years.length);
    Arrays.fill(leaving, Double.NaN);
    Arrays.fill(moving, Double.NaN);
    for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
      memories[Ages.index(age)].forget();
      draws.begin(run, simulation, JOINING + Ages.index(age));
      joining[Ages.index(age)] = fit.joiners.draw(draws, age);
    }
  }

  /// The odds of a setting at an age, which stay the same through the simulation.
  private double odds(PooledRates rates, double[] drawn, int kind, int age, int state) {
    int setting = states.setting(state);
    int at = Ages.index(age) * states.settings().size() + setting;
    if (Double.isNaN(drawn[at])) {
      long stream = kind + Ages.index(age) * 1024L + setting;
      drawn[at] =
          PooledRates.odds(rates.draw(parameters.begin(run, simulation, stream), age, setting));
    }
    return drawn[at];
  }

  private void age(int people, int age, int state, int year, Years out) {
    int cell = states.cell(age, state);
    if (isLastAge[Ages.index(age)]) {
      out.leavers(year)[cell] += people;
      return;
    }
    int need = states.need(state);
    double level = fit.leaving.needOdds(need) * leaverLevel[year];
    double chance =
        PooledRates.chanceOf(odds(fit.leaving, leaving, LEAVING, age, state) * level)
            * policy.leavers(year, cell);
    int leavers = draws.binomial(people, chance);
    if (policy.awaited(states.setting(state)) >= 0) {
      out.leavers(year)[cell] += leavers;
      keepWaiting(people - leavers, age, state);
      return;
    }
    int movers = movers(people - leavers, age, state, year);
    Urn destinations = fit.destinations[cell];
    if (movers > 0 && destinations == null) {
      leavers += states.isValid(age + 1, state) ? 0 : movers;
      movers = 0;
    }
    out.leavers(year)[cell] += leavers;
    int stayers = people - leavers - movers;
    if (stayers > 0) {
      stay(stayers, age, state, year, out);
    }
    for (int mover = 0; mover < movers; mover++) {
      int setting = Objects.requireNonNull(destinations).draw(draws);
      move(age, state, states.state(newNeed(need, age + 1, setting), setting), year, out);
    }
  }

  private void keepWaiting(int people, int age, int state) {
    int awaited = states.state(states.need(state), policy.awaited(states.setting(state)));
    int to = states.isValid(age + 1, awaited) ? awaited : state;
    for (int each = 0; each < people; each++) {
      arrivals.add(states.cell(age, state), states.cell(age + 1, to));
    }
  }

  private int movers(int people, int age, int state, int year) {
    if (!states.isValid(age + 1, state)) {
      return people;
    }
    if (states.waysOut(states.setting(state)) <= 1) {
      return 0;
    }
    double level = fit.moving.needOdds(states.need(state)) * moverLevel[year];
    double chance =
        PooledRates.chanceOf(odds(fit.moving, moving, MOVING, age, state) * level)
            * policy.movers(year, states.cell(age, state));
    return draws.binomial(people, chance);
  }

  private void stay(int people, int age, int state, int year, Years out) {
    int need = states.need(state);
    int again = fit.restatement.isAny() ? draws.binomial(people, fit.restatement.share()) : 0;
    restated += again;
    out.restatedOut(year)[states.cell(age, state)] += again;
    int changing = draws.binomial(people - again, fit.changeOfNeed[need]);
    out.stock(year)[states.cell(age + 1, state)] += people - again - changing;
    for (int each = 0; each < changing; each++) {
      int setting = states.setting(state);
      int other = otherNeed(need, age + 1, setting);
      if (other == need) {
        out.stock(year)[states.cell(age + 1, state)]++;
      } else {
        changeNeed(age, state, states.state(other, setting), year, out);
      }
    }
  }

  /// Whoever has another need keeps their place, however many wait for it.
  private void changeNeed(int age, int from, int to, int year, Years out) {
    out.changeNeed(year, states.cell(age, from), states.cell(age + 1, to));
  }

  /// Places those who were restated, once everybody else is where they go.
  private void restate(int year, Years out) {
    if (restated == 0) {
      return;
    }
    draws.begin(run, simulation, (long) YEAR * (year + 1) + RESTATED);
    restatedPlaces.begin(out.stock(year), restated);
    for (; restated > 0; restated--) {
      int cell = restatedPlaces.draw(draws);
      out.restatedIn(year)[cell]++;
      out.stock(year)[cell]++;
    }
  }

  private int newNeed(int need, int age, int setting) {
    double chance = fit.changeOfNeed[need];
    return chance > 0 && draws.uniform() < chance ? otherNeed(need, age, setting) : need;
  }

  private int otherNeed(int need, int age, int setting) {
    Urn needs = fit.newNeeds[need];
    int drawn = needs == null ? need : needs.draw(draws);
    return states.isValid(age, states.state(drawn, setting)) ? drawn : need;
  }

  private void move(int age, int from, int to, int year, Years out) {
    if (hasCaps && policy.places(year, states.setting(to)) >= 0) {
      arrivals.add(states.cell(age, from), states.cell(age + 1, to));
      return;
    }
    out.movedOut(year)[states.cell(age, from)]++;
    out.movedIn(year)[states.cell(age + 1, to)]++;
    out.stock(year)[states.cell(age + 1, to)]++;
  }

  private void join(int age, int year, Years out) {
    Urn places = fit.joiners.places(age);
    int at = Ages.index(age);
    int people = population[year][at];
    if (places == null || people == 0) {
      return;
    }
    draws.begin(run, simulation, (long) YEAR * (year + 1) + JOINERS_OF_YEAR + at);
    double most = policy.mostJoiners(year, age);
    double rate = joining[at] * joinerLevel[year] * most;
    int joiners = draws.binomial(people, Math.min(1, rate));
    int firstCell = states.cell(age, 0);
    int[] joined = out.joiners(year);
    int[] stock = out.stock(year);
    for (int joiner = 0; joiner < joiners; joiner++) {
      int cell = firstCell + places.draw(draws, memories[at]);
      double kept = policy.joiners(year, cell);
      if (kept == most || draws.uniform() * most < kept) {
        int to = policy.isShifting(year) ? policy.shifted(year, cell, draws.uniform()) : cell;
        int placed = hasCaps ? arrivals.admitted(year, to) : to;
        joined[placed]++;
        stock[placed]++;
      }
    }
  }

  @Override
  public long drawn() {
    return draws.drawn() + parameters.drawn();
  }
}
