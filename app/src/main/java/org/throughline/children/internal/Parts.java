// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;

/// What hangs on children's records: read, added, ended.
@Component
public class Parts {

  private static final String MOVE_OUT =
      """
      update children.address set until_on = :from::date
       where child_id = :child and kind = :kind and until_on is null and from_on < :from::date
      """;

  private final JdbcClient jdbc;
  private final ChildStore store;

  Parts(JdbcClient jdbc, ChildStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /// Everything of one kind, what lasts first. What hangs on records that were merged into this one
  /// is among it.
  @Transactional(readOnly = true)
  public List<Part> of(ChildRecord child, PartKind kind) {
    List<Long> ids = new ArrayList<>(child.absorbed());
    ids.add(child.id().value());
    return jdbc.sql(kind.read())
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> read(kind, row))
        .list();
  }

  /// Adds one whose values are in order.
  @Transactional
  public Outcome<ChildRecord> add(
      ChildRecord child, PartKind kind, Map<String, String> values, Signature signature) {
    if (store.lock(child.id()).isEmpty()) {
      return new Outcome.Refused<>(List.of(gone()));
    }
    long source = store.typed(values.getOrDefault("heard", ""), signature);
    store.noteBeside(child, kind.one(), "", "added", source, signature);
    try {
      if (kind == PartKind.ADDRESS) {
        with(MOVE_OUT, child, values).update();
      }
      with(kind.add(), child, values)
          .param("source", source)
          .param("at", Timestamp.from(signature.at()))
          .update();
    } catch (DataIntegrityViolationException overlapping) {
      return new Outcome.Refused<>(List.of(overlaps(kind)));
    }
    return new Outcome.Done<>(child);
  }

  /// Ends one that lasts.
  ///
  /// @param values with `day`, and `by` for a consent
  @Transactional
  public Outcome<ChildRecord> end(
      ChildRecord child, PartKind kind, long id, Map<String, String> values, Signature signature) {
    if (store.lock(child.id()).isEmpty()) {
      return new Outcome.Refused<>(List.of(gone()));
    }
    Optional<Part> lasting =
        of(child, kind).stream().filter(part -> part.id() == id && part.isOpen()).findFirst();
    long source = store.typed(values.getOrDefault("heard", ""), signature);
    try {
      int ended = with(kind.end(), child, values).param("id", id).update();
      if (ended == 0 || lasting.isEmpty()) {
        return new Outcome.Refused<>(
            List.of(
                new Problem("CHILD-131", "", "This has ended already. Open the record again.")));
      }
    } catch (DataIntegrityViolationException before) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "CHILD-132", "day", "The end is before the beginning. Enter a later day.")));
    }
    store.noteBeside(
        child,
        kind.one(),
        lasting.get().line(),
        "ended on " + values.get("day"),
        source,
        signature);
    return new Outcome.Done<>(child);
  }

  private JdbcClient.StatementSpec with(String sql, ChildRecord child, Map<String, String> values) {
    JdbcClient.StatementSpec statement = jdbc.sql(sql).param("child", child.id().value());
    for (Map.Entry<String, String> value : values.entrySet()) {
      statement = statement.param(value.getKey(), value.getValue());
    }
    return statement;
  }

  static Problem gone() {
    return new Problem(
        "CHILD-130", "", "This record was merged meanwhile. Open it again and repeat.");
  }

  static Problem overlaps(PartKind kind) {
    return switch (kind) {
      case ADDRESS ->
          new Problem(
              "CHILD-133",
              "from",
              "There is an address for this time already. End that one, or enter a later day.");
      case FLAG ->
          new Problem(
              "CHILD-134",
              "kind",
              "The child is marked so at this time already. End that mark first.");
      case SETTING ->
          new Problem(
              "CHILD-135", "setting", "The child is at this setting already. End that time first.");
      case CONTACT ->
          new Problem(
              "CHILD-136", "order", "Another contact has this place in the order. Choose another.");
      case CONSENT, FORMER_NAME, OTHER_NUMBER ->
          new Problem("CHILD-137", "", "This is on the record already.");
    };
  }

  private static Part read(PartKind kind, ResultSet row) throws SQLException {
    Map<String, String> cells = new LinkedHashMap<>();
    ResultSetMetaData columns = row.getMetaData();
    for (int at = 4; at <= columns.getColumnCount(); at++) {
      String name = columns.getColumnLabel(at);
      String value = row.getString(at);
      String words = value == null || value.isEmpty() ? "" : PartWords.of(kind, name, value);
      if (!words.isEmpty()) {
        cells.put(name, words);
      }
    }
    return new Part(
        kind, row.getLong("id"), cells, row.getBoolean("is_open"), row.getString("source"));
  }
}
