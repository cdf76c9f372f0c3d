// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.reports.Publication;
import org.throughline.governance.internal.reports.Publications;
import org.throughline.platform.Problem;

/// What can be wrong with a decision that is put on record.
@Component
class DecisionProblems {

  private static final int MOST_CODES = 40;

  private final Bodies bodies;
  private final Publications publications;
  private final CodesInUse codes;
  private final Clock clock;

  DecisionProblems(Bodies bodies, Publications publications, CodesInUse codes, Clock clock) {
    this.bodies = bodies;
    this.publications = publications;
    this.codes = codes;
    this.clock = clock;
  }

  List<Problem> of(NewDecision decision) {
    List<Problem> problems = new ArrayList<>(decision.due().problems("due"));
    if (bodies.find(decision.body()).isEmpty()) {
      problems.add(new Problem("GOV-301", "body", "Choose the body that decided."));
    }
    days(decision, problems);
    if (decision.outcome().isEmpty()) {
      problems.add(new Problem("GOV-303", "outcome", "Choose what was done with it."));
    }
    if (decision.words().length() < 3 || decision.words().length() > 8000) {
      problems.add(
          new Problem("GOV-304", "words", "Write what was decided, in 3 to 8,000 characters."));
    }
    origin(decision, problems);
    about(decision, problems);
    return problems;
  }

  private void days(NewDecision decision, List<Problem> problems) {
    Optional<LocalDate> day = decision.decidedOn();
    if (day.isEmpty() || day.get().isAfter(LocalDate.now(clock))) {
      problems.add(
          new Problem("GOV-302", "decidedOn", "Enter the day of the decision, today or before."));
    } else if (decision.due().day().map(day.get()::isAfter).orElse(false)) {
      problems.add(
          new Problem("GOV-305", "due", "It is due before it was decided. Check both days."));
    }
  }

  private void origin(NewDecision decision, List<Problem> problems) {
    if (decision.report().isPresent() && !isPublishedForBody(decision)) {
      problems.add(
          new Problem(
              "GOV-306", "report", "Choose a report that was published for this body, or none."));
    }
    if (decision.report().isEmpty() && decision.source().length() < 3) {
      problems.add(
          new Problem(
              "GOV-307",
              "source",
              "Choose the report, or say where the decision is written, such as the minutes and"
                  + " their item."));
    }
    tooLong(problems, "source", decision.source(), 500);
    tooLong(problems, "recommendation", decision.recommendation(), 4000);
  }

  private static void tooLong(List<Problem> problems, String field, String text, int longest) {
    if (text.length() > longest) {
      problems.add(
          new Problem("GOV-313", field, "Use no more than %,d characters.".formatted(longest)));
    }
  }

  private boolean isPublishedForBody(NewDecision decision) {
    return publications.editions(decision.report().orElseThrow()).stream()
        .map(Publication::bodyId)
        .anyMatch(body -> body == decision.body());
  }

  private void about(NewDecision decision, List<Problem> problems) {
    List<String> unknown = codes.unknown(decision.codes());
    if (!unknown.isEmpty()) {
      problems.add(
          new Problem(
              "GOV-308",
              "codes",
              "No commitment, action or measure has the code %s. Give codes such as E1.Y2.03 or S2-09."
                  .formatted(String.join(", ", unknown))));
    }
    if (decision.codes().size() > MOST_CODES) {
      problems.add(
          new Problem("GOV-309", "codes", "Give no more than %d codes.".formatted(MOST_CODES)));
    }
  }
}
