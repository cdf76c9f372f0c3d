// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;

/// The one folder where everything is kept, held by at most one Throughline at a time.
public final class DataFolder implements AutoCloseable {

  private static final long LEAST_SPACE_MEBIBYTES = 64;

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Takes the folder, making it where it is missing, until it is closed.
  ///
  /// @throws CannotContinue when it is in use, is not a folder, cannot be written to or is full
  public static DataFolder claim(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      OwnerOnly.createFolders(path);
      refuseIfFull(path);
      FileChannel lock = lock(path);
      new FolderSwap(path).finish();
      return new DataFolder(path, lock);
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

  @Override
  public void close() {
    try {
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
    channel.truncate(0);
    String owner = ProcessHandle.current().pid() + "\n";
    channel.write(StandardCharsets.US_ASCII.encode(owner));
    return channel;
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
