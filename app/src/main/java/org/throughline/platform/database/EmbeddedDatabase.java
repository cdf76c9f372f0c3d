// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL server beside the application, whose data stays in one folder. When the
/// server dies, it is started again at the same address until the application closes it.
final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private static final int LONGEST_PAUSE_SECONDS = 30;

  /// Never the threads that the whole program shares: there may be one, and a start takes long.
  private static final Executor OWN_THREAD =
      work -> Thread.ofPlatform().daemon().name("database-watch").start(work);

  private final DataFolder folder;
  private final PostgresServer server;
  private final int port;
  private final DatabaseAddress address;
  private CompletableFuture<?> watch = CompletableFuture.completedFuture(null);
  private boolean isClosed;

  private EmbeddedDatabase(DataFolder folder, PostgresServer server, int port, String password) {
    this.folder = folder;
    this.server = server;
    this.port = port;
    this.address = address(port, password);
  }

  /// Starts the server on the data in `folder`, making it on the first start. The folder belongs
  /// to the database from here on and is let go when that closes.
  ///
  /// @param programs where the server's programs are unpacked, once
  static EmbeddedDatabase start(DataFolder folder, Path programs) {
    PostgresServer server = null;
    try {
      Path passwordFile = passwordFile(folder.path());
      String password = Files.readString(passwordFile).strip();
      server = server(folder.path(), programs);
      server.initialise(passwordFile);
      server.stop(); // one that outlived a killed application
      int port = PostgresServer.freePort();
      server.start(port);
      EmbeddedDatabase database = new EmbeddedDatabase(folder, server, port, password);
      database.prepare(password);
      database.watch();
      return database;
    } catch (IOException failure) {
      folder.close();
      if (server != null && server.isDiskFull()) {
        throw DataFolder.full(folder.path(), Optional.of(failure));
      }
      throw new UncheckedIOException("The database in the data folder did not start", failure);
    }
  }

  /// Where the database of `folder` answers while another Throughline runs it.
  static Optional<DatabaseAddress> running(Path folder) throws IOException {
    Optional<Integer> port = PostgresServer.runningPort(folder.resolve("postgres"));
    return port.isEmpty()
        ? Optional.empty()
        : Optional.of(
            address(port.get(), Files.readString(folder.resolve("database-password")).strip()));
  }

  DatabaseAddress address() {
    return address;
  }

  @Override
  public synchronized void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    watch.cancel(false);
    try {
      server.stop();
    } catch (IOException failure) {
      throw new UncheckedIOException("The database did not stop", failure);
    } finally {
      folder.close();
    }
  }

  private static PostgresServer server(Path folder, Path programs) throws IOException {
    return new PostgresServer(
        PostgresPrograms.in(programs), folder.resolve("postgres"), folder.resolve("postgres.log"));
  }

  private static DatabaseAddress address(int port, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/throughline", "throughline", password);
  }

  private synchronized void watch() throws IOException {
    watch =
        server
            .process()
            .<CompletableFuture<?>>map(
                process -> process.onExit().thenRunAsync(() -> startAgain(1), OWN_THREAD))
            .orElseGet(() -> CompletableFuture.runAsync(() -> startAgain(1), OWN_THREAD));
  }

  /// The application holds on to its requests for some seconds; they find the server back.
  private synchronized void startAgain(int pauseSeconds) {
    if (isClosed) {
      return;
    }
    try {
      LOG.warn("The database stopped by itself and is started again.");
      server.stop(); // whatever is left of it, or another that somebody started elsewhere
      server.start(port);
      watch();
      LOG.warn("The database is back.");
    } catch (IOException failure) {
      LOG.error(
          server.isDiskFull()
              ? "The database cannot start because its disk is full; free some space."
              : "The database cannot start; its log is postgres.log in the data folder.");
      CompletableFuture.delayedExecutor(pauseSeconds, TimeUnit.SECONDS, OWN_THREAD)
          .execute(() -> startAgain(Math.min(2 * pauseSeconds, LONGEST_PAUSE_SECONDS)));
    }
  }

  private static Path passwordFile(Path folder) throws IOException {
    Path file = folder.resolve("database-password");
    if (!Files.exists(file)) {
      byte[] secret = new byte[24];
      new SecureRandom().nextBytes(secret);
      Path unfinished = folder.resolve("database-password.unfinished");
      Files.deleteIfExists(unfinished);
      Files.writeString(OwnerOnly.createFile(unfinished), HexFormat.of().formatHex(secret) + "\n");
      Files.move(unfinished, file);
    }
    return file.toAbsolutePath();
  }

  private void prepare(String password) throws IOException {
    String url = address.url().replace("/throughline", "/postgres");
    try (Connection connection = DriverManager.getConnection(url, "postgres", password);
        Statement statement = connection.createStatement()) {
      if (isMissing(statement, "select 1 from pg_roles where rolname = 'throughline'")) {
        statement.execute("create role throughline login createrole password '" + password + "'");
      }
      if (isMissing(statement, "select 1 from pg_database where datname = 'throughline'")) {
        statement.execute("create database throughline owner throughline");
      }
    } catch (SQLException failure) {
      throw new IOException("The database could not be prepared", failure);
    }
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    return !statement.executeQuery(query).next();
  }
}
