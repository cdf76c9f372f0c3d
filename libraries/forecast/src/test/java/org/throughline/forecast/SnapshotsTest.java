// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Forecasts from the plans of a few Januaries alone, without knowing who went where.
class SnapshotsTest {

  private static final int FIRST = HiddenCouncil.FIRST;
  private static final int SEED = HiddenCouncil.SEED;
  private static final int LAST = HiddenCouncil.LAST;
  private static final int COUNCILS = 20;
  private static final String HEADING = "calendar-year,setting,need,academic-year,plans\n";

  @TempDir Path folder;

  /// Writes a council's files with only the plans of each January from `from`.
  private InputFiles files(HiddenCouncil council, int from) throws IOException {
    StringBuilder plans = new StringBuilder(HEADING);
    for (int year = from; year <= SEED; year++) {
      council.each(
          year,
          (january, setting, need, age, people) ->
              plans.append("%d,%s,%s,%d,%d%n".formatted(january, setting, need, age, people)));
    }
    return new InputFiles(
        Files.writeString(folder.resolve("snapshots.csv"), plans),
        Files.writeString(folder.resolve("population.csv"), HiddenCouncil.population()),
        Files.writeString(folder.resolve("valid-states.csv"), HiddenCouncil.VALID_STATES),
        Files.writeString(folder.resolve("costs.csv"), "need,setting,cost\nASD,Special,25000\n"),
        InputFiles.History.SNAPSHOTS);
  }

  private static Inputs inputs(InputFiles files) {
    InputFiles.Reading reading = files.read();
    return reading.inputs().orElseThrow(() -> new AssertionError(reading.problems().toString()));
  }

  @Test
  void whatIsInferredBeginsAndEndsWithThePlansThatWereCounted() throws IOException {
    HiddenCouncil council = new HiddenCouncil(3);
    Inputs inputs = inputs(files(council, FIRST));
    for (int year = FIRST + 1; year <= SEED; year++) {
      assertThat(inputs.transitions().stockIn(year, inputs.states()))
          .isEqualTo(council.stock(year, inputs.states()));
    }
    int begun =
        inputs.transitions().flows().stream()
            .filter(flow -> flow.year() == FIRST && !flow.isJoining())
            .mapToInt(Transitions.Flow::people)
            .sum();
    assertThat(begun).isEqualTo(council.total(FIRST));
  }

  @Test
  void intervalsHoldWhereTheTruthIsHidden() throws IOException {
    int totals = 0;
    int totalsCovered = 0;
    int cells = 0;
    int cellsCovered = 0;
    double ours = 0;
    double lastValue = 0;
    for (int seed = 0; seed < COUNCILS; seed++) {
      HiddenCouncil council = new HiddenCouncil(seed);
      Inputs inputs = inputs(files(council, FIRST));
      Tally tally = Forecast.of(inputs, Model.THROUGHLINE).simulate(7, 200, 2, done -> {});
      for (int year = 0; year < LAST - SEED; year++) {
        double truth = council.total(SEED + 1 + year);
        totals++;
        totalsCovered += isWithin(tally.total(year), truth) ? 1 : 0;
        ours += Math.abs(tally.total(year).mean() / truth - 1);
        lastValue += Math.abs(council.total(SEED) / truth - 1);
        int[] stock = council.stock(SEED + 1 + year, inputs.states());
        for (int cell = 0; cell < stock.length; cell++) {
          if (stock[cell] > 0 || tally.cell(year, cell).mean() >= 0.5) {
            cells++;
            cellsCovered += isWithin(tally.cell(year, cell), stock[cell]) ? 1 : 0;
          }
        }
      }
    }
    assertThat((double) totalsCovered / totals).isGreaterThan(0.9);
    assertThat((double) cellsCovered / cells).isBetween(0.92, 0.99);
    assertThat(ours).isLessThan(lastValue / 2);
  }

  private static boolean isWithin(Distribution forecast, double truth) {
    return truth >= forecast.quantile(2.5) && truth <= forecast.quantile(97.5);
  }

  @Test
  void twoJanuariesAreEnough() throws IOException {
    HiddenCouncil council = new HiddenCouncil(1);
    Inputs inputs = inputs(files(council, SEED - 1));
    Tally tally = Forecast.of(inputs, Model.THROUGHLINE).simulate(7, 300, 2, done -> {});
    assertThat(isWithin(tally.total(0), council.total(SEED + 1))).isTrue();
  }

  @Test
  void oneJanuaryIsRefused() throws IOException {
    assertThat(files(new HiddenCouncil(1), SEED).read().problems())
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .contains("Two Januaries or more are needed");
  }

  @Test
  void everythingWrongInTheRowsIsSaidAtOnce() throws IOException {
    InputFiles files = files(new HiddenCouncil(1), FIRST);
    String rows = Files.readString(files.transitions());
    List<String> lines = new ArrayList<>(rows.lines().toList());
    lines.removeIf(line -> line.startsWith("2020"));
    lines.add("2021,Elsewhere,ASD,4,2");
    lines.add("2021,Special,ASD,40,2");
    lines.add("2021,Special,ASD,4,-2");
    lines.add(lines.get(1));
    Files.write(files.transitions(), lines);
    assertThat(files.read().problems().stream().map(Problem::sentence))
        .anyMatch(each -> each.contains("The valid states have no setting “Elsewhere”"))
        .anyMatch(each -> each.contains("The academic year 40 is outside"))
        .anyMatch(each -> each.contains("fewer plans than 0"))
        .anyMatch(each -> each.contains("given twice"))
        .anyMatch(each -> each.contains("No plan is given for January 2020"));
  }
}
