// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.web.Screen;

/// A person's own account.
@Controller
class AccountPages {

  private final CurrentAccount currentAccount;

  AccountPages(CurrentAccount currentAccount) {
    this.currentAccount = currentAccount;
  }

  @SignedInOnly
  @GetMapping("/account")
  Screen account(HttpServletRequest request) {
    return Screen.of("identity/account", new AccountPage(currentAccount.of(request).orElseThrow()));
  }
}
