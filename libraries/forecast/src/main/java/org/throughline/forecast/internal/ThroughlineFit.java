// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import org.throughline.forecast.Ages;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions.Flow;

/// Our model's parameters, with how sure we are of each.
final class ThroughlineFit {

  /// New plans in England grew by 11 per cent a year from 2019 to 2024, councils' own by very
  /// different rates; before a council's years are seen, half of that is expected.
  private static final Level.Prior NEW_PLANS = new Level.Prior(0.05, 0.06, 0.85, 0.07);

  private static final Level.Prior ENDING = new Level.Prior(0, 0.05, 0.7, 0.07);
  private static final Level.Prior MOVING = new Level.Prior(0, 0.04, 0.7, 0.08);
  private static final double USUAL_MOVING = 0.08;

  final Inputs inputs;
  final States states;
  final JoinerRates joiners;
  final PooledRates leaving;
  final PooledRates moving;
  final Level joinerLevel;
  final Level leaverLevel;
  final Level moverLevel;
  final @org.jspecify.annotations.Nullable Urn[] destinations;
  final Restatement restatement;
  final double[] changeOfNeed;
  final @org.jspecify.annotations.Nullable Urn[] newNeeds;

  ThroughlineFit(Inputs inputs) {
    this.inputs = inputs;
    this.states = inputs.states();
    restatement = new Restatement(inputs);
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
  }

  private void destinations(MoverDestinations where) {
    for (int cell = 0; cell < destinations.length; cell++) {
      int age = cell / states.count() + Ages.FIRST;
      if (states.isValid(age, cell % states.count())) {
        destinations[cell] = where.of(age, cell % states.count());
      }
    }
    for (int need = 0; need < changeOfNeed.length; need++) {
      changeOfNeed[need] = where.changeOfNeed(need);
      newNeeds[need] = where.newNeeds(need);
    }
  }

  private static double[] nation() {
    double[] rates = new double[Ages.COUNT];
    java.util.Arrays.setAll(rates, at -> National.leaving(at + Ages.FIRST));
    return rates;
  }

  private static double[] usualMoving() {
    double[] rates = new double[Ages.COUNT];
    java.util.Arrays.fill(rates, USUAL_MOVING);
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
