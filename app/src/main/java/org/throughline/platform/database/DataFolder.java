// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;

/// The one folder where everything is kept, held by at most one Throughline at a time.
public final class DataFolder implements AutoCloseable {

  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  private static final long LEAST_SPACE_MEBIBYTES = 64;

  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

  private final Path path;
  private final FileChannel channel;
  private final Optional<String> clockProblem;

  private DataFolder(Path path, FileChannel channel, Optional<String> clockProblem) {
    this.path = path;
    this.channel = channel;
    this.clockProblem = clockProblem;
  }

  /// Takes the folder, making it where it is missing, until it is closed.
  ///
  /// @throws CannotContinue when it is in use, is not a folder, cannot be written to or is full
  public static DataFolder claim(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      OwnerOnly.createFolders(path);
      refuseIfFull(path);
      Optional<Instant> lastUsed = lastUsed(path);
      FileChannel lock = lock(path);
      new FolderSwap(path).finish();
      Optional<String> clockProblem = clockProblem(lastUsed, lastUsed(path));
      clockProblem.ifPresent(LOG::warn);
      return new DataFolder(path, lock, clockProblem);
    } catch (FileAlreadyExistsException notFolder) {
      throw unusable(path, "is not a folder", notFolder);
    } catch (IOException refused) {
      throw unusable(path, "cannot be written to", refused);
    }
  }

  /// Whether some Throughline holds `folder` now.
  public static boolean isClaimed(Path folder) {
    Path file = folder.resolve("throughline.lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException ours) {
      return true;
    } catch (IOException unreadable) {
      throw unusable(folder, "cannot be written to", unreadable);
    }
  }

  public Path path() {
    return path;
  }

  /// Why the machine's clock is not to be believed: it is behind the folder's last use. Empty
  /// when nothing speaks against it.
  Optional<String> clockProblem() {
    return clockProblem;
  }

  @Override
  public void close() {
    try {
      if (channel.isOpen()) {
        writeOwner(channel); // keeps the moment of the last use
      }
      channel.close();
    } catch (IOException closedAnyway) {
      throw new java.io.UncheckedIOException(closedAnyway);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    Path file = path.resolve("throughline.lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw inUse(path, file);
    }
    writeOwner(channel);
    return channel;
  }

  private static void writeOwner(FileChannel channel) throws IOException {
    channel.truncate(0);
    String owner = ProcessHandle.current().pid() + "\n";
    channel.write(StandardCharsets.US_ASCII.encode(owner), 0);
  }

  private static Optional<Instant> lastUsed(Path path) throws IOException {
    Path file = path.resolve("throughline.lock");
    return Files.exists(file)
        ? Optional.of(Files.getLastModifiedTime(file).toInstant())
        : Optional.empty();
  }

  private static Optional<String> clockProblem(Optional<Instant> before, Optional<Instant> now) {
    return before
        .filter(last -> now.orElse(last).isBefore(last.minus(CLOCK_TOLERANCE)))
        .map(
            last ->
                "This machine's clock is behind: it says %s, but the data was last used at %s. Set"
                        .formatted(now.orElse(last).truncatedTo(SECONDS), last.truncatedTo(SECONDS))
                    + " the clock, or new dates will be wrong.");
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    }
  }

  private static CannotContinue inUse(Path path, Path file) throws IOException {
    String owner = Files.readString(file).strip();
    return new CannotContinue(
        ExitCode.DATA_IN_USE,
        "The data folder %s is in use by another Throughline%s: stop that one, or choose another"
                .formatted(path, owner.isEmpty() ? "" : " (process " + owner + ")")
            + " folder with --data.");
  }

  private static void refuseIfFull(Path path) throws IOException {
    long left = Files.getFileStore(path).getUsableSpace() / (1024 * 1024);
    if (left < LEAST_SPACE_MEBIBYTES) {
      throw full(path, Optional.empty());
    }
  }

  static CannotContinue full(Path path, Optional<Throwable> cause) {
    String sentence =
        "The disk that holds %s is full: free at least %d MB and start again."
            .formatted(path, LEAST_SPACE_MEBIBYTES);
    return cause
        .map(known -> new CannotContinue(ExitCode.DATA_UNUSABLE, sentence, known))
        .orElseGet(() -> new CannotContinue(ExitCode.DATA_UNUSABLE, sentence));
  }

  private static CannotContinue unusable(Path path, String what, Exception cause) {
    return new CannotContinue(
        ExitCode.DATA_UNUSABLE,
        "%s %s: choose another folder with --data, or put that right.".formatted(path, what),
        cause);
  }
}
