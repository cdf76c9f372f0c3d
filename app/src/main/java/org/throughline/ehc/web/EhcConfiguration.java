// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseTab;

@Configuration(proxyBeanMethods = false)
class EhcConfiguration {

  @Bean
  CaseTab planTab() {
    return new PartTab(
        20,
        "Plan",
        Set.of("ehc-needs-assessment", "reassessment", "annual-review", "phase-transfer"),
        "plan");
  }

  @Bean
  CaseTab assessmentTab() {
    return new PartTab(
        10, "Advice, schools and offers", AssessmentPageMaker.WITH_ADVICE, "assessment");
  }

  @Bean
  CaseTab offersTab() {
    return new PartTab(10, "Schools and offers", AssessmentPageMaker.WITH_OFFERS, "assessment");
  }

  @Bean
  CaseTab placementsTab() {
    return new PartTab(
        30,
        "Placements",
        Set.of(
            "ehc-needs-assessment",
            "reassessment",
            "annual-review",
            "phase-transfer",
            "transfer-between-authorities",
            "ceasing"),
        "placements");
  }

  /// A page beside the cases of some pathways.
  ///
  /// @param part of its path after the case
  private record PartTab(int order, String label, Set<String> pathways, String part)
      implements CaseTab {

    @Override
    public boolean isFor(CaseSummary summary) {
      return pathways.contains(summary.pathway());
    }

    @Override
    public String path(CaseSummary summary) {
      return "/cases/" + summary.address() + "/" + part;
    }
  }
}
