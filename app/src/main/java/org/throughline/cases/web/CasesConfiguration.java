// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseTimelines;
import org.throughline.law.LawChanged;
import org.throughline.platform.identity.Role;
import org.throughline.platform.jobs.Jobs;
import org.throughline.platform.jobs.OneTimeJob;
import org.throughline.platform.jobs.RecurringJob;
import org.throughline.platform.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

  @Bean
  NavigationItem casesNavigation() {
    return new NavigationItem(45, "Cases", "/cases", Role.CASEWORK);
  }

  @Bean
  RecurringJob reckonCases(CaseTimelines timelines, Clock clock) {
    return RecurringJob.daily(
        "reckon-cases",
        "Works out anew, as at today, what is due in every case.",
        LocalTime.of(0, 20),
        () -> timelines.rebuild(LocalDate.now(clock)));
  }

  @Bean
  OneTimeJob<LocalDate> reckonCasesAfterTheLaw(CaseTimelines timelines) {
    return new OneTimeJob<>(
        "reckon-cases-after-the-law",
        "Works out anew what is due in every case, because a number or a reform changed.",
        LocalDate.class,
        (name, day) -> timelines.rebuild(day));
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
