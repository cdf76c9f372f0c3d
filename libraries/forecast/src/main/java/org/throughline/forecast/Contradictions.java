// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.throughline.forecast.internal.ProblemLog;

/// Looks at the changes of a scenario together for what cannot be.
final class Contradictions {

  private final Path file;
  private final Scenario scenario;
  private final States states;
  private final int[] years;
  private final ToLongFunction<Scenario.Change> lines;
  private final ProblemLog problems;

  /// @param years those that are forecast
  /// @param lines where each change begins in the file
  Contradictions(
      Path file,
      Scenario scenario,
      States states,
      int[] years,
      ToLongFunction<Scenario.Change> lines,
      ProblemLog problems) {
    this.file = file;
    this.scenario = scenario;
    this.states = states;
    this.years = years;
    this.lines = lines;
    this.problems = problems;
  }

  void look() {
    caps();
    scenario
        .changes(Scenario.Open.class)
        .forEach(
            open -> {
              capped(open, open.setting());
              closing(open);
            });
    scenario.changes(Scenario.Fund.class).forEach(fund -> capped(fund, fund.setting()));
    shifts();
  }

  private long line(Scenario.Change change) {
    return lines.applyAsLong(change);
  }

  private void refuse(Scenario.Change change, String words) {
    problems.refuse(file, line(change), "changes", words);
  }

  private static boolean overlap(Scenario.Change one, Scenario.Change other) {
    return one.from() <= other.until() && other.from() <= one.until();
  }

  private static String in(int year) {
    return year == 0 ? "" : " in " + year;
  }

  private void caps() {
    List<Scenario.Cap> caps = scenario.changes(Scenario.Cap.class);
    for (int one = 0; one < caps.size(); one++) {
      Scenario.Cap cap = caps.get(one);
      if (cap.elsewhere().contains(cap.setting())) {
        refuse(
            cap,
            "Who finds “" + cap.setting() + "” full cannot go to it. Take it out of elsewhere.");
      }
      queue(cap);
      for (Scenario.Cap other : caps.subList(one + 1, caps.size())) {
        waiting(cap, other);
        if (cap.setting().equals(other.setting()) && overlap(cap, other)) {
          refuse(
              other,
              "“"
                  + cap.setting()
                  + "” is capped twice in the same years, here and in line "
                  + line(cap)
                  + ". End one before the other begins.");
        }
      }
    }
  }

  /// Those who wait are kept apart from everybody who has a place.
  private void queue(Scenario.Cap cap) {
    String queue = Scenario.waitingFor(cap.setting());
    if (states.settingNamed(queue) >= 0) {
      refuse(
          cap,
          "Who finds “"
              + cap.setting()
              + "” full waits in “"
              + queue
              + "”, which is a setting of the council’s own. Rename that one in all files.");
    }
  }

  private void waiting(Scenario.Cap cap, Scenario.Cap other) {
    if (cap.setting().equals(other.setting())
        && cap.waitingCost().isPresent()
        && other.waitingCost().isPresent()
        && !cap.waitingCost().equals(other.waitingCost())) {
      refuse(
          other,
          "Waiting for “"
              + cap.setting()
              + "” costs something else here than in line "
              + line(cap)
              + ". Give it once.");
    }
  }

  private void capped(Scenario.Change change, String setting) {
    if (scenario.places(setting, change.from()).isEmpty()) {
      refuse(
          change,
          "“"
              + setting
              + "” has no cap"
              + in(change.from())
              + ", so it has no number of places. Add a cap with the places it has.");
    }
  }

  /// Other places may close or a lower cap begin long after these have closed.
  private void closing(Scenario.Open open) {
    if (open.places() < 0) {
      IntStream.concat(IntStream.of(open.from()), Arrays.stream(years))
          .filter(open::isInForce)
          .filter(year -> scenario.places(open.setting(), year).orElse(0) < 0)
          .findFirst()
          .ifPresent(year -> closing(open, year));
    }
  }

  private void closing(Scenario.Open open, int year) {
    refuse(
        open,
        "More places of “"
            + open.setting()
            + "” close"
            + in(year)
            + " than it has. Close fewer, or end this before then.");
  }

  private void shifts() {
    List<Scenario.Shift> shifts = scenario.changes(Scenario.Shift.class);
    for (Scenario.Shift shift : shifts) {
      if (shift.whom().settings().isEmpty() || shift.whom().settings().contains(shift.to())) {
        refuse(
            shift,
            "Joiners are shifted to “"
                + shift.to()
                + "” from other settings. Name those, and not itself, in settings.");
      }
    }
    for (int cell = 0; cell < states.cells(); cell++) {
      for (Scenario.Shift one : shifts) {
        List<Scenario.Shift> together = together(shifts, one, cell);
        if (together.stream().mapToDouble(Scenario.Shift::share).sum() > 1 + 1e-9) {
          tooMany(together);
          return;
        }
      }
    }
  }

  private List<Scenario.Shift> together(List<Scenario.Shift> shifts, Scenario.Shift one, int cell) {
    return shifts.stream()
        .filter(each -> overlap(one, each) && each.whom().includes(states, cell))
        .toList();
  }

  private void tooMany(List<Scenario.Shift> together) {
    TreeSet<Long> where = new TreeSet<>();
    together.forEach(shift -> where.add(line(shift)));
    refuse(
        together.getLast(),
        "More than all joiners of a setting are shifted away by lines "
            + String.join(" and ", where.stream().map(String::valueOf).toList())
            + ". Lower the shares to 1 in all.");
  }
}
