// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.forecast.Transitions;
import org.throughline.forecast.Transitions.Flow;

/// Looks for years of transitions that do not follow from each other, as when rows are missing or
/// were pasted twice.
final class Breaks {

  private static final double MUCH = 0.15;
  private static final int MANY = 30;

  private final Path file;
  private final Transitions transitions;
  private final ProblemLog problems;

  Breaks(Path file, Transitions transitions, ProblemLog problems) {
    this.file = file;
    this.transitions = transitions;
    this.problems = problems;
  }

  void look() {
    int[] years = transitions.years();
    for (int at = 1; at < years.length; at++) {
      if (years[at] == years[at - 1] + 1) {
        between(years[at]);
      }
    }
    nobody(Flow::isJoining, "setting-1", "joins", "plans begin", "joined");
    nobody(Flow::isLeaving, "setting-2", "leaves", "plans end", "left");
  }

  private int people(int year, Predicate<Flow> which) {
    return transitions.flows().stream()
        .filter(flow -> flow.year() == year)
        .filter(which)
        .mapToInt(Flow::people)
        .sum();
  }

  private void between(int year) {
    int ended = people(year - 1, flow -> !flow.isLeaving());
    int begun = people(year, flow -> !flow.isJoining());
    int more = Math.abs(begun - ended);
    if (more > MANY && more > MUCH * ended) {
      problems.remark(
          file,
          0,
          "calendar-year",
          String.format(
              Locale.UK,
              "The rows of %d end with %,d plans and those of %d begin with %,d, %,d %s. Look in"
                  + " both years for rows that are missing or there twice.",
              year - 1,
              ended,
              year,
              begun,
              more,
              begun > ended ? "more" : "fewer"));
    }
  }

  /// Years with people and none of one kind.
  private void nobody(Predicate<Flow> which, String column, String verb, String what, String past) {
    String years =
        Arrays.stream(transitions.years())
            .filter(year -> people(year, each -> true) > MANY && people(year, which) == 0)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    if (!years.isEmpty()) {
      problems.remark(
          file,
          0,
          column,
          "Nobody %s in %s, so the forecast learns there that no %s. Add the rows of those who %s."
              .formatted(verb, years, what, past));
    }
  }
}
