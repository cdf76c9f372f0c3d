// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.children.internal.ChildFinding;
import org.throughline.platform.identity.Role;
import org.throughline.platform.jobs.RecurringJob;
import org.throughline.platform.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class ChildrenConfiguration {

  @Bean
  NavigationItem childrenNavigation() {
    return new NavigationItem(50, "Children", "/children", Role.CASEWORK);
  }

  @Bean
  RecurringJob forgetOldSearches(ChildFinding finding) {
    return RecurringJob.daily(
        "forget-old-child-searches",
        "Removes what people looked for in the index of children more than a week ago.",
        LocalTime.of(3, 30),
        finding::forgetOld);
  }
}
