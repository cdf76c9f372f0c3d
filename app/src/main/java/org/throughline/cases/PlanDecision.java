// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.util.Collection;
import java.util.Set;

/// By what the council says that there will be a plan, and so that it is necessary (Children and
/// Families Act 2014, section 37(1)): the decision itself, or a plan that goes out without it.
public final class PlanDecision {

  public static final String TOLD = "decision-to-issue-notified";
  public static final String DRAFT = "draft-plan-sent";
  public static final String FINAL = "final-plan-issued";

  private static final Set<String> SAYING_YES = Set.of(TOLD, DRAFT, FINAL);

  private PlanDecision() {}

  /// @param types of what stands in a case
  public static boolean isAmong(Collection<String> types) {
    return types.stream().anyMatch(SAYING_YES::contains);
  }
}
