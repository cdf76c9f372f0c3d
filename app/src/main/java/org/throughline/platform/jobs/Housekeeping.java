// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.jobs;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Housekeeping {

  @Bean
  RecurringJob forgetOldRuns(RunLog runs) {
    return RecurringJob.daily(
        "forget-old-runs",
        "Removes notes about jobs that ran more than 90 days ago.",
        LocalTime.of(3, 10),
        runs::forgetOld);
  }
}
