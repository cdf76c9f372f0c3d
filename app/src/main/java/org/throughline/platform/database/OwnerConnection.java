// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Optional<DatabaseAddress> running = running(data);
    if (running.isPresent()) {
      return new OwnerConnection(connect(running.get()), Optional.empty());
    }
    EmbeddedDatabase server = EmbeddedDatabase.start(data, data.resolve("postgres-programs"));
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

  /// The server that a running application has on this data, from the file that it keeps there:
  /// its process in the first line, its port in the fourth.
  private static Optional<DatabaseAddress> running(Path data) throws IOException {
    Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() < 4 || !isServer(lines.getFirst().strip())) {
      return Optional.empty();
    }
    return Optional.of(
        new DatabaseAddress(
            "jdbc:postgresql://localhost:" + lines.get(3).strip() + "/throughline",
            "throughline",
            Files.readString(data.resolve("database-password")).strip()));
  }

  private static boolean isServer(String pid) {
    return ProcessHandle.of(Long.parseLong(pid))
        .map(process -> process.info().command().orElse(""))
        .filter(command -> command.contains("postgres"))
        .isPresent();
  }
}
