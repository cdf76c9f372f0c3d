// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.commandline.CannotContinue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `forecast published`, on the Department's release where it is beside the project.
class PublishedCommandTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String... words) {
    return new ForecastCommand()
        .run(
            List.of(words),
            new PrintStream(out, true, UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
  }

  private static String release() {
    Path zip =
        Path.of(
            System.getProperty(
                "throughline.shared", System.getenv().getOrDefault("THROUGHLINE_SHARED", "")),
            "data/ehc-plans/education-health-and-care-plans_2025.zip");
    assumeTrue(Files.isReadable(zip), "Name the shared folder in THROUGHLINE_SHARED");
    return zip.toString();
  }

  @Test
  void anAuthorityIsForecastFromWhatWasPublishedUntilAnEarlierJanuary() throws IOException {
    String[] words = {
      "published",
      "--release",
      release(),
      "--area",
      "Leicester",
      "--trained-to",
      "2022",
      "--until",
      "2025",
      "--simulations",
      "400",
      "--json",
      "--out",
      folder.toString()
    };
    assertThat(run(words)).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString(UTF_8));
    assertThat(json.propertyNames()).containsExactly("area", "name", "years", "calibration");
    assertThat(json.get("area").asString()).isEqualTo("E06000016");
    JsonNode years = json.get("years");
    assertThat(years.size()).isEqualTo(3);
    for (int at = 0; at < 3; at++) {
      assertThat(years.get(at).get("year").intValue()).isEqualTo(2023 + at);
      double mean = years.get(at).get("mean").doubleValue();
      assertThat(mean)
          .isBetween(
              years.get(at).get("q").get("2.5").doubleValue(),
              years.get(at).get("q").get("97.5").doubleValue());
    }
    assertThat(folder.resolve("published.csv")).content().contains("E06000016");
    assertThat(folder.resolve("calibration.csv")).isNotEmptyFile();
    String first = out.toString(UTF_8);
    out.reset();
    run(words);
    assertThat(out.toString(UTF_8)).as("the same seed").isEqualTo(first);
  }

  @Test
  void anAreaThatTheReleaseDoesNotKnowIsRefusedWithTheRemedy() {
    String zip = release();
    assertThatThrownBy(() -> run("published", "--release", zip, "--area", "Nowhere"))
        .isInstanceOf(CannotContinue.class)
        .hasMessageContaining("no totals of “Nowhere”: give a code");
  }

  @Test
  void aReleaseThatIsMissingOrNoReleaseIsRefusedInWords() throws IOException {
    assertThatThrownBy(() -> run("published"))
        .hasMessageContaining("--release is missing: name the Department's zip");
    assertThatThrownBy(() -> run("published", "--release", folder.resolve("none.zip").toString()))
        .hasMessageContaining("cannot be read: check its name");
    Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    assertThatThrownBy(() -> run("published", "--release", other.toString()))
        .isInstanceOf(CannotContinue.class)
        .hasMessageContaining("Education, health and care plans");
  }
}
