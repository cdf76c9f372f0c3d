// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.List;
import java.util.Locale;
import org.throughline.forecast.schools.Phase;
import org.throughline.forecast.schools.SchoolTables;

/// The specialist table of the school capacity return: plans by setting, need, year group and
/// school year, five school years of primary and seven of secondary.
public record SpecialistPlaces(Inputs inputs, Tally tally) {

  private static final List<String> HEADING =
      List.of(
          "setting",
          "need",
          "phase",
          "year-group",
          "school-year",
          "plans",
          "plans-at-least",
          "plans-at-most");

  /// A row for each cell that any future has somebody in.
  public CsvTable table() {
    CsvTable table = new CsvTable(HEADING);
    for (int state = 0; state < inputs.states().count(); state++) {
      for (int age = 0; age < Phase.YEAR_GROUPS; age++) {
        int cell = inputs.states().cell(age, state);
        int years = Math.min(Phase.of(age).yearsAhead(), inputs.years().length);
        for (int year = 0; year < years; year++) {
          if (tally.isEverHeld(year, cell)) {
            table.add(row(state, age, year, tally.cell(year, cell)));
          }
        }
      }
    }
    return table;
  }

  private List<String> row(int state, int age, int year, Distribution plans) {
    States states = inputs.states();
    return List.of(
        states.settings().get(states.setting(state)).name(),
        states.needs().get(states.need(state)),
        Phase.of(age).word(),
        Phase.label(age),
        SchoolTables.schoolYear(inputs.years()[year]),
        String.format(Locale.ROOT, "%.1f", plans.mean()),
        String.format(Locale.ROOT, "%.0f", plans.quantile(2.5)),
        String.format(Locale.ROOT, "%.0f", plans.quantile(97.5)));
  }
}
