// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.ActionStatus;
import org.throughline.platform.identity.AccountId;

/// Reads an action's complete history, the latest first.
@Component
public class ActionPast {

  private static final String CHANGES =
      """
      select version, at, account_id, field, was, becomes
        from delivery.change
       where action_id = :id
         and version > :after
       order by change_id
      """;

  private static final String UPDATES =
      """
      select version, at, account_id, was, status, words
        from delivery.progress_update
       where action_id = :id
         and version > :after
      """;

  private final JdbcClient jdbc;
  private final PlanNamesReader names;

  ActionPast(JdbcClient jdbc, PlanNamesReader names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  private record Kept(long version, Instant at, Optional<AccountId> by, FieldChange change) {}

  private record Told(long version, ActionDetails.Update update) {}

  /// Every saving after `version`; 0 for all of them.
  public List<HistoryEntry> after(ActionId action, long version) {
    Map<Long, List<Kept>> changes = new TreeMap<>(Comparator.reverseOrder());
    read(CHANGES, action, version, ActionPast::kept)
        .forEach(
            each -> changes.computeIfAbsent(each.version(), any -> new ArrayList<>()).add(each));
    Map<Long, Told> told = new TreeMap<>();
    read(UPDATES, action, version, ActionPast::told)
        .forEach(each -> told.put(each.version(), each));
    told.keySet().forEach(each -> changes.computeIfAbsent(each, any -> new ArrayList<>()));
    PlanNames known =
        names.namesKnowing(
            Stream.concat(
                    changes.values().stream().flatMap(List::stream).map(Kept::by),
                    told.values().stream().map(each -> each.update().by()))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    return changes.entrySet().stream()
        .map(
            entry ->
                entry(
                    entry.getKey(),
                    entry.getValue(),
                    Optional.ofNullable(told.get(entry.getKey())),
                    known))
        .toList();
  }

  private static HistoryEntry entry(
      long version, List<Kept> changes, Optional<Told> told, PlanNames names) {
    Instant at = told.map(each -> each.update().at()).orElseGet(() -> changes.getFirst().at());
    Optional<AccountId> by =
        told.map(each -> each.update().by()).orElseGet(() -> changes.getFirst().by());
    return new HistoryEntry(
        version,
        at,
        names.name(by),
        changes.stream().map(each -> FieldWords.difference(each.change(), names)).toList(),
        told.map(Told::update));
  }

  private <T> List<T> read(String sql, ActionId action, long version, RowMapper<T> mapper) {
    return jdbc.sql(sql).param("id", action.value()).param("after", version).query(mapper).list();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getLong("version"),
        ActionStore.moment(row, "at").orElseThrow(),
        ActionStore.account(row, "account_id"),
        new FieldChange(row.getString("field"), row.getString("was"), row.getString("becomes")));
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    return new Told(
        row.getLong("version"),
        new ActionDetails.Update(
            ActionStore.moment(row, "at").orElseThrow(),
            ActionStore.account(row, "account_id"),
            ActionStatus.valueOf(row.getString("was")),
            ActionStatus.valueOf(row.getString("status")),
            row.getString("words")));
  }
}
