// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Files that stand beside the repository and are not part of it. A test that needs one is skipped
/// where it is missing, and says so.
public final class Shared {

  /// What a skipped test says.
  public static final String MISSING =
      "Skipped: the folder of shared files is not here. Name it in THROUGHLINE_SHARED.";

  private Shared() {}

  /// A file of the shared folder, which is named by a property or the environment, or stands beside
  /// the repository.
  public static Optional<Path> file(String path) {
    String named = System.getenv().getOrDefault("THROUGHLINE_SHARED", "");
    return Stream.concat(
            Stream.of(System.getProperty("throughline.shared", named))
                .filter(name -> !name.isEmpty())
                .map(Path::of),
            Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared")))
        .map(folder -> folder.resolve(path))
        .filter(Files::exists)
        .findFirst();
  }
}
