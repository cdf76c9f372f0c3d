// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs, unpacked once from the archive that comes with the application.
///
/// @param folder holds `bin/`, `lib/` and `share/`
record PostgresPrograms(Path folder) {

  private static final List<String> STEP_ASIDE = List.of("unshare", "-U");

  /// Unpacks the programs below `home` where that has not been done. Each archive has a folder of
  /// its own, which appears whole or not at all.
  static PostgresPrograms in(Path home) throws IOException {
    URL archive = archive();
    Path folder = home.toAbsolutePath().resolve(mark(archive));
    if (!Files.isDirectory(folder)) {
      OwnerOnly.createFolders(home);
      Path unpacked = Files.createTempDirectory(home, "unpacking-");
      unpack(archive, unpacked);
      moveInto(folder, unpacked);
    }
    return new PostgresPrograms(folder);
  }

  /// Runs a program to its end.
  ///
  /// @return what it printed
  /// @throws IOException when it could not be run or failed, with what it printed
  String run(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(asOrdinaryUser());
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw failure(program, printed.strip());
      }
      return printed;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", stopped);
    }
  }

  private static IOException failure(String program, String printed) {
    if (printed.startsWith(STEP_ASIDE.getFirst() + ":")) {
      throw new CannotContinue(
          ExitCode.FAILED,
          "PostgreSQL does not run as root, and this machine does not let root step aside"
              + " (unshare -U): start Throughline as an ordinary user, or name a database of your"
              + " own in THROUGHLINE_DATABASE_URL.");
    }
    return new IOException(program + " failed: " + printed);
  }

  /// PostgreSQL refuses to run as root; in a user namespace of its own it is nobody special.
  private static List<String> asOrdinaryUser() throws IOException {
    boolean isRoot =
        Files.isDirectory(Path.of("/proc/self"))
            && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    return isRoot ? STEP_ASIDE : List.of();
  }

  private static URL archive() {
    String name = "postgres-%s.txz".formatted(platform());
    return Optional.ofNullable(PostgresPrograms.class.getResource("/" + name))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "This build brings no PostgreSQL for this kind of machine (" + name + ")"));
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    boolean isArm = machine.equals("aarch64") || machine.equals("arm64");
    return (system.startsWith("mac") ? "darwin-" : "linux-") + (isArm ? "arm_64" : "x86_64");
  }

  /// Names an archive by what is in it, without reading it.
  private static String mark(URL archive) throws IOException {
    return archive.openConnection() instanceof JarURLConnection connection
        ? "postgres-" + HexFormat.of().toHexDigits((int) connection.getJarEntry().getCrc())
        : "postgres-" + HexFormat.of().toHexDigits(archive.openConnection().getContentLengthLong());
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (InputStream packed = new BufferedInputStream(archive.openStream());
        TarArchiveInputStream files = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = files.getNextEntry();
          entry != null;
          entry = files.getNextEntry()) {
        write(entry, files, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      boolean isProgram = path.getParent().endsWith("bin");
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static void moveInto(Path folder, Path unpacked) throws IOException {
    try {
      Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException taken) {
      // Another Throughline was quicker: its folder is as good.
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw taken;
      }
      Folders.remove(unpacked);
    }
  }
}
