// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UrlPathHelper;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;

/// The addresses by which the running system is watched, which are no handler methods of ours:
/// whether it is well is told to anybody, in one word; the rest to administrators; measurements
/// also to the monitoring program that has the token of `throughline.metrics-token`.
@Component
class ManagementAccess {

  private static final int SHORTEST_TOKEN = 16;

  private final String base;
  private final String token;
  private final CurrentAccount currentAccount;

  ManagementAccess(
      @Value("${management.endpoints.web.base-path:/actuator}") String base,
      @Value("${throughline.metrics-token:}") String token,
      CurrentAccount currentAccount) {
    this.base = base;
    this.token = token;
    this.currentAccount = currentAccount;
  }

  boolean isOne(HttpServletRequest request) {
    return isBelow(base, request);
  }

  boolean permits(HttpServletRequest request) {
    return isBelow(base + "/health", request)
        || (isBelow(base + "/prometheus", request) && hasToken(request))
        || currentAccount.of(request).filter(ManagementAccess::isAdministrator).isPresent();
  }

  private boolean hasToken(HttpServletRequest request) {
    String sent = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
    return token.length() >= SHORTEST_TOKEN
        && MessageDigest.isEqual(
            ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
            sent.getBytes(StandardCharsets.UTF_8));
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
