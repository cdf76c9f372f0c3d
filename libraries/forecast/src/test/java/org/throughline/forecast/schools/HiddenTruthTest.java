// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.forecast.Distribution;

/// Forecasts of authorities whose hidden future is known.
class HiddenTruthTest {

  private static final int AUTHORITIES = 24;

  @TempDir Path folder;
  private final Map<String, double[]> sums = new HashMap<>();

  private void note(String what, double value) {
    double[] sum = sums.computeIfAbsent(what, none -> new double[2]);
    sum[0] += value;
    sum[1]++;
  }

  private double mean(String what) {
    double[] sum = sums.getOrDefault(what, new double[] {0, 0});
    return sum[0] / sum[1];
  }

  private void score(InventedAuthority authority) throws IOException {
    SchoolInputs inputs = authority.inputs(folder);
    SchoolTally tally = SchoolForecast.of(inputs).simulate(3, 300, 2, done -> {});
    double[][][] flat = new CarriedFlat(inputs, 3).forecast();
    double[][][] last = new CarriedFlat(inputs, 1).forecast();
    for (int year = 0; year < inputs.years().length; year++) {
      int[][] truth = authority.rolls[inputs.years()[year] - InventedAuthority.FIRST];
      String at = " " + (year + 1);
      for (Phase phase : new Phase[] {Phase.PRIMARY, Phase.SECONDARY}) {
        double came = authority.truth(inputs.years()[year], phase);
        Distribution total = tally.phase(year, -1, phase);
        note("total" + at, Math.abs(total.mean() / came - 1));
        note("flat" + at, Math.abs(sum(flat[year], phase) / came - 1));
        note("last" + at, Math.abs(sum(last[year], phase) / came - 1));
        note("bias" + at, total.mean() / came - 1);
        note("total covered", isWithin(total, came));
      }
      for (int area = 0; area < truth.length; area++) {
        for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
          if (truth[area][group] > 0) {
            Distribution cell = tally.group(year, area, group);
            note("cell" + at, Math.abs(cell.mean() - truth[area][group]));
            note("cell flat" + at, Math.abs(flat[year][area][group] - truth[area][group]));
            note("cell last" + at, Math.abs(last[year][area][group] - truth[area][group]));
            note("cell covered" + at, isWithin(cell, truth[area][group]));
          }
        }
      }
    }
  }

  private static double isWithin(Distribution forecast, double truth) {
    return truth >= forecast.quantile(2.5) && truth <= forecast.quantile(97.5) ? 1 : 0;
  }

  private static double sum(double[][] pupils, Phase phase) {
    double sum = 0;
    for (double[] area : pupils) {
      for (int group = phase.youngest(); group <= phase.oldest(); group++) {
        sum += area[group];
      }
    }
    return sum;
  }

  @Test
  void itMissesByLessThanRatiosCarriedFlatAndItsIntervalsHold() throws IOException {
    for (int seed = 0; seed < AUTHORITIES; seed++) {
      score(new InventedAuthority(seed, 4 + seed % 12, 1 + seed % 4));
    }

    for (int horizon : new int[] {1, 3, 5, 7}) {
      assertThat(mean("cell " + horizon)).isLessThan(mean("cell flat " + horizon));
      assertThat(mean("cell covered " + horizon)).isBetween(0.92, 0.98);
    }
    assertThat(mean("total 3")).isLessThan(mean("flat 3"));
    assertThat(mean("total covered")).isBetween(0.9, 0.99);
  }
}
