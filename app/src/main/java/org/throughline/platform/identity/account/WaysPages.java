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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.factors.OneTimeCodes;
import org.throughline.platform.identity.sessions.Proof;
import org.throughline.platform.identity.sessions.SessionList;
import org.throughline.platform.identity.sessions.SignedInSession;
import org.throughline.platform.identity.signin.EnrolCodePage;
import org.throughline.platform.identity.signin.RecoveryCodesPage;
import org.throughline.platform.web.Councils;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Screen;

/// Where a person changes how they sign in. Every page here asks for a proof of the last quarter
/// of an hour.
@Controller
class WaysPages {

  private final Ways ways;
  private final Proof proof;
  private final Accounts accounts;
  private final OneTimeCodes codes;
  private final SessionList sessions;
  private final Councils councils;

  WaysPages(
      Ways ways,
      Proof proof,
      Accounts accounts,
      OneTimeCodes codes,
      SessionList sessions,
      Councils councils) {
    this.ways = ways;
    this.proof = proof;
    this.accounts = accounts;
    this.codes = codes;
    this.sessions = sessions;
    this.councils = councils;
  }

  @SignedInOnly
  @GetMapping("/account/password")
  ModelAndView password(HttpServletRequest request) {
    Optional<Account> account = proved(request);
    return account.isEmpty()
        ? prove("/account/password")
        : passwordPage(account.get(), FormErrors.NONE);
  }

  @SignedInOnly
  @PostMapping("/account/password")
  ModelAndView password(
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Optional<Account> account = proved(request);
    if (account.isEmpty()) {
      return prove("/account/password");
    }
    return switch (ways.hash(account.get(), password)) {
      case Outcome.Done<String>(String hash) -> take(request, account.get(), hash, attributes);
      case Outcome.Refused<String>(List<Problem> problems) ->
          passwordPage(account.get(), new FormErrors(problems));
      case Outcome.Overtaken<String> _ -> throw new IllegalStateException();
    };
  }

  @SignedInOnly
  @GetMapping("/account/app")
  ModelAndView app(HttpServletRequest request) {
    Optional<Account> account = proved(request);
    if (account.isEmpty()) {
      return prove("/account/app");
    }
    if (pending(request).isEmpty()) {
      if (!ways.of(account.get().id()).hasPassword()) {
        return new ModelAndView("redirect:/account/password");
      }
      begin(request, new NewApp(null, codes.newSecret()));
    }
    return appPage(account.get(), pending(request).orElseThrow(), FormErrors.NONE);
  }

  @SignedInOnly
  @PostMapping("/account/app")
  ModelAndView app(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
    Optional<Account> account = proved(request);
    Optional<NewApp> pending = pending(request);
    if (account.isEmpty() || pending.isEmpty()) {
      return prove("/account/app");
    }
    AccountId id = account.get().id();
    return switch (ways.takeApp(id, pending.get().password(), pending.get().secret(), code)) {
      case Outcome.Done<List<String>>(List<String> recoveryCodes) -> {
        request.getSession().removeAttribute(NewApp.ATTRIBUTE);
        endOthers(request, id);
        yield show(recoveryCodes);
      }
      case Outcome.Refused<List<String>>(List<Problem> problems) ->
          appPage(account.get(), pending.get(), new FormErrors(problems));
      case Outcome.Overtaken<List<String>> _ -> throw new IllegalStateException();
    };
  }

  @SignedInOnly
  @PostMapping("/account/recovery-codes")
  ModelAndView recoveryCodes(HttpServletRequest request) {
    return proof
        .fresh(request)
        .map(account -> show(ways.renewRecoveryCodes(account)))
        .orElseGet(() -> prove("/account"));
  }

  @SignedInOnly
  @PostMapping("/account/passkeys/remove")
  ModelAndView removePasskey(
      @RequestParam(defaultValue = "") String passkey,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    return proved(request)
        .map(
            account ->
                removed(
                    account,
                    ways.removePasskey(account.id(), passkey),
                    "The passkey is removed.",
                    attributes))
        .orElseGet(() -> prove("/account"));
  }

  @SignedInOnly
  @PostMapping("/account/password/remove")
  ModelAndView removePassword(HttpServletRequest request, RedirectAttributes attributes) {
    return proved(request)
        .map(
            account ->
                removed(
                    account,
                    ways.removePassword(account.id()),
                    "Your password and app are removed.",
                    attributes))
        .orElseGet(() -> prove("/account"));
  }

  private ModelAndView take(
      HttpServletRequest request, Account account, String hash, RedirectAttributes attributes) {
    if (!ways.of(account.id()).hasPassword()) {
      begin(request, new NewApp(hash, codes.newSecret()));
      return new ModelAndView("redirect:/account/app");
    }
    ways.changePassword(account.id(), hash);
    endOthers(request, account.id());
    return new ModelAndView(
        Notice.redirect(
            attributes, "Your password is changed. Other browsers are signed out.", "/account"));
  }

  private ModelAndView removed(
      Account account, Outcome<Boolean> outcome, String done, RedirectAttributes attributes) {
    return switch (outcome) {
      case Outcome.Done<Boolean> _ ->
          new ModelAndView(Notice.redirect(attributes, done, "/account"));
      case Outcome.Refused<Boolean>(List<Problem> problems) ->
          unprocessable(
              Screen.of(
                  "identity/account",
                  new AccountPage(
                      account, ways.of(account.id()), false, new FormErrors(problems))));
      case Outcome.Overtaken<Boolean> _ -> throw new IllegalStateException();
    };
  }

  private Optional<Account> proved(HttpServletRequest request) {
    return proof.fresh(request).flatMap(accounts::find);
  }

  private void endOthers(HttpServletRequest request, AccountId account) {
    sessions.endOthers(account, SignedInSession.of(request).map(SignedInSession::handle), account);
  }

  private static void begin(HttpServletRequest request, NewApp app) {
    request.getSession().setAttribute(NewApp.ATTRIBUTE, app);
  }

  private static Optional<NewApp> pending(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (NewApp) session.getAttribute(NewApp.ATTRIBUTE));
  }

  private ModelAndView passwordPage(Account account, FormErrors errors) {
    boolean appFollows = !ways.of(account.id()).hasPassword();
    Screen screen =
        Screen.of("identity/password", new PasswordPage(account.email(), appFollows, errors));
    return errors.isEmpty() ? screen : unprocessable(screen);
  }

  private ModelAndView appPage(Account account, NewApp app, FormErrors errors) {
    Screen screen =
        Screen.of(
            "identity/enrol-code",
            new EnrolCodePage(
                app.secret().picture(councils.current().name(), account.email()),
                app.secret().typed(),
                errors));
    return errors.isEmpty() ? screen : unprocessable(screen);
  }

  private static ModelAndView show(List<String> recoveryCodes) {
    return Screen.of("identity/recovery-codes", new RecoveryCodesPage(recoveryCodes, "/account"));
  }

  private static ModelAndView unprocessable(Screen screen) {
    screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return screen;
  }

  private static ModelAndView prove(String to) {
    return new ModelAndView("redirect:/account/confirm?to=" + to);
  }
}
