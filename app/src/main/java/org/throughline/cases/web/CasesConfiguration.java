// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.cases.CaseTimelines;
import org.throughline.platform.identity.Role;
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
}
