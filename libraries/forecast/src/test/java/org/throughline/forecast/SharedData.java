// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the open data that is kept beside the project; tests that need it are skipped, with a
/// message, where it is missing.
public final class SharedData {

  private SharedData() {}

  public static Path folder(String name) {
    Path data = shared().resolve("data").resolve(name);
    assumeTrue(Files.isDirectory(data), () -> "The open data “" + name + "” is not beside us");
    return data;
  }

  static InputFiles demonstration() {
    Path folder = folder("synthetic/witan-send-demo");
    return new InputFiles(
        folder.resolve("transitions.csv"),
        folder.resolve("population.csv"),
        folder.resolve("valid-states.csv"),
        folder.resolve("costs.csv"));
  }

  private static Path shared() {
    Optional<String> named =
        Optional.ofNullable(System.getProperty("throughline.shared"))
            .or(() -> Optional.ofNullable(System.getenv("THROUGHLINE_SHARED")));
    return named
        .map(Path::of)
        .or(
            () ->
                Stream.iterate(
                        Path.of("").toAbsolutePath(), java.util.Objects::nonNull, Path::getParent)
                    .map(above -> above.resolve("shared"))
                    .filter(Files::isDirectory)
                    .findFirst())
        .orElse(Path.of("shared"));
  }
}
