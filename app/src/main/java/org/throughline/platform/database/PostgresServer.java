// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;

/// One PostgreSQL server on one folder of data. It runs in a session of its own, so that Ctrl-C in
/// a terminal reaches the application alone, which then stops the server in order.
///
/// @param data the server's own folder
/// @param log what the server has to say: no statement and no value is ever in it
record PostgresServer(PostgresPrograms programs, Path data, Path log) {

  private static final String MAJOR_VERSION = "18";

  private static final long LONGEST_LOG = 5L * 1024 * 1024;

  /// For the first start on an empty folder: makes the data, whole or not at all.
  void initialise(Path passwordFile) throws IOException {
    if (Files.exists(data)) {
      refuseOtherVersion();
      return;
    }
    Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
    Folders.remove(unfinished);
    programs.run(
        "initdb",
        List.of(
            "--pgdata=" + unfinished,
            "--username=postgres",
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile,
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C"));
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Starts the server and waits until it answers, however long it has to recover from a crash.
  void start(int port) throws IOException {
    keepLogShort();
    List<String> settings = new ArrayList<>(List.of("-p", Integer.toString(port)));
    settings().forEach(setting -> settings.addAll(List.of("-c", setting)));
    programs.run(
        "pg_ctl",
        List.of(
            "start",
            "--pgdata=" + data,
            "--log=" + log,
            "--wait",
            "--timeout=600",
            "--silent",
            "--options=" + String.join(" ", settings)));
  }

  /// Ends the server in order: what was acknowledged is on the disk before and after.
  void stop() throws IOException {
    try {
      stop("fast");
    } catch (IOException slow) {
      // It recovers by itself at the next start, from what it had written before acknowledging.
      stop("immediate");
    }
  }

  /// The process of the server on this data, when one runs.
  Optional<ProcessHandle> process() throws IOException {
    return process(pidFile(data));
  }

  /// The port of the server that runs on `data`.
  static Optional<Integer> runningPort(Path data) throws IOException {
    List<String> lines = pidFile(data);
    return lines.size() < 4 || process(lines).isEmpty()
        ? Optional.empty()
        : Optional.of(Integer.valueOf(lines.get(3).strip()));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Whether the last words of the server's log speak of a full disk.
  boolean isDiskFull() {
    try {
      List<String> lines = Files.readAllLines(log);
      return lines.subList(Math.max(0, lines.size() - 12), lines.size()).stream()
          .anyMatch(line -> line.contains("No space left on device"));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static List<String> settings() {
    return List.of(
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "max_connections=60",
        "shared_buffers=48MB",
        "work_mem=8MB",
        // A load of a city fits between two checkpoints: after each, every page is logged whole
        // again.
        "max_wal_size=2GB",
        "io_method=sync",
        "jit=off",
        "timezone=Europe/London",
        // A value that broke a rule may be personal data, so neither it nor its statement is kept.
        "log_error_verbosity=terse",
        "log_min_error_statement=panic");
  }

  private void stop(String mode) throws IOException {
    Optional<ProcessHandle> running = process();
    if (running.isPresent()) {
      programs.run(
          "pg_ctl",
          List.of("stop", "--pgdata=" + data, "--mode=" + mode, "--wait", "--timeout=30", "-s"));
      awaitEnd(running.get());
    }
  }

  /// The server gives its data up a moment before it ends.
  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
    } catch (CompletionException stillThere) {
      // Nobody has taken note of its end; it holds nothing any more.
    }
  }

  /// The file that a server keeps while it runs: its process first, its port in the fourth line.
  private static List<String> pidFile(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static Optional<ProcessHandle> process(List<String> pidFile) {
    return pidFile.stream()
        .findFirst()
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().orElse("").contains("postgres"));
  }

  private void keepLogShort() throws IOException {
    if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
      Files.move(
          log,
          log.resolveSibling(log.getFileName() + ".before"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void refuseOtherVersion() throws IOException {
    String version = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE,
          "%s holds data of PostgreSQL %s and this Throughline brings %s: back it up with the"
                  .formatted(data.getParent(), version, MAJOR_VERSION)
              + " Throughline that made it and restore that backup with this one.");
    }
  }
}
