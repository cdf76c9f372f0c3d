// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.factors.OneTimeCodes;
import org.throughline.platform.identity.factors.Passwords;
import org.throughline.platform.identity.factors.RecoveryCodes;
import org.throughline.platform.identity.people.AccountRegister;

/// Judges a password and then a code. What it answers is the same, and takes as long, whether an
/// account exists or not.
///
/// No connection is held while a password is hashed, which takes long on purpose.
@Component
public class PasswordSignIn {

  static final String REFUSED = "SIGN-201";
  static final String THROTTLED = "SIGN-202";
  static final String WRONG_CODE = "SIGN-203";

  private final AccountRegister register;
  private final Accounts accounts;
  private final Passwords passwords;
  private final OneTimeCodes codes;
  private final RecoveryCodes recoveryCodes;
  private final Throttle throttle;
  private final AuditLog audit;
  private final TransactionTemplate transactions;

  PasswordSignIn(
      AccountRegister register,
      Accounts accounts,
      Passwords passwords,
      OneTimeCodes codes,
      RecoveryCodes recoveryCodes,
      Throttle throttle,
      AuditLog audit,
      TransactionTemplate transactions) {
    this.register = register;
    this.accounts = accounts;
    this.passwords = passwords;
    this.codes = codes;
    this.recoveryCodes = recoveryCodes;
    this.throttle = throttle;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// Judges the first step.
  ///
  /// @param address the network address that the try came from
  public Outcome<AccountId> password(String email, String password, String address) {
    Optional<Duration> wait =
        throttle.reserve(List.of(Throttle.account(email), Throttle.address(address)));
    if (wait.isPresent()) {
      return new Outcome.Refused<>(List.of(tooMany(wait.get())));
    }
    Optional<AccountId> account = register.findByEmail(email);
    if (!passwords.matches(account, password)) {
      recordRefusal(account, "password");
      return refused(
          REFUSED, "email", "The email address or the password is not right. Try again.");
    }
    throttle.forgive(Throttle.account(email), Throttle.address(address));
    return new Outcome.Done<>(account.orElseThrow());
  }

  /// Judges the second step: a code from the app, or a recovery code.
  ///
  /// @return how the person proved themselves
  public Outcome<String> code(AccountId account, String code, String address) {
    Throttle.Key tries = Throttle.account("code of " + account.value());
    Optional<Duration> wait = throttle.reserve(List.of(tries, Throttle.address(address)));
    if (wait.isPresent()) {
      return new Outcome.Refused<>(List.of(tooMany(wait.get())));
    }
    Optional<String> way = way(account, code);
    if (way.isEmpty()) {
      recordRefusal(Optional.of(account), "code");
      return refused(
          WRONG_CODE,
          "code",
          "That code is not right or was used before. Enter the code that your app shows now.");
    }
    throttle.forgive(tries, Throttle.address(address));
    return new Outcome.Done<>(way.get());
  }

  private Optional<String> way(AccountId account, String code) {
    Optional<Account> open = accounts.find(account);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    if (codes.spend(account, code)) {
      return Optional.of("password and code");
    }
    return recoveryCodes.spend(account, code)
        ? Optional.of("password and recovery code")
        : Optional.empty();
  }

  private void recordRefusal(Optional<AccountId> account, String step) {
    String subject = account.map(known -> Long.toString(known.value())).orElse("unknown");
    transactions.executeWithoutResult(
        status ->
            audit.record(
                Optional.empty(), "sign-in-refused", "account", subject, Map.of("step", step)));
  }

  static Problem tooMany(Duration wait) {
    return new Problem(
        THROTTLED, "", "Too many tries have failed. Wait " + words(wait) + " and try again.");
  }

  private static String words(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds() + 1);
    if (seconds == 1) {
      return "1 second";
    }
    return seconds <= 90 ? seconds + " seconds" : Math.ceilDiv(seconds, 60) + " minutes";
  }

  private static <T> Outcome<T> refused(String code, String field, String message) {
    return new Outcome.Refused<>(List.of(new Problem(code, field, message)));
  }
}
