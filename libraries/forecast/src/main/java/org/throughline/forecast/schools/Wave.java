// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import org.throughline.forecast.internal.Draws;

/// How the whole authority's ratios rise and fall together: a level that wanders and comes back,
/// and what a single year adds.
///
/// It is filtered exactly (Kalman) for each of several sizes of wandering and of single years; how
/// likely the past is under each says how often a simulation uses it.
final class Wave {

  private static final double[] WANDERS = {0.05, 0.25, 0.5, 1, 2};
  private static final double[] NOISES = {0.3, 0.6, 1, 2};
  private static final double SIZES_SD = 0.8;
  private static final double RETURN = 0.85;

  private final State[] states = new State[WANDERS.length * NOISES.length];
  private final double[] shares = new double[states.length];

  private record State(double wander, double noise, double level, double variance, double log) {}

  /// @param seen the mean logarithm of the ratios of each year, less their usual
  /// @param usual the usual standard deviation of a year
  Wave(double[] seen, double usual) {
    double most = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < states.length; at++) {
      states[at] = filter(seen, usual, WANDERS[at % WANDERS.length], NOISES[at / WANDERS.length]);
      most = Math.max(most, states[at].log());
    }
    double sum = 0;
    for (int at = 0; at < states.length; at++) {
      shares[at] = Math.exp(states[at].log() - most);
      sum += shares[at];
    }
    for (int at = 0; at < states.length; at++) {
      shares[at] /= sum;
    }
  }

  private static State filter(double[] seen, double usual, double wanders, double noises) {
    double wander = usual * wanders;
    double noise = usual * noises;
    double level = 0;
    double variance = wander * wander / (1 - RETURN * RETURN);
    double log = -(square(Math.log(wanders * 2)) + square(Math.log(noises))) / 2;
    for (double each : seen) {
      level *= RETURN;
      variance = variance * RETURN * RETURN + wander * wander;
      double all = variance + noise * noise;
      log -= (Math.log(all) + (each - level) * (each - level) / all) / 2;
      level += variance / all * (each - level);
      variance *= noise * noise / all;
    }
    return new State(wander, noise, level, variance, log);
  }

  private static double square(double sds) {
    return sds / SIZES_SD * (sds / SIZES_SD);
  }

  /// One possible course over `years` years.
  double[] draw(Draws draws, int years) {
    double left = draws.uniform();
    int at = 0;
    while (at < states.length - 1 && left > shares[at]) {
      left -= shares[at++];
    }
    State known = states[at];
    double level = known.level() + Math.sqrt(known.variance()) * draws.normal();
    double[] course = new double[years];
    for (int year = 0; year < years; year++) {
      level = level * RETURN + known.wander() * draws.normal();
      course[year] = level + known.noise() * draws.normal();
    }
    return course;
  }
}
