// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTest {

  private static final int SIMULATIONS = 3000;

  @TempDir Path folder;
  private Inputs inputs;
  private Tally unchanged;

  @BeforeEach
  void simulateAsNow() throws IOException {
    inputs = new Invented(folder).inputs();
    unchanged = Forecast.of(inputs, Model.THROUGHLINE).simulate(5, 0, SIMULATIONS);
  }

  private ScenarioFile.Reading read(String yaml) throws IOException {
    return ScenarioFile.read(
        Files.writeString(folder.resolve("scenario.yaml"), yaml), inputs.states(), inputs.years());
  }

  private Forecast forecast(String yaml) throws IOException {
    ScenarioFile.Reading reading = read(yaml);
    return Forecast.of(
        inputs,
        Model.THROUGHLINE,
        reading.scenario().orElseThrow(() -> new AssertionError(reading.problems().toString())));
  }

  private Tally simulate(String yaml) throws IOException {
    return forecast(yaml).simulate(5, 0, SIMULATIONS);
  }

  private List<String> problems(String yaml) throws IOException {
    return read(yaml).problems().stream().map(Problem::sentence).toList();
  }

  private static double mean(Tally tally, int year, Tally.Quantity flow) {
    return tally.of(year, flow, Tally.By.ALL, 0).mean();
  }

  @Test
  void aFactorMultipliesTheFlowByJustThat() throws IOException {
    for (Tally.Quantity flow :
        List.of(Tally.Quantity.JOINERS, Tally.Quantity.LEAVERS, Tally.Quantity.MOVERS)) {
      Tally half = simulate("changes: [{multiply: " + flow.word() + ", by: 0.5, oldest: 13}]");
      Tally one = simulate("changes: [{multiply: " + flow.word() + ", by: 1.0}]");
      assertThat(mean(one, 0, flow)).isEqualTo(mean(unchanged, 0, flow));
      double young = 0;
      double youngAsNow = 0;
      for (int age = 0; age <= 13; age++) {
        young += half.of(0, flow, Tally.By.AGE, Ages.index(age)).mean();
        youngAsNow += unchanged.of(0, flow, Tally.By.AGE, Ages.index(age)).mean();
      }
      assertThat(young / youngAsNow).isCloseTo(0.5, within(0.02));
      assertThat(half.of(0, flow, Tally.By.AGE, Ages.index(14)).mean())
          .isEqualTo(unchanged.of(0, flow, Tally.By.AGE, Ages.index(14)).mean());
    }
  }

  @Test
  void factorsOnTheSameFlowMultiplyAndBeginWithTheirYear() throws IOException {
    Tally tally =
        simulate(
            """
            changes:
              - {multiply: joiners, by: 1.5, from: 2025}
              - {multiply: joiners, by: 2, from: 2025}
            """);
    assertThat(mean(tally, 0, Tally.Quantity.JOINERS))
        .isEqualTo(mean(unchanged, 0, Tally.Quantity.JOINERS));
    assertThat(mean(tally, 1, Tally.Quantity.JOINERS) / mean(unchanged, 1, Tally.Quantity.JOINERS))
        .isCloseTo(3, within(0.06));
  }

  @Test
  void noJoinersAtAllIsNone() throws IOException {
    Tally tally = simulate("changes: [{multiply: joiners, by: 0}]");
    assertThat(mean(tally, 0, Tally.Quantity.JOINERS)).isZero();
  }

  @Test
  void whoFindsASettingFullWaitsOrGoesElsewhere() throws IOException {
    Forecast waits = forecast("changes: [{cap: Special, places: 0}]");
    Tally waiting = waits.simulate(5, 0, 200);
    int queue = waits.inputs().states().settingNamed("Waiting for Special");
    assertThat(waiting.of(0, Tally.Quantity.STOCK, Tally.By.SETTING, queue).mean())
        .isGreaterThan(10);
    assertThat(waiting.of(0, Tally.Quantity.JOINERS, Tally.By.SETTING, 1).mean()).isZero();
    Forecast elsewhere =
        forecast("changes: [{cap: Special, places: 5, elsewhere: [Mainstream – école]}]");
    Tally placed = elsewhere.simulate(5, 0, 200);
    assertThat(placed.of(0, Tally.Quantity.STOCK, Tally.By.SETTING, queue).mean()).isZero();
    assertThat(placed.total(4).mean()).isCloseTo(unchanged.total(4).mean(), within(15.0));
  }

  @Test
  void openedPlacesTakeThoseWhoWait() throws IOException {
    String cap = "changes: [{cap: Special, places: 20}";
    Forecast open = forecast(cap + ", {open: Special, places: 500, from: 2026}]");
    int queue = open.inputs().states().settingNamed("Waiting for Special");
    Tally tally = open.simulate(5, 0, 200);
    assertThat(tally.of(1, Tally.Quantity.STOCK, Tally.By.SETTING, queue).mean()).isPositive();
    assertThat(tally.of(2, Tally.Quantity.STOCK, Tally.By.SETTING, queue).mean()).isZero();
  }

  @Test
  void joinersAreShiftedByTheShareAndNobodyIsLost() throws IOException {
    Tally tally =
        simulate(
            "changes: [{shift-joiners-to: Mainstream – école, share: 0.25, settings: [Special]}]");
    double special = tally.of(0, Tally.Quantity.JOINERS, Tally.By.SETTING, 1).mean();
    double asNow = unchanged.of(0, Tally.Quantity.JOINERS, Tally.By.SETTING, 1).mean();
    assertThat(special / asNow).isCloseTo(0.75, within(0.02));
    assertThat(mean(tally, 0, Tally.Quantity.JOINERS))
        .isCloseTo(mean(unchanged, 0, Tally.Quantity.JOINERS), within(0.5));
  }

  @Test
  void moneyFollowsPricesInvestmentAndIncome() throws IOException {
    Tally tally =
        simulate(
            """
            money: {inflation: 0.1, income: 1000000, balance: -50000}
            changes:
              - {spend: 30000, from: 2024, until: 2024}
            """);
    double now = unchanged.ledger().total(0).mean();
    assertThat(tally.ledger().total(0).mean()).isCloseTo(now * 1.1 + 30000, within(1.0));
    Ledger.Position position = tally.ledger().position(0).orElseThrow();
    assertThat(position.inYear().mean()).isCloseTo(1_000_000 - now * 1.1 - 30000, within(1.0));
    assertThat(position.cumulative().mean())
        .isCloseTo(position.inYear().mean() - 50000, within(1.0));
  }

  @Test
  void everyErrorNamesItsLineAndTheRemedy() throws IOException {
    assertThat(
            problems(
                """
                name: Wrong
                changes:
                  - multiply: plans
                    by: many
                  - cap: Nowhere
                    places: 3
                    colour: red
                """))
        .anyMatch(each -> each.startsWith("scenario.yaml, row 3, multiply: A flow is joiners"))
        .anyMatch(each -> each.startsWith("scenario.yaml, row 4, by: “many” is not a number"))
        .anyMatch(each -> each.startsWith("scenario.yaml, row 5, cap: There is no setting"))
        .anyMatch(each -> each.startsWith("scenario.yaml, row 7, colour: “colour” means nothing"));
  }

  @Test
  void aTransferThatMeansNothingIsRefusedWithItsLineAndTheRemedy() throws IOException {
    assertThat(
            problems(
                """
                money:
                  income: 1000000
                  transfers:
                    2025: 850_000
                    2040: 1000
                    next: 5
                    2026: much
                """))
        .anyMatch(each -> each.matches("scenario.yaml, row 5, 2040: .*from 2024 to 2028.*"))
        .anyMatch(each -> each.matches("scenario.yaml, row 6, next: “next” is no January.*"))
        .anyMatch(each -> each.startsWith("scenario.yaml, row 7, 2026: “much” is not a number"))
        .hasSize(3);
    assertThat(problems("money:\n  transfers:\n    2025: 850_000\n"))
        .singleElement()
        .asString()
        .startsWith("scenario.yaml, row 2, transfers: Give the income of the high-needs block");
    assertThat(problems("money: {income: 5, transfers: 850_000}"))
        .singleElement()
        .asString()
        .contains("Names with values are needed here");
  }

  @Test
  void contradictionsAreRefused() throws IOException {
    assertThat(problems("changes: [{cap: Special, places: 3}, {cap: Special, places: 4}]"))
        .singleElement()
        .asString()
        .contains("is capped twice in the same years");
    assertThat(problems("changes: [{open: Special, places: 3}]"))
        .singleElement()
        .asString()
        .contains("has no cap");
    assertThat(problems("changes: [{cap: Special, places: 3}, {close: Special, places: 4}]"))
        .singleElement()
        .asString()
        .contains("close than it has");
    assertThat(problems("changes: [{spend: 3, from: 2026, until: 2024}]"))
        .singleElement()
        .asString()
        .contains("It ends before it begins");
    assertThat(problems("changes: [{shift-joiners-to: Special, share: 0.3}]"))
        .singleElement()
        .asString()
        .contains("from other settings");
    assertThat(problems("changes: [{multiply: joiners, by: 2, cap: Special}]"))
        .singleElement()
        .asString()
        .contains("A change is one of");
    assertThat(problems("changes: [")).singleElement().asString().contains("This is not YAML");
  }

  @Test
  void everyContradictionNamesItsLineAndTheOneItContradicts() throws IOException {
    assertThat(
            problems(
                """
                name: At odds
                changes:
                  - cap: Special
                    places: 3
                  - cap: Special
                    places: 4
                    from: 2026
                  - shift-joiners-to: Mainstream – école
                    share: 0.7
                    settings: [Special]
                  - shift-joiners-to: Mainstream – école
                    share: 0.6
                    settings: [Special]
                  - fund: Mainstream – école
                    pounds-per-place: 10_000
                  - close: Special
                    places: 9
                    from: 2026
                """))
        .anyMatch(each -> each.matches("scenario.yaml, row 5, .*twice.*and in line 3.*"))
        .anyMatch(each -> each.matches("scenario.yaml, row 11, .*away by lines 8 and 11.*"))
        .anyMatch(each -> each.matches("scenario.yaml, row 14, .*has no cap.*"))
        .anyMatch(each -> each.matches("scenario.yaml, row 16, .*close in 2026 than it has.*"))
        .hasSize(4);
  }

  @Test
  void moreThanThereIsMayCloseInNoYearThatIsForecast() throws IOException {
    assertThat(
            problems(
                """
                changes:
                  - {cap: Special, places: 100}
                  - {open: Special, places: 50, until: 2025}
                  - {close: Special, places: 120, from: 2024}
                """))
        .singleElement()
        .asString()
        .matches("scenario.yaml, row 4, .*close in 2026 than it has. Close fewer, or end this.*");
    assertThat(
            problems(
                """
                changes:
                  - {close: Special, places: 50}
                  - {cap: Special, places: 600, until: 2025}
                  - {cap: Special, places: 30, from: 2026}
                """))
        .singleElement()
        .asString()
        .matches("scenario.yaml, row 2, .*close in 2026 than it has.*");
    assertThat(
            problems(
                """
                changes:
                  - {cap: Special, places: 100}
                  - {close: Special, places: 120, from: 2025}
                  - {open: Special, places: 20, from: 2025}
                """))
        .as("whatever their order")
        .isEmpty();
  }

  @Test
  void placesAndAcademicYearsAreWholeNumbers() throws IOException {
    assertThat(
            problems(
                """
                changes:
                  - {cap: Special, places: 10.9}
                  - {multiply: joiners, by: 0.5, youngest: 9.2, oldest: 10.7}
                """))
        .containsExactly(
            "scenario.yaml, row 2, places: “10.9” is not a whole number. Round it.",
            "scenario.yaml, row 3, youngest: “9.2” is not a whole number. Round it.",
            "scenario.yaml, row 3, oldest: “10.7” is not a whole number. Round it.");
    assertThat(problems("changes: [{cap: Special, places: 1_0.0}]")).isEmpty();
  }

  @Test
  void whatLimitsAChangeToNobodyIsRefused() throws IOException {
    assertThat(problems("changes: [{multiply: joiners, by: 0.9, needs: [], settings: []}]"))
        .hasSize(2)
        .allMatch(each -> each.endsWith("No name is given. Leave the line out for all of them."));
  }

  @Test
  void aDateThatIsNoneIsRefusedAndAChangeThatNeverHoldsIsRemarked() throws IOException {
    for (String date : List.of("2019-13-40", "2027-02-30", "27")) {
      assertThat(problems("changes: [{spend: 3, from: " + date + "}]"))
          .singleElement()
          .asString()
          .contains("“" + date + "” is neither a year");
    }
    for (String when : List.of("until: 2023", "from: 2029", "from: 2028-09-01")) {
      ScenarioFile.Reading reading = read("changes: [{spend: 3, " + when + "}]");
      assertThat(reading.scenario()).isPresent();
      assertThat(reading.problems())
          .singleElement()
          .extracting(Problem::sentence)
          .asString()
          .contains(
              "row 1, changes: It is in force in no January that is forecast", "2024 to 2028");
    }
    assertThat(problems("changes: [{spend: 3, from: 2028-01-01}]")).isEmpty();
  }

  @Test
  void aScenarioInTheWindowsCharacterSetIsRead() throws IOException {
    Path file = folder.resolve("windows.yaml");
    Files.writeString(
        file,
        "name: Fewer – much\nchanges: [{multiply: joiners, by: 0.5, settings: [Mainstream – école]}]\n",
        java.nio.charset.Charset.forName("windows-1252"));
    ScenarioFile.Reading reading = ScenarioFile.read(file, inputs.states(), inputs.years());
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.scenario().orElseThrow().name()).isEqualTo("Fewer – much");
  }

  @Test
  void aNameThatIsNotThereIsAnsweredWithThoseThatAre() throws IOException {
    assertThat(
            problems(
                "changes: [{cap: Specail, places: 3}, {multiply: leavers, by: 2, needs: [Speach, Qzqzqz]}]"))
        .anyMatch(
            each ->
                each.endsWith(
                    "Perhaps “Special” is meant. There are “Mainstream – école”, “Special”."))
        .anyMatch(
            each ->
                each.endsWith(
                    "“Speach” is not in the valid states. Perhaps “Speech” is meant. There are “ASD”, “Speech”."))
        .anyMatch(
            each ->
                each.endsWith("“Qzqzqz” is not in the valid states. There are “ASD”, “Speech”."))
        .hasSize(3);
  }
}
