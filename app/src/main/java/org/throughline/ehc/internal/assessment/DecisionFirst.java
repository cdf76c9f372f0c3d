// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.PlanDecision;
import org.throughline.platform.Problem;

/// A first draft goes out only when the case says that a plan is necessary, and why.
@Component
public class DecisionFirst {

  private static final Problem NOT_DECIDED =
      new Problem(
          "EHC-139",
          "on",
          "The case does not say yet whether a plan is necessary (section 37(1)). Record the decision to issue a plan in the case, or send the draft by its letter there, which asks for it; then note it here.");

  private final CaseFiles files;

  DecisionFirst(CaseFiles files) {
    this.files = files;
  }

  /// What stands against sending a draft; none to consent.
  public Optional<Problem> objection(CaseSummary summary) {
    boolean isMissing =
        summary.pathway().equals("ehc-needs-assessment")
            && !PlanDecision.isAmong(files.standing(summary.id()));
    return isMissing ? Optional.of(NOT_DECIDED) : Optional.empty();
  }
}
