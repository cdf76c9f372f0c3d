// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.jobs.RecurringJob;

@Configuration(proxyBeanMethods = false)
class OnceKeeping {

  @Bean
  RecurringJob forgetOldForms(Once once) {
    return RecurringJob.daily(
        "forget-old-forms",
        "Removes the keys of forms that were sent more than a week ago.",
        LocalTime.of(3, 20),
        once::forgetOld);
  }
}
