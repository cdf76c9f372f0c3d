// SPDX-License-Identifier: Apache-2.0
package org.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Pages below `docs/` that are made from the code. A test holds each to what is committed; with
/// `-Dthroughline.write-docs=true` it writes the page instead.
public final class WrittenDocs {

  private static final Path DOCS = Path.of("..", "docs");

  private WrittenDocs() {}

  /// Fails when the page differs from `text`.
  ///
  /// @param page below `docs/`, such as `architecture/modules.md`
  public static void isUpToDate(String page, String text) {
    Path file = DOCS.resolve(page);
    try {
      if (Boolean.getBoolean("throughline.write-docs")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as("docs/%s is made from the code: run with -Dthroughline.write-docs=true", page)
          .isEqualTo(text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
