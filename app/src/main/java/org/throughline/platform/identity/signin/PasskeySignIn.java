// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.factors.Passkeys;
import org.throughline.platform.identity.factors.SignInLink;
import org.throughline.platform.identity.factors.SignInLinks;

/// Judges what a device answered.
@Component
public class PasskeySignIn {

  /// What came of it.
  public sealed interface Answer {}

  /// The passkey is the account's.
  public record Proved(AccountId account) implements Answer {}

  /// It is nobody's, or answers something else.
  public record NotProved() implements Answer {}

  /// The address must wait.
  public record TooMany(Problem problem) implements Answer {}

  private final Passkeys passkeys;
  private final Accounts accounts;
  private final Throttle throttle;
  private final SignInLinks links;
  private final Enrolments enrolments;
  private final AuditLog audit;

  PasskeySignIn(
      Passkeys passkeys,
      Accounts accounts,
      Throttle throttle,
      SignInLinks links,
      Enrolments enrolments,
      AuditLog audit) {
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.throttle = throttle;
    this.links = links;
    this.enrolments = enrolments;
    this.audit = audit;
  }

  /// Whose passkey it is.
  ///
  /// @param from the network address
  @Transactional
  public Answer judge(
      URI site, PublicKeyCredentialRequestOptions asked, String credential, String from) {
    Optional<Duration> wait = throttle.reserve(List.of(Throttle.address(from)));
    if (wait.isPresent()) {
      return new TooMany(PasswordSignIn.tooMany(wait.get()));
    }
    Optional<AccountId> account =
        passkeys
            .authenticate(site, asked, credential)
            .filter(known -> accounts.find(known).isPresent());
    if (account.isEmpty()) {
      audit.record(
          Optional.empty(), "sign-in-refused", "account", "unknown", Map.of("step", "passkey"));
      return new NotProved();
    }
    throttle.giveBack(Throttle.address(from));
    return new Proved(account.get());
  }

  /// Uses a link up and keeps its person's first passkey.
  ///
  /// @param label where the passkey was made
  @Transactional
  public Optional<AccountId> enrol(
      URI site, SignInLink link, PasskeyEnrolment enrolment, String credential, String label) {
    if (link.id() != enrolment.link() || !links.use(link)) {
      return Optional.empty();
    }
    AccountId account = enrolments.account(link, enrolment.name(), enrolment.email());
    if (!passkeys.register(site, enrolment.asked(), credential, label, account)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Optional.empty();
    }
    enrolments.recordFactor(account, "passkey");
    return Optional.of(account);
  }
}
