// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.forecast.Distribution;

class PublishedTotalsTest {

  @TempDir Path folder;

  private static Authority authority(String code, double first, double growth) {
    Map<Integer, Double> plans = new HashMap<>();
    for (int year = 2019; year <= 2023; year++) {
      plans.put(year, first * Math.pow(1 + growth, year - 2019));
    }
    return new Authority(code, "", code, "R", plans, Map.of(), Map.of());
  }

  @Test
  void anAuthorityThatGrowsAsAllDoGoesOnSo() {
    List<Authority> all =
        Stream.of("A", "B", "C", "D").map(code -> authority(code, 1000, 0.1)).toList();
    PublishedModel model = PublishedModel.of(new Release(all, Map.of()));
    List<Distribution> years = model.forecast(all.getFirst(), 2025, 7, 4000);
    double now = all.getFirst().plans().get(2023);
    assertThat(years.get(0).mean() / now).isBetween(1.09, 1.11);
    assertThat(years.get(1).mean() / now).isBetween(1.18, 1.22);
    assertThat(years.get(1).sd()).isGreaterThan(years.get(0).sd());
  }

  @Test
  void theSameSeedGivesTheSameForecast() {
    List<Authority> all = List.of(authority("A", 900, 0.05), authority("B", 2000, 0.12));
    PublishedModel model = PublishedModel.of(new Release(all, Map.of()));
    assertThat(model.forecast(all.getFirst(), 2026, 3, 50).getLast().quantiles())
        .isEqualTo(model.forecast(all.getFirst(), 2026, 3, 50).getLast().quantiles());
  }

  @Test
  void aFileWithoutTotalsIsRefusedWithTheRemedy() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n");
    assertThatThrownBy(() -> Release.read(file))
        .isInstanceOf(Release.Unusable.class)
        .hasMessageContaining("give the zip of “Education, health and care plans”");
  }

  @Test
  void anAuthorityWithoutATotalInTheLastJanuaryIsLeftOutOfAllAndSaidByName() {
    Authority gone =
        new Authority("E10000006", "", "Cumbria", "R", Map.of(2022, 900.0), Map.of(), Map.of());
    Release release = new Release(List.of(authority("A", 900, 0.05), gone), Map.of());
    PublishedRemarks remarks = new PublishedRemarks(release, PublishedModel.of(release));
    assertThat(release.goingOn()).extracting(Authority::code).containsExactly("A");
    assertThat(remarks.onAll())
        .singleElement()
        .asString()
        .contains("no total of theirs in January 2023: Cumbria (E10000006, last in 2022).");
    assertThat(remarks.on(gone))
        .singleElement()
        .asString()
        .contains("last total of Cumbria is that of January 2022", "goes on to January 2023");
    assertThat(remarks.on(release.goingOn().getFirst())).isEmpty();
    assertThat(release.asKnownIn(2022).ended()).isEmpty();
  }

  @Test
  void januariesThatDoNotFollowEachOtherTellNoGrowthAndThatIsSaid() {
    Release release =
        new Release(List.of(authority("A", 900, 0.05)), Map.of(2023, 900.0)).asKnownIn(2019);
    assertThat(new PublishedRemarks(release, PublishedModel.of(release)).onAll())
        .singleElement()
        .asString()
        .contains("No growth is known", "no totals of January 2018 beside those of 2019");
  }

  private static final String HEADING =
      "time_period,geographic_level,region_code,old_la_code,new_la_code,la_name,breakdown_topic,"
          + "ehcplans\n";

  private Path caseload(String heading, String rows) throws IOException {
    return Files.writeString(folder.resolve("caseload.csv"), heading + rows);
  }

  @Test
  void columnsThatAreMissingAreNamedTogether() throws IOException {
    Path file =
        caseload(
            HEADING.replace("region_code,", "").replace("la_name,", ""),
            "2025,Local authority,856,E06000016,All plans,3000\n");
    assertThatThrownBy(() -> Release.read(file))
        .isInstanceOf(Release.Unusable.class)
        .hasMessageContaining("caseload.csv, row 1, region_code: The column is missing.")
        .hasMessageContaining("caseload.csv, row 1, la_name: The column is missing.")
        .hasMessageContaining("Fetch the release again");
  }

  @Test
  void plansBelowNothingAreRefusedWithTheirRow() throws IOException {
    Path file =
        caseload(
            HEADING,
            """
            2024,Local authority,E12,856,E06000016,Leicester,All plans,3000
            2025,Local authority,E12,856,E06000016,Leicester,All plans,-5
            2025,Local authority,E12,855,E10000018,Leicestershire,All plans,-1
            """);
    assertThatThrownBy(() -> Release.read(file))
        .isInstanceOf(Release.Unusable.class)
        .hasMessageContaining("caseload.csv, row 3, ehcplans: “-5” is below 0.")
        .hasMessageContaining("caseload.csv, row 4, ehcplans: “-1” is below 0.");
  }

  @Test
  void aRowThatIsCutShortOrNotInUtf8IsNoFaultOfTheProgram() throws IOException {
    Path file = caseload(HEADING, "2025,Local authority,E12,856,E060\n");
    assertThatThrownBy(() -> Release.read(file))
        .isInstanceOf(Release.Unusable.class)
        .hasMessageContaining("caseload.csv, row 2: Cells are missing");
    Files.write(
        file, (HEADING + "2025,é\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Release.read(file)).isInstanceOf(IOException.class);
  }

  @Test
  void authoritiesItWasNotTaughtWithAreForecastBetterThanByAnyNaiveRule() throws Exception {
    Path zip = realRelease();
    List<PublishedBackTest.Score> from2022 =
        PublishedBackTest.of(Release.read(zip), 1).scores().stream()
            .filter(score -> score.origin() == 2022)
            .toList();
    assertThat(from2022).hasSize(3);
    for (PublishedBackTest.Score score : from2022) {
      assertThat(score.error())
          .isLessThan(Math.min(score.lastIncrement(), score.meanIncrement()) * 1.02);
      assertThat(Math.abs(score.bias())).isLessThan(0.02);
      assertThat(score.covered95()).isBetween(0.92, 0.98);
    }
    assertThat(from2022.getLast().error()).isLessThan(0.10);
  }

  private static Path realRelease() {
    Path file =
        Stream.iterate(Path.of("").toAbsolutePath(), java.util.Objects::nonNull, Path::getParent)
            .map(
                above ->
                    above.resolve("shared/data/ehc-plans/education-health-and-care-plans_2025.zip"))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElse(Path.of("missing"));
    assumeTrue(Files.exists(file), "The Department's release is not beside the project");
    return file;
  }
}
