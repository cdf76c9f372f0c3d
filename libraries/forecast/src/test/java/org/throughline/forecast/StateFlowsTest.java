// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A council whose needs change, whose records disagree and where people wait.
class StateFlowsTest {

  /// Means are written to four decimals.
  private static final double WRITTEN = 1e-3;

  private static final List<String> IN =
      List.of("joiners", "moved-in", "changed-in", "restated-in");
  private static final List<String> OUT =
      List.of("leavers", "moved-out", "changed-out", "restated-out");

  @TempDir Path folder;

  private Forecast forecast() throws IOException {
    Inputs council = Phased.council(folder);
    Scenario scenario =
        Phased.scenario(council, folder, "changes: [{cap: Special, places: 150, from: 2025}]");
    return Forecast.of(council, Model.THROUGHLINE, scenario);
  }

  @Test
  void everyRowAddsUpAndBeginsWhereTheYearBeforeEnded() throws IOException {
    CsvTable table = forecast().flows(5, 80, 1, done -> {}).table();
    Map<String, Double> all = new HashMap<>();
    Map<List<String>, Double> ended = new HashMap<>();
    for (List<String> row : table.rows()) {
      double plans = value(table, row, "before");
      for (String flow : table.heading().subList(5, 14)) {
        all.merge(flow, value(table, row, flow), Double::sum);
        plans += IN.contains(flow) ? value(table, row, flow) : 0;
        plans -= OUT.contains(flow) ? value(table, row, flow) : 0;
      }
      assertThat(value(table, row, "plans")).as("%s", row).isCloseTo(plans, within(WRITTEN));
      ended.put(key(row, 0), value(table, row, "plans"));
      Double before = ended.get(key(row, -1));
      if (before != null) {
        assertThat(value(table, row, "before")).as("%s", row).isEqualTo(before);
      }
    }
    assertThat(all.values()).hasSize(9).allMatch(people -> people > 1);
  }

  /// The row's year and age, so many years before, with its need and setting.
  private static List<String> key(List<String> row, int years) {
    return List.of(
        String.valueOf(Integer.parseInt(row.get(0)) + years),
        String.valueOf(Integer.parseInt(row.get(1)) + years),
        row.get(2),
        row.get(3));
  }

  private static double value(CsvTable table, List<String> row, String column) {
    return Double.parseDouble(row.get(table.heading().indexOf(column)));
  }

  @Test
  void itsFuturesAreThoseOfTheOtherTablesOnAnyNumberOfThreads() throws IOException {
    Forecast forecast = forecast();
    CsvTable table = forecast.flows(5, 80, 1, done -> {}).table();
    assertThat(forecast.flows(5, 80, 3, done -> {}).table().text()).isEqualTo(table.text());
    Tally tally = forecast.simulate(5, 0, 80);
    for (int year = 0; year < forecast.years().length; year++) {
      String january = String.valueOf(forecast.years()[year]);
      assertThat(sum(table, january, "plans")).isCloseTo(tally.total(year).mean(), within(0.01));
      assertThat(sum(table, january, "joiners"))
          .isCloseTo(tally.of(year, Tally.Quantity.JOINERS, Tally.By.ALL, 0).mean(), within(0.01));
    }
  }

  private static double sum(CsvTable table, String january, String column) {
    return table.rows().stream()
        .filter(row -> row.getFirst().equals(january))
        .mapToDouble(row -> value(table, row, column))
        .sum();
  }
}
