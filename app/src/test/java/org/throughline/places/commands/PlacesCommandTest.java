// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.commandline.CannotContinue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlacesCommandTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(List<String> words) {
    return new ForecastCommand()
        .run(words, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private List<String> places(String... more) throws IOException {
    StringBuilder rolls = new StringBuilder("year,planning-area,year-group,pupils\n");
    StringBuilder births = new StringBuilder("year,planning-area,births\n");
    for (int year = 2020; year <= 2026; year++) {
      for (int group = 0; group <= 6; group++) {
        rolls.append("%d,Riverside,%s,%d\n".formatted(year, group == 0 ? "R" : group, 90 + group));
      }
      births.append("%d,Riverside,100\n".formatted(year - 4));
    }
    List<String> words =
        new ArrayList<>(
            List.of(
                "places",
                "--rolls",
                Files.writeString(folder.resolve("rolls.csv"), rolls).toString(),
                "--births",
                Files.writeString(folder.resolve("births.csv"), births).toString(),
                "--schools",
                Files.writeString(
                        folder.resolve("schools.csv"),
                        """
                        school,planning-area,youngest,oldest,admission-number,from,admitted
                        Old Mill School,Riverside,R,6,60,,55
                        Weir School,Riverside,R,6,90,,35
                        """)
                    .toString()));
    words.addAll(List.of(more));
    return words;
  }

  @Test
  void jsonHoldsEachYearAreaAndYearGroupWithItsSparePlaces() throws IOException {
    assertThat(run(places("--json", "--simulations", "60", "--until", "2030"))).isZero();

    JsonNode json = JsonMapper.shared().readTree(out.toString(UTF_8));
    assertThat(json.propertyNames()).containsExactly("years", "admissionNumbers", "calibration");
    JsonNode year = json.get("years").get(0);
    assertThat(year.get("schoolYear").stringValue()).isEqualTo("2026/27");
    JsonNode reception = year.get("areas").get(0).get("yearGroups").get(0);
    assertThat(reception.get("yearGroup").stringValue()).isEqualTo("R");
    assertThat(reception.get("places").intValue()).isEqualTo(150);
    assertThat(reception.get("spare").doubleValue())
        .isCloseTo(150 - reception.get("mean").doubleValue(), within(1e-6));
    assertThat(json.get("calibration").get("horizons").size()).isPositive();
  }

  @Test
  void theSummarySaysWhichAdmissionNumbersToLookAtAndWhatTheDepartmentPublishes()
      throws IOException {
    assertThat(run(places())).isZero();
    assertThat(out.toString(UTF_8))
        .contains("pupils will be in primary year groups; 19 futures in 20 lie between")
        .contains("Weir School: 90 places a year, -45.")
        .contains("the median council misses by 1.2%");
  }

  @Test
  void theTablesOfTheCapacityReturnAreWritten() throws IOException {
    Path tables = folder.resolve("out");
    run(places("--simulations", "40", "--out", tables.toString()));
    assertThat(tables.resolve("scap-mainstream.csv")).isNotEmptyFile();
    assertThat(tables.resolve("scap-capacity.csv")).content().contains("Weir School");
    assertThat(tables.resolve("spare-places.csv")).content().contains("2026/27,Riverside,R,150");
  }

  @Test
  void whatIsWrongWithTheFilesIsSaidWithItsRow() throws IOException {
    List<String> words = places();
    Path rolls = folder.resolve("rolls.csv");
    Files.writeString(rolls, Files.readString(rolls) + "2026,Riverside,99,4\n");
    assertThat(run(words)).isEqualTo(5);
    assertThat(err.toString(UTF_8)).contains("rolls.csv, row 51, year-group: “99” is not a year");
  }

  @Test
  void everyOptionThatIsWrongIsSaidAtOnce() {
    assertThatThrownBy(() -> run(List.of("places", "--seed", "x", "--births", "nowhere.csv")))
        .isInstanceOf(CannotContinue.class)
        .hasMessageContaining("--rolls is missing")
        .hasMessageContaining("nowhere.csv, cannot be read")
        .hasMessageContaining("--seed takes a whole number");
  }

  @Test
  void sparePlacesAreOfTheAreasWhosePlacesAreKnown() throws IOException {
    List<String> words = places("--simulations", "60");
    Path rolls = folder.resolve("rolls.csv");
    String more =
        Files.readString(rolls)
            .lines()
            .skip(1)
            .map(line -> line.replace("Riverside", "Hill") + "\n")
            .collect(java.util.stream.Collectors.joining());
    Files.writeString(rolls, Files.readString(rolls) + more + more.replace("Hill", "Moor"));
    assertThat(run(words)).isZero();
    assertThat(out.toString(UTF_8))
        .contains("Places and spare places are of 1 of 3 planning areas")
        .containsPattern("2026/27 .* 1,050 +3\\d\\.\\d%")
        .doesNotContain("-8");
    assertThat(err.toString(UTF_8).lines().filter(line -> line.contains("No school of")))
        .singleElement()
        .asString()
        .contains("“Hill”, “Moor” has places in year groups R, 1, 2, 3, 4, 5, 6, though");
  }
}
