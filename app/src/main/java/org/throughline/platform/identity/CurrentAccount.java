// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who is asking, read once a request.
@Component
public class CurrentAccount {

  private static final String ATTRIBUTE = CurrentAccount.class.getName();

  private final Accounts accounts;

  CurrentAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  /// The signed-in person's account; absent for the public, and for an account closed since.
  public Optional<Account> of(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
      return Optional.empty();
    }
    if (request.getAttribute(ATTRIBUTE) instanceof Account known
        && known.id().equals(signedIn.account())) {
      return Optional.of(known);
    }
    Optional<Account> found = accounts.find(signedIn.account());
    found.ifPresent(account -> request.setAttribute(ATTRIBUTE, account));
    return found;
  }
}
