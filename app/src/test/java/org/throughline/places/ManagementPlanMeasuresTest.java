// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.places.ManagementPlans.amount;
import static org.throughline.places.ManagementPlans.cell;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.ForecastRows;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The sheet of measures of a management plan: what each measure of a scenario saves by itself, and
/// the rating that the council gives it.
@ThroughlineTest
class ManagementPlanMeasuresTest {

  private final ManagementPlans plans;

  ManagementPlanMeasuresTest(MockMvcTester web, People people, ForecastRows rows) {
    this.plans = new ManagementPlans(web, people, rows);
  }

  @Test
  void eachScenarioStandsWithItsMeasuresItsOwnCostAndTheCouncilsRating() throws IOException {
    String path = plans.made("Measures", ForecastFiles.withMoney());
    CsvTable before = plans.sheet(path, "measures");
    assertThat(cell(before, "Rating (RAG)", "Early help first", "The whole scenario", "2026"))
        .isEqualTo("not entered");
    assertThat(
            cell(
                before,
                "Invested: its own cost (£)",
                "Early help first",
                "The whole scenario",
                "2026"))
        .isEqualTo("120000");
    String spend = "£120,000 a year invested from January 2026 until January 2027";
    assertThat(cell(before, "Invested: its own cost (£)", "Early help first", spend, "2028"))
        .isEqualTo("0");
    String joiners = "0.5 times joiners with ASD from January 2026";
    assertThat(amount(before, "Saving after its own cost (£)", "Early help first", joiners, "2027"))
        .isPositive();
    assertThat(cell(before, "Invested: its own cost (£)", "Early help first", joiners, "2027"))
        .isEqualTo("none of its own");

    plans.enter(path, 0, Map.of("rating-1", "amber", "reason-1", "The team is half recruited"));

    assertThat(
            cell(
                plans.sheet(path, "measures"),
                "Rating (RAG)",
                "Early help first",
                "The whole scenario",
                "2026"))
        .startsWith("Amber");
    assertThat(plans.forecasts.page(plans.owner, path + "/books/management-plan/measures.csv"))
        .contains("The team is half recruited");
  }

  @Test
  void savingsOfMeasuresAddUpToTheScenarioAndTheNoteSaysThatTheOrderMatters() throws IOException {
    Map<String, String> files = ForecastFiles.withMoney();
    files.merge(
        "scenario-1",
        """
          - multiply: joiners
            by: 0.8
            from: 2027
        """,
        String::concat);
    files.merge("costs", "SEMH,Place by the weir,25000\n", String::concat);
    String path = plans.made("One after the other", files);
    CsvTable measures = plans.sheet(path, "measures");
    String saving = "Saving after its own cost (£)";
    String atLeast = "Saving, at least (£)";
    for (String year : ManagementPlans.years()) {
      BigDecimal sum = BigDecimal.ZERO;
      for (String measure :
          List.of(
              "0.5 times joiners with ASD from January 2026",
              "£120,000 a year invested from January 2026 until January 2027",
              "0.8 times joiners from January 2027")) {
        sum = sum.add(amount(measures, saving, "Early help first", measure, year));
        assertThat(cell(measures, atLeast, "Early help first", measure, year))
            .isNotEqualTo("not held");
      }
      assertThat(sum)
          .isEqualByComparingTo(
              amount(measures, saving, "Early help first", "The whole scenario", year));
    }
    assertThat(
            amount(
                measures,
                saving,
                "Early help first",
                "0.8 times joiners from January 2027",
                "2029"))
        .isPositive();
    assertThat(cell(plans.sheet(path, "notes"), "Note", "Saving of a measure"))
        .contains("The order matters", "add up to the whole scenario");
  }

  @Test
  void severalMeasuresOfAScenarioWithoutMoneyAreNotToldApart() throws IOException {
    Map<String, String> files = ForecastFiles.withScenario(2024);
    files.merge("scenario-1", "  - multiply: leavers\n    by: 1.2\n", String::concat);
    CsvTable measures = plans.sheet(plans.made("No money", files), "measures");
    assertThat(
            cell(
                measures,
                "Saving after its own cost (£)",
                "Early help first",
                "1.2 times leavers",
                "2027"))
        .isEqualTo("not held");
    assertThat(
            amount(
                measures,
                "Saving after its own cost (£)",
                "Early help first",
                "The whole scenario",
                "2027"))
        .isPositive();
  }
}
