// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.platform.access.Access;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.identity.Role;

/// Where administration begins, and the accessibility statement.
@Controller
class PlatformPages {

  private final List<AdministrationItem> items;

  private final AccessibilitySettings settings;

  PlatformPages(List<AdministrationItem> items, AccessibilitySettings settings) {
    this.settings = settings;
    this.items = items.stream().sorted(Comparator.comparingInt(AdministrationItem::order)).toList();
  }

  @Access(Role.ADMINISTRATOR)
  @GetMapping("/administration")
  Screen administration() {
    return Screen.of("platform/administration", new AdministrationPage(items));
  }

  @OpenToAll
  @GetMapping("/accessibility")
  Screen accessibility() {
    return Screen.of("platform/accessibility", settings.statement());
  }

  /// @param reviewed the day on which the council last reviewed its statement
  /// @param contact how to reach the council about it
  /// @param audit a sentence about an outside audit
  @ConfigurationProperties("throughline.accessibility")
  record AccessibilitySettings(
      Optional<LocalDate> reviewed,
      @DefaultValue("") String contact,
      @DefaultValue("") String audit) {

    AccessibilityStatement statement() {
      return new AccessibilityStatement(reviewed.map(Dates::full).orElse(""), contact, audit);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(AccessibilitySettings.class)
  static class Items {

    @Bean
    NavigationItem administrationNavigation() {
      return new NavigationItem(
          900, "Administration", "/administration", Set.of(Role.ADMINISTRATOR));
    }

    @Bean
    AdministrationItem peopleAdministration() {
      return new AdministrationItem(
          10,
          "People",
          "Who may sign in, and what their post lets them do.",
          "/administration/people");
    }

    @Bean
    AdministrationItem restrictedRecordsAdministration() {
      return new AdministrationItem(
          15,
          "Restricted records",
          "Who may open restricted records of children, why and until when.",
          "/administration/restricted-records");
    }

    @Bean
    AdministrationItem councilAdministration() {
      return new AdministrationItem(
          20,
          "Council",
          "The council's own name and colour; replace the demonstration.",
          "/administration/council");
    }

    @Bean
    AdministrationItem auditLogAdministration() {
      return new AdministrationItem(
          30,
          "Audit log",
          "What was done, by whom and when, in a chain that shows tampering.",
          "/administration/audit");
    }

    @Bean
    AdministrationItem jobsAdministration() {
      return new AdministrationItem(
          40,
          "Jobs",
          "What runs by itself, when, and how the last run went.",
          "/administration/jobs");
    }

    @Bean
    AdministrationItem outboxAdministration() {
      return new AdministrationItem(
          50, "Outbox", "Mail that waits, was sent, or failed.", "/administration/outbox");
    }
  }
}
