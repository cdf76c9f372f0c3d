// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// Fills a database whose schemas have just been made.
final class DatabaseLoad {

  private static final String SET_SEQUENCE =
      """
      select setval(?::regclass, ?)
      """;

  private final Connection connection;

  DatabaseLoad(Connection connection) {
    this.connection = connection;
  }

  void load(ArchiveReader archive) throws SQLException, IOException {
    Manifest manifest = archive.manifest();
    refuseOtherScripts(manifest.migrations());
    connection.setAutoCommit(false);
    // The rows kept every rule where they come from, and come in no order that rules could follow.
    execute("set session_replication_role = replica");
    if (!manifest.tables().isEmpty()) {
      execute(
          manifest.tables().stream()
              .map(Manifest.Table::quoted)
              .collect(Collectors.joining(", ", "truncate ", " cascade")));
    }
    for (Manifest.Table table : manifest.tables()) {
      copy(table, archive);
    }
    for (Manifest.Sequence sequence : manifest.sequences()) {
      set(sequence);
    }
    connection.commit();
    connection.setAutoCommit(true);
    execute("analyze");
  }

  /// A script that has changed since would have made other tables.
  private void refuseOtherScripts(List<Manifest.Migration> then) throws SQLException {
    List<Manifest.Migration> now = new DatabaseSnapshot(connection).migrations();
    connection.rollback();
    for (Manifest.Migration migration : then) {
      if (!now.contains(migration)) {
        throw new SQLException(migration.script() + " is not the script that the backup knew");
      }
    }
  }

  private void copy(Manifest.Table table, ArchiveReader archive) throws SQLException, IOException {
    String command = "copy " + table.quoted() + " (" + table.quotedColumns() + ") from stdin";
    try (InputStream content = archive.content(table.part())) {
      long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, content);
      if (rows != table.rows()) {
        throw new SQLException(table.quoted() + " has " + rows + " rows, not " + table.rows());
      }
    }
  }

  private void set(Manifest.Sequence sequence) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SET_SEQUENCE)) {
      statement.setString(1, sequence.quoted());
      statement.setLong(2, sequence.last());
      statement.execute();
    }
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
