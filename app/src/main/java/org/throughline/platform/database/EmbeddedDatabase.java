// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real PostgreSQL server, started beside the application, whose data stays in one folder.
final class EmbeddedDatabase implements AutoCloseable {

  private static final String SUPERUSER = "postgres";

  private final EmbeddedPostgres server;
  private final DatabaseAddress address;

  private EmbeddedDatabase(EmbeddedPostgres server, DatabaseAddress address) {
    this.server = server;
    this.address = address;
  }

  /// Starts the server on the data in `folder`, making it on the first start.
  ///
  /// @param programs where the server's programs are unpacked, once
  /// @throws IllegalStateException when another Throughline uses the folder
  static EmbeddedDatabase start(Path folder, Path programs) {
    try {
      Path data = Files.createDirectories(folder.resolve("postgres"));
      Path passwordFile = passwordFile(folder);
      String password = Files.readString(passwordFile).strip();
      stopAbandonedServer(data);
      EmbeddedPostgres server = builder(programs, data, passwordFile, password).start();
      prepare(server, password);
      return new EmbeddedDatabase(
          server,
          new DatabaseAddress(
              "jdbc:postgresql://localhost:" + server.getPort() + "/throughline",
              "throughline",
              password));
    } catch (IOException failure) {
      throw new UncheckedIOException("The database in the data folder did not start", failure);
    }
  }

  DatabaseAddress address() {
    return address;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("The database did not stop", failure);
    }
  }

  private static EmbeddedPostgres.Builder builder(
      Path programs, Path data, Path passwordFile, String password) {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setOverrideWorkingDirectory(programs.toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", passwordFile.toAbsolutePath().toString())
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setConnectConfig("password", password);
    settings().forEach(setting -> builder.setServerConfig(setting.name(), setting.value()));
    return builder;
  }

  private record Setting(String name, String value) {}

  private static List<Setting> settings() {
    return List.of(
        // Nothing acknowledged is lost: the test-minded defaults of the embedding are undone.
        new Setting("synchronous_commit", "on"),
        new Setting("fsync", "on"),
        new Setting("full_page_writes", "on"),
        new Setting("listen_addresses", "127.0.0.1"),
        new Setting("unix_socket_directories", ""),
        new Setting("max_connections", "60"),
        new Setting("shared_buffers", "48MB"),
        new Setting("work_mem", "8MB"),
        new Setting("max_wal_size", "512MB"),
        new Setting("jit", "off"),
        new Setting("timezone", "Europe/London"));
  }

  /// A server that outlived a killed application still holds the data; it is asked to stop.
  private static void stopAbandonedServer(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile) || Files.readAllLines(pidFile).isEmpty()) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle.of(pid)
        .filter(process -> process.info().command().orElse("").contains("postgres"))
        .ifPresent(EmbeddedDatabase::stop);
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }

  private static Path passwordFile(Path folder) throws IOException {
    Path file = folder.resolve("database-password");
    if (!Files.exists(file)) {
      byte[] secret = new byte[24];
      new SecureRandom().nextBytes(secret);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(secret) + "\n");
    }
    return file;
  }

  private static void prepare(EmbeddedPostgres server, String password) {
    try (Connection connection = server.getDatabase(SUPERUSER, "postgres").getConnection();
        Statement statement = connection.createStatement()) {
      if (!statement
          .executeQuery("select 1 from pg_database where datname = 'throughline'")
          .next()) {
        statement.execute("create role throughline login createrole password '" + password + "'");
        statement.execute("create database throughline owner throughline");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The database could not be prepared", failure);
    }
  }
}
