// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/// A new, empty database in a folder of its own, to be filled from a backup.
public final class FreshDatabase implements AutoCloseable {

  private final EmbeddedDatabase server;

  private FreshDatabase(EmbeddedDatabase server) {
    this.server = server;
  }

  /// Makes and starts the database.
  ///
  /// @param programs where the server's programs are unpacked, once
  public static FreshDatabase in(Path folder, Path programs) {
    return new FreshDatabase(EmbeddedDatabase.start(DataFolder.claim(folder), programs));
  }

  /// Brings the schemas to where the scripts in `scripts` lead, and no further.
  public void migrate(Path scripts) {
    DatabaseAddress owner = server.address();
    Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations("filesystem:" + scripts)
        .defaultSchema("public")
        .load()
        .migrate();
  }

  /// A connection that may write whatever the rules for living data forbid.
  public Connection superuser() throws SQLException {
    return DriverManager.getConnection(
        server.address().url(), "postgres", server.address().password());
  }

  /// Stops the server; all of its data is on the disk then, and its lock is gone.
  @Override
  public void close() throws IOException {
    server.close();
  }
}
