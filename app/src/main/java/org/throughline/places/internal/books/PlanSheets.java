// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.throughline.forecast.CsvTable;

/// The sheets of a management plan that hold plans: counted and forecast, by age, provision and
/// need; and the measures of each scenario.
record PlanSheets(Compared compared) {

  private static final String AGE = "academic-year";

  Sheet plans() {
    List<String> heading = new ArrayList<>(List.of("By", "Part", "January", "Counted or forecast"));
    for (String future : List.of("unmitigated", "mitigated")) {
      heading.addAll(
          List.of(
              "Plans, " + future,
              "Plans, " + future + ", at least",
              "Plans, " + future + ", at most"));
    }
    CsvTable table = new CsvTable(heading);
    Run run = compared.unmitigated();
    part(table, "all", "All", "all", Run::plans);
    parts(table, "need", run.table("by-need", 2).parts(1), Run::plansFor);
    parts(table, "setting", compared.settings(), PlanSheets::inSetting);
    parts(table, "phase", run.table("plans-by-phase", 2).parts(1), Run::plansOf);
    parts(table, AGE, taught(), Run::plansAt);
    return new Sheet("plans", "EHC plans", table);
  }

  /// Academic years in which anybody had a plan or is expected to have one in either future.
  private List<String> taught() {
    Run run = compared.unmitigated();
    KeptTable counted = run.table("counted", 3);
    return run.table("by-age", 2).parts(1).stream()
        .filter(
            age ->
                counted.keys().stream().anyMatch(key -> key.subList(1, 3).equals(List.of(AGE, age)))
                    || isExpected(run, age)
                    || compared.mitigated().filter(each -> isExpected(each, age)).isPresent())
        .toList();
  }

  private static boolean isExpected(Run run, String age) {
    return run.years().stream()
        .flatMap(year -> Amounts.read(run.plansAt(year, age).mean()).stream())
        .anyMatch(mean -> mean.signum() > 0);
  }

  private static Band inSetting(Run run, String year, String setting) {
    return run.settings().contains(setting) ? run.plansIn(year, setting) : new Band("0", "0", "0");
  }

  private interface Figure {
    Band of(Run run, String year, String part);
  }

  private void parts(CsvTable table, String by, List<String> parts, Figure figure) {
    parts.forEach(part -> part(table, by, part, part, (run, year) -> figure.of(run, year, part)));
  }

  private void part(
      CsvTable table, String by, String part, String key, BiFunction<Run, String, Band> figure) {
    KeptTable counted = compared.unmitigated().table("counted", 3);
    for (String year : counted.parts(0)) {
      String plans = counted.cell("plans", year, by, key).orElse("0");
      add(table, List.of(by, part, year, "counted"), run -> List.of(plans, plans, plans));
    }
    for (String year : compared.years()) {
      add(table, List.of(by, part, year, "forecast"), run -> figure.apply(run, year).cells());
    }
  }

  private void add(CsvTable table, List<String> keys, Function<Run, List<String>> cells) {
    List<String> row = new ArrayList<>(keys);
    row.addAll(compared.both(cells));
    table.add(row);
  }

  /// Every scenario of the forecast, whole and measure by measure.
  static Sheet measures(List<Run> futures, PlanEntries entries) {
    CsvTable table =
        new CsvTable(
            List.of(
                "Scenario",
                "Measure",
                "January",
                "Saving after its own cost (£)",
                "Saving, at least (£)",
                "Saving, at most (£)",
                "Invested: its own cost (£)",
                "Rating (RAG)",
                "Why it is rated so"));
    for (int future = 1; future < futures.size(); future++) {
      scenario(table, futures.get(future), future, entries);
    }
    return new Sheet("measures", "Measures and savings", table);
  }

  private static void scenario(CsvTable table, Run run, int future, PlanEntries entries) {
    String rating = entries.rating(future).map(Rating::label).orElse(PlanEntries.NOT_ENTERED);
    String reason = entries.written(PlanEntries.reasonField(future));
    for (String year : run.years()) {
      List<String> row = new ArrayList<>(List.of(run.name(), "The whole scenario", year));
      row.addAll(run.saving(year).cells());
      row.addAll(List.of(run.money(year, "own-cost"), rating, reason));
      table.add(row);
    }
    KeptTable measures = run.table("measures", 3);
    for (List<String> key : measures.keys()) {
      String[] at = key.toArray(String[]::new);
      String cost = measures.cell("own-cost", at).orElse("none of its own");
      List<String> row = new ArrayList<>(List.of(run.name(), key.get(1), key.get(2)));
      row.addAll(Band.saving(measures, at).cells());
      row.addAll(List.of(cost, "", ""));
      table.add(row);
    }
  }
}
