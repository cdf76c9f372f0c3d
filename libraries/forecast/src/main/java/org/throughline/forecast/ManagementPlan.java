// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tables of the high-needs (dedicated schools grant) management plan: plans, their cost and
/// the position of the block, mitigated against unmitigated, year by year.
///
/// @param inputs what was forecast
/// @param unmitigated what happens if nothing is done
/// @param mitigated what happens with the changes; absent where there are none
public record ManagementPlan(Inputs inputs, Tally unmitigated, Optional<Tally> mitigated) {

  private static final List<String> PARTS =
      List.of("plans", "cost", "in-year-position", "cumulative-position");

  /// A row a year; a cell is empty where a cost or position is not known, a saving cannot be told
  /// or nothing is mitigated. The last columns say how many plans each cost leaves out.
  public CsvTable table() {
    List<String> heading = new ArrayList<>(List.of("calendar-year"));
    for (String future : List.of("unmitigated", "mitigated")) {
      PARTS.forEach(part -> heading.add(part + "-" + future));
    }
    heading.addAll(List.of("saving", "saving-at-least", "saving-at-most"));
    heading.addAll(List.of("plans-without-cost-unmitigated", "plans-without-cost-mitigated"));
    CsvTable table = new CsvTable(heading);
    for (int year = 0; year < inputs.years().length; year++) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(inputs.years()[year])));
      add(row, Optional.of(unmitigated), year);
      add(row, mitigated, year);
      row.addAll(saving(year));
      row.add(withoutCost(Optional.of(unmitigated), year));
      row.add(withoutCost(mitigated, year));
      table.add(row);
    }
    return table;
  }

  private static void add(List<String> row, Optional<Tally> tally, int year) {
    if (tally.isEmpty()) {
      PARTS.forEach(part -> row.add(""));
      return;
    }
    Ledger ledger = tally.get().ledger();
    row.add(CsvTable.number(tally.get().total(year).mean()));
    row.add(ledger.isAnyKnown() ? CsvTable.number(ledger.total(year).mean()) : "");
    Optional<Ledger.Position> position = ledger.position(year);
    row.add(position.map(each -> CsvTable.number(each.inYear().mean())).orElse(""));
    row.add(position.map(each -> CsvTable.number(each.cumulative().mean())).orElse(""));
  }

  private List<String> saving(int year) {
    return mitigated
        .map(Tally::ledger)
        .filter(ledger -> ledger.tellsSaving(unmitigated.ledger(), year))
        .map(ledger -> saving(ledger.saving(unmitigated.ledger(), year)))
        .orElse(List.of("", "", ""));
  }

  private static List<String> saving(Distribution saving) {
    return List.of(
        CsvTable.number(saving.mean()),
        CsvTable.number(saving.quantile(2.5)),
        CsvTable.number(saving.quantile(97.5)));
  }

  private static String withoutCost(Optional<Tally> tally, int year) {
    return tally.map(each -> CsvTable.number(each.ledger().plansWithoutCost(year))).orElse("");
  }
}
