// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.throughline.forecast.CsvTable;

/// The sheets of a management plan that hold money: the position of the block, spending by kind of
/// provision and by need, and unit costs.
record MoneySheets(Compared compared) {

  private static final String POUNDS = " (£)";
  private static final String ALL = "All";
  private static final List<String> FUTURES = List.of("unmitigated", "mitigated");
  private static final List<String> NONE = Collections.nCopies(4, Band.NOT_HELD);

  private Sheet sheet(String code, String title, CsvTable table) {
    return new Sheet(code, title, table);
  }

  /// Heading cells of a band for both futures.
  private static List<String> bands(String... what) {
    List<String> cells = new ArrayList<>();
    for (String future : FUTURES) {
      for (String each : what) {
        cells.add(each + ", " + future + POUNDS);
        cells.add(each + ", " + future + ", at least" + POUNDS);
        cells.add(each + ", " + future + ", at most" + POUNDS);
      }
    }
    return cells;
  }

  Sheet position() {
    List<String> heading =
        new ArrayList<>(
            List.of(
                "January",
                "Financial year",
                "High-needs income" + POUNDS,
                "Block transfer" + POUNDS,
                "Spending that plans do not cause" + POUNDS));
    heading.addAll(bands("Plans and measures", "In-year position", "Cumulative position"));
    heading.addAll(List.of("Saving" + POUNDS, "Saving, at least" + POUNDS));
    heading.add("Saving, at most" + POUNDS);
    CsvTable table = new CsvTable(heading);
    compared.years().forEach(year -> table.add(position(year)));
    return sheet("position", "Financial position", table);
  }

  private List<String> position(String year) {
    Run asNow = compared.unmitigated();
    BigDecimal transfer = compared.transferBeyondRun(year);
    BigDecimal transfers = compared.transfersBeyondRun(year);
    List<String> row =
        new ArrayList<>(
            List.of(
                year,
                Compared.financialYear(year),
                asNow.money(year, "income"),
                compared.transfer(year),
                asNow.money(year, "other-spending")));
    row.addAll(
        compared.both(
            run -> {
              List<String> cells = new ArrayList<>(run.cost(year).cells());
              cells.addAll(run.position(year, "in-year").plus(transfer).cells());
              cells.addAll(run.position(year, "cumulative").plus(transfers).cells());
              return cells;
            }));
    row.addAll(compared.mitigated().map(run -> run.saving(year)).orElse(Band.NONE).cells());
    return row;
  }

  Sheet spending() {
    List<String> heading =
        new ArrayList<>(List.of("January", "Financial year", "Category", "Setting"));
    for (String future : FUTURES) {
      heading.addAll(
          List.of(
              "Plans, " + future,
              "Cost, " + future + POUNDS,
              "Cost, " + future + ", at least" + POUNDS,
              "Cost, " + future + ", at most" + POUNDS));
    }
    CsvTable table = new CsvTable(heading);
    for (String year : compared.years()) {
      byCategory().forEach((category, settings) -> spending(table, year, category, settings));
      row(table, year, "Measures’ own cost", ALL, run -> ownCost(run, year));
      row(table, year, "Plans and measures", ALL, run -> whole(run, year));
      row(table, year, "Plans without a known cost", ALL, run -> withoutCost(run, year));
    }
    return sheet("spending", "Spending by category", table);
  }

  /// The settings of each category that there is.
  private Map<String, List<String>> byCategory() {
    Map<String, List<String>> categories = new LinkedHashMap<>();
    for (Category category : Category.values()) {
      categories.put(category.label(), new ArrayList<>());
    }
    for (String setting : compared.settings()) {
      categories
          .computeIfAbsent(compared.category(setting), each -> new ArrayList<>())
          .add(setting);
    }
    return categories;
  }

  private void spending(CsvTable table, String year, String category, List<String> settings) {
    if (settings.isEmpty()) {
      row(table, year, category, "None of this run", run -> NONE);
      return;
    }
    row(table, year, category, ALL, run -> category(run, year, settings));
    if (settings.size() > 1) {
      settings.forEach(
          setting -> row(table, year, category, setting, run -> setting(run, year, setting)));
    }
  }

  private void row(
      CsvTable table,
      String year,
      String category,
      String setting,
      Function<Run, List<String>> cells) {
    List<String> row =
        new ArrayList<>(List.of(year, Compared.financialYear(year), category, setting));
    row.addAll(compared.both(cells));
    table.add(row);
  }

  private static List<String> setting(Run run, String year, String setting) {
    if (!run.settings().contains(setting)) {
      return List.of("0", "0", "0", "0");
    }
    List<String> cells = new ArrayList<>(List.of(run.plansIn(year, setting).mean()));
    cells.addAll(run.costIn(year, setting).cells());
    return cells;
  }

  /// The mean is the sum of those of the settings; the band is of the futures’ own sums, which say
  /// nothing of a setting whose cost is not known.
  private static List<String> category(Run run, String year, List<String> settings) {
    if (settings.size() == 1) {
      return setting(run, year, settings.getFirst());
    }
    List<List<String>> each = settings.stream().map(one -> setting(run, year, one)).toList();
    String mean = Amounts.sum(each.stream().map(cells -> cells.get(1)).toList());
    Band band = Amounts.isNumber(mean) ? run.costIn(year, settings) : Band.NONE;
    return List.of(
        Amounts.sum(each.stream().map(cells -> cells.get(0)).toList()),
        mean,
        band.low(),
        band.high());
  }

  private static List<String> ownCost(Run run, String year) {
    String pounds = run.money(year, "own-cost");
    return List.of("", pounds, pounds, pounds);
  }

  private static List<String> whole(Run run, String year) {
    List<String> cells = new ArrayList<>(List.of(run.plans(year).mean()));
    cells.addAll(run.cost(year).cells());
    return cells;
  }

  private static List<String> withoutCost(Run run, String year) {
    return List.of(run.withoutCost(year), "", "", "");
  }

  Sheet byNeed() {
    List<String> heading = new ArrayList<>(List.of("January", "Category", "Setting", "Need"));
    for (String future : FUTURES) {
      heading.addAll(List.of("Plans, " + future, "Cost, " + future + POUNDS));
    }
    CsvTable table = new CsvTable(heading);
    for (String year : compared.years()) {
      for (List<String> state : compared.states()) {
        List<String> row =
            new ArrayList<>(
                List.of(year, compared.category(state.get(0)), state.get(0), state.get(1)));
        row.addAll(compared.both(run -> state(run, year, state)));
        table.add(row);
      }
      needs().forEach(need -> table.add(need(year, need)));
    }
    return sheet("need", "Spending by need", table);
  }

  private List<String> need(String year, String need) {
    List<String> row = new ArrayList<>(List.of(year, ALL, ALL, need));
    row.addAll(
        compared.both(
            run ->
                List.of(
                    run.plansFor(year, need).mean(),
                    Amounts.sum(
                        compared.states().stream()
                            .filter(state -> state.get(1).equals(need))
                            .map(state -> state(run, year, state).get(1))
                            .toList()))));
    return row;
  }

  /// Nobody in a state of a known cost costs nothing, nor does a state in which nobody ever is; a
  /// state of unknown cost is not held.
  private static List<String> state(Run run, String year, List<String> state) {
    if (run.isNeverIn(state)) {
      return List.of("0", "0");
    }
    String plans = run.plansOf(year, state.get(0), state.get(1));
    boolean isKnown = Amounts.isNumber(run.unitCost(state.get(0), state.get(1)));
    String pounds = run.costOf(year, state.get(0), state.get(1));
    return List.of(plans, isKnown && plans.equals("0") ? "0" : pounds);
  }

  private List<String> needs() {
    return compared.unmitigated().table("by-need", 2).parts(1);
  }

  /// A row a need and setting, and one for all needs of a setting, with each year's prices.
  Sheet unitCosts() {
    List<String> heading = new ArrayList<>(List.of("Category", "Setting", "Need"));
    heading.add("A plan a year, prices of the start" + POUNDS);
    compared.years().forEach(year -> heading.add("A plan a year, January " + year + POUNDS));
    CsvTable table = new CsvTable(heading);
    Run run = compared.mitigated().orElse(compared.unmitigated());
    for (List<String> state : compared.states()) {
      String cost = compared.unitCost(state.get(0), state.get(1));
      List<String> row = unitCost(state.get(0), state.get(1), cost);
      compared.years().forEach(year -> row.add(Amounts.times(cost, run.money(year, "prices"))));
      table.add(row);
    }
    for (String setting : compared.unmitigated().settings()) {
      List<String> row = unitCost(setting, "All, unmitigated: cost over plans", "");
      compared.years().forEach(year -> row.add(average(compared.unmitigated(), year, setting)));
      table.add(row);
    }
    return sheet("unit-costs", "Unit costs", table);
  }

  private List<String> unitCost(String setting, String need, String cost) {
    return new ArrayList<>(List.of(compared.category(setting), setting, need, cost));
  }

  private static String average(Run run, String year, String setting) {
    return Amounts.over(run.costIn(year, setting).mean(), run.plansIn(year, setting).mean());
  }
}
