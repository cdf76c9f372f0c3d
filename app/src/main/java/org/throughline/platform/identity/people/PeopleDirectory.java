// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;

/// Everybody who has or had an account, as administrators see them.
@Component
public class PeopleDirectory {

  private static final String ALL =
      """
      select account.account_id, account.name, account.job_title, account.email, account.roles,
             account.version, account.is_invented, account.closed_at, changer.name as changed_by,
             exists (select from identity.passkey
                      where passkey.account_id = account.account_id)
               or exists (select from identity.password
                           where password.account_id = account.account_id) as has_way_in,
             (select max(expires_at)
                from identity.sign_in_link link
               where link.account_id = account.account_id
                 and link.used_at is null
                 and link.expires_at > :now) as link_until
        from identity.account account
        left join identity.account changer on changer.account_id = account.changed_by
       where (cast(:id as bigint) is null or account.account_id = :id)
       order by account.name, account.account_id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  PeopleDirectory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Those whom `filter` asks for, by name.
  public List<PersonRow> matching(PeopleFilter filter) {
    return rows(null).stream().filter(filter::holds).toList();
  }

  /// One person; absent when there never was one with this number.
  public Optional<PersonRow> find(AccountId id) {
    return rows(id.value()).stream().findFirst();
  }

  /// The open accounts of the demonstration's invented people, by name.
  public List<PersonRow> invented() {
    return rows(null).stream()
        .filter(PersonRow::isInvented)
        .filter(row -> !row.isClosed())
        .toList();
  }

  private List<PersonRow> rows(@Nullable Long id) {
    return jdbc.sql(ALL)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id, java.sql.Types.BIGINT)
        .query(PeopleDirectory::row)
        .list();
  }

  private static PersonRow row(ResultSet row, int number) throws SQLException {
    return new PersonRow(
        new AccountId(row.getLong("account_id")),
        row.getString("name"),
        row.getString("job_title"),
        row.getString("email"),
        roles((String[]) row.getArray("roles").getArray()),
        row.getLong("version"),
        Optional.ofNullable(row.getString("changed_by")),
        row.getBoolean("is_invented"),
        row.getBoolean("has_way_in"),
        Optional.ofNullable(row.getTimestamp("link_until")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
  }

  private static Set<Role> roles(String[] names) {
    return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
