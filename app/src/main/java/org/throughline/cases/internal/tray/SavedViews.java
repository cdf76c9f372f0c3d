// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.tray;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;

/// The lists that a person comes back to: the filters of a tray under a name of their own.
@Component
@Transactional
public class SavedViews {

  private static final int MOST = 30;

  private static final String OF =
      """
      select name, query from cases.saved_view where account_id = :account order by lower(name)
      """;

  private static final String SAVE =
      """
      insert into cases.saved_view (account_id, name, query, made_at)
      values (:account, :name, :query, :at)
      on conflict (account_id, name) do update set query = :query, made_at = :at
      """;

  private static final String FORGET =
      """
      delete from cases.saved_view where account_id = :account and name = :name
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  SavedViews(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param query the filters with their question mark; empty for none
  public record SavedView(String name, String query) {}

  public List<SavedView> of(AccountId account) {
    return jdbc.sql(OF)
        .param("account", account.value())
        .query((row, number) -> new SavedView(row.getString("name"), row.getString("query")))
        .list();
  }

  /// Keeps a view, in the place of one of the same name.
  public Outcome<SavedView> save(AccountId account, SavedView view) {
    if (view.name().isBlank() || view.name().length() > 60) {
      return refused("CASE-130", "Name the view in up to 60 characters.");
    }
    if (of(account).size() >= MOST) {
      return refused("CASE-131", "You have 30 saved views. Take one away first.");
    }
    jdbc.sql(SAVE)
        .param("account", account.value())
        .param("name", view.name())
        .param("query", view.query())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    return new Outcome.Done<>(view);
  }

  /// Takes a view away.
  public Outcome<String> forget(AccountId account, String name) {
    jdbc.sql(FORGET).param("account", account.value()).param("name", name).update();
    return new Outcome.Done<>(name);
  }

  private static Outcome<SavedView> refused(String code, String words) {
    return new Outcome.Refused<>(List.of(new Problem(code, "name", words)));
  }
}
