// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.platform.database.DatabaseSettings;

/// Contents in a folder, each a file named by its SHA-256. A file is written beside its place, is
/// on the disk before it takes it, and takes it in one step: it is there whole or not at all.
@Component
class FolderContents implements ContentStore {

  private final Path folder;

  FolderContents(DatabaseSettings settings) {
    this.folder = settings.data().resolve("documents");
  }

  @Override
  public Kept kept() {
    return Kept.FOLDER;
  }

  @Override
  public boolean has(String sha256) {
    return Files.exists(place(sha256));
  }

  @Override
  public void write(Spool spool) throws IOException {
    Path place = place(spool.sha256());
    Path part = place.resolveSibling(spool.sha256() + "." + UUID.randomUUID() + ".part");
    try {
      Files.createDirectories(place.getParent());
      copy(spool, part);
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
      settle(place.getParent());
    } catch (IOException failure) {
      Files.deleteIfExists(part);
      throw new NotKept(failure);
    }
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    return new BufferedInputStream(Files.newInputStream(place(sha256)));
  }

  @Override
  public void remove(String sha256) throws IOException {
    Files.deleteIfExists(place(sha256));
  }

  /// Every file that was last written before `moment`, contents and cut-off parts alike.
  List<Path> olderThan(Instant moment) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> isOlder(file, moment)).toList();
    }
  }

  private Path place(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static void copy(Spool spool, Path part) throws IOException {
    try (InputStream in = spool.open();
        FileChannel file =
            FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(file)) {
      in.transferTo(out);
      file.force(true);
    }
  }

  /// Brings the folder's list of names to the disk too.
  private static void settle(Path directory) throws IOException {
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private static boolean isOlder(Path file, Instant moment) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
    } catch (IOException gone) {
      return false;
    }
  }
}
