// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;

/// Writes accounts, inside the transaction of whoever decides.
@Component
public class AccountRegister {

  private static final String ADD =
      """
      insert into identity.account
        (name, initials, job_title, email, roles, created_at, changed_by)
      values
        (:name, :initials, :jobTitle, :email, :roles, :now, :by)
      returning account_id
      """;

  private static final String CHANGE =
      """
      update identity.account
         set name = :name, initials = :initials, job_title = :jobTitle, email = :email,
             roles = :roles, version = version + 1, changed_by = :by
       where account_id = :id
      """;

  private static final String CLOSE =
      """
      update identity.account
         set closed_at = :closed, version = version + 1, changed_by = :by
       where account_id = :id
      """;

  private static final String BY_EMAIL =
      """
      select account_id
        from identity.account
       where lower(email) = lower(:email)
         and closed_at is null
      """;

  private static final String LOCK =
      """
      select version from identity.account where account_id = :id for update
      """;

  private static final String LOCK_ADMINISTRATORS =
      """
      select account_id
        from identity.account
       where 'ADMINISTRATOR' = any (roles)
         and closed_at is null
       order by account_id
         for update
      """;

  private static final String ABLE_ADMINISTRATORS =
      """
      select account_id
        from identity.account account
       where 'ADMINISTRATOR' = any (account.roles)
         and account.closed_at is null
         and not account.is_invented
         and (exists (select from identity.passkey
                       where passkey.account_id = account.account_id)
              or exists (select from identity.password
                          where password.account_id = account.account_id))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final AuditLog audit;

  AccountRegister(JdbcClient jdbc, Clock clock, AuditLog audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  /// The open account with this email address, in whatever case it was typed.
  public Optional<AccountId> findByEmail(String email) {
    return jdbc.sql(BY_EMAIL)
        .param("email", email.strip())
        .query(Long.class)
        .optional()
        .map(AccountId::new);
  }

  /// Adds an account.
  ///
  /// @param by who added it; absent for the first administrator
  @Transactional(propagation = Propagation.MANDATORY)
  public AccountId add(PersonDetails person, Collection<Role> roles, Optional<AccountId> by) {
    long id =
        written(ADD, person, roles, by.map(AccountId::value).orElse(null))
            .param("now", Timestamp.from(clock.instant()))
            .query(Long.class)
            .single();
    record(by, "account-added", id, Map.of("roles", words(roles)));
    return new AccountId(id);
  }

  /// Locks an account and gives the version that is saved; absent when there is no such account.
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Long> lock(AccountId account) {
    return jdbc.sql(LOCK).param("id", account.value()).query(Long.class).optional();
  }

  /// Whether nobody else could sign in as an administrator. Until the transaction ends, no other
  /// can take an administrator away.
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean isLastAdministrator(AccountId account) {
    jdbc.sql(LOCK_ADMINISTRATORS).query(Long.class).list();
    var able = jdbc.sql(ABLE_ADMINISTRATORS).query(Long.class).list();
    return able.size() == 1 && able.getFirst() == account.value();
  }

  /// Changes an account.
  @Transactional(propagation = Propagation.MANDATORY)
  public void change(
      AccountId account, PersonDetails person, Collection<Role> roles, AccountId by) {
    written(CHANGE, person, roles, by.value()).param("id", account.value()).update();
    record(Optional.of(by), "account-changed", account.value(), Map.of("roles", words(roles)));
  }

  /// Closes an account; what it did keeps its name.
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(AccountId account, AccountId by) {
    setClosed(account, Timestamp.from(clock.instant()), by);
    record(Optional.of(by), "account-closed", account.value(), Map.of());
  }

  /// Opens a closed account again.
  @Transactional(propagation = Propagation.MANDATORY)
  public void reopen(AccountId account, AccountId by) {
    setClosed(account, null, by);
    record(Optional.of(by), "account-reopened", account.value(), Map.of());
  }

  private void setClosed(AccountId account, @Nullable Timestamp closed, AccountId by) {
    jdbc.sql(CLOSE)
        .param("closed", closed, Types.TIMESTAMP)
        .param("by", by.value())
        .param("id", account.value())
        .update();
  }

  private JdbcClient.StatementSpec written(
      String sql, PersonDetails person, Collection<Role> roles, @Nullable Long by) {
    return jdbc.sql(sql)
        .param("name", person.name())
        .param("initials", initials(person.name()))
        .param("jobTitle", person.jobTitle())
        .param("email", person.email())
        .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
        .param("by", by, Types.BIGINT);
  }

  private void record(
      Optional<AccountId> by, String act, long account, Map<String, String> detail) {
    audit.record(by, act, "account", Long.toString(account), detail);
  }

  private static String words(Collection<Role> roles) {
    return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
  }

  private static String initials(String name) {
    String initials =
        Arrays.stream(name.strip().split("[\\s-]+"))
            .filter(part -> !part.isEmpty() && Character.isLetter(part.charAt(0)))
            .map(part -> part.substring(0, 1).toUpperCase(Locale.UK))
            .collect(Collectors.joining());
    return initials.isEmpty() ? "?" : initials.substring(0, Math.min(6, initials.length()));
  }
}
