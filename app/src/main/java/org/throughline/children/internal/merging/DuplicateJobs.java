// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.merging;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.platform.jobs.Jobs;
import org.throughline.platform.jobs.OneTimeJob;
import org.throughline.platform.jobs.RecurringJob;

@Configuration(proxyBeanMethods = false)
class DuplicateJobs {

  @Bean
  RecurringJob lookForDuplicateChildren(Duplicates duplicates) {
    return RecurringJob.daily(
        "look-for-duplicate-children",
        "Looks through the index for records that may be of one child.",
        LocalTime.of(2, 30),
        duplicates::lookAtAll);
  }

  @Bean
  OneTimeJob<Long> lookForDuplicatesAfterImport(Duplicates duplicates) {
    return new OneTimeJob<>(
        "look-for-duplicates-after-import",
        "Looks for records that may be of one child after a file was taken over.",
        Long.class,
        (name, id) -> duplicates.lookAtAll());
  }

  /// Has the index looked through once a file was taken over.
  @Component
  static class AfterImport {

    private final Jobs jobs;
    private final OneTimeJob<Long> lookForDuplicatesAfterImport;

    AfterImport(Jobs jobs, OneTimeJob<Long> lookForDuplicatesAfterImport) {
      this.jobs = jobs;
      this.lookForDuplicatesAfterImport = lookForDuplicatesAfterImport;
    }

    @EventListener
    void on(ImportWork.ImportTaken taken) {
      jobs.start(lookForDuplicatesAfterImport, "after-import", taken.importId());
    }
  }
}
