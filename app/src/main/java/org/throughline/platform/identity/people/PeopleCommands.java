// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.platform.identity.factors.OneTimeCodes;
import org.throughline.platform.identity.factors.Passkeys;
import org.throughline.platform.identity.factors.Passwords;
import org.throughline.platform.identity.factors.RecoveryCodes;
import org.throughline.platform.identity.factors.SignInLinks;
import org.throughline.platform.identity.sessions.SessionList;

/// What administrators do about people. Nobody is ever deleted.
@Component
public class PeopleCommands {

  private static final Problem LAST_ADMINISTRATOR =
      new Problem(
          "PERSON-107",
          "roles",
          "This is the last administrator who can sign in. Make somebody else one first.");
  private static final Problem INVENTED =
      new Problem(
          "PERSON-108",
          "",
          "This person is invented and belongs to the demonstration. They cannot be changed.");

  /// A person was invited.
  ///
  /// @param token what their link ends with; kept nowhere
  public record Invited(AccountId account, String token) {}

  private final AccountRegister register;
  private final PeopleDirectory people;
  private final SignInLinks links;
  private final SessionList sessions;
  private final Passwords passwords;
  private final OneTimeCodes codes;
  private final RecoveryCodes recoveryCodes;
  private final Passkeys passkeys;
  private final AuditLog audit;

  PeopleCommands(
      AccountRegister register,
      PeopleDirectory people,
      SignInLinks links,
      SessionList sessions,
      Passwords passwords,
      OneTimeCodes codes,
      RecoveryCodes recoveryCodes,
      Passkeys passkeys,
      AuditLog audit) {
    this.register = register;
    this.people = people;
    this.links = links;
    this.sessions = sessions;
    this.passwords = passwords;
    this.codes = codes;
    this.recoveryCodes = recoveryCodes;
    this.passkeys = passkeys;
    this.audit = audit;
  }

  /// Adds a person and makes the link that lets them in.
  @Transactional
  public Outcome<Invited> invite(PersonDetails person, Set<Role> roles, AccountId by) {
    List<Problem> problems = problems(person, roles, Optional.empty());
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    AccountId account = register.add(person, roles, Optional.of(by));
    return new Outcome.Done<>(new Invited(account, links.forAccount(account)));
  }

  /// Changes what is known of a person and what they may do.
  ///
  /// @param expectedVersion the version that the administrator saw
  @Transactional
  public Outcome<AccountId> change(
      AccountId account,
      PersonDetails person,
      Set<Role> roles,
      long expectedVersion,
      AccountId by) {
    Optional<Outcome<AccountId>> stopped = stopped(account, expectedVersion);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    List<Problem> problems = problems(person, roles, Optional.of(account));
    if (!roles.contains(Role.ADMINISTRATOR) && register.isLastAdministrator(account)) {
      problems.add(LAST_ADMINISTRATOR);
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    register.change(account, person, roles, by);
    return new Outcome.Done<>(account);
  }

  /// Closes an account: the person is signed out everywhere and cannot come back in.
  @Transactional
  public Outcome<AccountId> close(AccountId account, long expectedVersion, AccountId by) {
    Optional<Outcome<AccountId>> stopped = stopped(account, expectedVersion);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    if (register.isLastAdministrator(account)) {
      return new Outcome.Refused<>(List.of(LAST_ADMINISTRATOR));
    }
    register.close(account, by);
    links.withdraw(account);
    sessions.endOthers(account, Optional.empty(), by);
    return new Outcome.Done<>(account);
  }

  /// Opens a closed account again, with the ways to sign in that it had.
  @Transactional
  public Outcome<AccountId> reopen(AccountId account, long expectedVersion, AccountId by) {
    Optional<Outcome<AccountId>> stopped = stopped(account, expectedVersion);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    String email = people.find(account).orElseThrow().email();
    if (register.findByEmail(email).isPresent()) {
      return new Outcome.Refused<>(List.of(taken()));
    }
    register.reopen(account, by);
    return new Outcome.Done<>(account);
  }

  /// Makes a new link that lets the person in once, to choose how they sign in.
  @Transactional
  public Outcome<Invited> link(AccountId account, AccountId by) {
    Optional<PersonRow> person = people.find(account).filter(known -> !known.isClosed());
    if (person.isEmpty() || person.get().isInvented()) {
      return new Outcome.Refused<>(List.of(INVENTED));
    }
    audit.record(
        Optional.of(by), "sign-in-link-made", "account", Long.toString(account.value()), Map.of());
    return new Outcome.Done<>(new Invited(account, links.forAccount(account)));
  }

  /// Takes every way to sign in away, as when a device was stolen, and signs the person out
  /// everywhere; they need a new link.
  @Transactional
  public Outcome<AccountId> takeWaysAway(AccountId account, AccountId by) {
    if (register.isLastAdministrator(account)) {
      return new Outcome.Refused<>(List.of(LAST_ADMINISTRATOR));
    }
    passkeys.removeAll(account);
    passwords.remove(account);
    codes.remove(account);
    recoveryCodes.remove(account);
    links.withdraw(account);
    sessions.endOthers(account, Optional.empty(), by);
    audit.record(
        Optional.of(by),
        "ways-to-sign-in-removed",
        "account",
        Long.toString(account.value()),
        Map.of());
    return new Outcome.Done<>(account);
  }

  private Optional<Outcome<AccountId>> stopped(AccountId account, long expectedVersion) {
    Optional<Long> version = register.lock(account);
    PersonRow person = people.find(account).orElseThrow();
    if (person.isInvented()) {
      return Optional.of(new Outcome.Refused<>(List.of(INVENTED)));
    }
    return version.filter(saved -> saved == expectedVersion).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Outcome.Overtaken<>(person.changedBy().orElse("Somebody"), version.orElseThrow()));
  }

  private List<Problem> problems(
      PersonDetails person, Set<Role> roles, Optional<AccountId> account) {
    List<Problem> problems = new ArrayList<>(person.problems());
    boolean isTaken =
        register.findByEmail(person.email()).filter(other -> !isSame(other, account)).isPresent();
    if (isTaken) {
      problems.add(taken());
    }
    if (roles.isEmpty()) {
      problems.add(
          new Problem("PERSON-106", "roles", "Choose at least one role; Reader only reads."));
    }
    return problems;
  }

  private static boolean isSame(AccountId other, Optional<AccountId> account) {
    return account.filter(other::equals).isPresent();
  }

  private static Problem taken() {
    return new Problem(
        "PERSON-104",
        "email",
        "An open account has this email address already. Enter another address.");
  }
}
