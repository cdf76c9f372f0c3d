// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// What PostgreSQL's own COPY takes, beside which an import of pupils is held: for the bytes of the
/// file alone, and for every row that an import leaves behind, into tables with the same columns,
/// indexes and constraints. The second is the least that keeping what is kept can take.
final class Copies {

  /// What an import leaves behind, and which rows are its own.
  private static final Map<String, String> KEPT = new LinkedHashMap<>();

  static {
    String own = "source_id = (select source_id from children.import where import_id = %d)";
    KEPT.put("child", own);
    KEPT.put("enrolment", own);
    KEPT.put("findable", "child_id in (select child_id from children.child where " + own + ")");
    KEPT.put("import_row", "import_id = %d");
    KEPT.put("import_match", "import_id = %d");
    KEPT.put("import_refused", "import_id = %d");
  }

  private Copies() {}

  /// Seconds for the file as it is, into a table of texts without an index.
  static double ofTheFile(DataSource owner, byte[] file) throws Exception {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table raw (a text, b text, c text, d text, e text, f text, g text, h text, i text, j text)");
      long begun = System.nanoTime();
      manager(connection)
          .copyIn("copy raw from stdin (format csv, header)", new ByteArrayInputStream(file));
      double seconds = (System.nanoTime() - begun) / 1e9;
      statement.execute("drop table raw");
      return seconds;
    }
  }

  /// Seconds for the rows that an import left behind, as they are.
  static double ofWhatIsKept(DataSource owner, long importId) throws Exception {
    Path folder = Files.createTempDirectory("throughline-kept");
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute("create schema peer");
      double seconds = 0;
      for (Map.Entry<String, String> table : KEPT.entrySet()) {
        Path rows = written(connection, folder, table, importId);
        alike(statement, table.getKey());
        seconds += read(connection, table.getKey(), rows);
        Files.delete(rows);
      }
      statement.execute("drop schema peer cascade");
      Files.delete(folder);
      return seconds;
    }
  }

  private static Path written(
      Connection connection, Path folder, Map.Entry<String, String> table, long importId)
      throws SQLException, IOException {
    Path rows = folder.resolve(table.getKey());
    try (OutputStream file = Files.newOutputStream(rows)) {
      manager(connection)
          .copyOut(
              "copy (select * from children.%s where %s) to stdout"
                  .formatted(table.getKey(), table.getValue().formatted(importId)),
              file);
    }
    return rows;
  }

  private static double read(Connection connection, String table, Path rows)
      throws SQLException, IOException {
    try (InputStream file = Files.newInputStream(rows)) {
      long begun = System.nanoTime();
      manager(connection).copyIn("copy peer." + table + " from stdin", file);
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  /// A table with the columns, checks, indexes and references of one of children's.
  private static void alike(Statement statement, String table) throws SQLException {
    statement.execute("create table peer.%1$s (like children.%1$s including all)".formatted(table));
    List<String> references = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "select pg_get_constraintdef(oid) from pg_constraint where contype = 'f' and conrelid = 'children.%s'::regclass"
                .formatted(table))) {
      while (row.next()) {
        references.add(row.getString(1));
      }
    }
    for (String reference : references) {
      statement.execute(
          "alter table peer.%s add %s"
              .formatted(table, reference.replace("children.child(", "peer.child(")));
    }
  }

  private static CopyManager manager(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
