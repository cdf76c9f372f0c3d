// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UrlPathHelper;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;

/// The addresses by which the running system is watched, which are no handler methods of ours:
/// whether it is well is told to anybody, in one word; the rest to administrators.
@Component
class ManagementAccess {

  private final String base;
  private final CurrentAccount currentAccount;

  ManagementAccess(
      @Value("${management.endpoints.web.base-path:/actuator}") String base,
      CurrentAccount currentAccount) {
    this.base = base;
    this.currentAccount = currentAccount;
  }

  boolean isOne(HttpServletRequest request) {
    return isBelow(base, request);
  }

  boolean permits(HttpServletRequest request) {
    return isBelow(base + "/health", request)
        || currentAccount.of(request).filter(ManagementAccess::isAdministrator).isPresent();
  }

  private static boolean isAdministrator(Account account) {
    return account.holds(Role.ADMINISTRATOR);
  }

  /// Compared with the address as it is routed: decoded, without path parameters.
  private static boolean isBelow(String path, HttpServletRequest request) {
    String asked = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    return asked.equals(path) || asked.startsWith(path + "/");
  }
}
