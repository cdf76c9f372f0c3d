// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.throughline.forecast.CsvTable;

/// One future of a forecast of plans, read from the tables that were kept of it.
final class Run {

  static final String COST = "cost";

  private final String name;
  private final Function<String, Optional<CsvTable>> kept;
  private final Map<String, KeptTable> tables = new HashMap<>();
  private final Supplier<SimulatedCosts> simulated;

  /// @param name what the future is called
  /// @param kept gives a table by its name
  Run(String name, Function<String, Optional<CsvTable>> kept) {
    this.name = name;
    this.kept = kept;
    this.simulated = SingletonSupplier.of(() -> new SimulatedCosts(kept.apply("cost-by-future")));
  }

  String name() {
    return name;
  }

  /// @param keys how many of its first columns tell its rows apart
  KeptTable table(String table, int keys) {
    return tables.computeIfAbsent(table, each -> new KeptTable(kept.apply(each), keys));
  }

  /// The Januaries that are forecast.
  List<String> years() {
    return table("total", 1).parts(0);
  }

  List<String> settings() {
    return table("by-setting", 2).parts(1);
  }

  /// Whether it was made since runs keep what papers on money ask for.
  boolean hasMoney() {
    return table("money", 1).isKept();
  }

  Band plans(String year) {
    return Band.of(table("total", 1), year);
  }

  Band plansIn(String year, String setting) {
    return Band.of(table("by-setting", 2), year, setting);
  }

  Band plansFor(String year, String need) {
    return Band.of(table("by-need", 2), year, need);
  }

  Band plansAt(String year, String academicYear) {
    return Band.of(table("by-age", 2), year, academicYear);
  }

  Band plansOf(String year, String phase) {
    return Band.of(table("plans-by-phase", 2), year, phase);
  }

  Band costIn(String year, String setting) {
    return Band.of(table(COST, 3), year, setting, COST);
  }

  /// The band of the cost of several settings together; not held by runs that kept no futures.
  Band costIn(String year, List<String> settings) {
    return simulated.get().of(year, settings);
  }

  Band cost(String year) {
    return costIn(year, "all");
  }

  Band position(String year, String which) {
    return Band.of(table(COST, 3), year, "all", which + " position");
  }

  String withoutCost(String year) {
    return table(COST, 3).cell("mean", year, "all", "plans without a cost").orElse(Band.NOT_HELD);
  }

  String money(String year, String what) {
    return table("money", 1).cell(what, year).orElse(Band.NOT_HELD);
  }

  /// What all plans of a need in a setting cost; not held where the unit cost is not known.
  String costOf(String year, String setting, String need) {
    return table("cost-by-need", 3).cell("pounds", year, setting, need).orElse(Band.NOT_HELD);
  }

  String plansOf(String year, String setting, String need) {
    return table("cost-by-need", 3).cell("plans", year, setting, need).orElse("0");
  }

  /// Each need in each setting that anybody is in.
  List<List<String>> states() {
    return table("unit-costs", 2).keys();
  }

  /// Whether nobody is in this setting for this need in any year; a run that keeps no states cannot
  /// tell.
  boolean isNeverIn(List<String> state) {
    return table("unit-costs", 2).isKept() && !states().contains(state);
  }

  /// Pounds a year at the prices of the January from which the run starts.
  String unitCost(String setting, String need) {
    return table("unit-costs", 2).cell("pounds", setting, need).orElse(Band.NOT_HELD);
  }

  Band saving(String year) {
    return Band.saving(table("dsg-management-plan", 1), year);
  }
}
