// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What plans cost over the years and what is left of the high-needs block.
class MoneyTest {

  private static final int SIMULATIONS = 2000;

  @TempDir Path folder;
  private Inputs council;

  @BeforeEach
  void inventACouncil() throws IOException {
    council = Phased.council(folder);
  }

  private Ledger ledger(String money) throws IOException {
    Scenario scenario = Phased.scenario(council, folder, "money: {" + money + "}\n");
    return Forecast.of(council, Model.THROUGHLINE, scenario).simulate(4, 0, SIMULATIONS).ledger();
  }

  @Test
  void uncertainPricesWidenTheCostAndLeaveItsMean() throws IOException {
    Ledger certain = ledger("inflation: 0.03");
    Ledger unsureYears = ledger("inflation: 0.03, inflation-sd: 0.05");
    Ledger unsureCosts = ledger("inflation: 0.03, unit-cost-sd: 0.1");
    for (int year : new int[] {0, 4}) {
      double mean = certain.total(year).mean();
      assertThat(unsureYears.total(year).mean()).isCloseTo(mean, within(0.012 * mean));
      assertThat(unsureCosts.total(year).mean()).isCloseTo(mean, within(0.012 * mean));
    }
    for (int year = 0; year < 5; year++) {
      // Five per cent a year, each on its own, beside what was unsure before.
      double expected = Math.hypot(spread(certain, year), 0.05 * Math.sqrt(year + 1));
      assertThat(spread(unsureYears, year)).isCloseTo(expected, within(0.012));
      assertThat(spread(unsureYears, year)).isGreaterThan(spread(certain, year) + 0.01);
    }
    // A tenth of the cost, beside what was unsure before.
    double expected = Math.hypot(spread(certain, 0), 0.1);
    assertThat(spread(unsureCosts, 0)).isCloseTo(expected, within(0.006));
  }

  private static double spread(Ledger ledger, int year) {
    return ledger.total(year).sd() / ledger.total(year).mean();
  }

  @Test
  void threeYearsOfTheHighNeedsBlockAddUpAsWorkedByHand() throws IOException {
    Ledger plain = ledger("inflation: 0");
    Ledger block =
        ledger(
            "inflation: 0.02, income: 10_000_000, income-growth: 0.03, balance: -1_500_000,"
                + " other-spending: 400_000");
    double first = 10_000_000 - 400_000 - 1.02 * plain.total(0).mean();
    double second = 10_300_000 - 408_000 - 1.0404 * plain.total(1).mean();
    double third = 10_609_000 - 416_160 - 1.061208 * plain.total(2).mean();

    assertThat(block.position(0).orElseThrow().inYear().mean()).isCloseTo(first, within(0.01));
    assertThat(block.position(1).orElseThrow().inYear().mean()).isCloseTo(second, within(0.01));
    assertThat(block.position(2).orElseThrow().inYear().mean()).isCloseTo(third, within(0.01));
    assertThat(block.position(2).orElseThrow().cumulative().mean())
        .isCloseTo(-1_500_000 + first + second + third, within(0.01));
    assertThat(plain.position(0)).isEmpty();
  }

  @Test
  void aTransferMovesThePositionOfItsYearAndTheCumulativeOneFromThenOn() throws IOException {
    String block = "inflation: 0.02, income: 10_000_000, balance: -1_500_000";
    Ledger without = ledger(block);
    Ledger with = ledger(block + ", transfers: {2026: 250_000, 2028: -100_000}");
    double[] inYear = {0, 250_000, 0, -100_000, 0};
    double moved = 0;
    for (int year = 0; year < 5; year++) {
      moved += inYear[year];
      Ledger.Position before = without.position(year).orElseThrow();
      Ledger.Position after = with.position(year).orElseThrow();
      assertThat(after.inYear().mean() - before.inYear().mean())
          .isCloseTo(inYear[year], within(0.001));
      assertThat(after.cumulative().mean() - before.cumulative().mean())
          .isCloseTo(moved, within(0.001));
      assertThat(with.total(year).mean()).isEqualTo(without.total(year).mean());
    }
  }
}
