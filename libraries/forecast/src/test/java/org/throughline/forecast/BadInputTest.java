// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

  private static final String BORN = "Mainstream – école,A,-5";

  @TempDir Path folder;
  private Invented council;

  @BeforeEach
  void inventACouncil() {
    council = new Invented(folder);
  }

  private List<String> problems() throws IOException {
    return council.files().read().problems().stream().map(Problem::sentence).toList();
  }

  @Test
  void accentsDashesAndCommasInNamesAreRead() throws IOException {
    council.validStates =
        council.validStates + "\"Unit, primary\",C,0,6,\"\"\"Speech, language\"\"\",Special\n";
    council.row(2022, "NONSEND", "NONSEND", 3, "\"Unit, primary\"", "\"Speech, language\"");
    Inputs inputs = council.inputs();
    assertThat(inputs.states().needs()).containsExactly("ASD", "Speech", "Speech, language");
    assertThat(inputs.states().settingNamed("Mainstream – école")).isZero();
    assertThat(inputs.states().settingNamed("Unit, primary")).isEqualTo(2);
  }

  @Test
  void accentsWrittenApartFromTheirLettersAreTheSameName() throws IOException {
    String apart = Normalizer.normalize("Mainstream – école", Normalizer.Form.NFD);
    council.transitions = council.transitions.replace("Mainstream – école", apart);
    council.validStates = council.validStates.replaceFirst("Mainstream – école,S", apart + ",S");
    assertThat(apart).isNotEqualTo("Mainstream – école");
    assertThat(problems()).isEmpty();
    Inputs inputs = council.inputs();
    Path scenario =
        Files.writeString(
            folder.resolve("s.yaml"),
            "changes: [{multiply: joiners, by: 0.5, settings: [%s]}, {cap: %s, places: 9}]"
                .formatted(apart, apart));
    assertThat(ScenarioFile.read(scenario, inputs.states(), inputs.years()).problems()).isEmpty();
  }

  @Test
  void aNameWithACommaThatIsNotQuotedInAListIsSentToItsQuotationMarks() throws IOException {
    String quoted = "a name that holds a comma stands in quotation marks of its own";
    council.validStates =
        council.validStates + "\"Unit, primary\",C,0,6,\"Speech, language\",\"Unit, primary\"\n";
    council.row(2022, "Special", "\"Speech, language\"", 3, "Special", "ASD");
    assertThat(problems())
        .hasSize(3)
        .anyMatch(
            each ->
                each.contains("One can move to “Unit”")
                    && each.contains("put the whole name in quotation marks of its own"))
        .anyMatch(
            each -> each.contains("takes the need “Speech, language”") && each.contains(quoted));
    council.row(2022, "Special", "Elsewhere", 3, "Special", "ASD");
    assertThat(problems())
        .anyMatch(each -> each.contains("takes the need “Elsewhere”") && !each.contains(quoted));
  }

  @Test
  void aFileInTheWindowsCharacterSetIsRead() throws IOException {
    InputFiles files = council.files();
    Charset windows = Charset.forName("windows-1252");
    for (Path file : List.of(files.transitions(), files.validStates(), files.costs())) {
      Files.writeString(file, Files.readString(file), windows);
    }
    assertThat(files.read().problems()).isEmpty();
  }

  @Test
  void agesOutsideTheRangeAreRefusedWithTheirRowAndColumn() throws IOException {
    council.row(2021, "Special", "ASD", 31, "Special", "ASD");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("transitions.csv, row ")
        .contains("academic-year-1: The academic year 31 is outside -5 to 25.");
  }

  @Test
  void thePlanOfAChildBornInTheYearIsReadAndOneNotYetBornIsNot() throws IOException {
    council.validStates = council.validStates.replace("Mainstream – école,A,-1", BORN);
    council.row(2022, "Mainstream – école", "ASD", -5, "Mainstream – école", "ASD");
    assertThat(problems()).noneMatch(each -> each.startsWith("transitions.csv"));
    council.row(2022, "NONSEND", "NONSEND", -6, "Mainstream – école", "ASD");
    assertThat(problems()).anyMatch(each -> each.contains("academic year -6 is outside -5 to 25"));
  }

  @Test
  void aPlanPastTheYearInWhichYoungPeopleTurn25IsSaidAndEndsWithinAYear() throws IOException {
    council.validStates = council.validStates.replace("Special,B,0,15", "Special,B,0,25");
    council.population = people(25);
    council.row(2022, "Special", "ASD", 19, "Special", "ASD");
    council.row(2022, "Special", "ASD", 20, "NONSEND", "NONSEND");
    assertThat(problems()).noneMatch(each -> each.startsWith("transitions.csv"));
    council.row(2022, "Special", "ASD", 20, "Special", "ASD");
    InputFiles.Reading reading = council.files().read();
    assertThat(reading.problems().stream().map(Problem::sentence))
        .filteredOn(each -> each.startsWith("transitions.csv"))
        .singleElement()
        .asString()
        .contains("academic-year-2", "at the latest in academic year 20", "this one is in 21");
    Inputs inputs = reading.inputs().orElseThrow();
    Tally tally = Forecast.of(inputs, Model.THROUGHLINE).simulate(1, 0, 50);
    int at = Ages.index(21);
    assertThat(tally.of(0, Tally.Quantity.LAST_LEAVERS, Tally.By.AGE, at).mean()).isEqualTo(1);
    assertThat(tally.of(0, Tally.Quantity.STOCK, Tally.By.AGE, Ages.index(22)).mean()).isZero();
  }

  @Test
  void anAgeThatIsNotCountedIsRefused() throws IOException {
    council.validStates = council.validStates.replace("Special,B,0,15", "Special,B,0,25");
    council.row(2022, "Special", "ASD", 25, "Special", "ASD");
    council.row(2022, "Special", "ASD", 26, "NONSEND", "NONSEND");
    assertThat(problems())
        .anyMatch(each -> each.contains("academic year 26 is outside -5 to 25"))
        .anyMatch(each -> each.contains("in setting “Special” in academic year 26"));
  }

  private static String people(int oldest) {
    StringBuilder rows = new StringBuilder("calendar-year,academic-year,population\n");
    for (int year = 2020; year <= 2028; year++) {
      for (int age = -5; age <= oldest; age++) {
        rows.append("%d,%d,1000\n".formatted(year, age));
      }
    }
    return rows.toString();
  }

  @Test
  void aFileThatWasPastedBelowItselfIsSaid() throws IOException {
    assertThat(problems()).isEmpty();
    String rows = council.transitions.substring(council.transitions.indexOf('\n') + 1);
    council.transitions += rows;
    assertThat(council.files().read().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.isRefusal()).isFalse())
        .extracting(Problem::sentence)
        .asString()
        .contains("Every row is there twice", "take the second half out");
  }

  @Test
  void fiftyRowsThatWerePastedTwiceAreSaidAndFortyNineAreNot() throws IOException {
    List<String> lines = council.transitions.lines().toList();
    String whole = council.transitions;
    council.transitions = whole + String.join("\n", lines.subList(30, 80)) + "\n";
    assertThat(problems())
        .anyMatch(
            each ->
                each.startsWith("transitions.csv, row %d: 50 rows".formatted(lines.size() + 1))
                    && each.contains("are those from row 31 on again, in the same order"));
    council.transitions = whole + String.join("\n", lines.subList(30, 79)) + "\n";
    assertThat(problems()).noneMatch(each -> each.contains("again, in the same order"));
  }

  @Test
  void manyPeopleWithTheSameChangeBelowEachOtherAreNotThereTwice() throws IOException {
    for (int age = 0; age < 6; age++) {
      for (int person = 0; person < 100; person++) {
        council.row(2022, "Special", "ASD", age, "Special", "Speech");
      }
    }
    assertThat(problems()).noneMatch(each -> each.contains("again, in the same order"));
  }

  @Test
  void aSettingThatIsGivenTwiceIsRefused() throws IOException {
    council.validStates += "Special,B,0,12,ASD,Special\n";
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("valid-states.csv, row 4, setting: The setting “Special” is given twice");
  }

  @Test
  void theCostOfWaitingInTheCostsIsSentToTheScenario() throws IOException {
    council.costs += "ASD,Waiting for Special,4000\n";
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("costs.csv, row 6, setting", "as waiting-cost of the cap");
  }

  @Test
  void aStateThatTheValidStatesForbidIsRefused() throws IOException {
    council.row(2021, "Special", "ASD", -1, "Special", "ASD");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("do not let need “ASD” be in setting “Special” in academic year -1");
  }

  @Test
  void aYearMissingInTheMiddleIsRefused() throws IOException {
    council.transitions =
        council.transitions.lines().filter(line -> !line.startsWith("2021")).toList().stream()
            .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
    assertThat(problems()).singleElement().asString().contains("No transition begins in 2021");
  }

  @Test
  void aPopulationYearMissingInTheMiddleIsRefused() throws IOException {
    council.population =
        council.population.lines().filter(line -> !line.startsWith("2025")).toList().stream()
            .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
    assertThat(problems()).singleElement().asString().contains("No population is given for 2025");
  }

  @Test
  void newPlansAmongNobodyAreRefusedWhetherTheRowSaysNobodyOrIsMissing() throws IOException {
    council.population =
        council.population.replace("2021,3,1000\n", "2021,3,0\n").replace("2021,4,1000\n", "");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("population.csv, population: New plans of January 2021 are in academic year 3, 4")
        .contains("in which nobody lives in the area in 2021. Give how many do");
  }

  @Test
  void anAgeWithoutAnybodyInThePastIsRemarkedWhereNobodyJoined() throws IOException {
    council.population = council.population.replace("2022,-1,1000\n", "");
    InputFiles.Reading reading = council.files().read();
    assertThat(reading.inputs()).isPresent();
    assertThat(reading.problems())
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .contains("In 2022 nobody lives in the area in academic year -1");
  }

  @Test
  void duplicateAndNegativePopulationsAreRefusedTogether() throws IOException {
    council.population += "2022,3,1000\n2029,3,-4\n";
    assertThat(problems())
        .hasSize(2)
        .anyMatch(each -> each.contains("Academic year 3 of 2022 is given twice"))
        .anyMatch(each -> each.contains("A population cannot be below 0"));
  }

  @Test
  void duplicateCostsAreRefused() throws IOException {
    council.costs += "ASD,Special,3\n";
    assertThat(problems()).singleElement().asString().contains("is given twice. Keep one row.");
  }

  @Test
  void aMissingCostIsSaidAndNotTakenAsNothing() throws IOException {
    council.costs = council.costs.replace("ASD,Special,10000\n", "");
    InputFiles.Reading reading = council.files().read();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.isRefusal()).isFalse())
        .asString()
        .contains("There is no cost for need “ASD” in setting “Special”");
    Inputs inputs = reading.inputs().orElseThrow();
    Tally tally = Forecast.of(inputs, Model.THROUGHLINE).simulate(1, 0, 50);
    assertThat(tally.ledger().plansWithoutCost(0)).isPositive();
  }

  @Test
  void everyProblemOfEveryFileIsSaidAtOnce() throws IOException {
    council.row(2021, "Elsewhere", "ASD", 3, "Special", "Unheard");
    council.population += "2022,x,1000\n";
    council.costs += "ASD,Special,much\n";
    assertThat(problems())
        .anyMatch(each -> each.contains("The setting “Elsewhere” is not in the valid states"))
        .anyMatch(each -> each.contains("takes the need “Unheard”"))
        .anyMatch(each -> each.contains("“x” is not a whole number"))
        .anyMatch(each -> each.contains("“much” is not a cost"));
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    council.costs = council.costs.replace("need,setting,cost", "need,setting,price");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("costs.csv, row 1, cost: The column is missing.");
  }

  @Test
  void tenPlansInAllAreForecast() throws IOException {
    council.transitions = council.transitions.lines().findFirst().orElseThrow() + "\n";
    for (int person = 0; person < 10; person++) {
      council.row(2022, "Special", "ASD", person, "Special", "ASD");
    }
    Tally tally = Forecast.of(council.inputs(), Model.THROUGHLINE).simulate(1, 0, 100);
    assertThat(tally.total(0).mean()).isBetween(8.0, 11.0);
  }

  @Test
  void aMillionRowsAreCountedAndForecast() throws IOException {
    StringBuilder rows = new StringBuilder(council.transitions);
    int given = (int) council.transitions.lines().count() - 1;
    for (int person = given; person < 1_000_000; person++) {
      rows.append("2022,Special,ASD,%d,Special,ASD,%d\n".formatted(person % 14, person % 14 + 1));
    }
    council.transitions = rows.toString();
    Inputs inputs = council.inputs();
    assertThat(inputs.transitions().flows().stream().mapToInt(Transitions.Flow::people).sum())
        .isEqualTo(1_000_000);
    Tally tally = Forecast.of(inputs, Model.THROUGHLINE).simulate(1, 0, 20);
    assertThat(tally.total(0).mean()).isBetween(500_000.0, 1_000_000.0);
  }

  @Test
  void sharesOfBandsThatDoNotMakeOneAreRefusedTogetherWithTheOthers() throws IOException {
    council.costs =
        """
        need,setting,band,share,cost
        ASD,Special,A,0.5,20000
        ASD,Special,B,0.2,40000
        Speech,Special,A,1.5,20000
        Speech,Special,,,20000
        Speech,Mainstream – école,,0.4,20000
        """;
    assertThat(problems())
        .anyMatch(each -> each.contains("need “ASD” in setting “Special” make 0.70"))
        .anyMatch(each -> each.contains("row 4, share: “1.5” is not a share of plans"))
        .anyMatch(each -> each.contains("row 6, share: A share belongs to a band"));
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    council.transitions = "";
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("transitions.csv: The file is empty");
  }

  @Test
  void aRowThatIsShortOrLongAndAQuotationMarkLeftOpenAreNamed() throws IOException {
    String whole = council.transitions;
    int next = (int) whole.lines().count() + 1;
    council.transitions = whole + "2022,Special,ASD,3\n";
    assertThat(problems())
        .containsExactly(
            "transitions.csv, row %d: The row has 4 cells and the heading line 7. Fill in those that are missing."
                .formatted(next));
    council.transitions = whole + "2022,Unit, small,ASD,3,Special,ASD,4\n";
    assertThat(problems()).singleElement().asString().contains("row " + next, "in quotation marks");
    council.transitions = whole + "2022,Special,ASD,3,Special,ASD,4,,\n";
    assertThat(problems()).isEmpty();
    council.transitions =
        whole + "2022,\"Special,ASD,3,Special,ASD,4\n2022,Special,ASD,3,Special,ASD,4\n";
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("row " + next, "Close it, or take it out")
        .doesNotContain("Exception");
  }

  @Test
  void halfOfNobodyAndEmptyCellsAreSaidAsWhatTheyAre() throws IOException {
    council.row(2022, "NONSEND", "ASD", 3, "Special", "ASD");
    council.row(2022, "Special", "ASD", 3, "Special", "NONSEND");
    council.row(2022, "Special", "", 3, "Special", "ASD");
    council.transitions += "2022,Special,ASD,,Special,ASD,4\n";
    assertThat(problems())
        .hasSize(4)
        .anyMatch(
            each ->
                each.contains(
                    "setting-1: NONSEND stands for having no plan, and only where it is in both setting-1 and need-1"))
        .anyMatch(each -> each.contains("need-2: NONSEND stands"))
        .anyMatch(each -> each.contains("need-1: The cell is empty. Write the name"))
        .anyMatch(
            each -> each.contains("academic-year-1: The cell is empty. Write a whole number"));
  }

  private void keep(
      java.util.function.IntPredicate numbers, java.util.function.Predicate<String> rows) {
    List<String> lines = council.transitions.lines().toList();
    StringBuilder kept = new StringBuilder(lines.getFirst()).append('\n');
    for (int at = 1; at < lines.size(); at++) {
      if (numbers.test(at) && rows.test(lines.get(at))) {
        kept.append(lines.get(at)).append('\n');
      }
    }
    council.transitions = kept.toString();
  }

  @Test
  void aYearThatWasPastedTwiceOrHalfLeftOutIsRemarked() throws IOException {
    String whole = council.transitions;
    council.transitions +=
        whole
            .lines()
            .filter(line -> line.startsWith("2022"))
            .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
    int rows = (int) whole.lines().filter(line -> line.startsWith("2022")).count();
    int next = (int) whole.lines().count() + 1;
    assertThat(problems())
        .containsExactly(
            ("transitions.csv, row %d: %d rows from here on are those from row %d on again, in the"
                    + " same order, as when part of a file was pasted twice. If so, their plans are"
                    + " counted double: take them out.")
                .formatted(next, rows, next - rows),
            "transitions.csv, calendar-year: The rows of 2021 end with 96 plans and those of 2022"
                + " begin with 168, 72 more. Look in both years for rows that are missing or there"
                + " twice.");
    council.transitions = whole;
    keep(at -> at % 2 == 0, line -> line.startsWith("2022"));
    council.transitions =
        whole
                .lines()
                .filter(line -> !line.startsWith("2022"))
                .collect(java.util.stream.Collectors.joining("\n", "", "\n"))
            + council
                .transitions
                .lines()
                .skip(1)
                .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
    assertThat(problems()).singleElement().asString().contains("those of 2022 begin with", "fewer");
  }

  @Test
  void yearsInWhichNobodyJoinsOrLeavesAreRemarked() throws IOException {
    String whole = council.transitions;
    keep(
        at -> true,
        line -> !line.contains(",NONSEND,NONSEND,") || !line.startsWith("2021,NONSEND"));
    assertThat(problems()).anyMatch(each -> each.contains("setting-1: Nobody joins in 2021, so"));
    council.transitions = whole;
    keep(at -> true, line -> !line.matches("\\d+,[^N].*NONSEND.*"));
    assertThat(problems())
        .anyMatch(each -> each.contains("setting-2: Nobody leaves in 2020, 2021, 2022, so"));
  }
}
