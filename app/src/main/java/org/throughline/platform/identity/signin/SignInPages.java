// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
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
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.sessions.SignIns;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Screen;

/// Sign-in with email, password and code, and sign-out.
@Controller
class SignInPages {

  private static final String PENDING = "pending";
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final FormErrors TOO_SLOW =
      new FormErrors(
          List.of(
              new Problem(
                  "SIGN-207", "email", "More than ten minutes have passed. Please start again.")));

  private final PasswordSignIn passwordSignIn;
  private final SignIns signIns;
  private final CurrentAccount currentAccount;
  private final Providers providers;

  SignInPages(
      PasswordSignIn passwordSignIn,
      SignIns signIns,
      CurrentAccount currentAccount,
      Providers providers) {
    this.passwordSignIn = passwordSignIn;
    this.signIns = signIns;
    this.currentAccount = currentAccount;
    this.providers = providers;
  }

  @OpenToAll
  @GetMapping("/sign-in")
  ModelAndView ask(
      @RequestParam(defaultValue = "/") String to,
      @RequestParam(defaultValue = "false") boolean again,
      HttpServletRequest request) {
    LocalPath path = LocalPath.of(to);
    return currentAccount.of(request).isPresent()
        ? go(path)
        : page("", path, again ? TOO_SLOW : FormErrors.NONE, HttpStatus.OK);
  }

  @OpenToAll
  @PostMapping("/sign-in")
  ModelAndView signIn(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request) {
    LocalPath path = LocalPath.of(to);
    List<Problem> missing = SignInPage.missing(email, password);
    if (!missing.isEmpty()) {
      return page(email, path, new FormErrors(missing), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (passwordSignIn.password(email, password, request.getRemoteAddr())) {
      case Outcome.Done<AccountId>(AccountId account) -> askForCode(request, account, path);
      case Outcome.Refused<AccountId>(List<Problem> problems) ->
          page(email, path, new FormErrors(problems), status(problems));
      case Outcome.Overtaken<AccountId> _ -> throw new IllegalStateException();
    };
  }

  @OpenToAll
  @GetMapping("/sign-in/code")
  ModelAndView code(HttpServletRequest request) {
    return pending(request).isPresent() ? codePage(FormErrors.NONE, HttpStatus.OK) : again();
  }

  @OpenToAll
  @PostMapping("/sign-in/code")
  ModelAndView code(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<PendingSignIn> pending = pending(request);
    if (pending.isEmpty()) {
      return again();
    }
    AccountId account = pending.get().account();
    return switch (passwordSignIn.code(account, code, request.getRemoteAddr())) {
      case Outcome.Done<String>(String way) -> {
        signIns.begin(request, response, account, way);
        yield go(LocalPath.of(pending.get().to()));
      }
      case Outcome.Refused<String>(List<Problem> problems) ->
          codePage(new FormErrors(problems), status(problems));
      case Outcome.Overtaken<String> _ -> throw new IllegalStateException();
    };
  }

  @OpenToAll
  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request) {
    signIns.end(request);
    return "redirect:/signed-out";
  }

  @OpenToAll
  @GetMapping("/signed-out")
  Screen signedOut() {
    return Screen.of("identity/signed-out", new SignedOutPage());
  }

  private static ModelAndView askForCode(
      HttpServletRequest request, AccountId account, LocalPath to) {
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    HttpSession session = request.getSession(true);
    session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
    session.setAttribute(PENDING, new PendingSignIn(account, to.value()));
    return new ModelAndView("redirect:/sign-in/code");
  }

  private static Optional<PendingSignIn> pending(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (PendingSignIn) session.getAttribute(PENDING));
  }

  private static HttpStatus status(List<Problem> problems) {
    return problems.getFirst().code().equals(PasswordSignIn.THROTTLED)
        ? HttpStatus.TOO_MANY_REQUESTS
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private ModelAndView page(String email, LocalPath to, FormErrors errors, HttpStatus status) {
    SignInPage page = new SignInPage(email, to.value(), providers.all(), errors);
    return with(status, Screen.of("identity/sign-in", page));
  }

  private static ModelAndView codePage(FormErrors errors, HttpStatus status) {
    return with(status, Screen.of("identity/sign-in-code", new CodePage(errors)));
  }

  private static ModelAndView with(HttpStatus status, Screen screen) {
    screen.setStatus(status);
    return screen;
  }

  private static ModelAndView again() {
    return new ModelAndView("redirect:/sign-in?again=true");
  }

  private static ModelAndView go(LocalPath path) {
    return new ModelAndView("redirect:" + path.value());
  }
}
