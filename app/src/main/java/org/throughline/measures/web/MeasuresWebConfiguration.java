// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.BesidePriority;
import org.throughline.platform.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class MeasuresWebConfiguration {

  @Bean
  NavigationItem measuresNavigation() {
    return new NavigationItem(20, "Measures", "/measures", EnumSet.allOf(Role.class));
  }

  @Bean
  NavigationItem scorecardsNavigation() {
    return new NavigationItem(21, "Scorecards", "/scorecards", EnumSet.allOf(Role.class));
  }

  /// The public's front page leads to what the numbers say.
  @Bean
  BesidePriority numbersBesidePriority() {
    return new BesidePriority() {
      @Override
      public String label() {
        return "What the numbers say";
      }

      @Override
      public String path(String strategy, int number) {
        return "/progress/measures/" + strategy + number;
      }
    };
  }
}
