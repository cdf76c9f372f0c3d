// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The people who may sign in, read for other modules: pickers, names beside changes, owners of
/// work.
@Component
public class Accounts {

  private static final String ONE =
      """
      select account_id, name, initials, job_title, email, roles
        from identity.account
       where account_id = :id
         and closed_at is null
      """;

  private static final String ALL =
      """
      select account_id, name, initials, job_title, email, roles
        from identity.account
       where closed_at is null
       order by name, account_id
      """;

  private static final String HOLDING =
      """
      select account_id, name, initials, job_title, email, roles
        from identity.account
       where closed_at is null
         and :role = any(roles)
       order by name, account_id
      """;

  private static final String NAMES =
      """
      select account_id, name from identity.account
      """;

  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The open account with this number; absent when it was closed or never was.
  public Optional<Account> find(AccountId id) {
    return jdbc.sql(ONE).param("id", id.value()).query(Accounts::read).optional();
  }

  /// Every open account, by name.
  public List<Account> all() {
    return jdbc.sql(ALL).query(Accounts::read).list();
  }

  /// Every open account that holds `role`, by name.
  public List<Account> holding(Role role) {
    return jdbc.sql(HOLDING).param("role", role.name()).query(Accounts::read).list();
  }

  /// The name of everybody who ever had an account: what they did keeps its name.
  public Map<AccountId, String> names() {
    Map<AccountId, String> names = new HashMap<>();
    jdbc.sql(NAMES)
        .query(
            row -> {
              names.put(new AccountId(row.getLong("account_id")), row.getString("name"));
            });
    return names;
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    return new Account(
        new AccountId(row.getLong("account_id")),
        row.getString("name"),
        row.getString("initials"),
        row.getString("job_title"),
        row.getString("email"),
        roles((String[]) row.getArray("roles").getArray()));
  }

  private static Set<Role> roles(String[] names) {
    return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
