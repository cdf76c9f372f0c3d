// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was found in the rows of an import: which children they are, what they would change, and
/// what is wrong with those that were refused.
@Component
public class ImportFindings {

  private final JdbcClient jdbc;

  ImportFindings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A row as a page shows it.
  public record Shown(
      int row, String name, LocalDate bornOn, String reason, Optional<Long> child, String state) {}

  /// A row that was refused, as it was sent.
  public record Refused(int row, List<String> cells, List<String> columns, List<String> messages) {}

  /// A cell that would change.
  public record Difference(int row, long child, String field, String was, String becomes) {}

  List<Shown> page(long id, String state, int most, int skipped) {
    return jdbc.sql("select * from children.import_page(:id, :state, :most, :skipped)")
        .param("id", id)
        .param("state", state)
        .param("most", most)
        .param("skipped", skipped)
        .query(
            (row, number) ->
                new Shown(
                    row.getInt("row_number"),
                    row.getString("name"),
                    row.getObject("born_on", LocalDate.class),
                    row.getString("reason"),
                    Optional.of(row.getLong("child_id")).filter(child -> child > 0),
                    row.getString("state")))
        .list();
  }

  List<Difference> differences(long id, int from, int to) {
    return jdbc.sql("select * from children.import_differences(:id, :from, :to)")
        .param("id", id)
        .param("from", from)
        .param("to", to)
        .query(ImportFindings::difference)
        .list();
  }

  /// The addresses that rows would change, as things stand today.
  List<Difference> moves(long id, int from, int to, LocalDate today) {
    return jdbc.sql("select * from children.import_moves(:id, :from, :to, :today)")
        .param("id", id)
        .param("from", from)
        .param("to", to)
        .param("today", today)
        .query(ImportFindings::difference)
        .list();
  }

  void eachRefused(long id, Consumer<Refused> reader) {
    try (Stream<Refused> rows =
        jdbc
            .sql("select * from children.import_problems(:id)")
            .param("id", id)
            .withFetchSize(1_000)
            .query(ImportFindings::refused)
            .stream()) {
      rows.forEach(reader);
    }
  }

  List<Refused> firstRefused(long id, int most) {
    return jdbc.sql("select * from children.import_problems(:id) limit :most")
        .param("id", id)
        .param("most", most)
        .query(ImportFindings::refused)
        .list();
  }

  private static Difference difference(ResultSet row, int number) throws SQLException {
    return new Difference(
        row.getInt("row_number"),
        row.getLong("child_id"),
        row.getString("field"),
        row.getString("was"),
        row.getString("becomes"));
  }

  private static Refused refused(ResultSet row, int number) throws SQLException {
    return new Refused(
        row.getInt("row_number"),
        ImportRows.strings(row.getArray("cells")),
        ImportRows.strings(row.getArray("columns")),
        ImportRows.strings(row.getArray("messages")));
  }
}
