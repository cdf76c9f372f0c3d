// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WitanModeTest {

  private static final int SIMULATIONS = 4000;
  private static final List<Double> PUBLISHED =
      List.of(2247.34, 2318.80, 2388.95, 2462.04, 2533.47);

  @Test
  void theExactExpectationIsThePublishedOne() throws IOException {
    Map<Integer, Map<ExactExpectation.Cell, Double>> exact =
        new ExactExpectation(SharedData.demonstration()).byYear();

    assertThat(exact.keySet()).containsExactly(2018, 2019, 2020, 2021, 2022);
    List<Double> totals =
        exact.values().stream()
            .map(cells -> cells.values().stream().mapToDouble(Double::doubleValue).sum())
            .toList();
    for (int year = 0; year < 5; year++) {
      assertThat(totals.get(year)).isCloseTo(PUBLISHED.get(year), within(0.005));
    }
  }

  @Test
  void everyCellIsWithinTheErrorOfSimulationOfItsExactExpectation() throws IOException {
    Inputs inputs = SharedData.demonstration().read().inputs().orElseThrow();
    Tally tally = Forecast.of(inputs, Model.WITAN).simulate(2026, SIMULATIONS, 2, done -> {});
    Map<Integer, Map<ExactExpectation.Cell, Double>> exact =
        new ExactExpectation(SharedData.demonstration()).byYear();
    int beyondThree = 0;
    int cells = 0;
    for (int year = 0; year < 5; year++) {
      for (var cell : exact.get(2018 + year).entrySet()) {
        double z = standardised(tally, inputs.states(), year, cell.getKey(), cell.getValue());
        cells++;
        beyondThree += Math.abs(z) > 3 ? 1 : 0;
        assertThat(Math.abs(z)).as("%s in %s", cell.getKey(), 2018 + year).isLessThan(5.5);
      }
      double error = tally.total(year).sd() / Math.sqrt(SIMULATIONS);
      assertThat(tally.total(year).mean()).isCloseTo(PUBLISHED.get(year), within(4 * error));
    }
    assertThat(beyondThree).isLessThan(cells / 100);
    assertThat(tally.total(4).sd()).isCloseTo(54.6, within(2.5));
  }

  /// The distance in standard errors; small means use the Poisson error, which is no smaller.
  private static double standardised(
      Tally tally, States states, int year, ExactExpectation.Cell cell, double expected) {
    int state = states.state(states.needNamed(cell.need()), states.settingNamed(cell.setting()));
    Distribution found = tally.cell(year, states.cell(cell.age(), state));
    double sd = Math.max(found.sd(), Math.sqrt(expected));
    return (found.mean() - expected) / Math.max(sd / Math.sqrt(SIMULATIONS), 1.0 / SIMULATIONS);
  }
}
