// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.outcomes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.ehc.PlanRow;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Sent;

/// Reads what was sent of each outcome, and says everything that is wrong with it.
public final class OutcomeRules {

  private static final int LONGEST = 500;

  private OutcomeRules() {}

  /// What is wished for one outcome.
  ///
  /// @param result absent when it was not looked at
  record Wished(PlanRow row, Optional<OutcomeResult> result, String words) {}

  record Read(List<Wished> wished, List<Problem> problems) {
    Read {
      wished = List.copyOf(wished);
      problems = List.copyOf(problems);
    }
  }

  /// The field of an outcome's result.
  public static String result(long item) {
    return "result-" + item;
  }

  /// The field of the words beside it.
  public static String words(long item) {
    return "words-" + item;
  }

  static Read of(Map<String, String> sent, List<PlanRow> outcomes) {
    List<Wished> wished = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (PlanRow row : outcomes) {
      Wished one =
          new Wished(
              row,
              OutcomeResult.of(Sent.words(sent, result(row.id()))),
              Sent.words(sent, words(row.id())));
      wished.add(one);
      problem(one).ifPresent(problems::add);
    }
    if (wished.stream().allMatch(one -> one.result().isEmpty()) && problems.isEmpty()) {
      problems.add(
          new Problem(
              "EHC-440",
              outcomes.isEmpty() ? "" : result(outcomes.getFirst().id()),
              "Choose what became of at least one outcome."));
    }
    return new Read(wished, problems);
  }

  private static Optional<Problem> problem(Wished one) {
    String label = one.row().label();
    if (one.words().length() > LONGEST) {
      return Optional.of(
          new Problem(
              "EHC-441",
              words(one.row().id()),
              "%s: use up to 500 characters; the report of the review holds the rest."
                  .formatted(label)));
    }
    return one.result().isEmpty() && !one.words().isEmpty()
        ? Optional.of(
            new Problem(
                "EHC-442",
                result(one.row().id()),
                "%s: choose what became of it, or leave the words empty.".formatted(label)))
        : Optional.empty();
  }

  /// Each outcome with what was found, as its history keeps it.
  static Map<String, String> state(List<Wished> wished) {
    Map<String, String> state = new LinkedHashMap<>();
    for (Wished one : wished) {
      String found = one.result().map(OutcomeResult::label).orElse("Not looked at");
      state.put(one.row().label(), one.words().isEmpty() ? found : found + ": " + one.words());
    }
    return state;
  }
}
