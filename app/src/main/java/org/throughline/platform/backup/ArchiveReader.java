// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a backup, after proving that it is whole.
final class ArchiveReader implements AutoCloseable {

  private static final long LONGEST_MANIFEST = 256L * 1024 * 1024;

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  /// Opens `file` and compares every entry with the manifest.
  ///
  /// @throws CannotContinue when the file is no backup, or is not as it was written
  ArchiveReader(Path file) throws IOException {
    this.file = file;
    try {
      this.zip = new ZipFile(file.toFile());
    } catch (ZipException unreadable) {
      throw damaged(file, "it is not an archive, or its end is missing");
    }
    boolean isWhole = false;
    try {
      this.manifest = readManifest();
      verify();
      isWhole = true;
    } finally {
      if (!isWhole) {
        zip.close();
      }
    }
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream content(Manifest.Part part) throws IOException {
    return zip.getInputStream(zip.getEntry(part.entry()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private Manifest readManifest() throws IOException {
    ZipEntry entry =
        Optional.ofNullable(zip.getEntry(Manifest.ENTRY))
            .filter(found -> found.getSize() <= LONGEST_MANIFEST)
            .orElseThrow(() -> damaged(file, "it has no manifest"));
    try (InputStream content = zip.getInputStream(entry)) {
      Manifest read =
          JsonMapper.builder().build().readValue(content.readAllBytes(), Manifest.class);
      if (read.format() != Manifest.FORMAT) {
        throw new CannotContinue(
            ExitCode.DATA_UNUSABLE,
            "%s was made by %s in a form that this Throughline does not know: use that one."
                .formatted(file, read.madeBy()));
      }
      return read;
    } catch (JacksonException | ZipException | NullPointerException unreadable) {
      throw damaged(file, "its manifest cannot be read");
    }
  }

  private void verify() throws IOException {
    Set<String> named = new HashSet<>(Set.of(Manifest.ENTRY));
    for (Manifest.Part part : parts().toList()) {
      named.add(part.entry());
      if (!isAsWritten(part)) {
        throw damaged(file, part.entry() + " is not as it was written");
      }
    }
    Optional<String> stranger =
        zip.stream().map(ZipEntry::getName).filter(name -> !named.contains(name)).findFirst();
    if (stranger.isPresent()) {
      throw damaged(file, stranger.get() + " does not belong to it");
    }
  }

  private Stream<Manifest.Part> parts() {
    return Stream.concat(
        manifest.tables().stream().map(Manifest.Table::part),
        manifest.files().stream().map(Manifest.KeptFile::part));
  }

  private boolean isAsWritten(Manifest.Part part) throws IOException {
    ZipEntry entry = zip.getEntry(part.entry());
    if (entry == null || entry.getSize() != part.bytes()) {
      return false;
    }
    try (InputStream content = zip.getInputStream(entry);
        Digesting digesting = new Digesting(OutputStream.nullOutputStream())) {
      content.transferTo(digesting);
      return digesting.bytes() == part.bytes() && digesting.sha256().equals(part.sha256());
    } catch (ZipException torn) {
      return false;
    }
  }

  private static CannotContinue damaged(Path file, String why) {
    return new CannotContinue(
        ExitCode.DATA_UNUSABLE,
        "%s is not a whole backup (%s): use another copy; nothing was changed."
            .formatted(file, why));
  }
}
