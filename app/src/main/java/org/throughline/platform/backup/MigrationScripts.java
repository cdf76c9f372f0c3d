// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;

/// The application's own scripts that had run when a backup was made, and no others, in a folder
/// for as long as they are needed.
///
/// They come from the application and never from the backup, so that a backup is data alone.
record MigrationScripts(Path folder) implements AutoCloseable {

  /// @throws CannotContinue when the backup needs a script that this Throughline does not have
  static MigrationScripts of(Manifest manifest) throws IOException {
    Path folder = Files.createTempDirectory("throughline-migrations-");
    MigrationScripts scripts = new MigrationScripts(folder);
    for (Manifest.Migration migration : manifest.migrations()) {
      try (InputStream script =
          MigrationScripts.class.getResourceAsStream("/db/migration/" + migration.script())) {
        if (script == null) {
          scripts.close();
          throw new CannotContinue(
              ExitCode.DATA_UNUSABLE,
              "The backup was made by a newer Throughline (%s): update this one and try again."
                  .formatted(manifest.madeBy()));
        }
        Path place = folder.resolve(migration.script());
        Files.createDirectories(place.getParent());
        Files.copy(script, place);
      }
    }
    return scripts;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
