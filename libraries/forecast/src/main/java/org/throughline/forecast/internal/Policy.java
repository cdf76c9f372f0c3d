// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.forecast.Ages;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Scenario;
import org.throughline.forecast.States;
import org.throughline.forecast.Tally;

/// What a scenario does to each cell in each year, ready to be asked for millions of times.
final class Policy {

  private static final int UNCOUNTED = Integer.MAX_VALUE;

  private final States states;
  private final Held held;
  private final Scenario scenario;
  private final int[] years;
  private final double[][] joiners;
  private final double[][] leavers;
  private final double[][] movers;
  private final double[][] mostJoiners;
  private final List<List<Scenario.Shift>> shifts = new ArrayList<>();
  private final boolean[] isAsNow;
  private final int[][] places;
  private final int[] awaited;
  private final int[] waiting;

  Policy(Inputs inputs, Held held, Scenario scenario) {
    this.held = held;
    this.states = inputs.states();
    this.scenario = scenario;
    this.years = inputs.years();
    this.joiners = factors(Tally.Quantity.JOINERS);
    this.leavers = factors(Tally.Quantity.LEAVERS);
    this.movers = factors(Tally.Quantity.MOVERS);
    this.mostJoiners = new double[years.length][Ages.COUNT];
    this.isAsNow = new boolean[years.length];
    this.places = new int[years.length][states.settings().size()];
    this.awaited = new int[states.settings().size()];
    this.waiting = new int[awaited.length];
    Arrays.fill(awaited, -1);
    for (int setting = 0; setting < waiting.length; setting++) {
      String name = states.settings().get(setting).name();
      waiting[setting] = queueFor(name);
      if (waiting[setting] >= 0) {
        awaited[waiting[setting]] = setting;
      }
    }
    for (int year = 0; year < years.length; year++) {
      year(year);
    }
  }

  /// The setting in which people wait for this one; -1 where nobody does. A council's own setting
  /// may have the same name.
  private int queueFor(String setting) {
    int queue = states.settingNamed(Scenario.waitingFor(setting));
    return queue >= 0 && states.isWaiting(queue) ? queue : -1;
  }

  private double[][] factors(Tally.Quantity flow) {
    double[][] factors = new double[years.length][held.count()];
    for (int year = 0; year < years.length; year++) {
      Arrays.fill(factors[year], 1);
      for (Scenario.Multiply change : scenario.changes(Scenario.Multiply.class)) {
        for (int number = 0; number < held.count(); number++) {
          if (change.flow() == flow
              && change.isInForce(years[year])
              && change.whom().includes(states, held.cell(number))) {
            factors[year][number] *= change.factor();
          }
        }
      }
      factors[year] = once(factors[year]);
    }
    return factors;
  }

  /// A factor that is the same for everybody is kept once: these are read for everybody.
  private static double[] once(double[] factors) {
    boolean isTheSame = Arrays.stream(factors).allMatch(each -> each == factors[0]);
    return isTheSame ? Arrays.copyOf(factors, Math.min(1, factors.length)) : factors;
  }

  private static double of(double[] factors, int number) {
    return factors[factors.length == 1 ? 0 : number];
  }

  private void year(int year) {
    shifts.add(
        scenario.changes(Scenario.Shift.class).stream()
            .filter(shift -> shift.isInForce(years[year]))
            .toList());
    for (int number = 0; number < held.count(); number++) {
      int age = Ages.index(held.age(number));
      mostJoiners[year][age] = Math.max(mostJoiners[year][age], joiners(year, number));
    }
    isAsNow[year] = shifts.get(year).isEmpty() && !hasCaps() && joiners[year].length == 1;
    for (int setting = 0; setting < awaited.length; setting++) {
      String name = states.settings().get(setting).name();
      places[year][setting] = scenario.places(name, years[year]).orElse(UNCOUNTED);
    }
  }

  double joiners(int year, int number) {
    return of(joiners[year], number);
  }

  double leavers(int year, int number) {
    return of(leavers[year], number);
  }

  double movers(int year, int number) {
    return of(movers[year], number);
  }

  /// The largest factor of joiners at an age, by its place among all, which all are drawn with
  /// before they are thinned.
  double mostJoiners(int year, int age) {
    return mostJoiners[year][age];
  }

  /// Whether all who join in a year join where they would without the scenario.
  boolean isAsNow(int year) {
    return isAsNow[year];
  }

  boolean isShifting(int year) {
    return !shifts.get(year).isEmpty();
  }

  /// The cell in which somebody who would join at one joins instead; `chance` is from 0 to 1.
  int shifted(int year, int number, double chance) {
    int cell = held.cell(number);
    double left = chance;
    for (Scenario.Shift shift : shifts.get(year)) {
      if (shift.whom().includes(states, cell)) {
        left -= shift.share();
        if (left < 0) {
          int age = cell / states.count() + Ages.FIRST;
          int need = states.need(cell % states.count());
          int to = states.state(need, states.settingNamed(shift.to()));
          return states.isValid(age, to) ? held.number(states.cell(age, to)) : number;
        }
      }
    }
    return number;
  }

  /// Whether places are counted in the setting of a cell.
  boolean isCounted(int year, int number) {
    return places[year][states.setting(held.state(number))] != UNCOUNTED;
  }

  /// The setting that people in this one wait for; -1 where they do not wait.
  int awaited(int setting) {
    return awaited[setting];
  }

  boolean hasCaps() {
    return Arrays.stream(awaited).anyMatch(setting -> setting >= 0);
  }

  /// The state of somebody of `age` who arrives at `state`, given how many are in each setting,
  /// which this counts them into.
  int admitted(int year, int age, int state, int[] occupied) {
    int setting = states.setting(state);
    if (occupied[setting] < places[year][setting]) {
      occupied[setting]++;
      return state;
    }
    for (Scenario.Cap cap : scenario.changes(Scenario.Cap.class)) {
      if (cap.setting().equals(states.settings().get(setting).name())
          && cap.isInForce(years[year])) {
        for (String name : cap.elsewhere()) {
          int other = states.settingNamed(name);
          int there = states.state(states.need(state), other);
          if (occupied[other] < places[year][other] && states.isValid(age, there)) {
            occupied[other]++;
            return there;
          }
        }
      }
    }
    return states.state(states.need(state), waiting[setting]);
  }
}
