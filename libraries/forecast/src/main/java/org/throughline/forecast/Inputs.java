// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything that a forecast of plans is made from.
///
/// @param states needs, settings and who may be where
/// @param transitions who went where, person by person, counted
/// @param population everybody of each age, past and projected
/// @param costs what a plan costs a year
/// @param until the last year that is forecast, where the population reaches so far
public record Inputs(
    States states, Transitions transitions, Population population, UnitCosts costs, int until) {

  /// The January from which the forecast starts.
  public int seedYear() {
    return transitions.seedYear();
  }

  /// The years that are forecast.
  public int[] years() {
    return Arrays.stream(population.yearsAfter(seedYear())).filter(year -> year <= until).toArray();
  }

  /// The same council as it was known in January of `year`, for trying the model on its past.
  public Inputs asKnownIn(int year) {
    return new Inputs(states, transitions.before(year), population, costs, until);
  }

  /// The same with a setting to wait in for each that a scenario caps.
  Inputs with(Scenario scenario) {
    States more = states;
    Map<Integer, Double> waiting = new HashMap<>();
    for (Scenario.Cap cap : scenario.changes(Scenario.Cap.class)) {
      String name = Scenario.waitingFor(cap.setting());
      more = more.settingNamed(name) < 0 ? more.withWaiting(name) : more;
      int setting = more.settingNamed(name);
      scenario.waitingCost(cap.setting()).ifPresent(pounds -> waiting.put(setting, pounds));
    }
    if (more == states) {
      return this;
    }
    States target = more;
    int[] places = new int[states.count()];
    Arrays.setAll(places, state -> moved(state, target));
    List<Transitions.Flow> flows =
        transitions.flows().stream()
            .map(
                flow ->
                    new Transitions.Flow(
                        flow.year(),
                        flow.age(),
                        moved(flow.from(), target),
                        moved(flow.to(), target),
                        flow.people()))
            .toList();
    UnitCosts withWaiting = costs.moved(places, more.count()).with(more, waiting);
    return new Inputs(more, new Transitions(flows), population, withWaiting, until);
  }

  private int moved(int state, States to) {
    return state == Transitions.OUTSIDE
        ? state
        : to.state(states.need(state), states.setting(state));
  }

  /// The same, forecast no further than `year`.
  public Inputs until(int year) {
    return new Inputs(states, transitions, population, costs, year);
  }
}
