// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The plainly invented officers of the demonstration authority. They cannot sign in: they have no
/// passkey and no password; an administrator may only take their seat to see what they see.
@Component
public class InventedPeople {

  private static final String ADD =
      """
      insert into identity.account
        (name, initials, job_title, email, roles, is_invented, created_at)
      values
        (:name, :initials, :jobTitle, :email, array[:role]::text[], true, :at)
      on conflict (lower(email)) where closed_at is null
        do update set name = excluded.name
      returning account_id
      """;

  private static final String CLOSE =
      """
      update identity.account set closed_at = :at where is_invented and closed_at is null
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  InventedPeople(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Adds an invented officer; one who appears in two invented plans is added once.
  @Transactional
  public AccountId add(String name, String jobTitle, String email, Role role) {
    return new AccountId(
        jdbc.sql(ADD)
            .param("name", name)
            .param("initials", initials(name))
            .param("jobTitle", jobTitle)
            .param("email", email)
            .param("role", role.name())
            .param("at", Timestamp.from(clock.instant()))
            .query(Long.class)
            .single());
  }

  /// Closes every invented account, because a real council moves in.
  @Transactional
  public void close() {
    jdbc.sql(CLOSE).param("at", Timestamp.from(clock.instant())).update();
  }

  private static String initials(String name) {
    return Arrays.stream(name.split("\\s+"))
        .filter(word -> Character.isLetter(word.charAt(0)))
        .map(word -> word.substring(0, 1))
        .limit(6)
        .collect(Collectors.joining());
  }
}
