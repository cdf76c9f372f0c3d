// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseId;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.EventGuard;
import org.throughline.cases.NewEvent;
import org.throughline.platform.Problem;

/// No plan becomes final before a personal budget and travel options were offered to the family, or
/// it is written down why they were not.
@Component
public class OffersFirst implements EventGuard {

  private static final Set<String> ASSESSMENTS = Set.of("ehc-needs-assessment", "reassessment");
  private static final Set<String> REVIEWS = Set.of("annual-review", "phase-transfer");

  private final Steps steps;

  OffersFirst(Steps steps) {
    this.steps = steps;
  }

  /// What was not offered yet in the case.
  public List<Step.Kind> missing(CaseId in) {
    List<Step.Kind> made = steps.of(in).stream().map(Step::kind).toList();
    return Stream.of(Step.Kind.values())
        .filter(Step.Kind::isOffer)
        .filter(kind -> !made.contains(kind))
        .toList();
  }

  /// A problem for each, with what to do.
  ///
  /// @param field of the form beside which it is shown
  public List<Problem> problems(CaseId in, String field) {
    return missing(in).stream().map(kind -> problem(kind, field)).toList();
  }

  @Override
  public List<Problem> objections(CaseSummary summary, NewEvent event) {
    return makesFinal(summary.pathway(), event.type()) ? problems(summary.id(), "type") : List.of();
  }

  private static boolean makesFinal(String pathway, String type) {
    return (type.equals("final-plan-issued") && ASSESSMENTS.contains(pathway))
        || (type.equals("amended-plan-issued") && REVIEWS.contains(pathway));
  }

  private static Problem problem(Step.Kind kind, String field) {
    String what =
        kind == Step.Kind.PERSONAL_BUDGET ? "A personal budget was" : "Travel options were";
    return new Problem(
        kind == Step.Kind.PERSONAL_BUDGET ? "EHC-181" : "EHC-182",
        field,
        what
            + " not offered yet. Record the offer and its answer under “Offers” of this case, or why it was not made; then make the plan final.");
  }
}
