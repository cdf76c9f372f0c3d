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
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    return new ForecastCommand()
        .run(List.of(words), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
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

  private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable run) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(CannotContinue.class, run)
        .getMessage();
  }

  @Test
  void aJanuaryBeforeTheFirstTotalsIsRefusedWithTheFirstThatWillDo() {
    String zip = release();
    for (String year : List.of("2010", "2018")) {
      assertThat(refusal(() -> run("published", "--release", zip, "--trained-to", year)))
          .contains("from 2019 to 2025")
          .contains("totals of authorities from January 2019: give --trained-to 2019 or later");
      assertThat(
              refusal(
                  () ->
                      run(
                          "published",
                          "--release",
                          zip,
                          "--area",
                          "Leicester",
                          "--trained-to",
                          year)))
          .contains("totals of Leicester from January 2019");
    }
    String first =
        "published --area Leicester --trained-to 2019 --until 2021 --simulations 50 --release";
    assertThat(run((first + " " + zip).split(" "))).isZero();
    assertThat(out.toString(UTF_8)).contains("plans in 2019").doesNotContain("NaN");
  }

  private static final String SMALL =
      """
      time_period,geographic_level,region_code,old_la_code,new_la_code,la_name,breakdown_topic,ehcplans
      2023,Local authority,E12,856,E06000016,Leicester,All plans,3000
      2024,Local authority,E12,856,E06000016,Leicester,All plans,3300
      2025,Local authority,E12,856,E06000016,Leicester,All plans,3600
      2023,Local authority,E12,909,E10000006,Cumbria,All plans,4000
      """;

  private int forecast(String release, String more) throws IOException {
    Path file = Files.writeString(folder.resolve("caseload.csv"), release);
    return run(("published --simulations 50 --release " + file + more).split(" "));
  }

  @Test
  void councilsThatAreNoMoreAreLeftOutOfAllAndNamed() throws IOException {
    assertThat(forecast(SMALL, " --json")).isZero();
    assertThat(err.toString(UTF_8))
        .contains("Note: Not forecast", "Cumbria (E10000006, last in 2023)");
    JsonNode areas = JsonMapper.shared().readTree(out.toString(UTF_8)).get("areas");
    assertThat(areas.size()).isEqualTo(1);
    assertThat(areas.get(0).propertyNames()).containsExactly("area", "name", "years");
  }

  @Test
  void aCouncilThatIsNoMoreSaysWhichJanuaryIsItsLast() throws IOException {
    assertThat(forecast(SMALL, " --json --area E10000006")).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString(UTF_8));
    assertThat(json.get("lastKnown").intValue()).isEqualTo(2023);
    assertThat(json.get("years").get(0).get("year").intValue()).isEqualTo(2024);
    assertThat(err.toString(UTF_8)).contains("The last total of Cumbria is that of January 2023");
    out.reset();
    forecast(SMALL, " --area E10000006");
    assertThat(out.toString(UTF_8)).contains("4,000 plans in 2023, the last January known");
  }

  @Test
  void oneJanuaryAloneIsSaidToTellNoGrowth() throws IOException {
    assertThat(forecast(SMALL, " --area Leicester --trained-to 2023")).isZero();
    assertThat(err.toString(UTF_8)).contains("Note: No growth is known");
    err.reset();
    forecast(SMALL, " --area Leicester");
    assertThat(err.toString(UTF_8)).doesNotContain("Note");
  }

  @Test
  void whatIsMoreThanASingleAuthorityIsNotForecast() {
    String zip = release();
    for (String word : List.of("England", "E92000001", "E12000004")) {
      assertThat(refusal(() -> run("published", "--release", zip, "--area", word)))
          .contains("“" + word + "” is not a single authority, and only those are forecast");
    }
  }

  @Test
  void aWordTooManyAndAFolderForAFileAreRefused() throws IOException {
    assertThat(refusal(() -> run("published", "extra", "--release", folder.toString())))
        .contains("“extra” belongs to no option")
        .contains("is a folder: name a file in it")
        .doesNotContain("fetch it again");
    assertThat(refusal(() -> run("plans", "extra"))).contains("“extra” belongs to no option");
    Path file = Files.writeString(folder.resolve("taken"), "");
    for (Path out : List.of(file, file.resolve("below"))) {
      assertThat(refusal(() -> run("published", "--out", out.toString())))
          .contains("The folder of --out, " + out + ", cannot be written to");
    }
  }
}
