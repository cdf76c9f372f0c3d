// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class PlacesWebConfiguration {

  @Bean
  NavigationItem forecastsNavigation() {
    return new NavigationItem(
        45,
        "Forecasts",
        "/forecasts",
        Set.of(
            Role.ADMINISTRATOR,
            Role.ANALYST,
            Role.STRATEGY_OWNER,
            Role.RESPONSIBLE_OFFICER,
            Role.CASEWORK_MANAGER));
  }
}
