// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.platform.Problem;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.SiteAddress;
import org.throughline.platform.identity.factors.PasskeyHolder;
import org.throughline.platform.identity.factors.Passkeys;
import org.throughline.platform.identity.factors.SignInLink;
import org.throughline.platform.identity.people.PersonDetails;
import org.throughline.platform.identity.sessions.Device;
import org.throughline.platform.identity.sessions.SignIns;
import org.throughline.platform.web.Councils;

/// What the script asks while a device signs a person in, or makes a passkey for somebody who
/// came by a link.
@Controller
class PasskeyPages {

  private static final String ASKED = "passkey-asked";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Passkeys passkeys;
  private final PasskeySignIn passkeySignIn;
  private final Enrolments enrolments;
  private final SignIns signIns;
  private final SiteAddress address;
  private final Councils councils;
  private final PasskeyAnswers answers;

  PasskeyPages(
      Passkeys passkeys,
      PasskeySignIn passkeySignIn,
      Enrolments enrolments,
      SignIns signIns,
      SiteAddress address,
      Councils councils,
      PasskeyAnswers answers) {
    this.passkeys = passkeys;
    this.passkeySignIn = passkeySignIn;
    this.enrolments = enrolments;
    this.signIns = signIns;
    this.address = address;
    this.councils = councils;
    this.answers = answers;
  }

  @OpenToAll
  @PostMapping("/sign-in/passkey/options")
  ResponseEntity<String> ask(HttpServletRequest request) {
    PublicKeyCredentialRequestOptions asked = passkeys.request(address.of(request));
    session(request).setAttribute(ASKED, asked);
    return answers.ask(passkeys.json(asked));
  }

  @OpenToAll
  @PostMapping("/sign-in/passkey")
  ResponseEntity<String> signIn(
      @RequestBody(required = false) String credential,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<PublicKeyCredentialRequestOptions> asked = taken(request, ASKED);
    if (asked.isEmpty() || credential == null) {
      return answers.notProved();
    }
    PasskeySignIn.Answer answer =
        passkeySignIn.judge(address.of(request), asked.get(), credential, request.getRemoteAddr());
    return switch (answer) {
      case PasskeySignIn.Proved(AccountId account) -> {
        signIns.begin(request, response, account, "passkey");
        yield answers.go(LocalPath.of(to).value());
      }
      case PasskeySignIn.TooMany(Problem problem) ->
          answers.refuse(HttpStatus.TOO_MANY_REQUESTS, List.of(problem));
      case PasskeySignIn.NotProved() -> answers.notProved();
    };
  }

  @OpenToAll
  @PostMapping({"/first-sign-in/{token}/passkey/options", "/join/{token}/passkey/options"})
  ResponseEntity<String> askForNew(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request) {
    Optional<SignInLink> link = enrolments.find(token);
    if (link.isEmpty()) {
      return answers.notProved();
    }
    PersonDetails given = new PersonDetails(name, "", email);
    List<Problem> problems = enrolments.personProblems(link.get(), given);
    if (!problems.isEmpty()) {
      return answers.refuse(HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }
    PasskeyHolder holder =
        link.get()
            .account()
            .map(passkeys::holder)
            .orElseGet(() -> PasskeyHolder.fresh(given.email(), given.name()));
    PasskeyEnrolment enrolment =
        new PasskeyEnrolment(
            link.get().id(),
            holder.name(),
            holder.email(),
            passkeys.creation(address.of(request), councils.current().name(), holder));
    session(request).setAttribute(PasskeyEnrolment.ATTRIBUTE, enrolment);
    return answers.ask(passkeys.json(enrolment.asked()));
  }

  @OpenToAll
  @PostMapping({"/first-sign-in/{token}/passkey", "/join/{token}/passkey"})
  ResponseEntity<String> takeNew(
      @PathVariable String token,
      @RequestBody(required = false) String credential,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<SignInLink> link = enrolments.find(token);
    Optional<PasskeyEnrolment> enrolment = taken(request, PasskeyEnrolment.ATTRIBUTE);
    if (link.isEmpty() || enrolment.isEmpty() || credential == null) {
      return answers.notProved();
    }
    Optional<AccountId> account =
        passkeySignIn.enrol(
            address.of(request),
            link.get(),
            enrolment.get(),
            credential,
            Device.name(request.getHeader("User-Agent")));
    if (account.isEmpty()) {
      return answers.notProved();
    }
    signIns.begin(request, response, account.get(), "sign-in link");
    return answers.go("/");
  }

  /// A short-lived session for what a device was asked; a person's own where they have one.
  private static HttpSession session(HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    if (session.isNew()) {
      session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
    }
    return session;
  }

  /// What was asked is taken out of the session: a question is answered once.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> Optional<T> taken(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getSession(false))
        .map(
            session -> {
              Object asked = session.getAttribute(name);
              session.removeAttribute(name);
              return (T) asked;
            });
  }
}
