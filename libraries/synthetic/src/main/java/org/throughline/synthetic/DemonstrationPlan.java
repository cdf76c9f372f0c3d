// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.LocalDate;
import java.util.List;

/// One invented strategy of any size, for benchmarks and load tests.
///
/// @param people everyone named in the strategy
/// @param strategy with code `Z`, so that it can stand beside the demonstration authority
public record DemonstrationPlan(List<InventedPerson> people, InventedStrategy strategy) {

  public DemonstrationPlan {
    people = List.copyOf(people);
  }

  /// A plan with exactly `actions` actions, no two with the same text, in the mixture of statuses
  /// of a council in mid-year. The same arguments always give an equal answer.
  ///
  /// @param actions from 1 to 50,000
  /// @throws IllegalArgumentException if `actions` is outside that range
  public static DemonstrationPlan atScale(int actions, long seed, LocalDate today) {
    return ScaledPlanBuilder.build(actions, seed, today);
  }
}
