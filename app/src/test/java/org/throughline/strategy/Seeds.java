// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Real papers of a real council. They are not part of this repository; a test that needs one says
/// so and is skipped where it is missing.
final class Seeds {

  private Seeds() {}

  /// The paper whose file's name begins with `number`.
  static byte[] paper(String number) throws IOException {
    Optional<Path> file = find(number);
    Assumptions.assumeTrue(
        file.isPresent(),
        "The real paper " + number + " is not here: name its folder in THROUGHLINE_SHARED");
    return Files.readAllBytes(file.orElseThrow());
  }

  private static Optional<Path> find(String number) throws IOException {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(number + "_"))
          .findFirst();
    }
  }

  private static Optional<Path> folder() {
    String named =
        System.getProperty(
            "throughline.shared", System.getenv().getOrDefault("THROUGHLINE_SHARED", ""));
    Stream<Path> candidates =
        named.isEmpty()
            ? Stream.iterate(
                    Path.of("").toAbsolutePath(), path -> path != null, path -> path.getParent())
                .map(path -> path.resolve("shared"))
            : Stream.of(Path.of(named));
    return candidates.map(path -> path.resolve("seeds")).filter(Files::isDirectory).findFirst();
  }
}
