// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.statute.EventType;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rule;

class StagesTest {

  private static final Stages STAGES =
      Stages.of(Pathways.standard().find("ehc-needs-assessment").orElseThrow()).orElseThrow();

  @Test
  void anAssessmentHasThreeStages() {
    assertThat(STAGES.rules().stream().map(Rule::code))
        .containsExactly("assessment-decision", "plan-decision", "final-plan");
  }

  /// A refusal to assess frees of the whole, and carries no case past the decision on a plan.
  @Test
  void aPlanOrItsDraftCarriesACasePastTheDecisionOnOne() {
    Rule decision = STAGES.rules().get(1);

    assertThat(codes(STAGES.passedBy(decision)))
        .containsExactly(
            "refusal-to-issue-notified",
            "decision-to-issue-notified",
            "draft-plan-sent",
            "final-plan-issued");
  }

  private static List<String> codes(List<EventType> types) {
    return types.stream().map(EventType::code).toList();
  }
}
