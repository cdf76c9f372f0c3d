// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as a person types it.
class ReadPaperTest {

  @TempDir Path folder;
  private Path plan;
  private Path sea;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writePapers() throws IOException {
    plan = Files.write(folder.resolve("plan.html"), Written.HTML.bytes(InventedPapers.fenwick()));
    sea = Files.writeString(folder.resolve("sea.txt"), "The sea was calm.\n");
  }

  private int run(String... args) {
    return ReadPaper.run(
        List.of(args),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printsATreeWithPlacesAndDoubts() {
    assertThat(run(plan.toString())).isEqualTo(ReadPaper.READ);

    assertThat(printed())
        .contains("plan.html – action-plan (web page)")
        .contains("1. Schools notice absence early [line ")
        .contains("• Write a common letter to parents – Esme Frost, September 2025")
        .contains("Not recognised: 1 piece");
  }

  @Test
  void printsOneObjectForOneFileAndAnArrayForSeveral() {
    assertThat(run("--json", plan.toString())).isEqualTo(ReadPaper.READ);
    assertThat(printed().strip())
        .startsWith("{")
        .endsWith("}")
        .contains("\"kind\" : \"action-plan\"");

    out.reset();
    run(plan.toString(), sea.toString(), "--json");

    assertThat(printed().strip()).startsWith("[").endsWith("]").contains("\"file\" : \"sea.txt\"");
  }

  @Test
  void printsTheOutlineOfAPaperInWhichNothingWasRecognised() {
    assertThat(run(sea.toString())).isEqualTo(ReadPaper.NOTHING_RECOGNISED);

    assertThat(printed()).contains("Nothing was recognised").contains("The sea was calm.");
  }

  @Test
  void goesOnWithTheOtherFilesWhenOneIsRefused() {
    assertThat(run("--json", "no-such-file.txt", plan.toString())).isEqualTo(ReadPaper.REFUSED);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("PAPER-NOT-FOUND");
    assertThat(printed()).contains("\"refused\"").contains("plan.html");
  }

  @Test
  void saysHowItIsTyped() {
    assertThat(run()).isEqualTo(ReadPaper.WRONG_COMMAND);
    assertThat(run("--yaml", plan.toString())).isEqualTo(ReadPaper.WRONG_COMMAND);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--yaml").contains("--help");

    assertThat(run("--help")).isEqualTo(ReadPaper.READ);
    assertThat(printed()).contains("Exit codes");
  }
}
