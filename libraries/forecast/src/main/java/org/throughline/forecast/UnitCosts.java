// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.Arrays;

/// What a plan costs in a year, in pounds, by need and setting, at the prices of the seed year.
public final class UnitCosts {

  private final double[] pounds;

  /// @param pounds one number a state; not a number where the cost is not known
  public UnitCosts(double[] pounds) {
    this.pounds = pounds.clone();
  }

  /// Costs of which none is known.
  public static UnitCosts unknown(States states) {
    double[] none = new double[states.count()];
    Arrays.fill(none, Double.NaN);
    return new UnitCosts(none);
  }

  public boolean isKnown(int state) {
    return !Double.isNaN(pounds[state]);
  }

  /// Pounds a year; 0 where the cost is not known, so ask [#isKnown] and say it.
  public double of(int state) {
    return isKnown(state) ? pounds[state] : 0;
  }
}
