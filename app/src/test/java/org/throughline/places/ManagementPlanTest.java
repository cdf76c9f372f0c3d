// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.throughline.places.ManagementPlans.amount;
import static org.throughline.places.ManagementPlans.cell;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.forecast.CsvTable;
import org.throughline.forecast.Distribution;
import org.throughline.places.internal.ForecastRows;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The management plan of the grant: every figure of it is of the run, or of the council's own
/// entries, and what neither holds is said.
@ThroughlineTest
class ManagementPlanTest {

  private static final List<String> SHEETS =
      List.of(
          "position",
          "spending",
          "need",
          "plans",
          "unit-costs",
          "measures",
          "reform-plan",
          "council",
          "notes");

  private final ManagementPlans plans;
  private final ForecastMaker forecasts;
  private final Account owner;
  private final Account reader;

  ManagementPlanTest(MockMvcTester web, People people, ForecastRows rows) {
    this.plans = new ManagementPlans(web, people, rows);
    this.forecasts = plans.forecasts;
    this.owner = plans.owner;
    this.reader = people.holding(Role.READER);
  }

  @Test
  void theWorkbookHoldsEverySheetWithTheSameCellsAsItsCsv() throws IOException {
    String path = plans.made("Whole workbook", ForecastFiles.withMoney());
    byte[] xlsx =
        forecasts
            .get(owner, path + "/books/management-plan.xlsx?future=1")
            .getResponse()
            .getContentAsByteArray();
    List<String> titles = Workbooks.sheets(xlsx);
    assertThat(titles).hasSize(SHEETS.size()).contains("Local SEND reform plan", "Notes");
    for (int at = 0; at < SHEETS.size(); at++) {
      CsvTable csv = plans.sheet(path, SHEETS.get(at));
      assertThat(csv.rows()).as(SHEETS.get(at)).isNotEmpty();
      Workbooks.isTheSame(xlsx, titles.get(at), csv);
    }
  }

  @Test
  void positionSpendingAndSavingAreThoseOfTheRun() throws IOException {
    String path = plans.made("Position", ForecastFiles.withMoney());
    CsvTable position = plans.sheet(path, "position");
    CsvTable asNow = plans.kept(path, 0, "cost");
    CsvTable helped = plans.kept(path, 1, "cost");
    CsvTable plan = plans.kept(path, 1, "dsg-management-plan");
    assertThat(position.rows()).extracting(List::getFirst).containsExactly(ManagementPlans.years());
    for (String year : ManagementPlans.years()) {
      assertThat(cell(position, "Plans and measures, unmitigated (£)", year))
          .isEqualTo(cell(asNow, "mean", year, "all", "cost"));
      assertThat(cell(position, "Plans and measures, mitigated, at most (£)", year))
          .isEqualTo(cell(helped, "q97_5", year, "all", "cost"));
      assertThat(cell(position, "Cumulative position, unmitigated, at least (£)", year))
          .isEqualTo(cell(asNow, "q2_5", year, "all", "cumulative position"));
      String saving = cell(plan, "saving", year);
      assertThat(cell(position, "Saving (£)", year))
          .isEqualTo(saving.isEmpty() ? "not held" : saving);
      assertThat(cell(position, "Block transfer (£)", year)).isEqualTo("not entered");
    }
    assertThat(amount(position, "Saving (£)", "2026")).isNotZero();
    assertThat(cell(position, "Financial year", "2026")).isEqualTo("2025-26");
    assertThat(amount(position, "High-needs income (£)", "2026")).isEqualByComparingTo("4040000");
    assertThat(amount(position, "Spending that plans do not cause (£)", "2026"))
        .isEqualByComparingTo("306000");
    assertThat(cell(plans.sheet(path, "notes"), "Note", "Balance before 2025 (£)"))
        .isEqualTo("-900000");
  }

  @Test
  void costByNeedAddsUpToItsSettingAndAnUnknownCostIsSaidAndNotNothing() throws IOException {
    String path = plans.made("By need", ForecastFiles.withMoney());
    CsvTable need = plans.sheet(path, "need");
    CsvTable cost = plans.kept(path, 0, "cost");
    String wholly = "Cost, unmitigated (£)";
    assertThat(
            amount(need, wholly, "2027", "Not sorted yet", "Place by the weir", "ASD")
                .subtract(amount(cost, "mean", "2027", "Place by the weir", "cost"))
                .abs())
        .isLessThan(new BigDecimal("0.01"));
    assertThat(cell(need, wholly, "2027", "Not sorted yet", "Place by the weir", "SEMH"))
        .isEqualTo("not held");
    assertThat(cell(need, wholly, "2027", "All", "All", "SEMH")).isEqualTo("not held");
    assertThat(
            amount(need, wholly, "2027", "All", "All", "ASD")
                .subtract(
                    amount(cost, "mean", "2027", "Place by the weir", "cost")
                        .add(amount(cost, "mean", "2027", "Designated unit", "cost")))
                .abs())
        .isLessThan(new BigDecimal("0.01"));
    assertThat(
            cell(
                plans.sheet(path, "unit-costs"),
                "A plan a year, prices of the start (£)",
                "Not sorted yet",
                "Place by the weir",
                "SEMH"))
        .isEqualTo("not held");
    assertThat(cell(plans.sheet(path, "notes"), "Note", "Unit costs that are not known"))
        .isEqualTo("SEMH in Place by the weir");
    assertThat(
            amount(
                plans.sheet(path, "unit-costs"),
                "A plan a year, January 2026 (£)",
                "Resourced provision and SEN units",
                "Designated unit",
                "ASD"))
        .isEqualByComparingTo(new BigDecimal("16646.4"));
  }

  @Test
  void theBandOfACategoryOfSeveralSettingsIsOfTheSumsOfItsFutures() throws IOException {
    String path = plans.made("Bands", ForecastFiles.withMoney());
    assertThat(plans.enter(path, 0, Map.of("category-0", "special", "category-1", "special")))
        .hasStatus(302);
    CsvTable spending = plans.sheet(path, "spending");
    String[] special = {
      "2027", "2026-27", "Maintained special schools and special academies", "All"
    };
    CsvTable futures = plans.kept(path, 0, "cost-by-future");
    assertThat(futures.heading())
        .containsExactly("calendar-year", "simulation", "Designated unit", "Place by the weir");
    double[] sums =
        futures.rows().stream()
            .filter(row -> row.getFirst().equals("2027"))
            .mapToDouble(row -> Double.parseDouble(row.get(2)) + Double.parseDouble(row.get(3)))
            .toArray();
    assertThat(sums).hasSize(100);
    Distribution together = Distribution.of(sums);
    assertThat(cell(spending, "Cost, unmitigated, at least (£)", special))
        .isEqualTo(CsvTable.number(together.quantile(2.5)));
    assertThat(cell(spending, "Cost, unmitigated, at most (£)", special))
        .isEqualTo(CsvTable.number(together.quantile(97.5)));
    assertThat(amount(spending, "Cost, unmitigated (£)", special).doubleValue())
        .isCloseTo(together.mean(), within(1.0));
    double added = 0;
    for (String setting : List.of("Designated unit", "Place by the weir")) {
      special[3] = setting;
      added += amount(spending, "Cost, unmitigated, at most (£)", special).doubleValue();
      assertThat(cell(spending, "Cost, unmitigated, at most (£)", special))
          .isEqualTo(cell(plans.kept(path, 0, "cost"), "q97_5", "2027", setting, "cost"));
    }
    assertThat(together.quantile(97.5))
        .as("bands do not add up")
        .isNotCloseTo(added, within(100.0));
  }

  @Test
  void plansAreCountedAndForecastByAgeProvisionAndNeed() throws IOException {
    String path = plans.made("Plans", ForecastFiles.withMoney());
    CsvTable table = plans.sheet(path, "plans");
    String column = "Plans, unmitigated";
    assertThat(cell(table, column, "setting", "Designated unit", "2027", "forecast"))
        .isEqualTo(cell(plans.kept(path, 0, "by-setting"), "mean", "2027", "Designated unit"));
    assertThat(cell(table, column, "need", "SEMH", "2028", "forecast"))
        .isEqualTo(cell(plans.kept(path, 0, "by-need"), "mean", "2028", "SEMH"));
    assertThat(cell(table, column, "academic-year", "4", "2029", "forecast"))
        .isEqualTo(cell(plans.kept(path, 0, "by-age"), "mean", "2029", "4"));
    assertThat(amount(table, column, "all", "All", "2024", "counted"))
        .isEqualByComparingTo(
            amount(table, column, "phase", "primary", "2024", "counted")
                .add(amount(table, column, "phase", "secondary", "2024", "counted")));
    assertThat(cell(table, column, "all", "All", "2024", "counted")).isEqualTo("210");
  }

  @Test
  void transfersAndCategoriesThatTheCouncilEntersMoveThePositionAndTheRows() throws IOException {
    String path = plans.made("Entries", ForecastFiles.withMoney());
    CsvTable before = plans.sheet(path, "position");
    assertThat(
            plans.enter(
                path,
                0,
                Map.of(
                    "category-1", "special",
                    "transfer-2026", "£850,000",
                    "deficit", "7,000,000",
                    "forum-on", "12 October 2026: agreed")))
        .hasStatus(302);
    CsvTable after = plans.sheet(path, "position");
    String inYear = "In-year position, mitigated (£)";
    String total = "Cumulative position, mitigated (£)";
    BigDecimal moved = new BigDecimal("850000");
    assertThat(amount(after, inYear, "2025")).isEqualByComparingTo(amount(before, inYear, "2025"));
    assertThat(amount(after, inYear, "2026").subtract(amount(before, inYear, "2026")))
        .isEqualByComparingTo(moved);
    assertThat(amount(after, inYear, "2027")).isEqualByComparingTo(amount(before, inYear, "2027"));
    assertThat(amount(after, total, "2029").subtract(amount(before, total, "2029")))
        .isEqualByComparingTo(moved);
    String special = "Maintained special schools and special academies";
    assertThat(
            cell(
                plans.sheet(path, "spending"), "Cost, unmitigated (£)", "2027", "2026-27", special))
        .isEqualTo(cell(plans.kept(path, 0, "cost"), "mean", "2027", "Place by the weir", "cost"));
    CsvTable reform = plans.sheet(path, "reform-plan");
    assertThat(reform.rows())
        .anySatisfy(
            row ->
                assertThat(row)
                    .startsWith(
                        "High Needs Stability Grant at 0.90 of it, if the plan is approved (£)",
                        "2026-03-31",
                        "6300000"));
    assertThat(
            cell(reform, "Mitigated", "Cumulative position when the statutory override ends (£)"))
        .isEqualTo(cell(after, total, "2028"));
    assertThat(cell(plans.sheet(path, "notes"), "Note", "Local SEND reform plan"))
        .contains("No template of the local SEND reform plan has been published", "As known on");
    assertThat(plans.sheet(path, "council").rows())
        .anySatisfy(row -> assertThat(row).contains("12 October 2026: agreed"));
  }

  @Test
  void aTransferOfTheScenarioFileStandsInThePositionUntilTheCouncilEntersAnother()
      throws IOException {
    CsvTable without =
        plans.sheet(plans.made("No transfer", ForecastFiles.withMoney()), "position");
    Map<String, String> files = ForecastFiles.withMoney();
    files.computeIfPresent(
        "scenario-1",
        (part, yaml) ->
            yaml.replace(
                "  balance: -900000\n",
                "  balance: -900000\n  transfers: {2026: 200_000, 2028: 50_000}\n"));
    String path = plans.made("Transfers", files);
    CsvTable run = plans.sheet(path, "position");
    for (String future : List.of("mitigated", "unmitigated")) {
      String inYear = "In-year position, " + future + " (£)";
      String total = "Cumulative position, " + future + ", at least (£)";
      assertThat(moved(run, without, inYear, "2026")).isEqualByComparingTo("200000");
      assertThat(moved(run, without, inYear, "2027")).isEqualByComparingTo("0");
      assertThat(moved(run, without, total, "2029")).isEqualByComparingTo("250000");
    }
    assertThat(cell(run, "Block transfer (£)", "2026")).isEqualTo("200000");
    assertThat(cell(run, "Block transfer (£)", "2027")).isEqualTo("not entered");

    assertThat(plans.enter(path, 0, Map.of("transfer-2026", "850,000"))).hasStatus(302);
    CsvTable entered = plans.sheet(path, "position");
    assertThat(cell(entered, "Block transfer (£)", "2026")).isEqualTo("850000");
    assertThat(cell(entered, "Block transfer (£)", "2028")).isEqualTo("50000");
    assertThat(moved(entered, without, "Cumulative position, mitigated (£)", "2029"))
        .isEqualByComparingTo("900000");
  }

  private static BigDecimal moved(CsvTable after, CsvTable before, String column, String year) {
    return amount(after, column, year).subtract(amount(before, column, year));
  }

  @Test
  void whatIsEnteredOnAnOldVersionOrIsNoAmountIsNotKept() throws IOException {
    String path = plans.made("Refused", ForecastFiles.withMoney());
    MvcTestResult wrong =
        plans.enter(
            path, 0, Map.of("transfer-2026", "much", "deficit", "more", "capital", "A roof"));
    assertThat(wrong).hasStatus(422);
    assertThat(wrong.getResponse().getContentAsString())
        .contains("Enter pounds in figures, such as 850000.", "A roof", "value=\"much\"");
    assertThat(plans.enter(path, 0, Map.of("capital", "A roof"))).hasStatus(302);
    MvcTestResult late = plans.enter(path, 0, Map.of("capital", "A wall"));
    assertThat(late).hasStatus(409);
    assertThat(plans.sheet(path, "council").rows())
        .anySatisfy(row -> assertThat(row).contains("A roof"));
    assertThat(forecasts.get(owner, path + "/management-plan")).hasStatus(403);
    assertThat(forecasts.get(reader, path + "/books/management-plan.xlsx")).hasStatus(403);
    assertThat(forecasts.get(owner, path + "/books/nothing.xlsx")).hasStatus(404);
    assertThat(forecasts.get(owner, path + "/books/scap-mainstream.xlsx")).hasStatus(404);
  }

  @Test
  void aRunWithoutScenarioOrMoneySaysSoInItsCellsAndNotes() throws IOException {
    String path = plans.made("Bare", ForecastFiles.plans(2024));
    CsvTable position = bare(path, "position");
    for (String column :
        List.of(
            "High-needs income (£)",
            "In-year position, unmitigated (£)",
            "Plans and measures, mitigated (£)",
            "Saving (£)")) {
      assertThat(cell(position, column, "2027")).as(column).isEqualTo("not held");
    }
    CsvTable notes = bare(path, "notes");
    assertThat(cell(notes, "Note", "Mitigated")).startsWith("No scenario");
    assertThat(cell(notes, "Note", "Income and position"))
        .contains("not told the high-needs block");
    assertThat(cell(notes, "Note", "Not sorted yet")).contains("Unit");
    assertThat(forecasts.page(owner, path + "/books/management-plan"))
        .contains("What it was made of, and what it does not hold", "No scenario", "(XLSX)");
    assertThat(forecasts.get(owner, path + "/books/management-plan?future=1")).hasStatus(404);
    assertThat(forecasts.get(owner, path + "/books/management-plan.xlsx?future=-1")).hasStatus(404);
  }

  @Test
  void aRunWithoutAnyCostHoldsNoCostPositionOrSaving() throws IOException {
    Map<String, String> files = ForecastFiles.withMoney();
    files.put("costs", "need,setting,cost\n");
    String path = plans.made("No cost at all", files);
    assertThat(plans.enter(path, 0, Map.of("category-0", "special", "category-1", "special")))
        .hasStatus(302);
    CsvTable position = plans.sheet(path, "position");
    for (String what : List.of("Plans and measures", "In-year position", "Cumulative position")) {
      for (String future : List.of("unmitigated", "mitigated")) {
        for (String end : List.of("", ", at least", ", at most")) {
          assertThat(cell(position, what + ", " + future + end + " (£)", "2027"))
              .as(what)
              .isEqualTo("not held");
        }
      }
    }
    assertThat(cell(position, "Saving (£)", "2027")).isEqualTo("not held");
    assertThat(plans.sheet(path, "spending").rows())
        .filteredOn(row -> row.get(2).startsWith("Maintained special"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.subList(5, 8)).containsOnly("not held"));
    assertThat(cell(plans.sheet(path, "notes"), "Note", "Cost"))
        .startsWith("No unit cost was given");
  }

  /// A sheet of a run without a scenario.
  private CsvTable bare(String path, String sheet) throws IOException {
    return Workbooks.csv(forecasts.page(owner, path + "/books/management-plan/" + sheet + ".csv"));
  }

  @Test
  void aDeficitHasNoMinusAndProblemsStandInTheOrderOfTheForm() throws IOException {
    String path = plans.made("Minus", ForecastFiles.withMoney());
    MvcTestResult wrong =
        plans.enter(
            path,
            0,
            Map.of(
                "transfer-2029",
                "a",
                "deficit",
                "-7,000,000",
                "transfer-2026",
                "b",
                "transfer-2025",
                "-5",
                "transfer-2028",
                "c",
                "transfer-2027",
                "d"));
    assertThat(wrong).hasStatus(422);
    assertThat(wrong.getResponse().getContentAsString())
        .contains("Enter pounds in figures without a minus")
        .doesNotContain("href=\"#transfer-2025\"")
        .containsSubsequence(
            "href=\"#transfer-2026\"",
            "href=\"#transfer-2027\"",
            "href=\"#transfer-2028\"",
            "href=\"#transfer-2029\"",
            "href=\"#deficit\"");
  }
}
