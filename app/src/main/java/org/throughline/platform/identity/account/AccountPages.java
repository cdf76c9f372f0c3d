// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.sessions.SessionLimits;
import org.throughline.platform.identity.sessions.SessionList;
import org.throughline.platform.identity.sessions.SignedInSession;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Screen;

/// A person's own account, and where they are signed in.
@Controller
class AccountPages {

  private final CurrentAccount currentAccount;
  private final Ways ways;
  private final SessionList sessions;
  private final SessionLimits limits;

  AccountPages(
      CurrentAccount currentAccount, Ways ways, SessionList sessions, SessionLimits limits) {
    this.currentAccount = currentAccount;
    this.ways = ways;
    this.sessions = sessions;
    this.limits = limits;
  }

  @SignedInOnly
  @GetMapping("/account")
  Screen account(HttpServletRequest request) {
    Account account = currentAccount.of(request).orElseThrow();
    boolean isSeat = SignedInSession.of(request).flatMap(SignedInSession::seat).isPresent();
    return Screen.of(
        "identity/account",
        new AccountPage(account, ways.of(account.id()), isSeat, FormErrors.NONE));
  }

  @SignedInOnly
  @GetMapping("/account/sessions")
  Screen sessions(HttpServletRequest request) {
    return Screen.of(
        "identity/sessions",
        new SessionsPage(sessions.of(own(request)), handle(request).orElse(""), limits));
  }

  @SignedInOnly
  @PostMapping("/account/sessions/end")
  String end(
      @RequestParam(defaultValue = "") String session,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    AccountId own = own(request);
    boolean ended = sessions.end(own, session, own);
    return Notice.redirect(
        attributes,
        ended ? "That browser is signed out." : "That browser was signed out before.",
        "/account/sessions");
  }

  @SignedInOnly
  @PostMapping("/account/sessions/end-others")
  String endOthers(HttpServletRequest request, RedirectAttributes attributes) {
    AccountId own = own(request);
    int ended = sessions.endOthers(own, handle(request), own);
    String sentence =
        switch (ended) {
          case 0 -> "You were signed in nowhere else.";
          case 1 -> "One other browser is signed out.";
          default -> ended + " other browsers are signed out.";
        };
    return Notice.redirect(attributes, sentence, "/account/sessions");
  }

  /// The account that signed in, whatever seat it has taken.
  private AccountId own(HttpServletRequest request) {
    return SignedInSession.of(request)
        .map(SignedInSession::account)
        .orElseGet(() -> currentAccount.of(request).orElseThrow().id());
  }

  private static Optional<String> handle(HttpServletRequest request) {
    return SignedInSession.of(request).map(SignedInSession::handle);
  }
}
