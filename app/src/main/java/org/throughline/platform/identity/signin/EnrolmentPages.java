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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.factors.SignInLink;
import org.throughline.platform.identity.people.PersonDetails;
import org.throughline.platform.identity.sessions.SignIns;
import org.throughline.platform.web.Councils;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Screen;

/// Where a link leads that lets a person in once: the first administrator's, or an invitation.
/// The token in the address is what lets in, so the routes are open.
@Controller
class EnrolmentPages {

  static final String ENROLMENT = "enrolment";
  static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Enrolments enrolments;
  private final SignIns signIns;
  private final Councils councils;

  EnrolmentPages(Enrolments enrolments, SignIns signIns, Councils councils) {
    this.enrolments = enrolments;
    this.signIns = signIns;
    this.councils = councils;
  }

  @OpenToAll
  @GetMapping({"/first-sign-in/{token}", "/join/{token}"})
  ModelAndView ask(@PathVariable String token, HttpServletRequest request) {
    return enrolments
        .find(token)
        .map(link -> form(link, request, "", "", FormErrors.NONE))
        .orElseGet(EnrolmentPages::useless);
  }

  @OpenToAll
  @PostMapping({"/first-sign-in/{token}", "/join/{token}"})
  ModelAndView begin(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request) {
    Optional<SignInLink> link = enrolments.find(token);
    if (link.isEmpty()) {
      return useless();
    }
    PersonDetails person = new PersonDetails(name, "", email);
    return switch (enrolments.begin(link.get(), person, password)) {
      case Outcome.Done<Enrolment>(Enrolment enrolment) -> askForCode(request, enrolment);
      case Outcome.Refused<Enrolment>(List<Problem> problems) ->
          form(link.get(), request, name, email, new FormErrors(problems));
      case Outcome.Overtaken<Enrolment> _ -> throw new IllegalStateException();
    };
  }

  @OpenToAll
  @GetMapping({"/first-sign-in/{token}/code", "/join/{token}/code"})
  ModelAndView code(@PathVariable String token, HttpServletRequest request) {
    Optional<Enrolment> enrolment = enrolment(request);
    if (enrolments.find(token).isEmpty()) {
      return useless();
    }
    return enrolment
        .map(begun -> codePage(begun, FormErrors.NONE))
        .orElseGet(() -> new ModelAndView("redirect:" + stem(request)));
  }

  @OpenToAll
  @PostMapping({"/first-sign-in/{token}/code", "/join/{token}/code"})
  ModelAndView complete(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<SignInLink> link = enrolments.find(token);
    Optional<Enrolment> enrolment = enrolment(request);
    if (link.isEmpty() || enrolment.isEmpty()) {
      return link.isEmpty() ? useless() : new ModelAndView("redirect:" + stem(request));
    }
    return switch (enrolments.complete(link.get(), enrolment.get(), code)) {
      case Outcome.Done<Enrolments.Enrolled>(Enrolments.Enrolled enrolled) -> {
        signIns.begin(request, response, enrolled.account(), "sign-in link");
        yield Screen.of(
            "identity/recovery-codes", new RecoveryCodesPage(enrolled.recoveryCodes(), "/"));
      }
      case Outcome.Refused<Enrolments.Enrolled>(List<Problem> problems) ->
          codePage(enrolment.get(), new FormErrors(problems));
      case Outcome.Overtaken<Enrolments.Enrolled> _ -> throw new IllegalStateException();
    };
  }

  static Optional<Enrolment> enrolment(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (Enrolment) session.getAttribute(ENROLMENT));
  }

  /// The link's own address, below which its pages lie.
  static String stem(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.endsWith("/code") ? path.substring(0, path.length() - "/code".length()) : path;
  }

  private static ModelAndView askForCode(HttpServletRequest request, Enrolment enrolment) {
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    HttpSession session = request.getSession(true);
    session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
    session.setAttribute(ENROLMENT, enrolment);
    return new ModelAndView("redirect:" + stem(request) + "/code");
  }

  private ModelAndView form(
      SignInLink link, HttpServletRequest request, String name, String email, FormErrors errors) {
    Optional<String> known = enrolments.person(link).map(Account::name);
    Screen screen =
        Screen.of("identity/enrol", new EnrolPage(stem(request), known, name, email, errors));
    screen.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return screen;
  }

  private ModelAndView codePage(Enrolment enrolment, FormErrors errors) {
    Screen screen =
        Screen.of(
            "identity/enrol-code",
            new EnrolCodePage(
                enrolment.secret().picture(councils.current().name(), enrolment.email()),
                enrolment.secret().typed(),
                errors));
    screen.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return screen;
  }

  private static ModelAndView useless() {
    Screen screen = Screen.of("identity/useless-link", new UselessLinkPage());
    screen.setStatus(HttpStatus.GONE);
    return screen;
  }
}
