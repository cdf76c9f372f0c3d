// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.internal.ActionPast;
import org.throughline.delivery.internal.FieldWords;
import org.throughline.delivery.internal.HistoryEntry;

/// Asks what was changed in the plan to carry decisions out.
@Component
public class DecidedActions {

  private static final String BY_DECISION =
      """
      select c.action_id, c.version, a.code, a.text
        from delivery.change c
        join delivery.action a on a.action_id = c.action_id
       where c.field = 'decision' and c.becomes = :reference
       order by c.change_id
      """;

  private static final String CODES =
      """
      select distinct c.becomes as reference, a.code
        from delivery.change c
        join delivery.action a on a.action_id = c.action_id
        left join delivery.bulk_edit b on b.bulk_id = c.bulk_id
       where c.field = 'decision' and b.undone_at is null and b.kind is distinct from 'UNDO'
      """;

  /// How the history calls the decision itself.
  private static final String BY = FieldWords.label("decision");

  private final JdbcClient jdbc;
  private final ActionPast past;

  DecidedActions(JdbcClient jdbc, ActionPast past) {
    this.jdbc = jdbc;
    this.past = past;
  }

  /// One saving of an action that carried a decision out.
  ///
  /// @param by the name of who saved it
  /// @param words of the update that was written with it; empty without one
  public record Change(
      ActionId action,
      String code,
      String text,
      Instant at,
      String by,
      List<Field> fields,
      String words) {
    public Change {
      fields = List.copyOf(fields);
    }
  }

  /// A field in words, before and after.
  public record Field(String name, String was, String becomes) {}

  private record Saving(ActionId action, long version, String code, String text) {}

  private record Coded(String reference, String code) {}

  /// The changes that carried out the decision of this reference, in the order of time.
  public List<Change> by(String reference) {
    return jdbc
        .sql(BY_DECISION)
        .param("reference", reference)
        .query(DecidedActions::saving)
        .list()
        .stream()
        .flatMap(
            saving ->
                past.after(saving.action(), saving.version() - 1).stream()
                    .filter(entry -> entry.version() == saving.version())
                    .map(entry -> change(saving, entry)))
        .toList();
  }

  /// The codes of the actions that were changed by each decision and not put back since.
  public Map<String, Set<String>> codes() {
    return jdbc
        .sql(CODES)
        .query((row, number) -> new Coded(row.getString("reference"), row.getString("code")))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Coded::reference, Collectors.mapping(Coded::code, Collectors.toSet())));
  }

  private static Change change(Saving saving, HistoryEntry entry) {
    return new Change(
        saving.action(),
        saving.code(),
        saving.text(),
        entry.at(),
        entry.by(),
        Stream.concat(
                entry.progress().stream()
                    .filter(each -> each.was() != each.status())
                    .map(each -> new Field("Status", each.was().label(), each.status().label())),
                entry.differences().stream()
                    .filter(each -> !each.field().equals(BY))
                    .map(each -> new Field(each.field(), each.was(), each.becomes())))
            .toList(),
        entry.progress().map(each -> each.words()).orElse(""));
  }

  private static Saving saving(ResultSet row, int number) throws SQLException {
    return new Saving(
        new ActionId(row.getLong("action_id")),
        row.getLong("version"),
        row.getString("code"),
        row.getString("text"));
  }
}
