// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.throughline.children.ChildrenWeb;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// From every figure that is counted from the cases, or beside them, a list leads to what it
/// counts.
@ThroughlineTest
class EveryCountHasItsCasesTest {

  private final Measures measures;
  private final ChildrenWeb web;
  private final People people;

  EveryCountHasItsCasesTest(Measures measures, ChildrenWeb web, People people) {
    this.measures = measures;
    this.web = web;
    this.people = people;
  }

  @Test
  void everyMeasureThatIsCountedFromCasesNamesTheListBehindIt() {
    List<Measure> counted = counted();

    assertThat(counted).hasSizeGreaterThan(30);
    assertThat(counted).filteredOn(each -> each.cases().isEmpty()).isEmpty();
  }

  @Test
  void everyListThatAMeasureNamesIsThere() {
    Account both = people.holding(Role.CASE_OFFICER, Role.CASEWORK_MANAGER);
    Map<String, Integer> failing = new TreeMap<>();

    for (Measure each : counted()) {
      String href = each.cases().orElseThrow().href(period(each), true).orElseThrow();
      int status = web.open(both, href).getResponse().getStatus();
      if (status != 200) {
        failing.put(each.code() + " " + href, status);
      }
    }

    assertThat(failing).isEmpty();
  }

  private List<Measure> counted() {
    return measures.all().stream()
        .filter(each -> each.origin() == Origin.COMPUTED)
        .filter(each -> each.query().matches("(?s).*\\b(cases|ehc)\\.published_.*"))
        .toList();
  }

  private static ReportingPeriod period(Measure measure) {
    return ReportingPeriod.parse(
            switch (measure.cadence()) {
              case WEEKLY, MONTHLY -> "2026-10";
              case QUARTERLY -> "2026-Q3";
              case TERMLY -> "2026/27-T1";
              case YEARLY -> "2026";
            })
        .orElseThrow();
  }
}
