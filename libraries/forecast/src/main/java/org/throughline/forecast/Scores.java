// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.Arrays;

/// What forecasts are scored by and compared with.
public final class Scores {

  /// How many simple rules forecasts are compared with.
  static final int RULES = 3;

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

  /// Last value, last increment and mean increment of every line, `horizon` years after `origin`.
  static double[][] naive(Lines lines, Inputs past, int origin, int horizon) {
    int first = past.transitions().years()[0];
    double[] last = lines.of(past.transitions().stockIn(origin, past.states()));
    double[] begun = lines.of(atBeginning(past, first));
    double[] before =
        origin - 1 > first
            ? lines.of(past.transitions().stockIn(origin - 1, past.states()))
            : begun;
    double[][] guesses = new double[RULES][last.length];
    for (int line = 0; line < last.length; line++) {
      guesses[0][line] = last[line];
      guesses[1][line] = last[line] + horizon * (last[line] - before[line]);
      guesses[2][line] = last[line] + horizon * (last[line] - begun[line]) / (origin - first);
    }
    return guesses;
  }

  /// Who was in each cell when the transitions of `year` began.
  private static int[] atBeginning(Inputs past, int year) {
    int[] stock = new int[past.states().cells()];
    past.transitions().flows().stream()
        .filter(flow -> flow.year() == year && !flow.isJoining())
        .forEach(flow -> stock[past.states().cell(flow.age(), flow.from())] += flow.people());
    return stock;
  }
}
