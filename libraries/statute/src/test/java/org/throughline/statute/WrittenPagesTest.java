// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages below `docs/pathways/` are made from the code. With `-Dthroughline.write-docs=true`
/// this writes them.
class WrittenPagesTest {

  private static final Path FOLDER = Path.of("..", "..", "docs", "pathways");

  static List<Pathway> pathways() {
    return Pathways.standard().all();
  }

  @ParameterizedTest
  @MethodSource("pathways")
  void everyPathwayHasItsPage(Pathway pathway) throws IOException {
    isUpToDate(pathway.code() + ".md", PathwayPage.of(pathway));
  }

  @Test
  void theIndexNamesThemAll() throws IOException {
    isUpToDate("README.md", PathwayPage.index(Pathways.standard()));
  }

  @Test
  void noPageIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of("README.md"),
                      pathways().stream().map(pathway -> pathway.code() + ".md"))
                  .toList());
    }
  }

  private static void isUpToDate(String page, String text) throws IOException {
    Path file = FOLDER.resolve(page);
    if (Boolean.getBoolean("throughline.write-docs")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("docs/pathways/%s is made from the code: run with -Dthroughline.write-docs=true", page)
        .isEqualTo(text);
  }
}
