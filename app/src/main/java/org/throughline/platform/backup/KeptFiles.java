// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of a data folder that are kept beside the database: documents, anchors of the audit
/// log, keys.
final class KeptFiles {

  /// The server's own data and programs, which a restore makes anew, and what is only of use now.
  private static final Pattern NOT_KEPT =
      Pattern.compile(
          "postgres|postgres-programs|logs|incoming|postgres\\.log.*|database-password|throughline\\.lock"
              + "|.*\\.unfinished|restoring\\..*|before-restore-.*");

  private KeptFiles() {}

  static List<Manifest.KeptFile> copy(Path folder, ArchiveWriter archive) throws IOException {
    List<Manifest.KeptFile> kept = new ArrayList<>();
    for (Path file : in(folder)) {
      String path = folder.relativize(file).toString();
      try (var content = Files.newInputStream(file)) {
        kept.add(
            new Manifest.KeptFile(
                path, archive.<IOException>add("files/" + path, content::transferTo)));
      } catch (NoSuchFileException removedMeanwhile) {
        // The snapshot of the database came first: nothing in it names a file that goes later.
      }
    }
    return kept;
  }

  private static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        if (!NOT_KEPT.matcher(entry.getFileName().toString()).matches()) {
          try (Stream<Path> below = Files.walk(entry)) {
            below
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .sorted()
                .forEach(files::add);
          }
        }
      }
    }
    return files;
  }
}
