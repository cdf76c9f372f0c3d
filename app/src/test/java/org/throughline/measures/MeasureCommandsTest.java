// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.measures.PublishedFiles.RUTLAND;
import static org.throughline.measures.PublishedFiles.row;
import static org.throughline.measures.PublishedFiles.timeliness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.measures.commands.LoadStatistics;
import org.throughline.measures.commands.PrintMeasure;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.Job;
import org.throughline.platform.database.DatabaseSettings;
import org.throughline.testing.ThroughlineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the commands beside the running application, as an analyst would.
@ThroughlineTest
class MeasureCommandsTest {

  private final String data;
  private final LoadStatistics load;
  private final PrintMeasure print;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder = Path.of("");

  MeasureCommandsTest(DatabaseSettings settings, Clock clock) {
    this.data = settings.data().toString();
    this.load = new LoadStatistics(clock);
    this.print = new PrintMeasure(clock);
  }

  @Test
  void aFileIsLoadedAndTheMeasurePrintsAsJson() {
    Path file =
        PublishedFiles.write(
            folder,
            "timeliness.csv",
            timeliness(row(2010, RUTLAND, "150", "200", "75"), row(2011, RUTLAND, "c", "c", "c")));

    assertThat(run(load, file.toString(), "--vintage", "2081-06-26")).isZero();
    assertThat(out()).contains("release 2081-06-26", "2 rows", "figures of measures are new");
    out.reset();
    assertThat(run(print, "s2-09", "--area", "E06000017", "--json")).isZero();

    JsonNode series = JsonMapper.builder().build().readTree(out());
    assertThat(series.isArray()).isTrue();
    JsonNode first = of(series, "2010");
    assertThat(first.propertyNames())
        .containsExactly(
            "period", "value", "numerator", "denominator", "mark", "source", "vintage");
    assertThat(first.get("value").decimalValue()).isEqualByComparingTo("75");
    assertThat(first.get("numerator").decimalValue()).isEqualByComparingTo("150");
    assertThat(first.get("denominator").toString()).isEqualTo("200");
    assertThat(first.get("mark").isNull()).isTrue();
    assertThat(first.get("vintage").asString()).isEqualTo("2081-06-26");
    assertThat(of(series, "2011").get("value").isNull()).isTrue();
    assertThat(of(series, "2011").get("mark").asString()).isEqualTo("c");
  }

  @Test
  void theSameFileAgainSaysSo() {
    Path file =
        PublishedFiles.write(folder, "again.csv", timeliness(row(2010, RUTLAND, "1", "3", "33.3")));

    run(load, file.toString(), "--vintage", "2080");
    out.reset();

    assertThat(run(load, file.toString(), "--vintage", "2080")).isZero();
    assertThat(out()).contains("(was there already)", "0 figures of measures are new");
  }

  @Test
  void aRefusedFileEndsWithOneAndSaysWhyAndThatNothingWasKept() {
    Path file =
        PublishedFiles.write(
            folder, "wrong.csv", timeliness(row(2010, RUTLAND, "many", "3", "33.3")));

    assertThat(run(load, file.toString())).isEqualTo(5);
    assertThat(err()).contains("row 2", "Nothing of wrong.csv was kept.");
  }

  @Test
  void wrongUseIsSaidPlainly() {
    assertThat(run(load)).isEqualTo(2);
    assertThat(refusal(load, folder.resolve("none.csv").toString())).contains("There is no file");
    assertThat(refusal(load, folderFile(), "--vintage", "soon")).contains("--vintage needs");
    assertThat(refusal(print, "S2-09")).contains("Give --area");
    assertThat(refusal(print, "Z9-99", "--area", "E06000017")).contains("no measure Z9-99");
    assertThat(refusal(print, "S2-09", "--area", "Rutland")).contains("not the code of an area");
    assertThat(refusal(print, "S2-09", "--area", "E06999999")).contains("no area E06999999");
    assertThat(refusal(print, "S2-09", "S2-14", "--area", "E06000017"))
        .contains("one measure by its code");
  }

  @Test
  void theCouncilsOwnMeasuresAreKnownToCommandsToo() {
    String own = "--throughline.measure-files=" + folder;
    PublishedFiles.write(
        folder,
        "e8-01.sql",
        file("e2-03").replace("code: E2-03", "code: E8-01").replace("at risk", "in need"));
    PublishedFiles.write(folder, "broken.sql", "-- code: nonsense\n-- colour: red\n");

    assertThat(run(print, "E8-01", "--area", "E06000017", own)).isZero();
    assertThat(out()).contains("E8-01 Schools in need that are supported");
    assertThat(refusal(print, "E8-01", "--area", "E06000017")).contains("no measure E8-01");
    assertThat(run(load, folderFile(), "--vintage", "2079", own)).isEqualTo(5);
    assertThat(err()).contains("broken.sql, line 2, has the unknown key “colour”");
    assertThat(refusal(print, "E8-01", "--area", "E06000017", own + "/none"))
        .contains("There is no folder", "throughline.measure-files");
  }

  private static String file(String code) {
    try (InputStream text =
        MeasureCommandsTest.class.getResourceAsStream("/measures/" + code + ".sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void aMeasureThatAwaitsCaseworkShowsNoFigure() {
    assertThat(run(print, "S1-14", "--area", "E06000017")).isZero();
    assertThat(out()).contains("There is no figure: it will come from casework");
    out.reset();
    assertThat(run(print, "S1-14", "--area", "E06000017", "--json")).isZero();
    assertThat(out().strip().replaceAll("\\s", "")).isEqualTo("[]");
  }

  private String folderFile() {
    return PublishedFiles.write(folder, "one.csv", timeliness()).toString();
  }

  private String refusal(Job job, String... words) {
    List<String> message = new ArrayList<>();
    assertThatThrownBy(() -> run(job, words))
        .isInstanceOf(CannotContinue.class)
        .satisfies(refused -> message.add(String.valueOf(refused.getMessage())));
    return message.getFirst();
  }

  private int run(Job job, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data));
    return job.run(
        all,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static JsonNode of(JsonNode series, String period) {
    for (JsonNode each : series) {
      if (each.get("period").asString().equals(period)) {
        return each;
      }
    }
    throw new AssertionError("No period " + period + " in " + series);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
