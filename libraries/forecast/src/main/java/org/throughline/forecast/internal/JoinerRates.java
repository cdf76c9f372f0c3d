// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import org.throughline.forecast.Ages;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions.Flow;

/// New plans: how many of everybody of an age, and in which need and setting.
final class JoinerRates {

  private static final double PRIOR_SHARE = 0.02;
  private static final double MOST_EVIDENCE = 150;
  private static final double SHARE_EVIDENCE = 0.5;
  private static final double SMOOTHING = 8;

  /// What speaks for a place that nobody near in age joined: children keep turning up in places
  /// that no record names yet.
  private static final double NEVER_SEEN = 0.3;

  private final Inputs inputs;
  private final States states;
  private final double[][] joined;
  private final double[] rate = new double[Ages.COUNT];
  private final double[] evidence = new double[Ages.COUNT];
  private final @org.jspecify.annotations.Nullable Urn[] places = new Urn[Ages.COUNT];

  JoinerRates(Inputs inputs) {
    this.inputs = inputs;
    this.states = inputs.states();
    this.joined = new double[Ages.COUNT][states.count()];
    for (Flow flow : inputs.transitions().flows()) {
      if (flow.isJoining()) {
        joined[Ages.index(flow.age() + 1)][flow.to()] += flow.people();
      }
    }
    rates();
    for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
      places[Ages.index(age)] = placesAt(age);
    }
  }

  private void rates() {
    double[] people = new double[Ages.COUNT];
    double all = 0;
    double usual = 0;
    for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
      for (int year : inputs.transitions().years()) {
        people[Ages.index(age)] += inputs.population().at(year + 1, age);
      }
      all += sum(joined[Ages.index(age)]);
      usual += states.isAnyValid(age) ? National.newPlans(age) : 0;
    }
    for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
      int at = Ages.index(age);
      double nation = usual == 0 ? 0 : all * PRIOR_SHARE * National.newPlans(age) / usual;
      double came = states.isAnyValid(age) ? sum(joined[at]) + nation : sum(joined[at]);
      rate[at] = people[at] == 0 ? 0 : came / (1 + PRIOR_SHARE) / people[at];
      evidence[at] = came / (1 + came / MOST_EVIDENCE);
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /// Neighbouring ages lend their mix of needs and settings, the nearer the more.
  private @org.jspecify.annotations.Nullable Urn placesAt(int age) {
    double[] weights = new double[states.count()];
    double lent = 0;
    for (int state = 0; state < weights.length; state++) {
      if (states.isValid(age, state) && !states.isWaiting(states.setting(state))) {
        weights[state] = NEVER_SEEN;
        for (int away = -3; away <= 3; away++) {
          if (away != 0 && Ages.isCounted(age + away)) {
            weights[state] += joined[Ages.index(age + away)][state] / (double) (away * away);
          }
        }
        lent += weights[state];
      }
    }
    for (int state = 0; state < weights.length; state++) {
      double own = joined[Ages.index(age)][state];
      weights[state] = (lent == 0 ? 0 : weights[state] * SMOOTHING / lent) + own * SHARE_EVIDENCE;
    }
    return Urn.of(weights);
  }

  /// New plans that were counted in each year, for the level.
  double[] counted() {
    int[] years = inputs.transitions().years();
    double[] counted = new double[years.length];
    for (Flow flow : inputs.transitions().flows()) {
      if (flow.isJoining()) {
        counted[flow.year() - years[0]] += flow.people();
      }
    }
    return counted;
  }

  /// New plans that each year would have had at the pooled rates.
  double[] expected() {
    int[] years = inputs.transitions().years();
    double[] expected = new double[years.length];
    for (int year = 0; year < years.length; year++) {
      for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
        expected[year] += rate[Ages.index(age)] * inputs.population().at(years[year] + 1, age);
      }
    }
    return expected;
  }

  /// One possible rate at this age.
  double draw(Draws draws, int age) {
    int at = Ages.index(age);
    return rate[at] == 0 ? 0 : rate[at] * draws.gamma(evidence[at] + 0.5) / (evidence[at] + 0.5);
  }

  @org.jspecify.annotations.Nullable
  Urn places(int age) {
    return places[Ages.index(age)];
  }
}
