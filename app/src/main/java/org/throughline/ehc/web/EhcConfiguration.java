// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseTab;
import org.throughline.cases.TrayNotice;
import org.throughline.ehc.internal.dates.PlanDates;
import org.throughline.ehc.internal.dates.ReviewList;
import org.throughline.platform.identity.Role;
import org.throughline.platform.jobs.RecurringJob;
import org.throughline.platform.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class EhcConfiguration {

  private static final Set<String> BESIDE_A_PLAN =
      Set.of(
          "ehc-needs-assessment",
          "reassessment",
          "annual-review",
          "phase-transfer",
          "transfer-between-authorities",
          "ceasing");

  @Bean
  NavigationItem plansNavigation() {
    return new NavigationItem(46, "EHC plans", "/ehc/reviews", Role.CASEWORK);
  }

  @Bean
  RecurringJob planDatesJob(PlanDates dates) {
    return RecurringJob.every(
        "plan-dates",
        "Works out anew when every plan is reviewed next and when its child changes phase.",
        Duration.ofHours(6),
        dates::rebuild);
  }

  @Bean
  TrayNotice plansWithoutDate(ReviewList list) {
    return () -> notice(list.missing());
  }

  private static Optional<TrayNotice.Line> notice(int missing) {
    return missing == 0
        ? Optional.empty()
        : Optional.of(
            new TrayNotice.Line(
                missing == 1
                    ? "1 plan has no day for its next review."
                    : "%,d plans have no day for their next review.".formatted(missing),
                "Put it right",
                "/ehc/reviews?whose=all&when=missing"));
  }

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
  CaseTab outcomesTab() {
    return new PartTab(25, "Outcomes", OutcomePages.REVIEWS, "outcomes");
  }

  @Bean
  CaseTab placementsTab() {
    return new PartTab(30, "Placements", BESIDE_A_PLAN, "placements");
  }

  @Bean
  CaseTab travelTab() {
    return new PartTab(35, "Travel", BESIDE_A_PLAN, "travel");
  }

  @Bean
  CaseTab auditsTab() {
    return new PartTab(
        40,
        "Quality",
        Set.of("ehc-needs-assessment", "reassessment", "annual-review", "phase-transfer"),
        "audits");
  }

  @Bean
  CaseTab mediationTab() {
    return new PartTab(50, "Mediation", Set.of("mediation-and-appeal"), "mediation");
  }

  @Bean
  CaseTab complaintsTab() {
    return new PartTab(
        60,
        "Complaints",
        Set.of(
            "ehc-needs-assessment",
            "reassessment",
            "annual-review",
            "phase-transfer",
            "transfer-between-authorities",
            "ceasing",
            "mediation-and-appeal",
            "tribunal-order",
            "unopposed-appeal",
            "personal-budget"),
        "complaints");
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
