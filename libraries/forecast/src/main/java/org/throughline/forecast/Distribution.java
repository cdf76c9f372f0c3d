// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.Arrays;
import java.util.List;

/// What all simulations say about one quantity.
///
/// @param mean their mean
/// @param sd their standard deviation; 0 for a single simulation
/// @param quantiles one number for each of [#PERCENTS], by linear interpolation
public record Distribution(double mean, double sd, double[] quantiles) {

  /// The percentages below which a quantile lies.
  public static final List<Double> PERCENTS =
      List.of(2.5, 5.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 97.5);

  /// The fewest simulations that tell where 19 of 20 lie: one is beyond each end of it.
  public static final int FEWEST_FOR_INTERVAL = 40;

  /// What nobody knows; blank in tables.
  static final Distribution UNKNOWN = of(new double[] {Double.NaN});

  public Distribution {
    quantiles = quantiles.clone();
  }

  @Override
  public double[] quantiles() {
    return quantiles.clone();
  }

  /// Whether so many simulations tell in which interval 19 of 20 lie.
  public static boolean tellsInterval(int simulations) {
    return simulations >= FEWEST_FOR_INTERVAL;
  }

  /// The quantile below which `percent` of the simulations lie.
  ///
  /// @throws IllegalArgumentException when it is none of [#PERCENTS]
  public double quantile(double percent) {
    int at = PERCENTS.indexOf(percent);
    if (at < 0) {
      throw new IllegalArgumentException("No quantile is kept at " + percent + " per cent");
    }
    return quantiles[at];
  }

  /// The distribution of these values.
  public static Distribution of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    double[] quantiles = new double[PERCENTS.size()];
    for (int at = 0; at < PERCENTS.size(); at++) {
      double place = (sorted.length - 1) * PERCENTS.get(at) / 100;
      int below = (int) place;
      int above = Math.min(below + 1, sorted.length - 1);
      quantiles[at] = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
    return new Distribution(
        mean, values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1)), quantiles);
  }

  /// How far a share of `percent`, such as 95, of the simulations reaches to either side.
  ///
  /// @return the lower and the upper end
  public double[] interval(double percent) {
    return new double[] {quantile((100 - percent) / 2), quantile((100 + percent) / 2)};
  }
}
