// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.forecast.CsvTable;
import org.throughline.forecast.Distribution;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ForecastState;
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

  private final ForecastMaker forecasts;
  private final Account analyst;
  private final Account owner;
  private final Account reader;

  ManagementPlanTest(MockMvcTester web, People people, ForecastRows rows) {
    this.forecasts = new ForecastMaker(web, rows);
    this.analyst = people.holding(Role.ANALYST);
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.reader = people.holding(Role.READER);
  }

  private String made(String title, Map<String, String> files) {
    String path = forecasts.made(analyst, new ForecastMaker.Wanted("plans", title, 100), files);
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    return path;
  }

  private CsvTable sheet(String path, String sheet) throws IOException {
    return Workbooks.csv(
        forecasts.page(owner, path + "/books/management-plan/" + sheet + ".csv?future=1"));
  }

  private CsvTable kept(String path, int future, String table) throws IOException {
    return CsvTable.read(forecasts.page(owner, path + "/tables/" + future + "/" + table + ".csv"));
  }

  /// The cell of the first row that begins with these words.
  private static String cell(CsvTable table, String column, String... begins) {
    return table.rows().stream()
        .filter(row -> row.subList(0, begins.length).equals(List.of(begins)))
        .map(row -> row.get(table.heading().indexOf(column)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(List.of(begins) + " in " + table.rows()));
  }

  private static BigDecimal amount(CsvTable table, String column, String... begins) {
    return new BigDecimal(cell(table, column, begins));
  }

  @Test
  void theWorkbookHoldsEverySheetWithTheSameCellsAsItsCsv() throws IOException {
    String path = made("Whole workbook", ForecastFiles.withMoney());
    byte[] xlsx =
        forecasts
            .get(owner, path + "/books/management-plan.xlsx?future=1")
            .getResponse()
            .getContentAsByteArray();
    List<String> titles = Workbooks.sheets(xlsx);
    assertThat(titles).hasSize(SHEETS.size()).contains("Local SEND reform plan", "Notes");
    for (int at = 0; at < SHEETS.size(); at++) {
      CsvTable csv = sheet(path, SHEETS.get(at));
      assertThat(csv.rows()).as(SHEETS.get(at)).isNotEmpty();
      Workbooks.isTheSame(xlsx, titles.get(at), csv);
    }
  }

  @Test
  void positionSpendingAndSavingAreThoseOfTheRun() throws IOException {
    String path = made("Position", ForecastFiles.withMoney());
    CsvTable position = sheet(path, "position");
    CsvTable asNow = kept(path, 0, "cost");
    CsvTable helped = kept(path, 1, "cost");
    CsvTable plan = kept(path, 1, "dsg-management-plan");
    assertThat(position.rows()).extracting(List::getFirst).containsExactly(years());
    for (String year : years()) {
      assertThat(cell(position, "Plans and measures, unmitigated (£)", year))
          .isEqualTo(cell(asNow, "mean", year, "all", "cost"));
      assertThat(cell(position, "Plans and measures, mitigated, at most (£)", year))
          .isEqualTo(cell(helped, "q97_5", year, "all", "cost"));
      assertThat(cell(position, "Cumulative position, unmitigated, at least (£)", year))
          .isEqualTo(cell(asNow, "q2_5", year, "all", "cumulative position"));
      assertThat(cell(position, "Saving (£)", year)).isEqualTo(cell(plan, "saving", year));
      assertThat(cell(position, "Block transfer (£)", year)).isEqualTo("not entered");
    }
    assertThat(cell(position, "Financial year", "2026")).isEqualTo("2025-26");
    assertThat(amount(position, "High-needs income (£)", "2026")).isEqualByComparingTo("4040000");
    assertThat(amount(position, "Spending that plans do not cause (£)", "2026"))
        .isEqualByComparingTo("306000");
    assertThat(cell(sheet(path, "notes"), "Note", "Balance before 2025 (£)")).isEqualTo("-900000");
  }

  private static String[] years() {
    return new String[] {"2025", "2026", "2027", "2028", "2029"};
  }

  @Test
  void costByNeedAddsUpToItsSettingAndAnUnknownCostIsSaidAndNotNothing() throws IOException {
    String path = made("By need", ForecastFiles.withMoney());
    CsvTable need = sheet(path, "need");
    CsvTable cost = kept(path, 0, "cost");
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
                sheet(path, "unit-costs"),
                "A plan a year, prices of the start (£)",
                "Not sorted yet",
                "Place by the weir",
                "SEMH"))
        .isEqualTo("not held");
    assertThat(cell(sheet(path, "notes"), "Note", "Unit costs that are not known"))
        .isEqualTo("SEMH in Place by the weir");
    assertThat(
            amount(
                sheet(path, "unit-costs"),
                "A plan a year, January 2026 (£)",
                "Resourced provision and SEN units",
                "Designated unit",
                "ASD"))
        .isEqualByComparingTo(new BigDecimal("16646.4"));
  }

  @Test
  void theBandOfACategoryOfSeveralSettingsIsOfTheSumsOfItsFutures() throws IOException {
    String path = made("Bands", ForecastFiles.withMoney());
    assertThat(enter(path, 0, Map.of("category-0", "special", "category-1", "special")))
        .hasStatus(302);
    CsvTable spending = sheet(path, "spending");
    String[] special = {
      "2027", "2026-27", "Maintained special schools and special academies", "All"
    };
    CsvTable futures = kept(path, 0, "cost-by-future");
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
          .isEqualTo(cell(kept(path, 0, "cost"), "q97_5", "2027", setting, "cost"));
    }
    assertThat(together.quantile(97.5))
        .as("bands do not add up")
        .isNotCloseTo(added, within(100.0));
  }

  @Test
  void plansAreCountedAndForecastByAgeProvisionAndNeed() throws IOException {
    String path = made("Plans", ForecastFiles.withMoney());
    CsvTable plans = sheet(path, "plans");
    String column = "Plans, unmitigated";
    assertThat(cell(plans, column, "setting", "Designated unit", "2027", "forecast"))
        .isEqualTo(cell(kept(path, 0, "by-setting"), "mean", "2027", "Designated unit"));
    assertThat(cell(plans, column, "need", "SEMH", "2028", "forecast"))
        .isEqualTo(cell(kept(path, 0, "by-need"), "mean", "2028", "SEMH"));
    assertThat(cell(plans, column, "academic-year", "4", "2029", "forecast"))
        .isEqualTo(cell(kept(path, 0, "by-age"), "mean", "2029", "4"));
    assertThat(amount(plans, column, "all", "All", "2024", "counted"))
        .isEqualByComparingTo(
            amount(plans, column, "phase", "primary", "2024", "counted")
                .add(amount(plans, column, "phase", "secondary", "2024", "counted")));
    assertThat(cell(plans, column, "all", "All", "2024", "counted")).isEqualTo("210");
  }

  @Test
  void eachScenarioStandsWithItsMeasuresItsOwnCostAndTheCouncilsRating() throws IOException {
    String path = made("Measures", ForecastFiles.withMoney());
    CsvTable before = sheet(path, "measures");
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

    enter(path, 0, Map.of("rating-1", "amber", "reason-1", "The team is half recruited"));

    assertThat(
            cell(
                sheet(path, "measures"),
                "Rating (RAG)",
                "Early help first",
                "The whole scenario",
                "2026"))
        .startsWith("Amber");
    assertThat(forecasts.page(owner, path + "/books/management-plan/measures.csv"))
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
    String path = made("One after the other", files);
    CsvTable measures = sheet(path, "measures");
    String saving = "Saving after its own cost (£)";
    String atLeast = "Saving, at least (£)";
    for (String year : years()) {
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
    assertThat(cell(sheet(path, "notes"), "Note", "Saving of a measure"))
        .contains("The order matters", "add up to the whole scenario");
  }

  @Test
  void severalMeasuresOfAScenarioWithoutMoneyAreNotToldApart() throws IOException {
    Map<String, String> files = ForecastFiles.withScenario(2024);
    files.merge("scenario-1", "  - multiply: leavers\n    by: 1.2\n", String::concat);
    CsvTable measures = sheet(made("No money", files), "measures");
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

  private MvcTestResult enter(String path, int version, Map<String, String> fields) {
    Map<String, String> sent = new HashMap<>(fields);
    sent.put("version", String.valueOf(version));
    return forecasts.post(analyst, path + "/management-plan", sent);
  }

  @Test
  void transfersAndCategoriesThatTheCouncilEntersMoveThePositionAndTheRows() throws IOException {
    String path = made("Entries", ForecastFiles.withMoney());
    CsvTable before = sheet(path, "position");
    assertThat(
            enter(
                path,
                0,
                Map.of(
                    "category-1", "special",
                    "transfer-2026", "£850,000",
                    "deficit", "7,000,000",
                    "forum-on", "12 October 2026: agreed")))
        .hasStatus(302);
    CsvTable after = sheet(path, "position");
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
    assertThat(cell(sheet(path, "spending"), "Cost, unmitigated (£)", "2027", "2026-27", special))
        .isEqualTo(cell(kept(path, 0, "cost"), "mean", "2027", "Place by the weir", "cost"));
    CsvTable reform = sheet(path, "reform-plan");
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
    assertThat(cell(sheet(path, "notes"), "Note", "Local SEND reform plan"))
        .contains("No template of the local SEND reform plan has been published", "As known on");
    assertThat(sheet(path, "council").rows())
        .anySatisfy(row -> assertThat(row).contains("12 October 2026: agreed"));
  }

  @Test
  void aTransferOfTheScenarioFileStandsInThePositionUntilTheCouncilEntersAnother()
      throws IOException {
    CsvTable without = sheet(made("No transfer", ForecastFiles.withMoney()), "position");
    Map<String, String> files = ForecastFiles.withMoney();
    files.computeIfPresent(
        "scenario-1",
        (part, yaml) ->
            yaml.replace(
                "  balance: -900000\n",
                "  balance: -900000\n  transfers: {2026: 200_000, 2028: 50_000}\n"));
    String path = made("Transfers", files);
    CsvTable run = sheet(path, "position");
    for (String future : List.of("mitigated", "unmitigated")) {
      String inYear = "In-year position, " + future + " (£)";
      String total = "Cumulative position, " + future + ", at least (£)";
      assertThat(moved(run, without, inYear, "2026")).isEqualByComparingTo("200000");
      assertThat(moved(run, without, inYear, "2027")).isEqualByComparingTo("0");
      assertThat(moved(run, without, total, "2029")).isEqualByComparingTo("250000");
    }
    assertThat(cell(run, "Block transfer (£)", "2026")).isEqualTo("200000");
    assertThat(cell(run, "Block transfer (£)", "2027")).isEqualTo("not entered");

    assertThat(enter(path, 0, Map.of("transfer-2026", "850,000"))).hasStatus(302);
    CsvTable entered = sheet(path, "position");
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
    String path = made("Refused", ForecastFiles.withMoney());
    MvcTestResult wrong =
        enter(path, 0, Map.of("transfer-2026", "much", "deficit", "more", "capital", "A roof"));
    assertThat(wrong).hasStatus(422);
    assertThat(wrong.getResponse().getContentAsString())
        .contains("Enter pounds in figures, such as 850000.", "A roof", "value=\"much\"");
    assertThat(enter(path, 0, Map.of("capital", "A roof"))).hasStatus(302);
    MvcTestResult late = enter(path, 0, Map.of("capital", "A wall"));
    assertThat(late).hasStatus(409);
    assertThat(sheet(path, "council").rows()).anySatisfy(row -> assertThat(row).contains("A roof"));
    assertThat(forecasts.get(owner, path + "/management-plan")).hasStatus(403);
    assertThat(forecasts.get(reader, path + "/books/management-plan.xlsx")).hasStatus(403);
    assertThat(forecasts.get(owner, path + "/books/nothing.xlsx")).hasStatus(404);
    assertThat(forecasts.get(owner, path + "/books/scap-mainstream.xlsx")).hasStatus(404);
  }

  @Test
  void aRunWithoutScenarioOrMoneySaysSoInItsCellsAndNotes() throws IOException {
    String path = made("Bare", ForecastFiles.plans(2024));
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

  /// A sheet of a run without a scenario.
  private CsvTable bare(String path, String sheet) throws IOException {
    return Workbooks.csv(forecasts.page(owner, path + "/books/management-plan/" + sheet + ".csv"));
  }

  @Test
  void aDeficitHasNoMinusAndProblemsStandInTheOrderOfTheForm() throws IOException {
    String path = made("Minus", ForecastFiles.withMoney());
    MvcTestResult wrong =
        enter(
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
