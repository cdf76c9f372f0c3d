// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeepScenarioTest {

  @TempDir Path folder;

  private List<String> problems(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("s.yaml"), yaml);
    return ScenarioFile.read(file, new Invented(folder).inputs().states(), new int[] {2024})
        .problems()
        .stream()
        .map(Problem::sentence)
        .toList();
  }

  @Test
  void listsWithinListsWithoutEndAreRefusedWithTheirLine() throws IOException {
    for (int depth : new int[] {60, 3_000, 100_000}) {
      assertThat(problems("name: Deep\nchanges: " + "[".repeat(depth) + "]".repeat(depth)))
          .singleElement()
          .asString()
          .contains("s.yaml, row 2", "more than 50 lists lie within each other");
      assertThat(problems("name: Deep\nchanges: " + "{a: ".repeat(depth) + "}".repeat(depth)))
          .isNotEmpty();
    }
  }
}
