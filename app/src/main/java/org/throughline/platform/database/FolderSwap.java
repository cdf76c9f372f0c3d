// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Puts a data folder's new content in the place of the old: all of it or nothing, even when the
/// machine stops half-way. The new content is gathered in a folder within; renaming that folder is
/// the moment of decision, and whoever claims the data folder next finishes what was decided.
public final class FolderSwap {

  private static final String UNFINISHED = "restoring.unfinished";
  private static final String DECIDED = "restoring.decided";
  private static final String PLACING = "restoring.placing";
  private static final String BEFORE = "before-restore-";

  /// What belongs to the folder whatever its content is.
  private static final Set<String> FIXED =
      Set.of("throughline.lock", "postgres-programs", UNFINISHED, DECIDED, PLACING);

  private final Path folder;

  FolderSwap(Path folder) {
    this.folder = folder;
  }

  /// An empty folder to gather the new content in; what an earlier attempt left is removed.
  public static Path begin(Path folder) throws IOException {
    Path unfinished = folder.resolve(UNFINISHED);
    Folders.remove(unfinished);
    return OwnerOnly.createFolders(unfinished);
  }

  /// Gives up what was gathered.
  public static void abandon(Path folder) throws IOException {
    Folders.remove(folder.resolve(UNFINISHED));
  }

  /// From here on the new content holds.
  ///
  /// @return the folder that keeps the old content; missing when there was none
  public static Path decide(Path folder, String stamp) throws IOException {
    Path unfinished = folder.resolve(UNFINISHED);
    Path before = unfinished.resolve(BEFORE + stamp);
    OwnerOnly.createFolders(before);
    force(unfinished);
    move(unfinished, folder.resolve(DECIDED));
    force(folder);
    new FolderSwap(folder).finish();
    return folder.resolve(BEFORE + stamp);
  }

  /// Whether the folder holds anything that a restore would replace.
  public static boolean isEmpty(Path folder) throws IOException {
    return !Files.isDirectory(folder) || contents(folder).isEmpty();
  }

  /// Finishes a swap that was decided; does nothing otherwise.
  void finish() throws IOException {
    Path decided = folder.resolve(DECIDED);
    Path placing = folder.resolve(PLACING);
    if (Files.isDirectory(decided)) {
      Path before = keptOld(decided);
      for (Path old : contents(folder)) {
        move(old, before.resolve(old.getFileName()));
      }
      move(decided, placing);
    }
    if (Files.isDirectory(placing)) {
      for (Path fresh : entries(placing)) {
        move(fresh, folder.resolve(fresh.getFileName()));
      }
      Files.delete(placing);
      removeEmptyOld();
    }
  }

  private static Path keptOld(Path decided) throws IOException {
    return entries(decided).stream()
        .filter(entry -> entry.getFileName().toString().startsWith(BEFORE))
        .findFirst()
        .orElseThrow(() -> new IOException(decided + " was changed by hand"));
  }

  private void removeEmptyOld() throws IOException {
    for (Path entry : entries(folder)) {
      if (entry.getFileName().toString().startsWith(BEFORE) && entries(entry).isEmpty()) {
        Files.delete(entry);
      }
    }
  }

  private static List<Path> contents(Path folder) throws IOException {
    return entries(folder).stream()
        .filter(entry -> !FIXED.contains(entry.getFileName().toString()))
        .filter(entry -> !entry.getFileName().toString().startsWith(BEFORE))
        .toList();
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /// A renamed entry is only sure to stay renamed once its folder is on the disk.
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
