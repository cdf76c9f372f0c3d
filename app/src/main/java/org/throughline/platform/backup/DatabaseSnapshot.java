// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.backup;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/// Reads all of the database as it was at one moment, while others go on writing.
final class DatabaseSnapshot {

  private static final String MIGRATIONS =
      """
      select script, checksum
        from public.flyway_schema_history
       where success and type = 'SQL'
       order by installed_rank
      """;

  /// Neither PostgreSQL's own tables, nor those of extensions, nor the record of migrations, which
  /// comes back by running them. A generated column is not copied: it is generated again.
  private static final String TABLES =
      """
      select space.nspname, rel.relname,
             array(select part.attname::text
                     from pg_attribute part
                    where part.attrelid = rel.oid
                      and part.attnum > 0
                      and not part.attisdropped
                      and part.attgenerated = ''
                    order by part.attnum) as columns
        from pg_class rel
        join pg_namespace space on space.oid = rel.relnamespace
       where rel.relkind = 'r'
         and rel.relpersistence = 'p'
         and space.nspname not like 'pg\\_%'
         and space.nspname <> 'information_schema'
         and (space.nspname, rel.relname) <> ('public', 'flyway_schema_history')
         and not exists (select from pg_depend owned
                          where owned.objid = rel.oid and owned.deptype = 'e')
       order by space.nspname, rel.relname
      """;

  private static final String SEQUENCES =
      """
      select schemaname, sequencename, last_value
        from pg_sequences
       where last_value is not null
       order by schemaname, sequencename
      """;

  private static final String LARGE_OBJECTS =
      """
      select count(*) from pg_largeobject_metadata
      """;

  private final Connection connection;

  /// Takes the snapshot.
  DatabaseSnapshot(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      // A row that this role may not see must stop the backup, not be missing from it.
      statement.execute("set local row_security = off");
      ResultSet count = statement.executeQuery(LARGE_OBJECTS);
      if (count.next() && count.getLong(1) > 0) {
        throw new IllegalStateException("The database holds large objects, which no backup keeps");
      }
    }
  }

  List<Manifest.Migration> migrations() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(MIGRATIONS)) {
      List<Manifest.Migration> migrations = new ArrayList<>();
      while (row.next()) {
        migrations.add(new Manifest.Migration(row.getString("script"), row.getInt("checksum")));
      }
      return migrations;
    }
  }

  List<Manifest.Sequence> sequences() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SEQUENCES)) {
      List<Manifest.Sequence> sequences = new ArrayList<>();
      while (row.next()) {
        sequences.add(
            new Manifest.Sequence(
                row.getString("schemaname"),
                row.getString("sequencename"),
                row.getLong("last_value")));
      }
      return sequences;
    }
  }

  /// Writes every table into `archive`.
  List<Manifest.Table> copyTables(ArchiveWriter archive) throws SQLException, IOException {
    List<Manifest.Table> copied = new ArrayList<>();
    for (Manifest.Table table : tables()) {
      copied.add(copy(table, archive));
    }
    return copied;
  }

  private List<Manifest.Table> tables() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TABLES)) {
      List<Manifest.Table> tables = new ArrayList<>();
      while (row.next()) {
        String schema = row.getString("nspname");
        String name = row.getString("relname");
        String entry = "database/" + schema + "/" + name + ".copy";
        tables.add(
            new Manifest.Table(
                schema,
                name,
                strings(row.getArray("columns")),
                0,
                new Manifest.Part(entry, 0, "")));
      }
      return tables;
    }
  }

  private Manifest.Table copy(Manifest.Table table, ArchiveWriter archive)
      throws SQLException, IOException {
    String command = "copy " + table.quoted() + " (" + table.quotedColumns() + ") to stdout";
    long[] rows = new long[1];
    Manifest.Part part =
        archive.<SQLException>add(
            table.part().entry(),
            out ->
                rows[0] = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(command, out));
    return new Manifest.Table(table.schema(), table.name(), table.columns(), rows[0], part);
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
