// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.throughline.forecast.internal.ProblemLog;

/// Remarks the changes of a scenario that can touch nobody, whatever comes.
///
/// @param years those that are forecast
/// @param lines where each change begins in the file
record IdleChanges(
    Path file,
    Scenario scenario,
    States states,
    int[] years,
    ToLongFunction<Scenario.Change> lines,
    ProblemLog problems) {

  void look() {
    scenario.changes(Scenario.Multiply.class).forEach(this::multiply);
    scenario.changes(Scenario.Shift.class).forEach(this::shift);
    scenario.changes(Scenario.Open.class).forEach(open -> places(open, open.setting()));
    scenario.changes(Scenario.Fund.class).forEach(fund -> places(fund, fund.setting()));
  }

  private void remark(Scenario.Change change, String words) {
    problems.remark(file, lines.applyAsLong(change), "changes", words);
  }

  private void multiply(Scenario.Multiply multiply) {
    if (isNowhere(multiply.whom(), state -> true)) {
      remark(
          multiply,
          "No setting takes whom it names, so it changes nothing. Correct needs, settings, youngest"
              + " or oldest.");
    }
  }

  private void shift(Scenario.Shift shift) {
    int to = states.settingNamed(shift.to());
    if (isNowhere(shift.whom(), cell -> takes(to, cell))) {
      remark(
          shift,
          "“"
              + shift.to()
              + "” takes nobody of those whom it names, so it changes nothing. Correct needs,"
              + " settings, youngest or oldest.");
    }
  }

  private boolean isNowhere(Scenario.Whom whom, IntPredicate touches) {
    return IntStream.range(0, states.cells())
        .filter(cell -> isValid(cell, cell % states.count()))
        .filter(cell -> whom.includes(states, cell))
        .noneMatch(touches);
  }

  private boolean takes(int setting, int cell) {
    return isValid(cell, states.state(states.need(cell % states.count()), setting));
  }

  private boolean isValid(int cell, int state) {
    return states.isValid(cell / states.count() + Ages.FIRST, state);
  }

  private void places(Scenario.Change change, String setting) {
    Arrays.stream(years)
        .filter(change::isInForce)
        .filter(year -> scenario.places(setting, year).isEmpty())
        .findFirst()
        .ifPresent(
            year ->
                remark(
                    change,
                    "“%s” has no cap in %d, so it changes nothing then. End it before, or add a cap."
                        .formatted(setting, year)));
  }
}
