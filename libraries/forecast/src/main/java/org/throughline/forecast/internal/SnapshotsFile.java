// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.throughline.forecast.Ages;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions;

/// Reads how many plans there were in each cell in each January, and what must have happened in
/// between.
public final class SnapshotsFile {

  private static final List<String> COLUMNS =
      List.of("calendar-year", "setting", "need", "academic-year", "plans");
  private static final int NOT_GIVEN = -1;

  private final Path file;
  private final States states;
  private final ProblemLog problems;
  private final SortedMap<Integer, int[]> stocks = new TreeMap<>();

  public SnapshotsFile(Path file, States states, ProblemLog problems) {
    this.file = file;
    this.states = states;
    this.problems = problems;
  }

  public Transitions read() {
    new Table(file, COLUMNS, problems).read(this::take);
    if (stocks.size() < 2 && !problems.isRefused()) {
      problems.refuse(
          file,
          0,
          "calendar-year",
          "Two Januaries or more are needed to see what changes. Add the plans of another.");
    }
    missingYears();
    return problems.isRefused()
        ? new Transitions(List.of())
        : new SnapshotFlows(states, stocks).infer();
  }

  private void missingYears() {
    for (int year = stocks.isEmpty() ? 0 : stocks.firstKey(); !stocks.isEmpty(); year++) {
      if (year >= stocks.lastKey()) {
        return;
      }
      if (!stocks.containsKey(year)) {
        problems.refuse(
            file,
            0,
            "calendar-year",
            "No plan is given for January "
                + year
                + ", though others are before and after it. Add that January, or take out those"
                + " before.");
      }
    }
  }

  private void take(Table.Row row) {
    Integer year = row.whole(0);
    Integer age = row.whole(3);
    Integer plans = row.whole(4);
    int setting = states.settingNamed(row.text(1));
    int need = states.needNamed(row.text(2));
    if (setting < 0) {
      row.refuse(1, unknown("setting", row.text(1)));
    }
    if (need < 0) {
      row.refuse(2, unknown("need", row.text(2)));
    }
    if (plans != null && plans < 0) {
      row.refuse(4, "There cannot be fewer plans than 0. Correct it.");
    } else if (year != null && age != null && plans != null && setting >= 0 && need >= 0) {
      count(row, year, age, states.state(need, setting), plans);
    }
  }

  private static String unknown(String what, String name) {
    return "The valid states have no "
        + what
        + " “"
        + Table.shortened(name)
        + "”. Add it there or correct the name."
        + Names.quoted(name);
  }

  private void count(Table.Row row, int year, int age, int state, int plans) {
    if (year < 1900 || year > 2200) {
      row.refuse(0, "A calendar year has four digits, such as 2024. Correct it.");
    } else if (!Ages.isCounted(age)) {
      row.refuse(
          3,
          "The academic year %d is outside %d to %d. Reception is 0 and year 11 is 11: correct it."
              .formatted(age, Ages.FIRST, Ages.LAST));
    } else if (plans > 0 && !states.isValid(age, state)) {
      row.refuse(
          1,
          "The valid states do not let this need be in this setting in academic year "
              + age
              + ". Widen the setting's row there or correct this one.");
    } else {
      int[] stock = stocks.computeIfAbsent(year, none -> nothing());
      if (stock[states.cell(age, state)] != NOT_GIVEN) {
        row.refuse(3, "The plans of this cell and January are given twice. Keep one row.");
      }
      stock[states.cell(age, state)] = plans;
      if (plans > 0 && age > Ages.OLDEST) {
        problems.remark(file, row.number(), "academic-year", TransitionsFile.tooOld(age));
      }
    }
  }

  private int[] nothing() {
    int[] stock = new int[states.cells()];
    java.util.Arrays.fill(stock, NOT_GIVEN);
    return stock;
  }
}
