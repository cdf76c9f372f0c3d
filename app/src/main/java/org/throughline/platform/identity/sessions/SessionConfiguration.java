// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.throughline.platform.jobs.RecurringJob;

@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

  @Bean
  RecurringJob sweepSessions(SessionList sessions) {
    return RecurringJob.every(
        "sweep-sessions",
        "Forgets the sign-ins that have run out.",
        Duration.ofMinutes(15),
        sessions::sweep);
  }
}
