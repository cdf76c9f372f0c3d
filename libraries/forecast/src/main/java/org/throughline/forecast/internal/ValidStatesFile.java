// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.forecast.Ages;
import org.throughline.forecast.States;

/// Reads which ages and needs each setting takes and where one can move from it.
public final class ValidStatesFile {

  private static final List<String> COLUMNS =
      List.of(
          "setting",
          "setting-group",
          "min-academic-year",
          "max-academic-year",
          "needs",
          "setting->setting");

  private final Path file;
  private final ProblemLog problems;
  private final List<States.Setting> settings = new ArrayList<>();
  private final List<Long> rows = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  public ValidStatesFile(Path file, ProblemLog problems) {
    this.file = file;
    this.problems = problems;
  }

  public States read() {
    new Table(file, COLUMNS, problems).read(this::take);
    if (settings.isEmpty() && !problems.isRefused()) {
      problems.refuse(file, 0, "setting", "No setting is given. Add a row for each setting.");
    }
    checkMoves();
    return new States(settings);
  }

  private void take(Table.Row row) {
    String name = row.text(0);
    if (name.isEmpty()) {
      row.refuse(0, "The setting has no name. Name it as in the transitions.");
    } else if (!seen.add(name)) {
      row.refuse(0, "The setting “" + name + "” is given twice. Keep one row for it.");
    }
    Integer youngest = row.whole(2);
    Integer oldest = row.whole(3);
    List<String> needs = names(row.text(4));
    if (needs.isEmpty()) {
      row.refuse(4, "No need is given. List the needs that the setting takes, with commas.");
    }
    if (youngest != null && oldest != null && areInRange(row, youngest, oldest)) {
      settings.add(
          new States.Setting(name, row.text(1), youngest, oldest, needs, names(row.text(5))));
      rows.add(row.number());
    }
  }

  private static boolean areInRange(Table.Row row, int youngest, int oldest) {
    if (!Ages.isCounted(youngest) || !Ages.isCounted(oldest)) {
      row.refuse(
          Ages.isCounted(youngest) ? 3 : 2,
          "Academic years run from " + Ages.FIRST + " to " + Ages.LAST + ". Give one of them.");
      return false;
    }
    if (youngest > oldest) {
      row.refuse(2, "The youngest academic year is above the oldest. Exchange them.");
      return false;
    }
    return true;
  }

  private void checkMoves() {
    for (int index = 0; index < settings.size(); index++) {
      for (String other : settings.get(index).movesTo()) {
        if (!seen.contains(other)) {
          problems.refuse(
              file,
              rows.get(index),
              COLUMNS.get(5),
              "One can move to “"
                  + Table.shortened(other)
                  + "”, which has no row of its own. Add its row or take it out; if it is part of a"
                  + " name that holds a comma, put the whole name in quotation marks of its own.");
        }
      }
    }
  }

  /// Names apart by commas; a name that holds a comma stands in quotation marks of its own.
  static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean isQuoted = false;
    for (int at = 0; at < list.length(); at++) {
      char letter = list.charAt(at);
      if (letter == '"') {
        isQuoted = !isQuoted;
      } else if (letter == ',' && !isQuoted) {
        names.add(name.toString().strip());
        name.setLength(0);
      } else {
        name.append(letter);
      }
    }
    names.add(name.toString().strip());
    return names.stream().filter(each -> !each.isEmpty()).distinct().toList();
  }
}
