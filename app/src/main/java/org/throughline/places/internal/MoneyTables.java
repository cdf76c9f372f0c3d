// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.throughline.forecast.Ages;
import org.throughline.forecast.CsvTable;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Money;
import org.throughline.forecast.Scenario;
import org.throughline.forecast.States;
import org.throughline.forecast.Tally;

/// What papers on money ask of one future beyond its usual tables: what pays, unit costs, cost by
/// need, age groups, what was counted before, and each simulated cost, from which the band of any
/// settings together is reckoned: which belong together is said when the run is made already.
///
/// A cell is empty where the run does not know it.
final class MoneyTables {

  static final String MONEY = "money";
  static final String UNIT_COSTS = "unit-costs";
  static final String BY_NEED = "cost-by-need";
  static final String PHASES = "plans-by-phase";
  static final String COUNTED = "counted";
  static final String FUTURES = "cost-by-future";

  private static final String YEAR = "calendar-year";

  private final Inputs inputs;
  private final Scenario scenario;
  private final Tally tally;
  private final States states;

  MoneyTables(Inputs inputs, Scenario scenario, Tally tally) {
    this.inputs = inputs;
    this.scenario = scenario;
    this.tally = tally;
    this.states = inputs.states();
  }

  /// Every table by its name.
  Map<String, CsvTable> tables() {
    Map<String, CsvTable> tables = new LinkedHashMap<>();
    tables.put(MONEY, money());
    tables.put(UNIT_COSTS, unitCosts());
    tables.put(BY_NEED, byNeed());
    tables.put(PHASES, phases());
    tables.put(COUNTED, counted());
    tables.put(FUTURES, futures());
    return tables;
  }

  private int years() {
    return inputs.years().length;
  }

  private String year(int at) {
    return String.valueOf(inputs.years()[at]);
  }

  private String need(int state) {
    return states.needs().get(states.need(state));
  }

  private String setting(int state) {
    return states.settings().get(states.setting(state)).name();
  }

  private CsvTable money() {
    CsvTable table =
        new CsvTable(
            List.of(YEAR, "prices", "income", "balance", "transfer", "other-spending", "own-cost"));
    Money money = scenario.money();
    Optional<Money.Block> block = money.block();
    for (int at = 0; at < years(); at++) {
      int year = at;
      table.add(
          List.of(
              year(at),
              CsvTable.number(money.pricesIn(at)),
              block.map(each -> CsvTable.number(each.incomeIn(year))).orElse(""),
              block.map(each -> CsvTable.number(each.balance())).orElse(""),
              block
                  .map(each -> each.transfers().get(inputs.years()[year]))
                  .map(CsvTable::number)
                  .orElse(""),
              block.map(each -> CsvTable.number(money.otherIn(year))).orElse(""),
              CsvTable.number(scenario.spending(inputs.years()[at]))));
    }
    return table;
  }

  private CsvTable unitCosts() {
    CsvTable table = new CsvTable(List.of("setting", "need", "pounds"));
    for (int state = 0; state < states.count(); state++) {
      if (isEverHeld(state)) {
        table.add(List.of(setting(state), need(state), known(state, inputs.costs().of(state))));
      }
    }
    return table;
  }

  private String known(int state, double pounds) {
    return inputs.costs().isKnown(state) ? CsvTable.number(pounds) : "";
  }

  private boolean isEverHeld(int state) {
    for (int year = 0; year < years(); year++) {
      for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
        if (tally.isEverHeld(year, states.cell(age, state))) {
          return true;
        }
      }
    }
    return false;
  }

  /// The cost of a setting, shared among its needs as their plans times their unit costs are.
  private CsvTable byNeed() {
    CsvTable table = new CsvTable(List.of(YEAR, "setting", "need", "plans", "pounds"));
    for (int year = 0; year < years(); year++) {
      double[] plans = plans(year);
      double[] wanted = new double[states.settings().size()];
      for (int state = 0; state < plans.length; state++) {
        wanted[states.setting(state)] += plans[state] * inputs.costs().of(state);
      }
      for (int state = 0; state < plans.length; state++) {
        if (plans[state] > 0) {
          double all = wanted[states.setting(state)];
          double share = all > 0 ? plans[state] * inputs.costs().of(state) / all : 0;
          double pounds = share * tally.ledger().inSetting(year, states.setting(state)).mean();
          table.add(
              List.of(
                  year(year),
                  setting(state),
                  need(state),
                  CsvTable.number(plans[state]),
                  known(state, pounds)));
        }
      }
    }
    return table;
  }

  /// The mean number of plans of each state.
  private double[] plans(int year) {
    double[] plans = new double[states.count()];
    for (int cell = 0; cell < states.cells(); cell++) {
      if (tally.isEverHeld(year, cell)) {
        plans[cell % states.count()] += tally.cell(year, cell).mean();
      }
    }
    return plans;
  }

  private CsvTable phases() {
    CsvTable table = new CsvTable(List.of(YEAR, "phase", "mean", "q2_5", "q97_5"));
    for (int year = 0; year < years(); year++) {
      for (int phase = 0; phase < Ages.PHASES.size(); phase++) {
        Distribution plans = tally.of(year, Tally.Quantity.STOCK, Tally.By.PHASE, phase);
        table.add(
            List.of(
                year(year),
                Ages.PHASES.get(phase),
                CsvTable.number(plans.mean()),
                CsvTable.number(plans.quantile(2.5)),
                CsvTable.number(plans.quantile(97.5))));
      }
    }
    return table;
  }

  private CsvTable counted() {
    CsvTable table = new CsvTable(List.of(YEAR, "by", "part", "plans"));
    for (int began : inputs.transitions().years()) {
      int[] stock = inputs.transitions().stockIn(began + 1, states);
      Map<List<String>, Integer> sums = new LinkedHashMap<>();
      for (int cell = 0; cell < stock.length; cell++) {
        int people = stock[cell];
        if (people > 0) {
          parts(cell, key -> sums.merge(key, people, Integer::sum));
        }
      }
      sums.forEach(
          (key, plans) -> {
            List<String> row = new ArrayList<>(List.of(String.valueOf(began + 1)));
            row.addAll(key);
            row.add(String.valueOf(plans));
            table.add(row);
          });
    }
    return table;
  }

  /// Whole pounds, a row a simulation of a year and a column a setting.
  private CsvTable futures() {
    List<String> heading = new ArrayList<>(List.of(YEAR, "simulation"));
    states.settings().forEach(setting -> heading.add(setting.name()));
    CsvTable table = new CsvTable(heading);
    for (int year = 0; year < years(); year++) {
      double[][] pounds = new double[states.settings().size()][];
      for (int setting = 0; setting < pounds.length; setting++) {
        pounds[setting] = tally.ledger().ofSetting(year, setting);
      }
      for (int simulation = 0; simulation < tally.simulations(); simulation++) {
        table.add(future(year, simulation, pounds));
      }
    }
    return table;
  }

  private List<String> future(int year, int simulation, double[][] pounds) {
    List<String> row = new ArrayList<>(List.of(year(year), String.valueOf(simulation)));
    for (double[] ofSetting : pounds) {
      row.add(String.valueOf(Math.round(ofSetting[simulation])));
    }
    return row;
  }

  private void parts(int cell, Consumer<List<String>> key) {
    int state = cell % states.count();
    int age = cell / states.count() + Ages.FIRST;
    key.accept(List.of("all", "all"));
    key.accept(List.of("setting", setting(state)));
    key.accept(List.of("need", need(state)));
    key.accept(List.of("phase", Ages.PHASES.get(Ages.phase(age))));
    key.accept(List.of("academic-year", String.valueOf(age)));
  }
}
