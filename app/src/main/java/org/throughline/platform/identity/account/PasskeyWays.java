// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.platform.Problem;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.SiteAddress;
import org.throughline.platform.identity.factors.Passkeys;
import org.throughline.platform.identity.sessions.Device;
import org.throughline.platform.identity.sessions.Proof;
import org.throughline.platform.identity.sessions.SignedInSession;
import org.throughline.platform.identity.signin.LocalPath;
import org.throughline.platform.identity.signin.PasskeyAnswers;
import org.throughline.platform.identity.signin.PasskeySignIn;
import org.throughline.platform.web.Councils;

/// What the script asks while a person who is signed in adds a passkey, or proves with one who
/// they are.
@Controller
class PasskeyWays {

  private static final String NEW = "passkey-new";
  private static final String PROOF = "passkey-proof";

  private final Passkeys passkeys;
  private final PasskeySignIn passkeySignIn;
  private final Proof proof;
  private final Ways ways;
  private final SiteAddress address;
  private final Councils councils;
  private final PasskeyAnswers answers;

  PasskeyWays(
      Passkeys passkeys,
      PasskeySignIn passkeySignIn,
      Proof proof,
      Ways ways,
      SiteAddress address,
      Councils councils,
      PasskeyAnswers answers) {
    this.passkeys = passkeys;
    this.passkeySignIn = passkeySignIn;
    this.proof = proof;
    this.ways = ways;
    this.address = address;
    this.councils = councils;
    this.answers = answers;
  }

  @SignedInOnly
  @PostMapping("/account/passkeys/options")
  ResponseEntity<String> askForNew(HttpServletRequest request) {
    Optional<AccountId> account = proof.fresh(request);
    if (account.isEmpty()) {
      return answers.go("/account/confirm?to=/account");
    }
    PublicKeyCredentialCreationOptions asked =
        passkeys.creation(
            address.of(request), councils.current().name(), passkeys.holder(account.get()));
    request.getSession().setAttribute(NEW, asked);
    return answers.ask(passkeys.json(asked));
  }

  @SignedInOnly
  @PostMapping("/account/passkeys")
  ResponseEntity<String> takeNew(
      @RequestBody(required = false) String credential, HttpServletRequest request) {
    Optional<AccountId> account = proof.fresh(request);
    Optional<PublicKeyCredentialCreationOptions> asked = taken(request, NEW);
    if (account.isEmpty() || asked.isEmpty() || credential == null) {
      return answers.notProved();
    }
    String label = Device.name(request.getHeader("User-Agent"));
    boolean added =
        ways.addPasskey(account.get(), address.of(request), asked.get(), credential, label);
    return added ? answers.go("/account") : answers.notProved();
  }

  @SignedInOnly
  @PostMapping("/account/confirm/passkey/options")
  ResponseEntity<String> askForProof(HttpServletRequest request) {
    PublicKeyCredentialRequestOptions asked = passkeys.request(address.of(request));
    request.getSession().setAttribute(PROOF, asked);
    return answers.ask(passkeys.json(asked));
  }

  @SignedInOnly
  @PostMapping("/account/confirm/passkey")
  ResponseEntity<String> prove(
      @RequestBody(required = false) String credential,
      @RequestParam(defaultValue = "/account") String to,
      HttpServletRequest request) {
    Optional<PublicKeyCredentialRequestOptions> asked = taken(request, PROOF);
    if (asked.isEmpty() || credential == null) {
      return answers.notProved();
    }
    PasskeySignIn.Answer answer =
        passkeySignIn.judge(address.of(request), asked.get(), credential, request.getRemoteAddr());
    return switch (answer) {
      case PasskeySignIn.Proved(AccountId account) when isOwn(request, account) -> {
        proof.renew(request);
        yield answers.go(LocalPath.of(to).value());
      }
      case PasskeySignIn.TooMany(Problem problem) ->
          answers.refuse(HttpStatus.TOO_MANY_REQUESTS, List.of(problem));
      case PasskeySignIn.Proved _, PasskeySignIn.NotProved _ -> answers.notProved();
    };
  }

  private static boolean isOwn(HttpServletRequest request, AccountId account) {
    return SignedInSession.of(request)
        .filter(session -> session.account().equals(account))
        .isPresent();
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> Optional<T> taken(HttpServletRequest request, String name) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    Object asked = session.getAttribute(name);
    session.removeAttribute(name);
    return Optional.ofNullable((T) asked);
  }
}
