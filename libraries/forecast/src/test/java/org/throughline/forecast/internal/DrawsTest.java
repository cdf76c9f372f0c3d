// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntSupplier;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {

  private static final int TIMES = 100_000;

  private final Draws draws = new Draws().begin(11, 3, 0);

  @ParameterizedTest
  @CsvSource({
    "1,0.3",
    "8,0.3",
    "9,0.3",
    "20,0.02",
    "24,0.41",
    "25,0.1",
    "60,0.9",
    "900,0.002",
    "40,0.5",
    "9000,0.0025",
    "1000,0.0099",
    "60000,0.00001",
    "250000,0.4",
    "3000,0.99"
  })
  void binomialsHaveTheirExactDistribution(int n, double p) {
    BinomialDistribution exact = BinomialDistribution.of(n, p);
    assertFits(() -> draws.binomial(n, p), exact::probability, n);
  }

  /// The chances that are added up may come to a little less than the greatest number drawn.
  @Test
  void theGreatestNumberDrawnMeansFewAndNotAll() {
    Draws greatest =
        new Draws() {
          @Override
          public long next() {
            return -1;
          }
        };
    for (int n = 200; n <= 20_000; n += 100) {
      assertThat(greatest.binomial(n, 9.0 / n)).isBetween(20, 80);
    }
  }

  @ParameterizedTest
  @CsvSource({"3,0.5,0.5", "10,2,30", "24,1.5,1.5", "40,2,9", "500,3,200"})
  void betaBinomialsHaveTheirExactDistribution(int n, double alpha, double beta) {
    assertFits(() -> draws.betaBinomial(n, alpha, beta), k -> exact(n, k, alpha, beta), n);
  }

  private static double exact(int n, int k, double alpha, double beta) {
    double log = 0;
    for (int each = 0; each < n; each++) {
      log -= Math.log(alpha + beta + each);
    }
    for (int each = 0; each < k; each++) {
      log += Math.log((alpha + each) * (n - each) / (each + 1));
    }
    for (int each = 0; each < n - k; each++) {
      log += Math.log(beta + each);
    }
    return Math.exp(log);
  }

  @ParameterizedTest
  @CsvSource({"0.4", "6", "15", "300"})
  void poissonsHaveTheirExactDistribution(double mean) {
    PoissonDistribution exact = PoissonDistribution.of(mean);
    assertFits(() -> draws.poisson(mean), exact::probability, (int) (mean * 3 + 30));
  }

  @ParameterizedTest
  @CsvSource({"0.3,0.8", "1,1", "2.5,40", "120,80"})
  void betasHaveTheirExactDistribution(double alpha, double beta) {
    BetaDistribution exact = BetaDistribution.of(alpha, beta);
    assertFits(
        () -> (int) (exact.cumulativeProbability(draws.beta(alpha, beta)) * 50), k -> 0.02, 49);
  }

  @Test
  void normalsHaveTheirExactDistributionFarIntoTheTails() {
    NormalDistribution exact = NormalDistribution.of(0, 1);
    int classes = 36;
    assertFits(
        () -> Math.clamp((long) Math.floor((draws.normal() + 4.5) * 4), 0, classes - 1),
        k ->
            exact.cumulativeProbability(k == classes - 1 ? 40 : (k + 1) / 4.0 - 4.5)
                - exact.cumulativeProbability(k == 0 ? -40 : k / 4.0 - 4.5),
        classes - 1);
    int beyond = 0;
    int times = 20 * TIMES;
    for (int time = 0; time < times; time++) {
      beyond += Math.abs(draws.normal()) > 3.5 ? 1 : 0;
    }
    double expected = 2 * exact.survivalProbability(3.5) * times;
    assertThat((double) beyond).isCloseTo(expected, within(4 * Math.sqrt(expected)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 12, 13, 60})
  void everyFateTakesItsShareOfThoseThatTheFatesBeforeItLeftOver(int people) {
    double[] chances = {0.2, 0.1, 0.3, 0.05};
    Fates fates = new Fates(draws);
    double left = 1;
    for (int fate = 0; fate < chances.length; fate++) {
      int which = fate;
      BinomialDistribution exact = BinomialDistribution.of(people, left * chances[fate]);
      assertFits(
          () -> {
            fates.draw(people, chances[0], chances[1], chances[2], chances[3]);
            return new int[] {fates.leaving, fates.moving, fates.restated, fates.changing}[which];
          },
          exact::probability,
          people);
      left *= 1 - chances[fate];
    }
    BinomialDistribution any = BinomialDistribution.of(people, 1 - left);
    assertFits(
        () -> {
          fates.draw(people, chances[0], chances[1], chances[2], chances[3]);
          return fates.leaving + fates.moving + fates.restated + fates.changing;
        },
        any::probability,
        people);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 60})
  void aChanceOfOneOrMoreTakesEverybodyWhoIsLeft(int people) {
    Fates fates = new Fates(draws);
    fates.draw(people, 0, 1, 0.5, 0.5);
    assertThat(fates.moving).isEqualTo(people);
    fates.draw(people, 1.7, 1, 0.5, 0.5);
    assertThat(fates.leaving).isEqualTo(people);
    assertThat(fates.moving + fates.restated + fates.changing).isZero();
  }

  @Test
  void anUrnUnderOtherNumbersDrawsByTheSameWeights() {
    double[] weights = {0.5, 0, 3, 1.25, 0.25};
    Urn urn = java.util.Objects.requireNonNull(Urn.of(weights)).renamed(outcome -> 9 - outcome);
    assertFits(() -> urn.draw(draws), k -> k < 5 ? 0 : weights[9 - k] / 5, 9);
  }

  @Test
  void anUrnWithoutMemoryDrawsByItsWeights() {
    double[] weights = {0.5, 0, 3, 1.25, 0.25};
    Urn urn = java.util.Objects.requireNonNull(Urn.of(weights));
    assertFits(() -> urn.draw(draws), k -> weights[k] / 5, 4);
  }

  @Test
  void anUrnWithMemoryIsADirichletMultinomial() {
    Urn urn = java.util.Objects.requireNonNull(Urn.of(new double[] {2, 5}));
    Urn.Memory memory = new Urn.Memory();
    assertFits(
        () -> {
          memory.forget();
          int first = 0;
          for (int each = 0; each < 12; each++) {
            first += urn.draw(draws, memory) == 0 ? 1 : 0;
          }
          return first;
        },
        k -> exact(12, k, 2, 5),
        12);
  }

  @Test
  void theSameSimulationOfTheSameSeedDrawsTheSameAndItsNeighboursDoNot() {
    long first = new Draws().begin(5, 8, 2).next();
    assertThat(new Draws().begin(5, 8, 2).next()).isEqualTo(first);
    assertThat(new Draws().begin(6, 8, 2).next()).isNotEqualTo(first);
    assertThat(new Draws().begin(5, 9, 2).next()).isNotEqualTo(first);
    assertThat(new Draws().begin(5, 8, 3).next()).isNotEqualTo(first);
  }

  @Test
  void streamsOfNeighbouringSeedsAreNotAlike() {
    double product = 0;
    for (int simulation = 0; simulation < TIMES; simulation++) {
      double one = new Draws().begin(41, simulation, 1).normal();
      product += one * new Draws().begin(42, simulation, 1).normal();
    }
    assertThat(product / TIMES).isCloseTo(0, within(5 / Math.sqrt(TIMES)));
  }

  /// Pearson's test over numbers that are expected often enough; the rest are one class.
  private static void assertFits(IntSupplier draw, IntToDoubleFunction chance, int most) {
    int[] seen = new int[most + 1];
    for (int time = 0; time < TIMES; time++) {
      seen[Math.min(most, draw.getAsInt())]++;
    }
    double statistic = 0;
    double restSeen = TIMES;
    double restExpected = TIMES;
    int classes = 0;
    for (int k = 0; k <= most; k++) {
      double expected = TIMES * chance.applyAsDouble(k);
      if (expected >= 20) {
        statistic += (seen[k] - expected) * (seen[k] - expected) / expected;
        restSeen -= seen[k];
        restExpected -= expected;
        classes++;
      }
    }
    if (restExpected >= 20) {
      statistic += (restSeen - restExpected) * (restSeen - restExpected) / restExpected;
      classes++;
    }
    double tail =
        classes < 2 ? 1 : ChiSquaredDistribution.of(classes - 1).survivalProbability(statistic);
    assertThat(tail).isGreaterThan(1e-4);
  }
}
