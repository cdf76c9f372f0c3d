// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import org.throughline.forecast.States;

/// By how much a scenario multiplies each flow in each cell and year.
final class Policy {

  private final States states;
  private final double[][] joiners;
  private final double[][] leavers;
  private final double[][] movers;

  /// Nothing changes.
  Policy(States states, int years) {
    this.states = states;
    this.joiners = ones(years, states.cells());
    this.leavers = ones(years, states.cells());
    this.movers = ones(years, states.cells());
  }

  private static double[][] ones(int years, int cells) {
    double[][] ones = new double[years][cells];
    for (double[] year : ones) {
      Arrays.fill(year, 1);
    }
    return ones;
  }

  double joiners(int year, int cell) {
    return joiners[year][cell];
  }

  double leavers(int year, int cell) {
    return leavers[year][cell];
  }

  double movers(int year, int cell) {
    return movers[year][cell];
  }

  /// The largest factor of joiners at an age, which all are drawn with before they are thinned.
  double mostJoiners(int year, int age) {
    double most = 0;
    for (int state = 0; state < states.count(); state++) {
      most = Math.max(most, joiners[year][states.cell(age, state)]);
    }
    return most;
  }
}
