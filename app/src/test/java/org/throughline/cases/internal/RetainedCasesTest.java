// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;

class RetainedCasesTest {

  @Test
  void everyKindOfCaseThatHasARuleIsAPathwayOfTheLaw() {
    assertThat(Pathways.standard().all())
        .extracting(Pathway::code)
        .containsAll(RetainedCases.RULES.keySet());
  }

  @Test
  void whatIsKeptNoLongerThanThePupilFileIsNamed() {
    assertThat(Pathways.standard().all())
        .extracting(Pathway::code)
        .filteredOn(code -> !RetainedCases.RULES.containsKey(code))
        .containsExactlyInAnyOrder(
            "medical-needs", "short-breaks", "early-help", "early-years-entitlement", "complaints");
  }
}
