// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.throughline.synthetic.basis.Scale;

/// How large the larger scales are. The county takes the longest of all tests, so it is told only
/// when it is asked for: `mvn verify -pl libraries/synthetic -Dtest=CountyTest
/// -Dthroughline.county=true`.
class CountyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  @EnabledIfSystemProperty(
      named = "throughline.county",
      matches = "true",
      disabledReason = "The whole county takes long: ask for it with -Dthroughline.county=true")
  void aCountyHasAQuarterOfAMillionChildrenFifteenThousandPlansAndAMillionEvents() {
    Tally county = Tally.of(InventedAuthority.of(Scale.COUNTY, 1, DAY));

    assertThat(county.children()).isBetween(245_000, 255_000);
    assertThat(county.plans()).isEqualTo(15_000);
    assertThat(county.events()).isBetween(1_200_000, 1_300_000);
  }

  @Test
  void aNationHasAboutNineMillionPupils() {
    Tally one = Tally.of(InventedAuthority.of(Scale.NATION, 1, DAY));

    assertThat(153L * one.pupils()).isBetween(8_800_000L, 9_300_000L);
    assertThat(one.plans()).isEqualTo(Scale.NATION.plans());
    assertThat(Scale.NATION.authorities()).isEqualTo(153);
  }
}
