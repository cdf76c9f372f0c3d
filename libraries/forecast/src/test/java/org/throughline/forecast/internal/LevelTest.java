// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.throughline.forecast.Distribution;

/// A rate that moves from year to year.
class LevelTest {

  private static final int TIMES = 4000;
  private static final int YEARS = 5;

  /// The logarithms of the factors of each year, one a draw.
  private static double[][] drawn(Level level) {
    double[][] drawn = new double[YEARS][TIMES];
    Draws draws = new Draws();
    for (int time = 0; time < TIMES; time++) {
      double[] factors = level.draw(draws.begin(3, time, 0), YEARS);
      for (int year = 0; year < YEARS; year++) {
        drawn[year][time] = Math.log(factors[year]);
      }
    }
    return drawn;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double[] same(double people, int years) {
    double[] expected = new double[years];
    Arrays.fill(expected, people);
    return expected;
  }

  @Test
  void aSlopeThatWasTheSameInAllYearsHalvesFromNowOn() {
    // Logarithms 0, 0.2, 0.4, 0.6: the steps are alike, so the next are 0.1, 0.05, 0.025 …
    double[][] drawn = drawn(grown(0.2, new Level.Prior(0, 0.4, 0.5, 1e-4, 0)));

    double log = 0.6;
    for (int year = 0; year < YEARS; year++) {
      log += 0.1 / Math.pow(2, year);
      assertThat(mean(drawn[year])).isCloseTo(log, within(0.002));
    }
  }

  @Test
  void whatDiffersFromTheUsualGrowthHalvesAndTheUsualGrowthStays() {
    // Steps of 0.1 + 0.2: the next are 0.1 + 0.1, 0.1 + 0.05 …
    double[][] drawn = drawn(grown(0.3, new Level.Prior(0.1, 0.4, 0.5, 1e-4, 0)));

    double log = 0.9;
    for (int year = 0; year < YEARS; year++) {
      log += 0.1 + 0.1 / Math.pow(2, year);
      assertThat(mean(drawn[year])).isCloseTo(log, within(0.002));
    }
  }

  /// Four years, each a step above the one before.
  private static Level grown(double step, Level.Prior prior) {
    double[] counted = new double[4];
    Arrays.setAll(counted, year -> 1e8 * Math.exp(step * year));
    return new Level(counted, same(1e8, 4), prior);
  }

  @Test
  void theMoreYearsSpeakForASlopeTheLessIsLeftOfWhatWasUsual() {
    Level.Prior prior = new Level.Prior(0.05, 0.06, 0.95, 0.08, 0.14);
    double before = 1;
    for (int years : new int[] {3, 6, 9, 12}) {
      double[][] drawn = drawn(new Level(same(500, years), same(500, years), prior));
      double growth = mean(drawn[YEARS - 1]) - mean(drawn[0]);
      assertThat(growth).as("after %d years without growth", years).isLessThan(before);
      before = growth;
    }
    assertThat(before).as("a year").isLessThan(4 * 0.02);
  }

  @Test
  void aCouncilThatGrewIsForecastToGrowOnButEachYearByLess() {
    Level.Prior prior = new Level.Prior(0, 0.06, 0.85, 0.03, 0);
    double[] counted = {2000, 2240, 2509, 2810, 3147};
    double[][] drawn = drawn(new Level(counted, same(2500, 5), prior));
    double before = mean(drawn[0]);
    assertThat(before).as("more than last counted").isGreaterThan(Math.log(3147 / 2500.0));
    double step = Math.log(1.12);
    for (int year = 1; year < YEARS; year++) {
      double next = mean(drawn[year]);
      assertThat(next - before).isPositive().isLessThan(step);
      step = next - before;
      before = next;
    }
  }

  @Test
  void theFartherAheadTheWider() {
    Level level =
        new Level(
            new double[] {900, 1000, 950, 1040},
            same(970, 4),
            new Level.Prior(0, 0.06, 0.85, 0.07, 0));
    double[][] drawn = drawn(level);
    double before = 0;
    for (int year = 0; year < YEARS; year++) {
      double sd = Distribution.of(drawn[year]).sd();
      assertThat(sd).isGreaterThan(before * 1.05);
      before = sd;
    }
  }

  @Test
  void theFewerWereCountedAndTheMoreTheYearsDisagreeTheWider() {
    Level.Prior prior = new Level.Prior(0, 0.06, 0.85, 0.07, 0);
    double[] steady = {1000, 1000, 1000, 1000, 1000};
    double[] few = {10, 10, 10, 10, 10};
    double[] unsteady = {1000, 700, 1300, 650, 1200};
    double ofSteady = firstSd(new Level(steady, same(1000, 5), prior));
    assertThat(firstSd(new Level(few, same(10, 5), prior))).isGreaterThan(ofSteady * 1.5);
    assertThat(firstSd(new Level(unsteady, same(1000, 5), prior))).isGreaterThan(ofSteady * 1.5);
  }

  private static double firstSd(Level level) {
    return Distribution.of(drawn(level)[0]).sd();
  }

  @Test
  void aYearThatStraysMovesTheLevelAfterItLessThanAYearThatWanders() {
    double[] leap = {1000, 1000, 1000, 1400};
    double[] calm = {1000, 1000, 1000, 1000};
    double wandering = after(leap, 0.2, 0) - after(calm, 0.2, 0);
    double straying = after(leap, 0, 0.2) - after(calm, 0, 0.2);
    assertThat(wandering).as("most of the leap stays").isBetween(0.8 * Math.log(1.4), 0.4);
    assertThat(straying).isBetween(0.0, 0.6 * Math.log(1.4));
  }

  private static double after(double[] counted, double wander, double stray) {
    Level.Prior prior = new Level.Prior(0, 1e-6, 0.85, wander, stray);
    return mean(drawn(new Level(counted, same(1000, 4), prior))[0]);
  }

  @Test
  void whatIsDrawnHasOnAverageNoOtherRateThanTheLevel() {
    Level.Prior prior = new Level.Prior(0, 1e-6, 0.85, 0.1, 0);
    double[][] drawn = drawn(new Level(same(1e7, 6), same(1e7, 6), prior));
    double mean = Arrays.stream(drawn[0]).map(Math::exp).average().orElseThrow();
    assertThat(mean).as("wandering alone makes nothing grow").isCloseTo(1, within(0.006));
  }
}
