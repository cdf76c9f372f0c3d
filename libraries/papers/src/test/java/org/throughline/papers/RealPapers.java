// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Real published papers, which are kept beside the project and not in it.
final class RealPapers {

  private RealPapers() {}

  /// The paper whose file name begins so; the test is skipped where the papers are missing.
  static Path named(String prefix) {
    Optional<Path> found =
        all().stream()
            .filter(file -> String.valueOf(file.getFileName()).startsWith(prefix))
            .findFirst();
    Assumptions.assumeTrue(found.isPresent(), "The shared folder of real papers is not here.");
    return found.orElseThrow();
  }

  static List<Path> all() {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.sorted(Comparator.naturalOrder()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<Path> folder() {
    String set =
        System.getProperty(
            "THROUGHLINE_SHARED", System.getenv().getOrDefault("THROUGHLINE_SHARED", ""));
    if (!set.isEmpty()) {
      return Optional.of(Path.of(set, "seeds")).filter(Files::isDirectory);
    }
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, java.util.Objects::nonNull, Path::getParent)
        .map(folder -> folder.resolve("shared/seeds"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
