// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  @Bean
  NavigationItem planNavigation() {
    return new NavigationItem(10, "Plan", "/plan", EnumSet.allOf(Role.class));
  }

  @Bean
  NavigationItem myPlanNavigation() {
    return new NavigationItem(
        20,
        "My plan",
        "/my-plan",
        EnumSet.of(Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER));
  }
}
