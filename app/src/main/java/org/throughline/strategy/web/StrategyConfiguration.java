// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.documents.DocumentGuard;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.NavigationItem;
import org.throughline.strategy.ReadableStrategies;
import org.throughline.strategy.internal.importing.PaperDesk;

@Configuration(proxyBeanMethods = false)
class StrategyConfiguration {

  static final Set<Role> EDITORS = ReadableStrategies.WRITERS;

  @Bean
  NavigationItem strategiesNavigation() {
    return new NavigationItem(30, "Strategies", "/strategies", EnumSet.allOf(Role.class));
  }

  @Bean
  NavigationItem importNavigation() {
    return new NavigationItem(31, "Papers", "/import", EDITORS);
  }

  /// A paper that was sent may be exempt, or a draft: it is for those who read papers in.
  @Bean
  DocumentGuard paperGuard() {
    return new DocumentGuard() {
      @Override
      public String subject() {
        return PaperDesk.SUBJECT;
      }

      @Override
      public boolean mayRead(Optional<Account> account, String subjectId) {
        return mayEdit(account);
      }
    };
  }

  static boolean mayEdit(Optional<Account> account) {
    return account.filter(one -> one.holdsAny(EDITORS)).isPresent();
  }
}
