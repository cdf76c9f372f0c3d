// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;

/// A command-line job's way into the database, as the owner of the schemas: the outside database
/// where one is configured, the embedded server of a running application, or an embedded server
/// that is started for as long as the job takes.
public final class OwnerConnection implements AutoCloseable {

  private static final String OUTSIDE = "THROUGHLINE_DATABASE_URL";

  private final Connection connection;
  private final Optional<EmbeddedDatabase> started;

  private OwnerConnection(Connection connection, Optional<EmbeddedDatabase> started) {
    this.connection = connection;
    this.started = started;
  }

  /// Whether an outside database is configured, so that the data folder holds none.
  public static boolean isOutside() {
    return !System.getenv().getOrDefault(OUTSIDE, "").isBlank();
  }

  /// @param data the data folder
  public static OwnerConnection open(Path data) throws SQLException, IOException {
    if (isOutside()) {
      Map<String, String> given = System.getenv();
      return new OwnerConnection(
          connect(
              new DatabaseAddress(
                  given.get(OUTSIDE),
                  given.getOrDefault("THROUGHLINE_DATABASE_USER", ""),
                  given.getOrDefault("THROUGHLINE_DATABASE_PASSWORD", ""))),
          Optional.empty());
    }
    if (DataFolder.isClaimed(data)) {
      return new OwnerConnection(connect(running(data)), Optional.empty());
    }
    EmbeddedDatabase server =
        EmbeddedDatabase.start(DataFolder.claim(data), data.resolve("postgres-programs"));
    return new OwnerConnection(connect(server.address()), Optional.of(server));
  }

  public Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    started.ifPresent(EmbeddedDatabase::close);
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return address.user().isEmpty()
        ? DriverManager.getConnection(address.url())
        : DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  private static DatabaseAddress running(Path data) throws IOException {
    return EmbeddedDatabase.running(data)
        .orElseThrow(
            () ->
                new CannotContinue(
                    ExitCode.DATA_IN_USE,
                    "The Throughline that uses %s is just starting or stopping: try again."
                        .formatted(data)));
  }
}
