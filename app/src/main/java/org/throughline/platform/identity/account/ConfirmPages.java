// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.sessions.Proof;
import org.throughline.platform.identity.sessions.SignedInSession;
import org.throughline.platform.identity.signin.LocalPath;
import org.throughline.platform.identity.signin.PasswordSignIn;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Screen;

/// Asks a person who is signed in to prove again who they are, before they change how they sign
/// in: whoever finds an open browser cannot.
@Controller
class ConfirmPages {

  private final CurrentAccount currentAccount;
  private final PasswordSignIn passwordSignIn;
  private final Proof proof;
  private final Ways ways;

  ConfirmPages(
      CurrentAccount currentAccount, PasswordSignIn passwordSignIn, Proof proof, Ways ways) {
    this.currentAccount = currentAccount;
    this.passwordSignIn = passwordSignIn;
    this.proof = proof;
    this.ways = ways;
  }

  @SignedInOnly
  @GetMapping("/account/confirm")
  ModelAndView ask(@RequestParam(defaultValue = "/account") String to, HttpServletRequest request) {
    return isSeated(request)
        ? new ModelAndView("redirect:/account")
        : page(request, LocalPath.of(to), FormErrors.NONE);
  }

  @SignedInOnly
  @PostMapping("/account/confirm")
  ModelAndView confirm(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/account") String to,
      HttpServletRequest request) {
    if (isSeated(request)) {
      return new ModelAndView("redirect:/account");
    }
    Account account = currentAccount.of(request).orElseThrow();
    List<Problem> problems = prove(account, password, code, request.getRemoteAddr());
    if (!problems.isEmpty()) {
      return page(request, LocalPath.of(to), new FormErrors(problems));
    }
    proof.renew(request);
    return new ModelAndView("redirect:" + LocalPath.of(to).value());
  }

  private List<Problem> prove(Account account, String password, String code, String address) {
    return switch (passwordSignIn.password(account.email(), password, address)) {
      case Outcome.Done<AccountId> _ ->
          switch (passwordSignIn.code(account.id(), code, address)) {
            case Outcome.Done<String> _ -> List.of();
            case Outcome.Refused<String>(List<Problem> problems) -> problems;
            case Outcome.Overtaken<String> _ -> throw new IllegalStateException();
          };
      case Outcome.Refused<AccountId>(List<Problem> problems) ->
          problems.stream()
              .map(problem -> new Problem(problem.code(), "password", problem.message()))
              .toList();
      case Outcome.Overtaken<AccountId> _ -> throw new IllegalStateException();
    };
  }

  private ModelAndView page(HttpServletRequest request, LocalPath to, FormErrors errors) {
    Account account = currentAccount.of(request).orElseThrow();
    Ways.WaysToSignIn known = ways.of(account.id());
    Screen screen =
        Screen.of(
            "identity/confirm",
            new ConfirmPage(
                to.value(),
                account.email(),
                known.hasPassword(),
                !known.passkeys().isEmpty(),
                errors));
    screen.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return screen;
  }

  private static boolean isSeated(HttpServletRequest request) {
    Optional<AccountId> seat = SignedInSession.of(request).flatMap(SignedInSession::seat);
    return seat.isPresent();
  }
}
