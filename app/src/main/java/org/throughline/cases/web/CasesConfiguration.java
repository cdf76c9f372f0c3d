// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseTab;
import org.throughline.cases.CaseTimelines;
import org.throughline.cases.internal.CaseRules;
import org.throughline.cases.internal.team.Projections;
import org.throughline.law.LawChanged;
import org.throughline.platform.identity.Role;
import org.throughline.platform.jobs.Jobs;
import org.throughline.platform.jobs.OneTimeJob;
import org.throughline.platform.jobs.RecurringJob;
import org.throughline.platform.web.FirstScreen;
import org.throughline.platform.web.NavigationItem;
import org.throughline.settings.TermsChanged;

@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

  @Bean
  NavigationItem casesNavigation() {
    return new NavigationItem(45, "Cases", "/cases", Role.CASEWORK);
  }

  /// Whoever keeps cases begins with what is due in them, and with what is wrong.
  @Bean
  FirstScreen trayFirst() {
    return new FirstScreen(10, TrayAddress.PATH, Set.of(Role.CASE_OFFICER, Role.CASEWORK_MANAGER));
  }

  @Bean
  CaseTab datesTab() {
    return new OwnTab(80, "Dates", "dates");
  }

  @Bean
  CaseTab familyTab() {
    return new OwnTab(90, "For the family", "family");
  }

  @Bean
  RecurringJob reckonCases(
      CaseTimelines timelines, Projections projections, CaseRules rules, Clock clock) {
    return RecurringJob.daily(
        "reckon-cases",
        "Works out anew, as at today, what is due in every case.",
        LocalTime.of(0, 20),
        () -> {
          timelines.rebuild(LocalDate.now(clock));
          projections.of(rules.pathway(TeamPages.ASSESSMENT));
        });
  }

  @Bean
  OneTimeJob<LocalDate> reckonCasesAfterTheLaw(CaseTimelines timelines) {
    return new OneTimeJob<>(
        "reckon-cases-after-the-law",
        "Works out anew what is due in every case, because a number or a reform changed.",
        LocalDate.class,
        (name, day) -> timelines.rebuild(day));
  }

  @Bean
  OneTimeJob<LocalDate> reckonCasesAfterTerms(CaseTimelines timelines) {
    return new OneTimeJob<>(
        "reckon-cases-after-terms",
        "Works out anew what is due in cases that count school days, because terms changed.",
        LocalDate.class,
        (name, day) -> timelines.rebuildSchoolDays(day));
  }

  /// A page that every case has.
  ///
  /// @param page the last part of its path
  private record OwnTab(int order, String label, String page) implements CaseTab {

    @Override
    public boolean isFor(CaseSummary summary) {
      return true;
    }

    @Override
    public String path(CaseSummary summary) {
      return "/cases/" + summary.address() + "/" + page;
    }
  }

  /// Has the cases that count school days reckoned again once terms or closures changed. A table of
  /// many terms has it done once, a minute later.
  @Component
  static class AfterTerms {

    private final Jobs jobs;
    private final OneTimeJob<LocalDate> reckonCasesAfterTerms;
    private final Clock clock;

    AfterTerms(Jobs jobs, OneTimeJob<LocalDate> reckonCasesAfterTerms, Clock clock) {
      this.jobs = jobs;
      this.reckonCasesAfterTerms = reckonCasesAfterTerms;
      this.clock = clock;
    }

    @EventListener
    void on(TermsChanged changed) {
      Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
      jobs.startAt(reckonCasesAfterTerms, "terms-" + minute, LocalDate.now(clock), minute);
    }
  }

  /// Has every case reckoned again once the council's numbers or a reform changed.
  @Component
  static class AfterTheLaw {

    private final Jobs jobs;
    private final OneTimeJob<LocalDate> reckonCasesAfterTheLaw;
    private final Clock clock;

    AfterTheLaw(Jobs jobs, OneTimeJob<LocalDate> reckonCasesAfterTheLaw, Clock clock) {
      this.jobs = jobs;
      this.reckonCasesAfterTheLaw = reckonCasesAfterTheLaw;
      this.clock = clock;
    }

    @EventListener
    void on(LawChanged changed) {
      jobs.start(reckonCasesAfterTheLaw, "law-" + clock.instant(), LocalDate.now(clock));
    }
  }
}
