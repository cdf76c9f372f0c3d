// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.LocalDate;
import java.util.List;

final class ScaledPlanBuilder {
  private ScaledPlanBuilder() {}

  static DemonstrationPlan build(int actions, long seed, LocalDate today) {
    if (actions < 1 || actions > 50_000) {
      throw new IllegalArgumentException("actions must be from 1 to 50,000: got " + actions);
    }
    var from = LocalDate.of(today.getYear() - 1, 4, 1);
    var strategy =
        new InventedStrategy(
            "Z",
            "Plan " + seed,
            "",
            from,
            from.plusYears(3).minusDays(1),
            from.minusDays(30),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new DemonstrationPlan(List.of(), strategy);
  }
}
