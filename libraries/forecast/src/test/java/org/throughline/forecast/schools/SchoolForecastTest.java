// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.forecast.CsvTable;

class SchoolForecastTest {

  private static final int SIMULATIONS = 200;

  @TempDir Path folder;
  private SchoolInputs inputs;

  @BeforeEach
  void inventAnAuthority() throws IOException {
    inputs = new InventedAuthority(5, 6, 2).inputs(folder);
  }

  private static SchoolTally simulate(SchoolInputs inputs, int threads) {
    return SchoolForecast.of(inputs).simulate(11, SIMULATIONS, threads, done -> {});
  }

  private Map<String, CsvTable> tables(int threads) {
    return new SchoolTables(
            inputs, simulate(inputs, threads), SchoolBackTest.of(inputs, 11, threads))
        .tables();
  }

  private SchoolInputs with(String housing, String migration) throws IOException {
    SchoolFiles files = new InventedAuthority(5, 6, 2).files(folder);
    return new SchoolFiles(
            files.rolls(),
            files.births(),
            files.schools(),
            Optional.of(
                Files.writeString(
                    folder.resolve("housing.csv"),
                    "planning-area,year,homes,primary-yield,secondary-yield\n" + housing)),
            Optional.of(
                Files.writeString(
                    folder.resolve("migration.csv"),
                    "year,planning-area,year-group,pupils\n" + migration)))
        .read(OptionalInt.of(InventedAuthority.LAST))
        .inputs()
        .orElseThrow();
  }

  @Test
  void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() {
    Map<String, CsvTable> one = tables(1);
    Map<String, CsvTable> three = tables(3);
    assertThat(one).hasSize(7);
    one.forEach((name, table) -> assertThat(three.get(name).text()).isEqualTo(table.text()));
  }

  @Test
  void aPhaseIsTheSumOfItsYearGroupsAndTheAuthorityThatOfItsAreas() {
    SchoolTally tally = simulate(inputs, 1);
    for (int year = 0; year < inputs.years().length; year++) {
      int at = year;
      double groups =
          IntStream.range(0, 6)
              .mapToDouble(area -> tally.phase(at, area, Phase.PRIMARY).mean())
              .sum();
      assertThat(tally.phase(year, -1, Phase.PRIMARY).mean())
          .isCloseTo(groups, org.assertj.core.data.Offset.offset(1e-6));
    }
  }

  @Test
  void aHundredHomesBringTheirYieldToTheirAreaAndGrowUpInIt() throws IOException {
    SchoolTally without = simulate(inputs, 2);
    SchoolTally with = simulate(with("Primary 02,2024,400,35,0\n", ""), 2);
    double inYear =
        with.phase(1, 2, Phase.PRIMARY).mean() - without.phase(1, 2, Phase.PRIMARY).mean();
    double before =
        with.phase(0, 2, Phase.PRIMARY).mean() - without.phase(0, 2, Phase.PRIMARY).mean();
    double elsewhere =
        with.phase(1, 3, Phase.PRIMARY).mean() - without.phase(1, 3, Phase.PRIMARY).mean();
    assertThat(inYear).isBetween(130.0, 150.0);
    assertThat(before).isZero();
    assertThat(elsewhere).isZero();
    double grown = with.group(3, 2, 4).mean() - without.group(3, 2, 4).mean();
    assertThat(grown).isBetween(17.0, 23.0);
  }

  @Test
  void homesOfThePastAreNotCountedTwice() throws IOException {
    StringBuilder past = new StringBuilder();
    for (int year = InventedAuthority.FIRST + 1; year <= InventedAuthority.SEED; year++) {
      past.append("Primary 01,%d,100,30,0\n".formatted(year));
    }
    double asIs = simulate(inputs, 2).phase(4, 1, Phase.PRIMARY).mean();
    double explained = simulate(with(past.toString(), ""), 2).phase(4, 1, Phase.PRIMARY).mean();
    assertThat(explained).isLessThan(asIs - 40);
  }

  @Test
  void departuresThatAreKnownLowerTheirYearGroup() throws IOException {
    SchoolTally with = simulate(with("", "2023,Secondary 00,9,-20\n"), 2);
    double fewer = with.group(0, 6, 9).mean() - simulate(inputs, 2).group(0, 6, 9).mean();
    assertThat(fewer).isBetween(-21.0, -19.0);
  }

  @Test
  void aNewSchoolGrowsUpToTheEndOfItsPhase() throws IOException {
    SchoolFiles files = new InventedAuthority(5, 6, 2).files(folder);
    Files.writeString(files.rolls(), Files.readString(files.rolls()) + "2022,New town,7,150\n");
    SchoolInputs grown = files.read(OptionalInt.of(2027)).inputs().orElseThrow();
    SchoolTally tally = simulate(grown, 1);
    int area = grown.areas().indexOf("New town");
    assertThat(tally.group(0, area, 8).mean()).isBetween(140.0, 160.0);
    assertThat(tally.group(3, area, 11).mean()).isBetween(130.0, 170.0);
    assertThat(tally.group(3, area, 12).mean()).isZero();
  }

  @Test
  void birthsThatAreNotKnownYetWidenReception() throws IOException {
    SchoolTally tally = simulate(inputs, 2);
    double known = tally.group(3, -1, 0).sd() / tally.group(3, -1, 0).mean();
    double guessed = tally.group(6, -1, 0).sd() / tally.group(6, -1, 0).mean();
    assertThat(guessed).isGreaterThan(1.3 * known);
  }

  @Test
  void anEmptySchoolIsOnTheListAndTheChanceOfTooFewIsSaid() {
    SchoolTally tally = simulate(inputs, 1);
    List<AdmissionReview.Line> lines = new AdmissionReview(inputs, tally).lines();
    assertThat(lines).isNotEmpty();
    for (AdmissionReview.Line line : lines) {
      assertThat(line.change() % AdmissionReview.STEP).isZero();
      assertThat(line.change()).isNotZero();
      assertThat(line.chanceShort()).isBetween(0.0, 0.5);
      assertThat(-line.change()).isLessThan(line.school().admissionNumber());
    }
  }

  @Test
  void theCapacityReturnAsksForFiveYearsOfPrimaryAndSevenOfSecondary() {
    List<List<String>> rows = new ArrayList<>(tables(2).get("scap-mainstream").rows());
    assertThat(rows.stream().filter(row -> row.get(1).equals("primary"))).hasSize(6 * 7 * 5);
    assertThat(rows.stream().filter(row -> row.get(1).equals("secondary"))).hasSize(2 * 5 * 7);
    assertThat(rows.getFirst().subList(0, 4))
        .containsExactly("Primary 00", "primary", "R", "2022/23");
  }

  @Test
  void theErrorThatTheDepartmentPublishesStandsBesideOurs() {
    CsvTable table = tables(2).get("calibration");
    int published = table.heading().indexOf("publishedErrorOfCouncils");
    List<String> atThree =
        table.rows().stream()
            .filter(row -> row.get(0).equals("secondary") && row.get(1).equals("3"))
            .findFirst()
            .orElseThrow();
    assertThat(atThree.get(published)).isEqualTo("0.029");
  }
}
