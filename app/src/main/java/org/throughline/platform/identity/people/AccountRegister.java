// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;

/// Writes accounts.
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

  private static final String BY_EMAIL =
      """
      select account_id
        from identity.account
       where lower(email) = lower(:email)
         and closed_at is null
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
        jdbc.sql(ADD)
            .param("name", person.name())
            .param("initials", initials(person.name()))
            .param("jobTitle", person.jobTitle())
            .param("email", person.email())
            .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
            .param("now", Timestamp.from(clock.instant()))
            .param("by", by.map(AccountId::value).orElse(null), java.sql.Types.BIGINT)
            .query(Long.class)
            .single();
    audit.record(by, "account-added", "account", Long.toString(id), Map.of("roles", words(roles)));
    return new AccountId(id);
  }

  static String words(Collection<Role> roles) {
    return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
  }

  static String initials(String name) {
    String initials =
        Arrays.stream(name.strip().split("[\\s-]+"))
            .filter(part -> !part.isEmpty() && Character.isLetter(part.charAt(0)))
            .map(part -> part.substring(0, 1).toUpperCase(Locale.UK))
            .collect(Collectors.joining());
    return initials.isEmpty() ? "?" : initials.substring(0, Math.min(6, initials.length()));
  }
}
