// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What each measure of a scenario saves a year.
///
/// The measures are added one after the other in the order in which they were written, to the same
/// futures. Each saves what the cost falls by when it is added, so the savings add up to that of
/// the whole scenario, to the last digit; and they hang on the order, for a measure finds only what
/// those before it have left. A saving that cannot be told for want of costs is told of no measure
/// either, and those that are told then make up a part only.
public final class Savings {

  /// The name of its table.
  public static final String TABLE = "measures";

  private static final List<String> HEADING =
      List.of(
          "number",
          "measure",
          "calendar-year",
          "saving",
          "saving-at-least",
          "saving-at-most",
          "own-cost",
          "plans-without-cost-before",
          "plans-without-cost-after");

  private final Scenario scenario;
  private final int[] years;
  private final List<Step> steps = new ArrayList<>();

  private Savings(int[] years, Scenario scenario) {
    this.years = years;
    this.scenario = scenario;
  }

  /// The futures of so many measures, and what is spent by then.
  private record Step(Ledger futures, Scenario until) {

    Distribution saving(Step before, int year) {
      return Ledger.saving(before.totals(year), totals(year));
    }

    boolean tellsSaving(Step before, int year) {
      return futures.tellsSaving(before.futures, year, saving(before, year));
    }

    String withoutCost(int year) {
      return CsvTable.number(futures.plansWithoutCost(year));
    }

    double[] totals(int year) {
      return futures.totals(year, until);
    }
  }

  /// Whether they can be told apart: further futures are simulated for several measures, and only
  /// where the scenario says something of money.
  public static boolean areReckoned(Scenario scenario) {
    return scenario.changes().size() < 2 || scenario.money().isSaid();
  }

  /// How many times all futures are simulated once more to tell the measures apart.
  public static int runs(Scenario scenario) {
    long ofPeople = scenario.changes().stream().filter(Scenario.Change::isOfPeople).count();
    return areReckoned(scenario) ? (int) Math.max(0, ofPeople - 1) : 0;
  }

  /// Adds the measures of `scenario` one after the other.
  ///
  /// @param without the cost of the same futures with none of them
  /// @param with with all of them
  /// @param simulate gives the cost of the same futures under the first measures of the scenario;
  ///     asked as often as [#runs] says
  public static Savings of(
      Inputs inputs,
      Scenario scenario,
      Ledger without,
      Ledger with,
      Function<Scenario, Ledger> simulate) {
    Savings savings = new Savings(inputs.years(), scenario);
    if (areReckoned(scenario)) {
      savings.add(without, with, simulate);
    }
    return savings;
  }

  private void add(Ledger without, Ledger with, Function<Scenario, Ledger> simulate) {
    int left = runs(scenario);
    Ledger futures = without;
    steps.add(new Step(without, scenario.first(0)));
    for (Scenario.Change change : scenario.changes()) {
      Scenario until = scenario.first(steps.size());
      if (change.isOfPeople()) {
        futures = left > 0 ? simulate.apply(until) : with;
        left--;
      }
      steps.add(new Step(futures, until));
    }
  }

  /// A row a measure and year. Savings are after the measure's own cost, and empty where measures
  /// are not told apart and where one cannot be told for want of costs; an own cost is empty for a
  /// measure that spends nothing itself. The last columns say how many plans have no cost before
  /// the measure is added and after it.
  public CsvTable table() {
    CsvTable table = new CsvTable(HEADING);
    for (int measure = 0; measure < scenario.changes().size(); measure++) {
      for (int year = 0; year < years.length; year++) {
        table.add(row(measure, year));
      }
    }
    return table;
  }

  private List<String> row(int measure, int year) {
    Scenario.Change change = scenario.changes().get(measure);
    List<String> row = new ArrayList<>();
    row.add(String.valueOf(measure + 1));
    row.add(change.words());
    row.add(String.valueOf(years[year]));
    row.addAll(steps.isEmpty() ? List.of("", "", "") : saving(measure, year));
    row.add(ownCost(measure, year));
    row.addAll(steps.isEmpty() ? List.of("", "") : withoutCost(measure, year));
    return row;
  }

  private List<String> withoutCost(int measure, int year) {
    return List.of(steps.get(measure).withoutCost(year), steps.get(measure + 1).withoutCost(year));
  }

  private List<String> saving(int measure, int year) {
    Step before = steps.get(measure);
    Step after = steps.get(measure + 1);
    if (!after.tellsSaving(before, year)) {
      return List.of("", "", "");
    }
    Distribution saving = after.saving(before, year);
    BigDecimal mean = savedBy(measure + 1, year).subtract(savedBy(measure, year));
    return List.of(
        mean.signum() == 0 ? "0" : mean.stripTrailingZeros().toPlainString(),
        CsvTable.number(saving.quantile(2.5)),
        CsvTable.number(saving.quantile(97.5)));
  }

  /// What the first measures save together.
  private BigDecimal savedBy(int count, int year) {
    Distribution saved = steps.get(count).saving(steps.getFirst(), year);
    return new BigDecimal(CsvTable.number(saved.mean()));
  }

  /// What is spent more with the measure than before it.
  private String ownCost(int measure, int year) {
    double more =
        scenario.first(measure + 1).spending(years[year])
            - scenario.first(measure).spending(years[year]);
    boolean isOfPeople = scenario.changes().get(measure).isOfPeople();
    return isOfPeople && more == 0 ? "" : CsvTable.number(more);
  }
}
