// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.Map;

/// Tables of forecasts as officers call them.
final class TableNames {

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("total", "Plans by year"),
          Map.entry("by-need", "Plans by need"),
          Map.entry("by-setting", "Plans by setting"),
          Map.entry("by-age", "Plans by academic year"),
          Map.entry("by-state", "Plans by need, setting and academic year"),
          Map.entry("flows", "New plans, plans that end, moves"),
          Map.entry("cost", "Cost and position"),
          Map.entry("calibration", "Error on the past"),
          Map.entry("calibration-by-line", "Error on the past by need and setting"),
          Map.entry("scap-specialist", "School capacity return: specialist places"),
          Map.entry("scap-mainstream", "School capacity return: forecast of pupils"),
          Map.entry("scap-capacity", "School capacity return: capacity"),
          Map.entry("dsg-management-plan", "DSG management plan"),
          Map.entry("money", "Income, prices and what measures cost"),
          Map.entry("unit-costs", "Unit costs"),
          Map.entry("cost-by-need", "Cost by setting and need"),
          Map.entry("cost-by-future", "Cost of each simulated future by setting"),
          Map.entry("plans-by-phase", "Plans by phase of education"),
          Map.entry("measures", "Measures of the scenario and what each saves"),
          Map.entry("counted", "Plans counted in earlier Januaries"),
          Map.entry("pupils", "Pupils by planning area and year group"),
          Map.entry("phases", "Pupils by planning area and phase"),
          Map.entry("spare-places", "Spare places"),
          Map.entry("admission-numbers", "Admission numbers to look at"));

  private TableNames() {}

  static String label(String name) {
    return LABELS.getOrDefault(name, name);
  }

  /// A name that a sheet of a workbook may have: at most 31 letters, without colons.
  static String sheet(String name) {
    String label = name.replace("-", " ");
    return label.substring(0, Math.min(31, label.length()));
  }
}
