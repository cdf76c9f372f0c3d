// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import java.time.Duration;
import org.springframework.boot.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.throughline.platform.jobs.RecurringJob;

@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

  /// Around the sessions: what a request has read of its own is known until it is answered.
  @Bean
  OrderedRequestContextFilter requestContext() {
    OrderedRequestContextFilter filter = new OrderedRequestContextFilter();
    filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    return filter;
  }

  @Bean
  RecurringJob sweepSessions(SessionList sessions) {
    return RecurringJob.every(
        "sweep-sessions",
        "Forgets the sign-ins that have run out.",
        Duration.ofMinutes(15),
        sessions::sweep);
  }
}
