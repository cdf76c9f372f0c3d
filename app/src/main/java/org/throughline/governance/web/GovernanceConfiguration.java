// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class GovernanceConfiguration {

  @Bean
  NavigationItem boardsNavigation() {
    return new NavigationItem(40, "Boards", "/boards", EnumSet.allOf(Role.class));
  }
}
