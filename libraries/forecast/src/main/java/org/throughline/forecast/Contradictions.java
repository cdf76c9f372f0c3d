// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.nio.file.Path;
import java.util.List;
import org.throughline.forecast.internal.ProblemLog;

/// Looks at the changes of a scenario together for what cannot be.
final class Contradictions {

  private final Path file;
  private final Scenario scenario;
  private final States states;
  private final ProblemLog problems;

  Contradictions(Path file, Scenario scenario, States states, ProblemLog problems) {
    this.file = file;
    this.scenario = scenario;
    this.states = states;
    this.problems = problems;
  }

  void look() {
    caps();
    scenario.changes(Scenario.Open.class).forEach(open -> places(open.setting(), open.from()));
    scenario.changes(Scenario.Fund.class).forEach(fund -> places(fund.setting(), fund.from()));
    shifts();
  }

  private void refuse(String words) {
    problems.refuse(file, 0, "changes", words);
  }

  private static boolean overlap(Scenario.Change one, Scenario.Change other) {
    return one.from() <= other.until() && other.from() <= one.until();
  }

  private void caps() {
    List<Scenario.Cap> caps = scenario.changes(Scenario.Cap.class);
    for (int one = 0; one < caps.size(); one++) {
      Scenario.Cap cap = caps.get(one);
      if (cap.elsewhere().contains(cap.setting())) {
        refuse("Who finds “" + cap.setting() + "” full cannot go to it. Take it out of elsewhere.");
      }
      for (Scenario.Cap other : caps.subList(one + 1, caps.size())) {
        if (cap.setting().equals(other.setting()) && overlap(cap, other)) {
          refuse(
              "“"
                  + cap.setting()
                  + "” is capped twice in the same years. End one before the"
                  + " other begins.");
        }
      }
    }
  }

  private void places(String setting, int year) {
    int places = scenario.places(setting, year);
    boolean isCapped =
        scenario.changes(Scenario.Cap.class).stream()
            .anyMatch(cap -> cap.setting().equals(setting) && cap.isInForce(year));
    if (!isCapped) {
      refuse(
          "“"
              + setting
              + "” has no cap in "
              + year
              + ", so it has no number of places. Add a cap"
              + " with the places it has.");
    } else if (places < 0) {
      refuse("More places of “" + setting + "” close in " + year + " than it has. Close fewer.");
    }
  }

  private void shifts() {
    List<Scenario.Shift> shifts = scenario.changes(Scenario.Shift.class);
    for (Scenario.Shift shift : shifts) {
      if (shift.whom().settings().isEmpty() || shift.whom().settings().contains(shift.to())) {
        refuse(
            "Joiners are shifted to “"
                + shift.to()
                + "” from other settings. Name those, and not"
                + " itself, in settings.");
      }
    }
    for (int cell = 0; cell < states.cells(); cell++) {
      int at = cell;
      for (Scenario.Shift one : shifts) {
        double share =
            shifts.stream()
                .filter(each -> overlap(one, each) && each.whom().includes(states, at))
                .mapToDouble(Scenario.Shift::share)
                .sum();
        if (share > 1 + 1e-9) {
          refuse(
              "More than all joiners of a setting are shifted away. Lower the shares to 1 in all.");
          return;
        }
      }
    }
  }
}
