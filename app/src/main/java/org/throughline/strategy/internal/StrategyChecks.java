// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal;

import java.util.ArrayList;
import java.util.List;
import org.throughline.platform.Problem;
import org.throughline.strategy.NewStrategy;

/// What must be true of a strategy before it is taken up. Gives every problem at once.
public final class StrategyChecks {

  static final int MOST_PRIORITIES = 60;
  static final int MOST_COMMITMENTS = 5_000;

  private StrategyChecks() {}

  /// Everything that is wrong with `strategy`; empty when it can be taken up.
  public static List<Problem> problems(NewStrategy strategy) {
    List<Problem> problems = new ArrayList<>();
    code(strategy.code(), problems);
    title(strategy.title(), problems);
    period(strategy, problems);
    size(strategy, problems);
    for (int i = 0; i < strategy.priorities().size(); i++) {
      priority(strategy, i, problems);
    }
    return problems;
  }

  private static void code(String code, List<Problem> problems) {
    if (!code.matches("[A-Z]{1,4}")) {
      problems.add(
          new Problem("STRATEGY-101", "code", "Enter a code of one to four capital letters."));
    }
  }

  private static void title(String title, List<Problem> problems) {
    if (title.strip().length() < 3 || title.strip().length() > 300) {
      problems.add(new Problem("STRATEGY-102", "title", "Enter a title of 3 to 300 characters."));
    }
  }

  private static void period(NewStrategy strategy, List<Problem> problems) {
    if (strategy.to().isBefore(strategy.from())) {
      problems.add(
          new Problem(
              "STRATEGY-103", "to", "The last month must not come before the first month."));
    } else if (Periods.years(strategy.from(), strategy.to()) > 30) {
      problems.add(new Problem("STRATEGY-104", "to", "A strategy can cover 30 years at most."));
    }
  }

  private static void size(NewStrategy strategy, List<Problem> problems) {
    if (strategy.priorities().isEmpty() || strategy.priorities().size() > MOST_PRIORITIES) {
      problems.add(
          new Problem(
              "STRATEGY-105",
              "",
              "A strategy needs between 1 and "
                  + MOST_PRIORITIES
                  + " priorities; this has "
                  + strategy.priorities().size()
                  + "."));
    }
    int commitments =
        strategy.priorities().stream().mapToInt(priority -> priority.commitments().size()).sum();
    if (commitments > MOST_COMMITMENTS) {
      problems.add(
          new Problem(
              "STRATEGY-106",
              "",
              "A strategy can hold "
                  + MOST_COMMITMENTS
                  + " commitments at most; this has "
                  + commitments
                  + "."));
    }
  }

  private static void priority(NewStrategy strategy, int index, List<Problem> problems) {
    NewStrategy.Priority priority = strategy.priorities().get(index);
    String name = "Priority " + (index + 1);
    if (priority.title().isBlank() || priority.title().length() > 500) {
      problems.add(
          new Problem("STRATEGY-107", "", name + " needs a title of up to 500 characters."));
    }
    int years = Math.max(1, Periods.years(strategy.from(), strategy.to()));
    priority.commitments().stream()
        .flatMap(commitment -> commitment(commitment, name, years).stream())
        .forEach(problems::add);
  }

  private static List<Problem> commitment(
      NewStrategy.Commitment commitment, String name, int years) {
    List<Problem> problems = new ArrayList<>();
    if (commitment.text().isBlank() || commitment.text().length() > 5_000) {
      problems.add(
          new Problem(
              "STRATEGY-108",
              "",
              "A commitment under " + name + " is empty or longer than 5,000 characters."));
    }
    if (commitment.year() < 1 || commitment.year() > years) {
      problems.add(
          new Problem(
              "STRATEGY-109",
              "",
              "A commitment under %s is for year %d, but the period has %d. Change the year or the period."
                  .formatted(name, commitment.year(), years)));
    }
    return problems;
  }
}
