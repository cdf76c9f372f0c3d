// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The source papers lie outside this repository; where they are missing, the test says so.
class OwnWordsTest {
  private static final int WORDS_IN_A_ROW = 8;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "education.txt",
        "send.txt",
        "closed-plan.txt",
        "updates.txt",
        "council.txt",
        "scale.txt"
      })
  void noLineSharesEightWordsInARowWithTheSourcePapers(String file) throws IOException {
    var papers = papers();
    assumeTrue(papers.isPresent(), "The source papers are not here: set THROUGHLINE_SHARED");

    var theirs = new HashSet<String>();
    for (var paper : papers.get()) {
      theirs.addAll(runs(Files.readString(paper)));
    }

    assertThat(theirs).hasSizeGreaterThan(1000);
    assertThat(DataLine.of(file))
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(shared(line.text(), theirs)).as("line " + line.number()).isEmpty());
  }

  private static List<String> shared(String ours, Set<String> theirs) {
    return runs(ours).stream().filter(theirs::contains).toList();
  }

  private static List<String> runs(String text) {
    var words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    var found = new ArrayList<String>();
    for (int i = 0; i + WORDS_IN_A_ROW <= words.size(); i++) {
      found.add(String.join(" ", words.subList(i, i + WORDS_IN_A_ROW)));
    }
    return found;
  }

  private static Optional<List<Path>> papers() throws IOException {
    var folder = shared().map(shared -> shared.resolve("seeds")).filter(Files::isDirectory);
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try (var files = Files.list(folder.get())) {
      return Optional.of(files.filter(file -> file.toString().endsWith(".txt")).toList());
    }
  }

  private static Optional<Path> shared() {
    var named =
        Optional.ofNullable(System.getProperty("THROUGHLINE_SHARED"))
            .or(() -> Optional.ofNullable(System.getenv("THROUGHLINE_SHARED")));
    if (named.isPresent()) {
      return named.map(Path::of);
    }
    for (var here = Path.of("").toAbsolutePath();
        here.getParent() != null;
        here = here.getParent()) {
      var sibling = here.resolveSibling("shared");
      if (Files.isDirectory(sibling.resolve("seeds"))) {
        return Optional.of(sibling);
      }
    }
    return Optional.empty();
  }
}
