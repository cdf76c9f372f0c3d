// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Writes a backup. The file appears under its name when it is whole and on the disk, not before,
/// and only its owner may read it.
final class ArchiveWriter implements AutoCloseable {

  /// Writes the content of one entry.
  @FunctionalInterface
  interface Content<X extends Exception> {
    void writeTo(OutputStream out) throws IOException, X;
  }

  private final Path file;
  private final Path unfinished;
  private final FileChannel channel;
  private final ZipOutputStream zip;

  ArchiveWriter(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    this.unfinished = this.file.resolveSibling(this.file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    this.channel =
        FileChannel.open(
            unfinished,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
  }

  /// Adds an entry and says what it became.
  <X extends Exception> Manifest.Part add(String entry, Content<X> content) throws IOException, X {
    zip.putNextEntry(new ZipEntry(entry));
    Digesting digesting = new Digesting(zip);
    content.writeTo(digesting);
    zip.closeEntry();
    return new Manifest.Part(entry, digesting.bytes(), digesting.sha256());
  }

  /// Ends the archive with its manifest and gives it its name.
  void finish(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
    zip.write(
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    zip.closeEntry();
    zip.finish();
    zip.flush();
    channel.force(true);
    channel.close();
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Removes what was not finished.
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(unfinished);
  }
}
