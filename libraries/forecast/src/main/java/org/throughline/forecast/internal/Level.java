// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

/// How a rate moves from year to year: a level that wanders, with a slope of the council's own, and
/// from which single years stray. The slope stays the same through the years that were seen, so
/// that each of them speaks for it; in the years to come its difference from the usual one fades.
///
/// The level is the logarithm of people counted over people expected. It is filtered exactly
/// (Kalman) for each of several sizes of wandering; how likely the past is under each size says
/// how often a simulation uses it.
final class Level {

  /// What is thought before the council's own years are seen.
  ///
  /// @param usual the usual yearly growth of the logarithm, to which every council's returns
  /// @param slopeSd how far councils differ from it
  /// @param fading what is left of the difference with each year to come
  /// @param wander the usual standard deviation of what a year adds to the level for good
  /// @param stray the usual standard deviation of what is of a year alone
  record Prior(double usual, double slopeSd, double fading, double wander, double stray) {}

  private static final double[] SIZES = {0.125, 0.25, 0.5, 1, 1.6, 2.5};
  private static final double SIZES_SD = 0.8;

  private final Prior prior;
  private final Filtered[] filtered = new Filtered[SIZES.length];
  private final double[] shares = new double[SIZES.length];

  /// What is known at the last year seen of the level and of how its slope differs from the usual.
  private record Filtered(
      double wander,
      double stray,
      double level,
      double difference,
      double pLevel,
      double pBoth,
      double pSlope) {}

  /// @param counted people counted in each year
  /// @param expected people expected had every year been alike
  Level(double[] counted, double[] expected, Prior prior) {
    this.prior = prior;
    double[] logs = new double[SIZES.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < SIZES.length; at++) {
      double logSize = Math.log(SIZES[at]) / SIZES_SD;
      logs[at] = filter(at, counted, expected) - logSize * logSize / 2;
      most = Math.max(most, logs[at]);
    }
    double sum = 0;
    for (int at = 0; at < SIZES.length; at++) {
      shares[at] = Math.exp(logs[at] - most);
      sum += shares[at];
    }
    for (int at = 0; at < SIZES.length; at++) {
      shares[at] /= sum;
    }
  }

  private double filter(int at, double[] counted, double[] expected) {
    double wander = prior.wander() * SIZES[at];
    double stray = prior.stray() * SIZES[at];
    double level = 0;
    double difference = 0;
    double pLevel = 1;
    double pBoth = 0;
    double pSlope = prior.slopeSd() * prior.slopeSd();
    double likelihood = 0;
    for (int year = 0; year < counted.length; year++) {
      if (year > 0) {
        level += prior.usual() + difference;
        pBoth += pSlope;
        pLevel += 2 * pBoth - pSlope + wander * wander;
      }
      double noise = 1 / (counted[year] + 0.5) + stray * stray;
      double seen = Math.log((counted[year] + 0.5) / (expected[year] + 0.5)) - level;
      double all = pLevel + noise;
      likelihood -= (Math.log(all) + seen * seen / all) / 2;
      level += pLevel / all * seen;
      difference += pBoth / all * seen;
      pSlope -= pBoth * pBoth / all;
      pBoth *= noise / all;
      pLevel *= noise / all;
    }
    filtered[at] = new Filtered(wander, stray, level, difference, pLevel, pBoth, pSlope);
    return likelihood;
  }

  /// One possible course of the level over `years` years, as factors of the rate.
  double[] draw(Draws draws, int years) {
    double left = draws.uniform();
    int at = 0;
    while (at < SIZES.length - 1 && left > shares[at]) {
      left -= shares[at++];
    }
    Filtered known = filtered[at];
    double first = draws.normal();
    double second = draws.normal();
    double level = known.level() + Math.sqrt(known.pLevel()) * first;
    double tie = known.pBoth() / Math.sqrt(known.pLevel());
    double difference =
        known.difference()
            + tie * first
            + Math.sqrt(Math.max(0, known.pSlope() - tie * tie)) * second;
    double[] factors = new double[years];
    for (int year = 0; year < years; year++) {
      difference *= prior.fading();
      level += prior.usual() + difference + chance(known.wander(), draws);
      factors[year] = Math.exp(level + chance(known.stray(), draws));
    }
    return factors;
  }

  /// What makes nothing grow on average.
  private static double chance(double sd, Draws draws) {
    return sd == 0 ? 0 : sd * draws.normal() - sd * sd / 2;
  }
}
