// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The columns of the plan as a table, in their order.
public enum PlanColumn {
  CODE("Code", ""),
  VERSION("Version", ""),
  STRATEGY("Strategy", ""),
  PRIORITY("Priority", ""),
  TEXT("Action", "text"),
  YEAR("Year", "year"),
  THEME("Theme", "theme"),
  OWNER("Responsible officer", "owner"),
  PARTNERS("Partners", "partners"),
  START("Start", "start"),
  DUE("Due", "due"),
  SUCCESS("How we will know", "success"),
  COST("Cost in pounds", "cost"),
  NEEDS("Waits for", "needs"),
  STATUS("Status", ""),
  LAST_UPDATE("Last update", "");

  private final String title;
  private final String field;

  PlanColumn(String title, String field) {
    this.title = title;
    this.field = field;
  }

  /// The name in the first row.
  public String title() {
    return title;
  }

  /// The fact that a cell of this column changes; empty where a table changes nothing.
  public String field() {
    return field;
  }

  /// Which column it is, from 0.
  int place() {
    return Arrays.asList(values()).indexOf(this);
  }

  boolean isDay() {
    return this == START || this == DUE;
  }

  /// All names of the first row, in their order.
  public static List<String> titles() {
    return Arrays.stream(values()).map(PlanColumn::title).toList();
  }

  /// The columns that a table must have.
  static List<String> required() {
    return List.of(CODE.title, VERSION.title);
  }

  static List<String> optional() {
    return titles().stream().filter(each -> !required().contains(each)).toList();
  }

  static Optional<PlanColumn> titled(String title) {
    return Arrays.stream(values()).filter(each -> each.title.equalsIgnoreCase(title)).findFirst();
  }
}
