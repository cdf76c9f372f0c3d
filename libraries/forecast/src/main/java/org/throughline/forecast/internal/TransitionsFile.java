// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.forecast.Ages;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions;

/// Reads who went where, one row a person a year.
public final class TransitionsFile {

  private static final List<String> COLUMNS =
      List.of(
          "calendar-year",
          "setting-1",
          "need-1",
          "academic-year-1",
          "setting-2",
          "need-2",
          "academic-year-2");
  private static final String NONE = "NONSEND";
  private static final String EMPTY =
      "The cell is empty. Write the name, or NONSEND in setting and need of who has no plan.";
  private static final int WRONG = -2;

  private final Path file;
  private final States states;
  private final ProblemLog problems;
  private final FlowCounter counter = new FlowCounter();
  private final Repeats repeats = new Repeats();
  private final Map<String, Integer> needs = new HashMap<>();
  private final Map<String, Integer> settings = new HashMap<>();

  public TransitionsFile(Path file, States states, ProblemLog problems) {
    this.file = file;
    this.states = states;
    this.problems = problems;
    states.needs().forEach(name -> needs.put(name, states.needNamed(name)));
    states.settings().forEach(each -> settings.put(each.name(), states.settingNamed(each.name())));
  }

  public Transitions read() {
    new Table(file, COLUMNS, problems).read(this::take);
    Transitions transitions = new Transitions(counter.flows());
    if (counter.isAllTwice()) {
      problems.remark(
          file,
          0,
          "",
          "Every row is there twice, or another even number of times, as when a file was pasted"
              + " below itself. If so, all plans are counted double: take the second half out.");
    } else {
      partTwice(repeats.longest());
    }
    if (transitions.flows().isEmpty() && !problems.isRefused()) {
      problems.refuse(file, 0, "", "No transition is given. Add a row a person a year.");
    }
    return transitions;
  }

  private void partTwice(Repeats.Run run) {
    if (run.rows() > 0) {
      problems.remark(
          file,
          run.first(),
          "",
          "%d rows from here on are those from row %d on again, in the same order, as when part of"
                  .formatted(run.rows(), run.original())
              + " a file was pasted twice. If so, their plans are counted double: take them out.");
    }
  }

  private void take(Table.Row row) {
    Integer year = row.whole(0);
    Integer before = row.whole(3);
    Integer after = row.whole(6);
    if (year == null || before == null || after == null || !areTimes(row, year, before, after)) {
      return;
    }
    int from = state(row, 1, before);
    int to = state(row, 4, after);
    if (from == Transitions.OUTSIDE && to == Transitions.OUTSIDE) {
      row.refuse(1, "Nobody has a plan in this row: both sides are NONSEND. Take the row out.");
    } else if (from != WRONG && to != WRONG) {
      counter.add(year, before, from, to);
      repeats.add(row.number(), FlowCounter.key(year, before, from, to));
      pastTheEnd(row, from == Transitions.OUTSIDE ? Ages.FIRST : before, 3);
      pastTheEnd(row, to == Transitions.OUTSIDE ? Ages.FIRST : after, 6);
    }
  }

  private static boolean areTimes(Table.Row row, int year, int before, int after) {
    if (year < 1900 || year > 2200) {
      row.refuse(0, "A calendar year has four digits, such as 2024. Correct it.");
    } else if (!Ages.isCounted(before)) {
      row.refuse(3, outside(before));
    } else if (after != before + 1) {
      row.refuse(6, "The second academic year must be one above the first. Correct the row.");
    } else {
      return true;
    }
    return false;
  }

  private void pastTheEnd(Table.Row row, int age, int column) {
    if (age > Ages.OLDEST) {
      problems.remark(file, row.number(), COLUMNS.get(column), tooOld(age));
    }
  }

  /// What is said of a plan beyond the academic year in which plans end.
  static String tooOld(int age) {
    return "A plan ends at the latest in academic year "
        + Ages.OLDEST
        + ", in which a young person turns 25; this one is in "
        + age
        + ". The forecast ends it within a year: correct the academic year or take the row out.";
  }

  private static String outside(int age) {
    return "The academic year "
        + age
        + " is outside "
        + Ages.FIRST
        + " to "
        + Ages.LAST
        + ". Reception is 0 and year 11 is 11: correct it or take the row out.";
  }

  /// The state in two cells, the setting in column `at` and the need after it.
  private int state(Table.Row row, int at, int age) {
    String setting = row.text(at);
    String need = row.text(at + 1);
    if (setting.equals(NONE) && need.equals(NONE)) {
      return Transitions.OUTSIDE;
    }
    if (setting.equals(NONE) || need.equals(NONE)) {
      int half = setting.equals(NONE) ? at : at + 1;
      row.refuse(
          half,
          ("%s stands for having no plan, and only where it is in both %s and %s. Write it in"
                  + " both or in neither.")
              .formatted(NONE, COLUMNS.get(at), COLUMNS.get(at + 1)));
      return WRONG;
    }
    Integer settingNumber = settings.get(setting);
    Integer needNumber = needs.get(need);
    if (settingNumber == null) {
      row.refuse(
          at,
          setting.isEmpty()
              ? EMPTY
              : "The setting “"
                  + Table.shortened(setting)
                  + "” is not in the valid states. Add its row there or correct the name.");
    }
    if (needNumber == null) {
      row.refuse(
          at + 1,
          need.isEmpty()
              ? EMPTY
              : "No setting of the valid states takes the need “"
                  + Table.shortened(need)
                  + "”. Add it there or correct the name."
                  + Names.quoted(need));
    }
    return settingNumber == null || needNumber == null
        ? WRONG
        : allowed(row, at, age, states.state(needNumber, settingNumber));
  }

  private int allowed(Table.Row row, int at, int age, int state) {
    if (states.isValid(age, state)) {
      return state;
    }
    States.Setting setting = states.settings().get(states.setting(state));
    row.refuse(
        at,
        "The valid states do not let need “"
            + states.needs().get(states.need(state))
            + "” be in setting “"
            + setting.name()
            + "” in academic year "
            + age
            + " (it takes "
            + setting.youngest()
            + " to "
            + setting.oldest()
            + "). Widen its row there or correct this one.");
    return WRONG;
  }
}
