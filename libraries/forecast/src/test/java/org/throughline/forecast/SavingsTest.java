// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each measure saves, added one after the other in the order in which they were written.
class SavingsTest {

  private static final int SIMULATIONS = 200;
  private static final String MONEY = "money: {inflation: 0.03, inflation-sd: 0.01}\n";
  private static final String FEWER = "  - {multiply: joiners, by: 0.7, from: 2025}\n";
  private static final String SHIFT =
      "  - {shift-joiners-to: Secondary, share: 0.5, settings: [Special]}\n";
  private static final String CAP = "  - {cap: Special, places: 150, waiting-cost: 4000}\n";
  private static final String OPEN = "  - {open: Special, places: 40, from: 2026}\n";
  private static final String FUND = "  - {fund: Special, pounds-per-place: 1000}\n";
  private static final String SPEND = "  - {spend: 90000, until: 2026}\n";
  private static final String SAME = "  - {multiply: leavers, by: 1}\n";

  @TempDir Path folder;
  private Inputs council;
  private final List<Scenario> simulated = new ArrayList<>();
  private CsvTable whole = new CsvTable(List.of());

  @BeforeEach
  void inventACouncil() throws IOException {
    council = Phased.council(folder);
  }

  private CsvTable savings(int threads, String yaml) throws IOException {
    Scenario scenario = Phased.scenario(council, folder, yaml);
    Scenario unchanged = new Scenario("As now", scenario.money(), List.of());
    Tally without = tally(unchanged);
    Tally with = tally(scenario);
    whole = new ManagementPlan(council, without, java.util.Optional.of(with)).table();
    simulated.clear();
    return Savings.of(
            council,
            scenario,
            without.ledger(),
            with.ledger(),
            first -> {
              simulated.add(first);
              return forecast(first).cost(4, SIMULATIONS, threads, done -> {});
            })
        .table();
  }

  private Forecast forecast(Scenario scenario) {
    return Forecast.of(council, Model.THROUGHLINE, scenario);
  }

  private Tally tally(Scenario scenario) {
    return forecast(scenario).simulate(4, 0, SIMULATIONS);
  }

  private static String cell(CsvTable table, List<String> row, String column) {
    return row.get(table.heading().indexOf(column));
  }

  private static List<String> of(CsvTable table, String number, String column) {
    return table.rows().stream()
        .filter(row -> row.getFirst().equals(number))
        .map(row -> cell(table, row, column))
        .toList();
  }

  private static List<String> sums(CsvTable table, int measures, String column) {
    List<String> sums = new ArrayList<>();
    for (int year = 0; year < table.rows().size() / measures; year++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int number = 1; number <= measures; number++) {
        String text = of(table, String.valueOf(number), column).get(year);
        sum = sum.add(text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text));
      }
      sums.add(sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString());
    }
    return sums;
  }

  @Test
  void savingsAddUpToTheWholeScenarioToTheLastDigit() throws IOException {
    String yaml = MONEY + "changes:\n" + FEWER + SHIFT + CAP + FUND + OPEN + SPEND;
    CsvTable table = savings(1, yaml);
    List<String> all = whole.rows().stream().map(row -> cell(whole, row, "saving")).toList();
    assertThat(all).hasSize(5).doesNotContain("0");
    assertThat(sums(table, 6, "saving")).isEqualTo(all);
    Scenario scenario = Phased.scenario(council, folder, yaml);
    assertThat(sums(table, 6, "own-cost"))
        .isEqualTo(
            java.util.Arrays.stream(council.years())
                .mapToObj(year -> CsvTable.number(scenario.spending(year)))
                .toList());
    for (int number = 1; number <= 6; number++) {
      assertThat(of(table, String.valueOf(number), "saving")).anyMatch(text -> !text.equals("0"));
    }
    assertThat(new BigDecimal(of(table, "1", "saving").getLast())).isPositive();
  }

  @Test
  void aFactorOfOneSavesNothingWhereverItStands() throws IOException {
    CsvTable table = savings(1, MONEY + "changes:\n" + SAME + FEWER + CAP + SAME);
    for (String number : List.of("1", "4")) {
      for (String column : List.of("saving", "saving-at-least", "saving-at-most")) {
        assertThat(of(table, number, column)).as(column).containsOnly("0");
      }
    }
    assertThat(of(table, "2", "saving").getLast()).isNotEqualTo("0");
  }

  @Test
  void theOrderMattersForAMeasureAndNotForTheWhole() throws IOException {
    CsvTable first = savings(1, MONEY + "changes:\n" + FEWER + SHIFT);
    List<List<String>> before = whole.rows();
    CsvTable second = savings(1, MONEY + "changes:\n" + SHIFT + FEWER);
    assertThat(whole.rows()).isEqualTo(before);
    assertThat(of(second, "2", "saving")).isNotEqualTo(of(first, "1", "saving"));
  }

  @Test
  void whoWaitsWithoutACostTakesTheSavingOfThatMeasureAlone() throws IOException {
    CsvTable table =
        savings(1, MONEY + "changes:\n" + FEWER + "  - {cap: Special, places: 100}\n" + SPEND);
    assertThat(of(table, "1", "saving").getLast()).isNotIn("", "0");
    for (String column : List.of("saving", "saving-at-least", "saving-at-most")) {
      assertThat(of(table, "2", column)).containsOnly("");
    }
    assertThat(of(table, "3", "saving")).containsExactly("-90000", "-90000", "0", "0", "0");
    assertThat(of(table, "2", "plans-without-cost-before")).containsOnly("0");
    assertThat(of(table, "2", "plans-without-cost-after"))
        .isEqualTo(of(table, "3", "plans-without-cost-before"))
        .doesNotContain("0");
    assertThat(whole.rows()).allMatch(row -> cell(whole, row, "saving").isEmpty());
    assertThat(whole.rows())
        .extracting(row -> cell(whole, row, "plans-without-cost-mitigated"))
        .isEqualTo(of(table, "3", "plans-without-cost-after"));
  }

  @Test
  void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() throws IOException {
    String yaml = MONEY + "changes:\n" + FEWER + SHIFT + CAP + OPEN;
    String one = savings(1, yaml).text();
    assertThat(savings(2, yaml).text()).isEqualTo(one);
    assertThat(savings(7, yaml).text()).isEqualTo(one);
  }

  @Test
  void whatIsSpentSavesLessThanNothingByJustThatAndNoFurtherFutureIsSimulated() throws IOException {
    CsvTable table = savings(1, MONEY + "changes:\n" + SPEND + FEWER);
    assertThat(simulated).isEmpty();
    assertThat(of(table, "1", "saving")).containsExactly("-90000", "-90000", "0", "0", "0");
    assertThat(of(table, "1", "own-cost")).containsExactly("90000", "90000", "0", "0", "0");
    assertThat(of(table, "2", "own-cost")).containsOnly("");
  }

  @Test
  void furtherFuturesAreSimulatedForSeveralMeasuresAndMoneyOnly() throws IOException {
    String measures = "changes:\n" + FEWER + SPEND + SHIFT + CAP + FUND;
    savings(1, MONEY + measures);
    assertThat(simulated).extracting(each -> each.changes().size()).containsExactly(1, 3);
    assertThat(Savings.runs(Phased.scenario(council, folder, MONEY + measures))).isEqualTo(2);
    CsvTable silent = savings(1, measures);
    assertThat(simulated).isEmpty();
    assertThat(of(silent, "1", "saving")).containsOnly("");
    assertThat(of(silent, "2", "own-cost")).startsWith("90000");
    CsvTable alone = savings(1, "changes:\n" + FEWER);
    assertThat(simulated).isEmpty();
    assertThat(of(alone, "1", "saving"))
        .isEqualTo(whole.rows().stream().map(row -> cell(whole, row, "saving")).toList());
  }

  @Test
  void theCostAloneIsThatOfTheTally() throws IOException {
    Scenario scenario = Phased.scenario(council, folder, MONEY + "changes:\n" + FEWER + CAP);
    Ledger alone = forecast(scenario).cost(4, SIMULATIONS, 3, done -> {});
    Ledger ofTally = tally(scenario).ledger();
    for (int year = 0; year < 5; year++) {
      assertThat(alone.totals(year)).isEqualTo(ofTally.totals(year));
    }
    assertThat(alone.plansWithoutCost(4)).isEqualTo(ofTally.plansWithoutCost(4));
  }
}
