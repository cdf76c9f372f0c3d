// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class SettingsWebConfiguration {

  @Bean
  NavigationItem settingsNavigation() {
    return new NavigationItem(40, "Schools", "/settings", EnumSet.allOf(Role.class));
  }
}
