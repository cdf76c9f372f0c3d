// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.identity.CurrentAccount;

/// The address without a path: each person's first screen, and the public's.
@Controller
class FrontPage {

  private final CurrentAccount currentAccount;

  FrontPage(CurrentAccount currentAccount) {
    this.currentAccount = currentAccount;
  }

  @OpenToAll
  @GetMapping("/")
  String front(HttpServletRequest request) {
    return currentAccount.of(request).isPresent() ? "redirect:/plan" : "redirect:/progress";
  }
}
