// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.notices;

import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.jobs.OneTimeJob;
import org.throughline.platform.jobs.RecurringJob;

/// When mail is made and sent.
@Configuration
class MailJobs {

  private final ObjectProvider<Outbox> outbox;
  private final ObjectProvider<Delivery> delivery;

  MailJobs(ObjectProvider<Outbox> outbox, ObjectProvider<Delivery> delivery) {
    this.outbox = outbox;
    this.delivery = delivery;
  }

  @Bean
  OneTimeJob<Long> sendMail() {
    return new OneTimeJob<>(
        "send-mail",
        "Sends one mail from the outbox.",
        Long.class,
        (instance, mailId) -> delivery.getObject().deliver(mailId));
  }

  @Bean
  RecurringJob makeMail() {
    return RecurringJob.daily(
        "make-mail",
        "Gathers what waits for each person into one mail.",
        LocalTime.of(7, 0),
        () -> outbox.getObject().mailWhatWaits());
  }

  @Bean
  RecurringJob forgetOldMail() {
    return RecurringJob.daily(
        "forget-old-mail",
        "Removes mail that was sent more than 90 days ago.",
        LocalTime.of(3, 30),
        () -> delivery.getObject().forgetOld());
  }
}
