// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.audits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.platform.identity.AccountId;

/// Who scores which of the plans that were drawn: as many each as the other, nobody a plan of their
/// own case while there is somebody else, and no plan twice by one person.
///
/// @param second who scores it a second time; absent when nobody does
public record Allotment(long caseId, AccountId scorer, Optional<AccountId> second) {

  /// A plan that was drawn.
  ///
  /// @param officer who keeps its case
  /// @param only who must score it, because hardly anybody else may see it
  public record Plan(long caseId, Optional<AccountId> officer, Optional<AccountId> only) {}

  /// @param plans in the order in which they were drawn
  /// @param scorers at least one
  /// @param twice how many of the first are scored a second time
  public static List<Allotment> of(List<Plan> plans, List<AccountId> scorers, int twice) {
    Map<AccountId, Integer> firsts = new HashMap<>();
    Map<AccountId, Integer> seconds = new HashMap<>();
    List<Allotment> all = new ArrayList<>();
    for (Plan plan : plans) {
      AccountId scorer = plan.only().orElseGet(() -> next(scorers, firsts, plan, one -> true));
      firsts.merge(scorer, 1, Integer::sum);
      boolean isTwice = all.size() < twice && plan.only().isEmpty() && scorers.size() > 1;
      Optional<AccountId> second =
          isTwice
              ? Optional.of(next(scorers, seconds, plan, one -> !one.equals(scorer)))
              : Optional.empty();
      second.ifPresent(one -> seconds.merge(one, 1, Integer::sum));
      all.add(new Allotment(plan.caseId(), scorer, second));
    }
    return List.copyOf(all);
  }

  private static AccountId next(
      List<AccountId> scorers, Map<AccountId, Integer> taken, Plan plan, Predicate<AccountId> may) {
    return scorers.stream()
        .filter(may)
        .min(
            Comparator.<AccountId, Boolean>comparing(one -> plan.officer().equals(Optional.of(one)))
                .thenComparing(one -> taken.getOrDefault(one, 0)))
        .orElseThrow();
  }
}
