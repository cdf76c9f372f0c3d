// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.access.RecordedRelation;
import org.throughline.platform.access.Relation;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.NavigationItem;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  /// The one officer who answers for the action that the address names.
  static final String RESPONSIBLE_OFFICER = "responsible-officer-of-action";

  private static final String OWNS =
      """
      select exists (select from delivery.action where action_id = :id and owner_id = :account)
      """;

  @Bean
  Relation responsibleOfficer(JdbcClient jdbc) {
    return new RecordedRelation(RESPONSIBLE_OFFICER, jdbc, OWNS);
  }

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
