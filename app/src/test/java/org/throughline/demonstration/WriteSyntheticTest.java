// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.demonstration.commands.WriteSynthetic;
import org.throughline.platform.commandline.CannotContinue;

class WriteSyntheticTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneId.of("Europe/London"));

  @TempDir Path folder;

  @Test
  void writesACensusWithTheMistakesAskedFor() throws Exception {
    String said =
        run("--out", folder.toString(), "--census", "200", "--mistakes", "5", "--seed", "3");

    assertThat(said).contains("200 invented pupils", "10 with a mistake");
    assertThat(Files.readAllLines(folder.resolve("school-census.csv"))).hasSize(201);
  }

  @Test
  void writesTheSameAuthorityAgain() throws Exception {
    run("--out", folder.resolve("one").toString(), "--seed", "3");
    run("--out", folder.resolve("two").toString(), "--seed", "3");

    assertThat(folder.resolve("one/events.csv"))
        .hasSameBinaryContentAs(folder.resolve("two/events.csv"));
    assertThat(folder.resolve("one/children.csv")).isNotEmptyFile();
  }

  @Test
  void saysWhatIsWrongAndWhatToDo() {
    String x = folder.resolve("x").toString();
    assertThatThrownBy(() -> run("--scale", "city")).hasMessageContaining("--out DIR");
    assertThatThrownBy(() -> run("--out", x, "--scale", "village"))
        .isInstanceOf(CannotContinue.class)
        .hasMessageContaining("city, county or nation");
    assertThatThrownBy(() -> run("--out", x, "--seed", "many")).hasMessageContaining("--seed");
    assertThatThrownBy(() -> run("--out", x, "--as-at", "2020-01-01"))
        .hasMessageContaining("1 March 2025");
    assertThatThrownBy(() -> run("--out", x, "--census", "0")).hasMessageContaining("--census");
    assertThat(folder).isEmptyDirectory();
  }

  private static String run(String... words) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(new WriteSynthetic(CLOCK).run(List.of(words), printed, printed)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
