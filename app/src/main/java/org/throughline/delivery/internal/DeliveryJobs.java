// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.delivery.internal.tables.PlanUploads;
import org.throughline.platform.jobs.RecurringJob;

/// What the plan does by itself.
@Configuration(proxyBeanMethods = false)
class DeliveryJobs {

  @Bean
  RecurringJob remindOfficers(Reminders reminders) {
    return RecurringJob.daily(
        "remind-officers",
        "Tells officers how many of their actions are due, late or silent",
        LocalTime.of(5, 30),
        reminders::remind);
  }

  @Bean
  RecurringJob forgetUploads(PlanUploads uploads, Clock clock) {
    return RecurringJob.daily(
        "forget-uploads",
        "Forgets tables of the plan that were looked at yesterday or before",
        LocalTime.of(3, 40),
        () -> uploads.forgetBefore(clock.instant().minus(Duration.ofDays(1))));
  }
}
