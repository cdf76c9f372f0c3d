// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.internal.ActionRow;
import org.throughline.delivery.internal.FactChecks;
import org.throughline.delivery.internal.FactValues;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.platform.tables.CsvRow;
import org.throughline.platform.tables.RowProblem;

/// Compares the rows of a table with the plan. A cell that says what the plan says changes
/// nothing, so a table that comes back untouched changes nothing at all.
final class UploadComparison {

  private final PlanCells cells;
  private final FactChecks checks;
  private final Map<String, ActionRow> actions;
  private final Set<String> seen = new HashSet<>();
  private final List<PlanUpload.RowChange> changes = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();

  /// @param actions the actions that the table speaks of, by code
  UploadComparison(PlanNames names, FactChecks checks, Map<String, ActionRow> actions) {
    this.cells = new PlanCells(names);
    this.checks = checks;
    this.actions = new HashMap<>(actions);
  }

  List<PlanUpload.RowChange> changes() {
    return changes;
  }

  List<RowProblem> problems() {
    return problems;
  }

  void compare(CsvRow row) {
    String code = row.get(PlanColumn.CODE.title());
    ActionRow action = actions.get(code);
    if (code.isEmpty()) {
      add(row, PlanColumn.CODE, "The code is missing. Every row needs the code of its action.");
    } else if (!seen.add(code)) {
      add(row, PlanColumn.CODE, "This code stands in an earlier row too. Keep one of the rows.");
    } else if (action == null) {
      add(
          row,
          PlanColumn.CODE,
          "There is no action with this code. A table changes actions; it does not add them.");
    } else {
      compare(row, action);
    }
  }

  private void compare(CsvRow row, ActionRow action) {
    int before = problems.size();
    List<PlanUpload.CellChange> changed = new ArrayList<>();
    for (PlanColumn column : PlanColumn.values()) {
      if (row.cells().containsKey(column.title())) {
        compare(row, action, column, changed);
      }
    }
    if (changed.isEmpty()) {
      return;
    }
    checkVersion(row, action);
    if (problems.size() == before) {
      checkFacts(row, action, changed);
    }
    changes.add(
        new PlanUpload.RowChange(
            row.row(), action.id().value(), action.code(), action.version(), changed));
  }

  private void compare(
      CsvRow row, ActionRow action, PlanColumn column, List<PlanUpload.CellChange> changed) {
    String given = row.get(column.title());
    String known = cells.cell(action, column).strip();
    if (isSame(given, known) || column == PlanColumn.VERSION) {
      return;
    }
    if (column.field().isEmpty()) {
      whyNot(column).ifPresent(message -> add(row, column, message));
      return;
    }
    switch (cells.meaning(column, given)) {
      case PlanCells.Meaning.Wrong(String message) -> add(row, column, message);
      case PlanCells.Meaning.Value(String stored) -> {
        if (!stored.equals(FactValues.of(action.facts(), column.field()))) {
          changed.add(
              new PlanUpload.CellChange(column.field(), stored, column.title(), known, given));
        }
      }
    }
  }

  /// Why a table does not change a column. The day of the last update follows by itself, and
  /// spreadsheets like to write it anew: nothing is said of it.
  private static Optional<String> whyNot(PlanColumn column) {
    return switch (column) {
      case LAST_UPDATE -> Optional.empty();
      case STATUS ->
          Optional.of(
              "A status changes only by a progress update. Write one on the action's page.");
      default ->
          Optional.of(
              "A table does not change the "
                  + column.title().toLowerCase(Locale.UK)
                  + " of an action. Put the cell back as it was downloaded.");
    };
  }

  private static boolean isSame(String given, String known) {
    return given.replace("\r\n", "\n").equals(known.replace("\r\n", "\n"));
  }

  private void checkVersion(CsvRow row, ActionRow action) {
    String version = row.get(PlanColumn.VERSION.title());
    if (!version.matches("\\d{1,18}")) {
      add(
          row,
          PlanColumn.VERSION,
          "The version is missing. Leave the column as it was downloaded.");
    } else if (Long.parseLong(version) != action.version()) {
      add(
          row,
          PlanColumn.VERSION,
          "A colleague has saved this action since the table was downloaded. Download the plan"
              + " again and make this change there.");
    }
  }

  private void checkFacts(CsvRow row, ActionRow action, List<PlanUpload.CellChange> changed) {
    ActionFacts becomes = becomes(action, changed);
    checks
        .problems(action, becomes)
        .forEach(
            problem ->
                problems.add(new RowProblem(row.row(), title(problem.field()), problem.message())));
  }

  static ActionFacts becomes(ActionRow action, List<PlanUpload.CellChange> changed) {
    ActionFacts becomes = action.facts();
    for (PlanUpload.CellChange each : changed) {
      becomes = FactValues.with(becomes, each.field(), each.stored());
    }
    return becomes;
  }

  private static String title(String field) {
    return Arrays.stream(PlanColumn.values())
        .filter(column -> column.field().equals(field) && !field.isEmpty())
        .map(PlanColumn::title)
        .collect(Collectors.joining());
  }

  private void add(CsvRow row, PlanColumn column, String message) {
    problems.add(new RowProblem(row.row(), column.title(), message));
  }
}
