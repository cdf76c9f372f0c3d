// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;

/// The address without a path: each person's first screen, and the public's.
@Controller
class FrontPage {

  private static final String PUBLIC = "/progress";
  private static final String EVERYBODYS = "/plan";

  private final CurrentAccount currentAccount;
  private final List<FirstScreen> screens;

  FrontPage(CurrentAccount currentAccount, List<FirstScreen> screens) {
    this.currentAccount = currentAccount;
    this.screens = screens.stream().sorted(Comparator.comparingInt(FirstScreen::order)).toList();
  }

  @OpenToAll
  @GetMapping("/")
  String front(HttpServletRequest request) {
    return "redirect:" + currentAccount.of(request).map(this::of).orElse(PUBLIC);
  }

  private String of(Account account) {
    return screens.stream()
        .filter(screen -> screen.isFor(account))
        .map(FirstScreen::path)
        .findFirst()
        .orElse(EVERYBODYS);
  }
}
