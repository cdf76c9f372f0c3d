// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.forecast.Problem;

class BadSchoolInputTest {

  @TempDir Path folder;
  private SchoolFiles files;

  @BeforeEach
  void inventAnAuthority() throws IOException {
    files = new InventedAuthority(1, 2, 1).files(folder);
  }

  private List<String> problems() {
    return files.read(OptionalInt.empty()).problems().stream()
        .filter(Problem::isRefusal)
        .map(Problem::sentence)
        .toList();
  }

  private void add(Path file, String line) throws IOException {
    Files.writeString(file, Files.readString(file) + line + "\n");
  }

  @Test
  void everythingWrongInEveryFileIsSaidAtOnce() throws IOException {
    add(files.rolls(), "2022,Primary 00,15,30");
    add(files.rolls(), "2022,Primary 00,R,-4");
    add(files.rolls(), "2022,Primary 00,3,90");
    add(files.births(), "2020,Elsewhere,12");
    add(files.births(), "2016,Primary 00,12");
    add(files.schools().orElseThrow(), "Hill School,Primary 01,6,0,30,,");

    assertThat(problems())
        .anyMatch(each -> each.matches("rolls.csv, row \\d+, year-group: “15” is not a year.*"))
        .anyMatch(each -> each.contains("“-4” is not a number of pupils"))
        .anyMatch(each -> each.contains("Year group 3 of “Primary 00” in 2022 is given twice"))
        .anyMatch(each -> each.contains("no planning area “Elsewhere”"))
        .anyMatch(each -> each.contains("births of this area and year are given twice"))
        .anyMatch(each -> each.contains("The youngest year group is above the oldest"))
        .hasSize(6);
  }

  @Test
  void aJanuaryMissingInTheMiddleIsRefused() throws IOException {
    Files.write(
        files.rolls(),
        Files.readAllLines(files.rolls()).stream()
            .filter(line -> !line.startsWith("2018"))
            .toList());
    assertThat(problems()).singleElement().asString().contains("No roll is given for January 2018");
  }

  @Test
  void aYearGroupMissingForOneJanuaryIsRefused() throws IOException {
    Files.write(
        files.rolls(),
        Files.readAllLines(files.rolls()).stream()
            .filter(line -> !line.startsWith("2018,Primary 01,4,"))
            .toList());
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("“Primary 01” has nobody in year group 4 in 2018");
  }

  @Test
  void oneJanuaryAloneIsRefused() throws IOException {
    Files.write(
        files.rolls(),
        Files.readAllLines(files.rolls()).stream()
            .filter(line -> line.startsWith("year") || line.startsWith("2022"))
            .toList());
    assertThat(problems()).anyMatch(each -> each.contains("One January is not enough"));
  }

  @Test
  void aColumnThatIsMissingIsNamed() throws IOException {
    Files.writeString(files.births(), "year,area,births\n2016,x,1\n");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("births.csv, row 1, planning-area: The column is missing");
  }

  @Test
  void aYieldOfSixPupilsAHomeIsRefused() throws IOException {
    Path housing =
        Files.writeString(
            folder.resolve("housing.csv"),
            "planning-area,year,homes,primary-yield,secondary-yield\nPrimary 00,2024,50,600,10\n");
    files =
        new SchoolFiles(
            files.rolls(), files.births(), files.schools(), Optional.of(housing), Optional.empty());
    assertThat(problems()).singleElement().asString().contains("More than three pupils a home");
  }

  @Test
  void birthsThatAreMissingAreSaidAndNotTakenAsNone() throws IOException {
    Files.write(
        files.births(),
        Files.readAllLines(files.births()).stream()
            .filter(line -> !line.startsWith("2016,Primary 01"))
            .toList());
    SchoolFiles.Reading reading = files.read(OptionalInt.of(2025));
    assertThat(reading.problems())
        .anyMatch(each -> each.words().contains("no births of 2016 for “Primary 01”"));
    SchoolTally tally =
        SchoolForecast.of(reading.inputs().orElseThrow()).simulate(1, 100, 1, done -> {});
    assertThat(tally.group(0, 1, 0).mean()).isGreaterThan(50);
  }

  @Test
  void namesWithCommasDashesAndAccentsAreRead() throws IOException {
    for (int year = 2019; year <= 2022; year++) {
      add(files.rolls(), year + ",\"Château – Nord, East\",R,44");
    }
    assertThat(files.read(OptionalInt.empty()).inputs().orElseThrow().areas())
        .contains("Château – Nord, East");
  }
}
