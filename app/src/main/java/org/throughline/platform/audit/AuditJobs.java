// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.time.LocalTime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.throughline.platform.jobs.JobFailure;
import org.throughline.platform.jobs.RecurringJob;

/// Every night, and at the first start, the log's end is noted outside the database.
@Configuration(proxyBeanMethods = false)
class AuditJobs {

  private final AuditCheck check;

  AuditJobs(AuditCheck check) {
    this.check = check;
  }

  @Bean
  RecurringJob checkAudit() {
    return RecurringJob.daily(
        "check-audit",
        "Checks that no line of the audit log was changed, and notes its end outside the database.",
        LocalTime.of(1, 0),
        this::checkAndAnchor);
  }

  @EventListener(ApplicationReadyEvent.class)
  void beginAnchors() {
    check.anchorFirst();
  }

  private void checkAndAnchor() {
    ChainReport report = check.verify();
    if (!report.isWhole()) {
      throw new JobFailure(report.sentence());
    }
    check.anchor();
  }
}
