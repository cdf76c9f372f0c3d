// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.LocalDate;
import java.util.List;

final class AuthorityBuilder {
  private AuthorityBuilder() {}

  static DemonstrationAuthority build(LocalDate today) {
    var plan =
        new ClosedPlan(
            "Education Inclusion plan",
            LocalDate.of(2007, 4, 1),
            LocalDate.of(2010, 3, 31),
            LocalDate.of(2007, 11, 26),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new DemonstrationAuthority(
        "Demonstration City Council", "", today, List.of(), List.of(), List.of(), List.of(), plan);
  }
}
