// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Real published files, which are kept beside the project and not in it.
final class SharedData {

  private SharedData() {}

  /// The file below the shared data; the test is skipped where it is missing.
  static Path file(String path) {
    Optional<Path> file =
        folder().map(folder -> folder.resolve("data").resolve(path)).filter(Files::exists);
    Assumptions.assumeTrue(
        file.isPresent(), path + " is not here: name the shared folder in THROUGHLINE_SHARED");
    return file.orElseThrow();
  }

  static byte[] bytes(String path) {
    try {
      return Files.readAllBytes(file(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<Path> folder() {
    String set = System.getenv().getOrDefault("THROUGHLINE_SHARED", "");
    if (!set.isEmpty()) {
      return Optional.of(Path.of(set));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .map(folder -> folder.resolve("shared"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
