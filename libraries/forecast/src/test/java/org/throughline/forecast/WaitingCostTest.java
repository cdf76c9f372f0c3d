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

/// Places that are counted: what waiting costs, what closing does, what each place is paid.
class WaitingCostTest {

  private static final int SIMULATIONS = 300;

  @TempDir Path folder;
  private Inputs council;

  @BeforeEach
  void inventACouncil() throws IOException {
    council = Phased.council(folder);
  }

  private Forecast forecast(String changes) throws IOException {
    Scenario scenario = Phased.scenario(council, folder, "changes: [" + changes + "]");
    return Forecast.of(council, Model.THROUGHLINE, scenario);
  }

  private static double waiting(Forecast forecast, Tally tally, int year) {
    int queue = forecast.inputs().states().settingNamed("Waiting for Special");
    return tally.of(year, Tally.Quantity.STOCK, Tally.By.SETTING, queue).mean();
  }

  @Test
  void whoWaitsCostsWhatTheCapSays() throws IOException {
    Forecast unknown = forecast("{cap: Special, places: 100}");
    Tally without = unknown.simulate(4, 0, SIMULATIONS);
    Forecast known = forecast("{cap: Special, places: 100, waiting-cost: 6_500}");
    Tally with = known.simulate(4, 0, SIMULATIONS);

    double waiting = waiting(known, with, 2);
    assertThat(waiting).isGreaterThan(10).isEqualTo(waiting(unknown, without, 2));
    assertThat(without.ledger().plansWithoutCost(2)).isCloseTo(waiting, within(1e-9));
    assertThat(with.ledger().plansWithoutCost(2)).isZero();
    assertThat(with.ledger().total(2).mean() - without.ledger().total(2).mean())
        .isCloseTo(6_500 * waiting, within(0.01));
    int queue = known.inputs().states().settingNamed("Waiting for Special");
    assertThat(with.ledger().inSetting(2, queue).mean()).isCloseTo(6_500 * waiting, within(0.01));
  }

  @Test
  void aGroupOfSettingsMayBeCalledWaiting() throws IOException {
    Inputs same = withValidStates("Special,S,", "Special,Waiting,");
    assertThat(same.states().isWaiting(same.states().settingNamed("Special"))).isFalse();
    Tally expected = Forecast.of(council, Model.THROUGHLINE).simulate(4, 0, 40);
    Tally renamed = Forecast.of(same, Model.THROUGHLINE).simulate(4, 0, 40);
    for (int year = 0; year < 5; year++) {
      assertThat(renamed.total(year).mean()).isEqualTo(expected.total(year).mean());
    }
  }

  @Test
  void aCapWhoseQueueIsASettingAlreadyIsRefused() throws IOException {
    String queue = "Waiting for Primary";
    council =
        withValidStates(
            "Special,S,", queue + ",S,0,15,\"ASD,SEMH\",\"Primary,Secondary\"\nSpecial,S,");
    Path cap =
        Files.writeString(
            folder.resolve("queue.yaml"), "changes:\n  - {cap: Primary, places: 50}\n");
    assertThat(ScenarioFile.read(cap, council.states(), council.years()).problems())
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .matches("queue.yaml, row 2, .*“" + queue + "”, which is a setting.* Rename that one.*");
  }

  private Inputs withValidStates(String words, String others) throws IOException {
    Path states = folder.resolve("valid-states.csv");
    Files.writeString(states, Files.readString(states).replace(words, others));
    return new InputFiles(
            folder.resolve("transitions.csv"),
            folder.resolve("population.csv"),
            states,
            folder.resolve("costs.csv"))
        .read()
        .inputs()
        .orElseThrow();
  }

  @Test
  void twoCostsOfTheSameWaitAreRefusedWithTheirLines() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("two.yaml"),
            """
            changes:
              - {cap: Special, places: 100, waiting-cost: 6000, until: 2026}
              - {cap: Special, places: 90, waiting-cost: 7000, from: 2027}
              - {cap: Primary, places: 90, waiting-cost: -1}
            """);
    List<String> problems =
        ScenarioFile.read(file, council.states(), council.years()).problems().stream()
            .map(Problem::sentence)
            .toList();
    assertThat(problems)
        .anyMatch(each -> each.matches(".*row 3, changes: Waiting for “Special” costs.*line 2.*"))
        .anyMatch(each -> each.matches(".*row 4, waiting-cost: .*"))
        .hasSize(2);
  }

  @Test
  void placesThatCloseFillNoMoreAndNobodyIsTurnedOut() throws IOException {
    Forecast open = forecast("{cap: Special, places: 200}");
    Forecast closes =
        forecast("{cap: Special, places: 200}, {close: Special, places: 150, from: 2026}");
    Tally as = open.simulate(4, 0, SIMULATIONS);
    Tally fewer = closes.simulate(4, 0, SIMULATIONS);
    int special = council.states().settingNamed("Special");

    assertThat(waiting(closes, fewer, 0)).isEqualTo(waiting(open, as, 0));
    assertThat(fewer.of(1, Tally.Quantity.JOINERS, Tally.By.SETTING, special).mean()).isZero();
    for (Tally.Quantity flow : List.of(Tally.Quantity.LEAVERS, Tally.Quantity.MOVERS)) {
      assertThat(fewer.of(1, flow, Tally.By.SETTING, special).mean())
          .as("nobody is turned out: %s", flow)
          .isPositive()
          .isEqualTo(as.of(1, flow, Tally.By.SETTING, special).mean());
    }
    assertThat(fewer.of(1, Tally.Quantity.STOCK, Tally.By.SETTING, special).mean())
        .isBetween(
            0.6 * as.of(1, Tally.Quantity.STOCK, Tally.By.SETTING, special).mean(),
            as.of(1, Tally.Quantity.STOCK, Tally.By.SETTING, special).mean() - 10);
    assertThat(waiting(closes, fewer, 1)).isGreaterThan(waiting(open, as, 1) + 10);
    assertThat(fewer.total(4).mean()).isCloseTo(as.total(4).mean(), within(8.0));
  }

  @Test
  void everyPlaceIsPaidWhetherTakenOrNot() throws IOException {
    Tally plain = forecast("{cap: Special, places: 2000}").simulate(4, 0, SIMULATIONS);
    Tally funded =
        forecast(
                "{cap: Special, places: 2000}, {open: Special, places: 30, from: 2027},"
                    + " {fund: Special, pounds-per-place: 10_000, until: 2028}")
            .simulate(4, 0, SIMULATIONS);
    assertThat(paid(funded, plain, 0)).isCloseTo(2000 * 10_000.0, within(0.01));
    assertThat(paid(funded, plain, 2)).isCloseTo(2030 * 10_000.0, within(0.01));
    assertThat(paid(funded, plain, 4)).as("2029").isCloseTo(0, within(0.01));
  }

  private static double paid(Tally with, Tally without, int year) {
    return with.ledger().total(year).mean() - without.ledger().total(year).mean();
  }
}
