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
    return new PlanTab();
  }

  /// The plan, beside every case in which one is written, reviewed or carried over.
  private record PlanTab() implements CaseTab {

    private static final Set<String> PATHWAYS =
        Set.of("ehc-needs-assessment", "reassessment", "annual-review", "phase-transfer");

    @Override
    public int order() {
      return 20;
    }

    @Override
    public String label() {
      return "Plan";
    }

    @Override
    public boolean isFor(CaseSummary summary) {
      return PATHWAYS.contains(summary.pathway());
    }

    @Override
    public String path(CaseSummary summary) {
      return "/cases/" + summary.address() + "/plan";
    }
  }
}
