// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.account;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.factors.AuthenticatorSecret;
import org.throughline.platform.identity.factors.OneTimeCodes;
import org.throughline.platform.identity.factors.Passkey;
import org.throughline.platform.identity.factors.Passkeys;
import org.throughline.platform.identity.factors.PasswordRules;
import org.throughline.platform.identity.factors.Passwords;
import org.throughline.platform.identity.factors.RecoveryCodes;
import org.throughline.platform.notices.Notice;
import org.throughline.platform.notices.Notices;

/// Changes how a person signs in. Each change is audited, and its person is told of it, so that
/// one they did not make comes to light.
@Component
public class Ways {

  /// How a person can sign in.
  ///
  /// @param hasPassword whether by password and code
  /// @param recoveryCodes how many are left
  public record WaysToSignIn(List<Passkey> passkeys, boolean hasPassword, int recoveryCodes) {
    public WaysToSignIn {
      passkeys = List.copyOf(passkeys);
    }

    /// Whether losing one device would shut the person out.
    public boolean isOnlyOne() {
      return passkeys.size() + (hasPassword ? 1 : 0) == 1;
    }
  }

  private final Passwords passwords;
  private final PasswordRules rules;
  private final OneTimeCodes codes;
  private final RecoveryCodes recoveryCodes;
  private final Passkeys passkeys;
  private final AuditLog audit;
  private final Notices notices;

  Ways(
      Passwords passwords,
      PasswordRules rules,
      OneTimeCodes codes,
      RecoveryCodes recoveryCodes,
      Passkeys passkeys,
      AuditLog audit,
      Notices notices) {
    this.passwords = passwords;
    this.rules = rules;
    this.codes = codes;
    this.recoveryCodes = recoveryCodes;
    this.passkeys = passkeys;
    this.audit = audit;
    this.notices = notices;
  }

  /// How the person can sign in now.
  public WaysToSignIn of(AccountId account) {
    return new WaysToSignIn(
        passkeys.of(account), passwords.has(account), recoveryCodes.left(account));
  }

  /// Everything that is wrong with a new password, or what is kept of it.
  public Outcome<String> hash(Account account, String password) {
    List<Problem> problems = new ArrayList<>(rules.problems("password", password, account.email()));
    return problems.isEmpty()
        ? new Outcome.Done<>(passwords.hash(password))
        : new Outcome.Refused<>(problems);
  }

  /// Takes a new password; the app stays.
  @Transactional
  public void changePassword(AccountId account, String hash) {
    passwords.keep(account, hash);
    tell(account, "way-to-sign-in-changed", "password", "Your password was changed.");
  }

  /// Takes a new app once its first code is right, with a password where one comes with it.
  ///
  /// @return new recovery codes, to be shown once
  @Transactional
  public Outcome<List<String>> takeApp(
      AccountId account, Optional<String> passwordHash, AuthenticatorSecret secret, String code) {
    OptionalLong step = codes.step(secret, code);
    if (step.isEmpty()) {
      return refused(
          "code", "That code is not right. Enter the six digits that your app shows now.");
    }
    passwordHash.ifPresent(hash -> passwords.keep(account, hash));
    codes.keep(account, secret, step.getAsLong());
    tell(account, "way-to-sign-in-changed", "app", "Your authenticator app was changed.");
    return new Outcome.Done<>(recoveryCodes.renew(account));
  }

  /// Makes new recovery codes; those before work no more.
  @Transactional
  public List<String> renewRecoveryCodes(AccountId account) {
    tell(account, "recovery-codes-renewed", "recovery codes", "New recovery codes were made.");
    return recoveryCodes.renew(account);
  }

  /// Keeps a passkey that a device has just made.
  ///
  /// @param site where the browser is
  /// @param label where the passkey was made
  /// @return false when it does not answer what was asked
  @Transactional
  public boolean addPasskey(
      AccountId account,
      URI site,
      PublicKeyCredentialCreationOptions asked,
      String credential,
      String label) {
    if (!passkeys.register(site, asked, credential, label, account)) {
      return false;
    }
    tell(account, "way-to-sign-in-added", "passkey", "A passkey was added.");
    return true;
  }

  /// Forgets a passkey, unless it is the only way in.
  @Transactional
  public Outcome<Boolean> removePasskey(AccountId account, String id) {
    WaysToSignIn ways = of(account);
    if (ways.isOnlyOne() && !ways.passkeys().isEmpty()) {
      return refused("", "This is your only way to sign in. Add another before you remove it.");
    }
    if (!passkeys.remove(account, id)) {
      return refused("", "That passkey was removed before.");
    }
    tell(account, "way-to-sign-in-removed", "passkey", "A passkey was removed.");
    return new Outcome.Done<>(true);
  }

  /// Forgets the password, the app and the recovery codes, unless they are the only way in.
  @Transactional
  public Outcome<Boolean> removePassword(AccountId account) {
    WaysToSignIn ways = of(account);
    if (ways.passkeys().isEmpty()) {
      return refused("", "This is your only way to sign in. Add a passkey before you remove it.");
    }
    passwords.remove(account);
    codes.remove(account);
    recoveryCodes.remove(account);
    tell(account, "way-to-sign-in-removed", "password", "Your password and app were removed.");
    return new Outcome.Done<>(true);
  }

  private void tell(AccountId account, String act, String way, String sentence) {
    audit.record(
        Optional.of(account), act, "account", Long.toString(account.value()), Map.of("way", way));
    notices.send(
        new Notice(
            account,
            "How you sign in was changed",
            List.of(sentence, "If this was not you, tell your administrator at once."),
            "/account"));
  }

  private static <T> Outcome<T> refused(String field, String message) {
    return new Outcome.Refused<>(List.of(new Problem("ACCOUNT-101", field, message)));
  }
}
