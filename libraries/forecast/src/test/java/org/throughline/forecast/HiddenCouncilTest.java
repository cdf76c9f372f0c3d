// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.forecast.HiddenCouncil.Course;

/// Invented councils that know who went where, and whose future was made first and hidden: some
/// grow steadily, some for long as England did, some not at all and some by leaps.
class HiddenCouncilTest {

  private static final int COUNCILS = 20;
  private static final int YEARS = HiddenCouncil.LAST - HiddenCouncil.SEED;

  @TempDir Path folder;

  private final int[] cells = new int[YEARS];
  private final int[] cellsCovered = new int[YEARS];
  private final double[] errors = new double[YEARS];
  private final double[] biases = new double[YEARS];
  private final double[][] simple = new double[YEARS][3];
  private int totalsCovered;

  private void councils(Course course) throws IOException {
    for (int seed = 0; seed < COUNCILS; seed++) {
      council(new HiddenCouncil(seed, course));
    }
  }

  private void council(HiddenCouncil council) throws IOException {
    Inputs inputs =
        new InputFiles(
                Files.writeString(folder.resolve("transitions.csv"), council.transitions()),
                Files.writeString(folder.resolve("population.csv"), HiddenCouncil.population()),
                Files.writeString(folder.resolve("valid-states.csv"), HiddenCouncil.VALID_STATES),
                Files.writeString(folder.resolve("costs.csv"), "need,setting,cost\n"))
            .read()
            .inputs()
            .orElseThrow();
    Tally tally = Forecast.of(inputs, Model.THROUGHLINE).simulate(7, 500, 2, done -> {});
    for (int year = 0; year < YEARS; year++) {
      int[] truth = council.stock(HiddenCouncil.SEED + 1 + year, inputs.states());
      total(council, tally.total(year), year);
      for (int cell = 0; cell < truth.length; cell++) {
        Distribution forecast = tally.cell(year, cell);
        if (truth[cell] > 0 || forecast.mean() >= 0.5) {
          cells[year]++;
          cellsCovered[year] += isWithin(forecast, truth[cell]) ? 1 : 0;
        }
      }
    }
  }

  private void total(HiddenCouncil council, Distribution forecast, int year) {
    double truth = council.total(HiddenCouncil.SEED + 1 + year);
    double last = council.total(HiddenCouncil.SEED);
    double step = last - council.total(HiddenCouncil.SEED - 1);
    double mean =
        (last - council.total(HiddenCouncil.FIRST)) / (HiddenCouncil.SEED - HiddenCouncil.FIRST);
    int ahead = year + 1;
    errors[year] += Math.abs(forecast.mean() / truth - 1) / COUNCILS;
    biases[year] += (forecast.mean() / truth - 1) / COUNCILS;
    double[] guesses = {last, last + ahead * step, last + ahead * mean};
    for (int rule = 0; rule < guesses.length; rule++) {
      simple[year][rule] += Math.abs(guesses[rule] / truth - 1) / COUNCILS;
    }
    totalsCovered += isWithin(forecast, truth) ? 1 : 0;
  }

  private static boolean isWithin(Distribution forecast, double truth) {
    return truth >= forecast.quantile(2.5) && truth <= forecast.quantile(97.5);
  }

  private void assertIntervalsHold() {
    for (int year = 0; year < YEARS; year++) {
      assertThat((double) cellsCovered[year] / cells[year])
          .as("of %d cells %d years ahead", cells[year], year + 1)
          .isBetween(0.92, 0.98);
    }
    assertThat((double) totalsCovered / (COUNCILS * YEARS)).isBetween(0.92, 1.0);
  }

  private void assertNoBiasBeyond(double most) {
    for (double bias : biases) {
      assertThat(bias).isBetween(-most, most);
    }
  }

  @Test
  void whereNewPlansGrowSteadilyTheForecastIsAboutAsNearAsTheIncrements() throws IOException {
    councils(Course.STEADY);
    assertIntervalsHold();
    assertNoBiasBeyond(0.02);
    double ours = Arrays.stream(errors).sum();
    assertThat(ours).as("last value").isLessThan(0.5 * ofRule(0));
    assertThat(ours).as("last increment").isLessThan(1.2 * ofRule(1));
    assertThat(ours).as("mean increment").isLessThan(1.2 * ofRule(2));
  }

  @Test
  void whereNewPlansGrowForLongByElevenPerCentAYearItIsNearerThanAnyIncrement() throws IOException {
    councils(new Course(0.11, 0.02));
    assertIntervalsHold();
    assertNoBiasBeyond(0.05);
    double ours = Arrays.stream(errors).sum();
    assertThat(ours).isLessThan(ofRule(1)).isLessThan(ofRule(2));
  }

  @Test
  void whereNewPlansDoNotGrowItForecastsLittleGrowthThatIsNotThere() throws IOException {
    councils(new Course(0, 0.02));
    assertIntervalsHold();
    assertNoBiasBeyond(0.05);
  }

  @Test
  void whereYearsStrayFarTheIntervalsHoldAsWell() throws IOException {
    councils(new Course(0.05, 0.15));
    assertIntervalsHold();
  }

  private double ofRule(int rule) {
    return Arrays.stream(simple).mapToDouble(year -> year[rule]).sum();
  }
}
