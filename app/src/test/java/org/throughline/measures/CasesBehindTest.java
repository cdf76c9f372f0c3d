// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CasesBehindTest {

  private final ReportingPeriod october = ReportingPeriod.parse("2026-10").orElseThrow();

  @Test
  void aFigureOfAuditsLeadsToTheAuditsOfItsMonth() {
    assertThat(CasesBehind.parse("audited lawful").orElseThrow().href(october, false))
        .contains("/ehc/audits?found=lawful&month=2026-10");
  }

  @Test
  void aFigureOfDutiesLeadsToTheCasesOfItsMonth() {
    assertThat(
            CasesBehind.parse("done ehc-needs-assessment final-plan without-exceptions")
                .orElseThrow()
                .href(october, false))
        .contains(
            "/cases/behind?count=done&pathway=ehc-needs-assessment&duty=final-plan&without=exceptions&period=2026-10");
  }

  @Test
  void whatIsWrittenOtherwiseIsNone() {
    assertThat(CasesBehind.parse("audited bravely")).isEmpty();
    assertThat(CasesBehind.parse("audited good lawful")).isEmpty();
  }
}
