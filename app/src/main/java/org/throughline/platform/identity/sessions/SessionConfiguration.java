// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

  @Bean
  RecurringTask<Void> sweepSessions(SessionList sessions) {
    return Tasks.recurring("sweep-sessions", FixedDelay.ofMinutes(15))
        .execute((instance, context) -> sessions.sweep());
  }
}
