// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.forecast.internal.Fits;
import org.throughline.forecast.internal.Walker;
import org.throughline.forecast.internal.Years;

/// A rate that is thought too high in one year of a simulation is thought so in all of its years,
/// so that errors do not cancel.
class DrawnOnceTest {

  private static final int SIMULATIONS = 3000;
  private static final int FIRST = 0;
  private static final int FOURTH = 3;

  @TempDir Path folder;

  /// How alike the share of leavers of two years is over the simulations.
  private double alike(Inputs inputs, Model model) {
    Fits fits = Fits.of(inputs, model, Scenario.NONE);
    Walker walker = fits.walker();
    Years future = new Years(fits.held(), inputs.years().length);
    double[][] rates = new double[2][SIMULATIONS];
    for (int simulation = 0; simulation < SIMULATIONS; simulation++) {
      walker.walk(9, simulation, future);
      rates[0][simulation] =
          rate(
              inputs,
              future,
              FIRST,
              inputs.transitions().stockIn(inputs.seedYear(), inputs.states()));
      rates[1][simulation] =
          rate(inputs, future, FOURTH, future.held().byCell(future.stock(FOURTH - 1)));
    }
    return correlation(rates[0], rates[1]);
  }

  /// The share of those who may stay who left.
  private static double rate(Inputs inputs, Years future, int year, int[] before) {
    double left = 0;
    double people = 0;
    int[] leavers = future.held().byCell(future.leavers(year));
    for (int cell = 0; cell < before.length; cell++) {
      if (!inputs.states().isLast(cell)) {
        left += leavers[cell];
        people += before[cell];
      }
    }
    return left / people;
  }

  private static double correlation(double[] one, double[] other) {
    double meanOne = Arrays.stream(one).average().orElseThrow();
    double meanOther = Arrays.stream(other).average().orElseThrow();
    double together = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int at = 0; at < one.length; at++) {
      together += (one[at] - meanOne) * (other[at] - meanOther);
      squares += (one[at] - meanOne) * (one[at] - meanOne);
      otherSquares += (other[at] - meanOther) * (other[at] - meanOther);
    }
    return together / Math.sqrt(squares * otherSquares);
  }

  @Test
  void theLeaverRateOfTheFirstYearIsAlikeThatOfTheFourth() throws IOException {
    assertThat(alike(Phased.council(folder), Model.THROUGHLINE)).isGreaterThan(0.2);
  }

  @Test
  void theOpenModelRedrawsItEveryYear() throws IOException {
    assertThat(alike(Phased.council(folder), Model.WITAN)).isBetween(-0.06, 0.06);
  }
}
