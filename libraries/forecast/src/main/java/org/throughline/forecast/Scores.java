// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.Arrays;

/// What forecasts are scored by and compared with.
public final class Scores {

  private Scores() {}

  /// The continuous ranked probability score of a total: the mean distance of the simulations from
  /// the truth, less half their mean distance from each other.
  static double crps(Tally tally, int year, double truth) {
    double[] values = new double[tally.simulations()];
    int[] at = {0};
    tally
        .histogram(year, Tally.Quantity.STOCK, Tally.By.ALL, 0)
        .each(
            (value, times) -> {
              Arrays.fill(values, at[0], at[0] + times, value);
              at[0] += times;
            });
    return crps(values, truth);
  }

  /// The score of values in any order.
  public static double crps(double[] values, double truth) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double count = sorted.length;
    double fromTruth = 0;
    double fromEachOther = 0;
    for (int at = 0; at < sorted.length; at++) {
      fromTruth += Math.abs(sorted[at] - truth);
      fromEachOther += sorted[at] * (2 * (at + 1) - count - 1);
    }
    return fromTruth / count - fromEachOther / (count * count);
  }

  /// Last value, last increment and mean increment, `horizon` years after `origin`.
  static double[] naive(Inputs past, int origin, int horizon) {
    int first = past.transitions().years()[0];
    double last = total(past, origin);
    double before = origin - 1 > first ? total(past, origin - 1) : atBeginning(past, first);
    double mean = (last - atBeginning(past, first)) / (origin - first);
    return new double[] {last, last + horizon * (last - before), last + horizon * mean};
  }

  private static double total(Inputs past, int year) {
    return Arrays.stream(past.transitions().stockIn(year, past.states())).sum();
  }

  private static double atBeginning(Inputs past, int year) {
    return past.transitions().flows().stream()
        .filter(flow -> flow.year() == year && !flow.isJoining())
        .mapToInt(Transitions.Flow::people)
        .sum();
  }
}
