// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.identity.factors.OneTimeCodes;
import org.throughline.platform.identity.factors.PasswordRules;
import org.throughline.platform.identity.factors.Passwords;
import org.throughline.platform.identity.factors.RecoveryCodes;
import org.throughline.platform.identity.factors.SignInLink;
import org.throughline.platform.identity.factors.SignInLinks;
import org.throughline.platform.identity.people.AccountRegister;
import org.throughline.platform.identity.people.PersonDetails;

/// Lets a person who came by a link choose how they sign in, and uses the link up.
@Component
public class Enrolments {

  /// What came of it.
  ///
  /// @param recoveryCodes to be shown once
  public record Enrolled(AccountId account, List<String> recoveryCodes) {}

  private final SignInLinks links;
  private final FirstAdministrator firstAdministrator;
  private final Accounts accounts;
  private final AccountRegister register;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final OneTimeCodes codes;
  private final RecoveryCodes recoveryCodes;
  private final AuditLog audit;

  Enrolments(
      SignInLinks links,
      FirstAdministrator firstAdministrator,
      Accounts accounts,
      AccountRegister register,
      Passwords passwords,
      PasswordRules rules,
      OneTimeCodes codes,
      RecoveryCodes recoveryCodes,
      AuditLog audit) {
    this.links = links;
    this.firstAdministrator = firstAdministrator;
    this.accounts = accounts;
    this.register = register;
    this.passwords = passwords;
    this.rules = rules;
    this.codes = codes;
    this.recoveryCodes = recoveryCodes;
    this.audit = audit;
  }

  /// The link with this token, as long as it lets somebody in.
  public Optional<SignInLink> find(String token) {
    return links.find(token).filter(this::letsIn);
  }

  /// Whose link it is; absent for the first administrator and for an account closed since.
  public Optional<Account> person(SignInLink link) {
    return link.account().flatMap(accounts::find);
  }

  /// Everything that is wrong with the details that a first administrator gives.
  public List<Problem> personProblems(SignInLink link, PersonDetails person) {
    if (link.account().isPresent()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>(person.problems());
    if (problems.isEmpty() && register.findByEmail(person.email()).isPresent()) {
      problems.add(
          new Problem(
              "PERSON-104",
              "email",
              "An account has this email address already. Enter another address."));
    }
    return problems;
  }

  /// Begins with a password; the app's code is asked for next.
  public Outcome<Enrolment> begin(SignInLink link, PersonDetails given, String password) {
    PersonDetails person = person(link).map(Enrolments::details).orElse(given);
    List<Problem> problems = new ArrayList<>(personProblems(link, person));
    problems.addAll(rules.problems("password", password, person.email()));
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    return new Outcome.Done<>(
        new Enrolment(
            link.id(), person.name(), person.email(), passwords.hash(password), codes.newSecret()));
  }

  /// Ends with the app's first code: the link is used up, and the password and the app are kept.
  @Transactional
  public Outcome<Enrolled> complete(SignInLink link, Enrolment enrolment, String code) {
    OptionalLong step = codes.step(enrolment.secret(), code);
    if (step.isEmpty()) {
      return refused(
          "code",
          "That code is not right. Enter the six digits that your app shows now; if it goes on, "
              + "set the clock of your telephone to automatic.");
    }
    if (link.id() != enrolment.link() || !links.use(link)) {
      return refused("", "This link was used meanwhile. Ask for a new one.");
    }
    AccountId account = account(link, enrolment.name(), enrolment.email());
    passwords.keep(account, enrolment.passwordHash());
    codes.keep(account, enrolment.secret(), step.getAsLong());
    List<String> onPaper = recoveryCodes.renew(account);
    recordFactor(account, "password and code");
    return new Outcome.Done<>(new Enrolled(account, onPaper));
  }

  /// The account that the link is for; the first administrator's is made now.
  AccountId account(SignInLink link, String name, String email) {
    return link.account()
        .orElseGet(
            () ->
                register.add(
                    new PersonDetails(name, "", email),
                    EnumSet.of(Role.ADMINISTRATOR),
                    Optional.empty()));
  }

  void recordFactor(AccountId account, String factor) {
    audit.record(
        Optional.of(account),
        "way-to-sign-in-added",
        "account",
        Long.toString(account.value()),
        Map.of("way", factor));
  }

  private boolean letsIn(SignInLink link) {
    return link.account().isPresent() ? person(link).isPresent() : firstAdministrator.isWanted();
  }

  private static PersonDetails details(Account account) {
    return new PersonDetails(account.name(), account.jobTitle(), account.email());
  }

  private static <T> Outcome<T> refused(String field, String message) {
    return new Outcome.Refused<>(List.of(new Problem("SIGN-206", field, message)));
  }
}
