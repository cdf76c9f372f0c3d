// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.forecast.Ages;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions.Flow;

/// Our model's parameters, with how sure we are of each.
final class ThroughlineFit {

  /// New plans in England grew by 11 per cent a year from 2019 to 2024; of growth that no council's
  /// own years speak for, half of that is expected. How far slopes differ, levels wander and years
  /// stray is what foretells the new plans of the published authorities best in 2021 and 2022; it
  /// does so in either half of them, and in their years until 2024.
  private static final Level.Prior NEW_PLANS = new Level.Prior(0.05, 0.06, 0.95, 0.08, 0.14);

  private static final Level.Prior ENDING = new Level.Prior(0, 0.02, 0.7, 0.07, 0);
  private static final Level.Prior MOVING = new Level.Prior(0, 0.02, 0.7, 0.08, 0);
  private static final double USUAL_MOVING = 0.08;

  final Inputs inputs;
  final States states;
  final Held held;
  final JoinerRates joiners;
  final PooledRates leaving;
  final PooledRates moving;
  final Level joinerLevel;
  final Level leaverLevel;
  final Level moverLevel;
  /// The settings that people of each cell move to, one urn for all that go alike.
  final @org.jspecify.annotations.Nullable Urn[] destinations;

  /// The cells that people join at each age.
  final @org.jspecify.annotations.Nullable Urn[] places = new Urn[Ages.COUNT];

  final Restatement restatement;
  final double[] changeOfNeed;
  final @org.jspecify.annotations.Nullable Urn[] newNeeds;

  ThroughlineFit(Inputs inputs) {
    this.inputs = inputs;
    this.states = inputs.states();
    held = new Held(states, Held.reached(inputs));
    restatement = new Restatement(inputs, held);
    joiners = new JoinerRates(inputs);
    joinerLevel = new Level(joiners.counted(), joiners.expected(), NEW_PLANS);
    double[][] left = counts(flow -> !flow.isJoining(), Flow::isLeaving);
    leaving = new PooledRates(states, left[0], left[1], nation());
    leaverLevel = level(leaving, flow -> !flow.isJoining(), Flow::isLeaving, ENDING);
    double[][] moved = counts(this::mayMove, this::isMove);
    moving = new PooledRates(states, moved[0], moved[1], usualMoving());
    moverLevel = level(moving, this::mayMove, this::isMove, MOVING);
    MoverDestinations where = new MoverDestinations(inputs);
    destinations = new Urn[states.cells()];
    changeOfNeed = new double[states.needs().size()];
    newNeeds = new Urn[changeOfNeed.length];
    destinations(where);
    places();
  }

  private void destinations(MoverDestinations where) {
    Map<List<Double>, Urn> alike = new HashMap<>();
    for (int cell = 0; cell < destinations.length; cell++) {
      int age = cell / states.count() + Ages.FIRST;
      if (states.isValid(age, cell % states.count())) {
        double[] weights = where.of(age, cell % states.count());
        destinations[cell] = alike.computeIfAbsent(boxed(weights), each -> Urn.of(weights));
      }
    }
    for (int need = 0; need < changeOfNeed.length; need++) {
      changeOfNeed[need] = where.changeOfNeed(need);
      newNeeds[need] = where.newNeeds(need);
    }
  }

  private static List<Double> boxed(double[] weights) {
    return Arrays.stream(weights).boxed().toList();
  }

  private void places() {
    for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
      int first = states.cell(age, 0);
      Urn ofAge = joiners.places(age);
      places[Ages.index(age)] =
          ofAge == null ? null : ofAge.renamed(state -> held.number(first + state));
    }
  }

  /// The people in every cell from which the forecast starts.
  int[] seed() {
    return held.numbered(inputs.transitions().stockIn(inputs.seedYear(), states));
  }

  /// Everybody of each age in each year that is forecast.
  int[][] population() {
    int[] years = inputs.years();
    int[][] people = new int[years.length][Ages.COUNT];
    for (int year = 0; year < years.length; year++) {
      for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
        people[year][Ages.index(age)] = inputs.population().at(years[year], age);
      }
    }
    return people;
  }

  private static double[] nation() {
    double[] rates = new double[Ages.COUNT];
    Arrays.setAll(rates, at -> National.leaving(at + Ages.FIRST));
    return rates;
  }

  private static double[] usualMoving() {
    double[] rates = new double[Ages.COUNT];
    Arrays.fill(rates, USUAL_MOVING);
    return rates;
  }

  /// Whoever grows out of a setting must move; that says nothing of those who may stay.
  private boolean mayMove(Flow flow) {
    return flow.isRemaining() && states.isValid(flow.age() + 1, flow.from());
  }

  private boolean isMove(Flow flow) {
    return states.setting(flow.from()) != states.setting(flow.to());
  }

  private double[][] counts(
      java.util.function.Predicate<Flow> isCounted, java.util.function.Predicate<Flow> isYes) {
    double[][] counts = new double[2][states.cells()];
    for (Flow flow : inputs.transitions().flows()) {
      if (isCounted.test(flow)) {
        counts[isYes.test(flow) ? 0 : 1][states.cell(flow.age(), flow.from())] += flow.people();
      }
    }
    return counts;
  }

  private Level level(
      PooledRates rates,
      java.util.function.Predicate<Flow> isCounted,
      java.util.function.Predicate<Flow> isYes,
      Level.Prior prior) {
    int[] years = inputs.transitions().years();
    double[] counted = new double[years.length];
    double[] expected = new double[years.length];
    for (Flow flow : inputs.transitions().flows()) {
      if (isCounted.test(flow)) {
        int year = flow.year() - years[0];
        counted[year] += isYes.test(flow) ? flow.people() : 0;
        expected[year] += flow.people() * rates.mean(states.cell(flow.age(), flow.from()));
      }
    }
    return new Level(counted, expected, prior);
  }
}
