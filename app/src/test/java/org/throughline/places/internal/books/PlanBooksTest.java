// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.forecast.CsvTable;

/// Sheets of a management plan from two futures of which either holds what the other does not.
class PlanBooksTest {

  private static final String COST = "A plan a year, prices of the start (£)";

  private static final Run AS_NOW =
      run(
          "As now",
          Map.of(
              "unit-costs",
              "setting,need,pounds\nUnit,ASD,20000\nWaiting for Unit,ASD,5000\n",
              "cost-by-need",
              "calendar-year,setting,need,plans,pounds\n2026,Waiting for Unit,ASD,4,20000\n",
              "by-age",
              """
              calendar-year,academic-year,mean,q2_5,q97_5
              2026,3,0,0,0
              2026,4,0,0,0
              2026,5,0.01,0,0
              2026,6,0,0,0
              """,
              "counted",
              "calendar-year,by,part,plans\n2025,academic-year,3,2\n"));

  private static final Run HELPED =
      run(
          "Early help first",
          Map.of(
              "unit-costs",
              "setting,need,pounds\nUnit,ASD,21000\nNew school,SLD,30000\n",
              "cost-by-need",
              "calendar-year,setting,need,plans,pounds\n2026,New school,SLD,2,60000\n",
              "by-age",
              """
              calendar-year,academic-year,mean,q2_5,q97_5
              2026,3,0,0,0
              2026,4,0,0,0
              2026,5,0,0,0
              2026,6,0.02,0,0
              """));

  private static Run run(String name, Map<String, String> tables) {
    Map<String, String> usual =
        Map.of(
            "total", "calendar-year,mean,q2_5,q97_5\n2026,10,8,12\n",
            "by-need", "calendar-year,need,mean,q2_5,q97_5\n2026,ASD,8,6,9\n2026,SLD,2,0,3\n");
    return new Run(
        name,
        table ->
            Optional.ofNullable(tables.getOrDefault(table, usual.get(table))).map(CsvTable::read));
  }

  private static Compared compared() {
    return new Compared(AS_NOW, Optional.of(HELPED), new PlanEntries(0, Map.of()));
  }

  private static List<String> costs(CsvTable table, String setting, String need) {
    return table.rows().stream()
        .filter(row -> row.containsAll(List.of(setting, need)))
        .findFirst()
        .map(
            row ->
                List.of(
                    row.get(table.heading().indexOf("Cost, unmitigated (£)")),
                    row.get(table.heading().indexOf("Cost, mitigated (£)"))))
        .orElseThrow();
  }

  @Test
  void aStateThatOneFutureAloneHoldsCostsNothingInTheOther() {
    CsvTable need = new MoneySheets(compared()).byNeed().table();
    assertThat(costs(need, "Waiting for Unit", "ASD")).containsExactly("20000", "0");
    assertThat(costs(need, "New school", "SLD")).containsExactly("0", "60000");
    assertThat(costs(need, "All", "SLD")).containsExactly("0", "60000");
  }

  @Test
  void aRunThatKeptNoStatesHoldsNoCost() {
    Run older = run("As now", Map.of());
    CsvTable need =
        new MoneySheets(new Compared(older, Optional.of(HELPED), new PlanEntries(0, Map.of())))
            .byNeed()
            .table();
    assertThat(costs(need, "New school", "SLD")).containsExactly("not held", "60000");
  }

  @Test
  void aRunThatKeptNoFuturesHasNoBandOfSeveralSettings() {
    assertThat(AS_NOW.costIn("2026", List.of("Unit", "Waiting for Unit"))).isEqualTo(Band.NONE);
    Run kept =
        run(
            "As now",
            Map.of(
                "cost-by-future",
                IntStream.range(0, 40)
                    .mapToObj(future -> "2026,%d,%d,9\n".formatted(future, 1 + future % 2 * 2))
                    .collect(
                        Collectors.joining("", "calendar-year,simulation,A,B\n", "2027,0,5,5\n"))));
    assertThat(kept.costIn("2026", List.of("A", "B", "Waiting for A")))
        .isEqualTo(new Band("11", "10", "12"));
    assertThat(kept.costIn("2027", List.of("A", "B")))
        .as("too few")
        .isEqualTo(new Band("10", "not held", "not held"));
    assertThat(kept.costIn("2030", List.of("A", "B"))).isEqualTo(Band.NONE);
  }

  @Test
  void aUnitCostIsThatOfWhicheverFutureKeepsIt() {
    CsvTable costs = new MoneySheets(compared()).unitCosts().table();
    int pounds = costs.heading().indexOf(COST);
    assertThat(costs.rows())
        .filteredOn(row -> !row.get(pounds).isEmpty())
        .extracting(row -> row.get(1) + ": " + row.get(pounds))
        .containsExactly("Unit: 21000", "Waiting for Unit: 5000", "New school: 30000");
  }

  @Test
  void anAgeStandsWhereItWasCountedOrIsExpectedInEitherFuture() {
    CsvTable plans = new PlanSheets(compared()).plans().table();
    assertThat(plans.rows())
        .filteredOn(row -> row.getFirst().equals("academic-year"))
        .extracting(row -> row.get(1))
        .containsOnly("3", "5", "6");
  }

  @Test
  void aDayAfterMarchLiesInTheFinancialYearOfTheNextJanuary() {
    assertThat(Compared.january(LocalDate.of(2028, 3, 31))).isEqualTo("2028");
    assertThat(Compared.january(LocalDate.of(2028, 4, 1))).isEqualTo("2029");
    assertThat(Compared.january(LocalDate.of(2028, 12, 31))).isEqualTo("2029");
  }
}
