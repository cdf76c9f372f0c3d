// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.database.DatabaseSettings;
import org.throughline.settings.commands.LoadSettings;
import org.throughline.testing.ThroughlineTest;

/// Runs the command beside the running application, as an analyst would.
@ThroughlineTest
class LoadSettingsTest {

  private final String data;
  private final LoadSettings load;
  private final Settings settings;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder = Path.of("");

  LoadSettingsTest(DatabaseSettings database, Settings settings, Clock clock) {
    this.data = database.data().toString();
    this.settings = settings;
    this.load = new LoadSettings(clock);
  }

  @Test
  void aLookSaysWhatWouldBeAndALoadDoesIt() throws IOException {
    String file = file("gias 2024-01-01.csv", "URN,EstablishmentName\n930001,Willow School\n");

    assertThat(run(file, "--look")).isZero();
    assertThat(out()).contains("1 rows; 1 new");
    assertThat(settings.find(new Urn("930001"))).isEmpty();
    assertThat(run(file)).isZero();
    assertThat(settings.find(new Urn("930001")).orElseThrow().name()).isEqualTo("Willow School");
    out.reset();
    assertThat(run(file)).isZero();
    assertThat(out()).contains("0 new, 0 changed", "1 unchanged");
  }

  @Test
  void aRefusedFileEndsWithOneAndSaysWhy() throws IOException {
    assertThat(run(file("x 2024-01-01.csv", "URN,Town\n1,2\n"))).isEqualTo(5);
    assertThat(err()).contains("EstablishmentName", "is missing", "Nothing of x 2024-01-01.csv");
  }

  @Test
  void wrongUseIsSaidPlainly() throws IOException {
    String file = file("gias.csv", "URN,EstablishmentName\n");

    assertThat(run()).isEqualTo(2);
    assertThatThrownBy(() -> run(file))
        .isInstanceOf(CannotContinue.class)
        .hasMessageContaining("Give --as-at");
    assertThatThrownBy(() -> run(file, "--authority", "Leicester"))
        .isInstanceOf(CannotContinue.class)
        .hasMessageContaining("three digits");
    assertThatThrownBy(() -> run(folder.resolve("none.csv").toString()))
        .isInstanceOf(CannotContinue.class)
        .hasMessageContaining("There is no file");
  }

  /// The three real files one after the other, as the first thing a council does.
  @Test
  void theRealFilesGoInAndASecondTimeChangeNothing() {
    String list = SharedData.file("schools/gias_list_2025-07_LE_OX_BD_NG_DE_CV.csv").toString();
    String extract = SharedData.file("schools/gias_2022-07_east_midlands.csv").toString();
    String links =
        SharedData.file("schools/gias_links_2025-04-22_LE_OX_BD_NG_DE_CV.csv").toString();

    assertThat(run(extract, list, links)).isZero();
    out.reset();
    assertThat(run(list, links)).isZero();

    assertThat(out()).contains(" 0 new, 0 changed", "0 links");
    Setting academy = settings.find(new Urn("146844")).orElseThrow();
    assertThat(academy.name()).isEqualTo("Highfields Primary School");
    assertThat(academy.facts().number(Fact.CAPACITY)).contains(288);
    assertThat(academy.place().orElseThrow().milesTo(new Place(52.6338, -1.1146))).isLessThan(0.5);
    assertThat(err()).contains("stands in row");
  }

  /// The whole width of the published download with invented rows: every column that is read has
  /// its place, and what is not read is kept beside it.
  @Test
  void theLayoutOfTheWholeDownloadIsTakenThroughTheCommand() {
    String file = SharedData.file("synthetic/gias_layout_fixture.csv").toString();

    assertThat(run(file, "--as-at", "2024-02-09", "--look")).isZero();
    assertThat(out()).contains("60 rows; 60 new");
    assertThat(settings.find(new Urn("130059"))).isEmpty();
    assertThat(run(file, "--as-at", "2024-02-09")).isZero();
    out.reset();
    assertThat(run(file, "--as-at", "2024-02-09")).isZero();

    assertThat(out()).contains("60 rows; 0 new, 0 changed", "60 unchanged");
    Setting school = settings.find(new Urn("130003")).orElseThrow();
    assertThat(school.name()).isEqualTo("school 4");
    assertThat(school.facts().number(Fact.CAPACITY)).contains(1059);
    assertThat(school.facts().text(Fact.POSTCODE)).isEqualTo("NG8 2FZ");
    assertThat(school.place().orElseThrow().milesTo(new Place(51.5134, -0.0972))).isLessThan(1);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private int run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data));
    return load.run(
        all,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
