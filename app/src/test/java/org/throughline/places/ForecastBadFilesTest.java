// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ForecastState;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Files as they should not be, sent through the browser: what is wrong is said on the page with
/// its row and remedy, and what can be forecast all the same is forecast.
@ThroughlineTest
class ForecastBadFilesTest {

  private final ForecastMaker forecasts;
  private final Account analyst;

  ForecastBadFilesTest(MockMvcTester web, People people, ForecastRows rows) {
    this.forecasts = new ForecastMaker(web, rows);
    this.analyst = people.holding(Role.ANALYST);
  }

  private String sent(String title, Map<String, String> files, ForecastState end) {
    String path = forecasts.made(analyst, new ForecastMaker.Wanted("plans", title, 50), files);
    assertThat(forecasts.ended(path)).as(title).isEqualTo(end);
    return path;
  }

  private String page(String path) throws IOException {
    return forecasts
        .page(analyst, path)
        .replaceAll("<[^>]*>", " ")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }

  /// The page of files that are refused.
  private String refused(Map<String, String> files) throws IOException {
    return page(sent("Refused", files, ForecastState.REFUSED));
  }

  private static Map<String, String> with(String part, String rows) {
    Map<String, String> files = ForecastFiles.plans(2024);
    files.merge(part, rows, String::concat);
    return files;
  }

  @Test
  void anAgeOutsideTheRangeAndAStateThatIsForbiddenAreBothNamedWithTheirRows() throws IOException {
    assertThat(
            refused(
                with("history", "2023,Unit,ASD,31,Unit,ASD,32\n2023,Unit,ASD,11,Unit,ASD,12\n")))
        .contains("row 282", "The academic year 31 is outside -5 to 25")
        .contains("row 283", "do not let need “ASD” be in setting “Unit” in academic year 11")
        .contains("No forecast was made: the files must be put right first");
  }

  @Test
  void aYearMissingInTheMiddleIsNamed() throws IOException {
    Map<String, String> files = ForecastFiles.plans(2024);
    files.merge(
        "history",
        "",
        (rows, none) ->
            rows.lines()
                .filter(row -> !row.startsWith("2022,"))
                .collect(Collectors.joining("\n", "", "\n")));
    assertThat(refused(files)).contains("No transition begins in 2022");
  }

  @Test
  void aNegativePopulationAndOneGivenTwiceAreNamedTogether() throws IOException {
    assertThat(refused(with("population", "2029,11,-4\n2022,3,500\n")))
        .contains("A population cannot be below 0", "Academic year 3 of 2022 is given twice");
  }

  @Test
  void rowsThatAreThereTwiceAreSaidAndTheForecastGoesOn() throws IOException {
    Map<String, String> files = ForecastFiles.plans(2024);
    files.merge("history", "", (rows, none) -> rows + rows.substring(rows.indexOf('\n') + 1));
    assertThat(page(sent("Twice", files, ForecastState.DONE)))
        .contains("What the forecast went on without (2)", "Every row is there twice");
  }

  @Test
  void aCostThatIsMissingIsSaidAndItsPlansAreCountedApart() throws IOException {
    Map<String, String> files = ForecastFiles.withMoney();
    String path = sent("No cost", files, ForecastState.DONE);
    assertThat(page(path))
        .contains("There is no cost for need “SEMH” in setting “Place by the weir”");
    CsvTable cost = CsvTable.read(forecasts.page(analyst, path + "/tables/0/cost.csv"));
    assertThat(cost.rows())
        .filteredOn(row -> row.subList(0, 3).equals(List.of("2027", "all", "plans without a cost")))
        .singleElement()
        .satisfies(row -> assertThat(Double.parseDouble(row.get(3))).isGreaterThan(50));
  }

  @Test
  void namesWithCommasDashesAccentsAndSignsOfFormulasComeThroughToEveryTable() throws IOException {
    Map<String, String> files = ForecastFiles.plans(2024);
    String setting = "=Unité – 1, primary";
    String need = "Speech, “language” & more";
    files.replaceAll(
        (part, rows) ->
            rows.replace("Unit", "\"" + setting + "\"").replace("ASD", "\"" + need + "\""));
    files.put(
        "valid-states",
        "setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting\n"
            + "\"%s\",g,0,10,\"\"\"%s\"\"\",\"\"\"%s\"\"\"\n".formatted(setting, need, setting));
    String path = sent("Names", files, ForecastState.DONE);
    assertThat(page(path)).contains("Plans in " + setting, "Plans for " + need);
    assertThat(CsvTable.read(forecasts.page(analyst, path + "/tables/0/by-state.csv")).rows())
        .anySatisfy(row -> assertThat(row).contains(setting, need));
    CsvTable plan =
        Workbooks.csv(forecasts.page(analyst, path + "/books/management-plan/need.csv"));
    assertThat(plan.rows()).anySatisfy(row -> assertThat(row).contains("'" + setting, need));
    byte[] xlsx =
        forecasts
            .get(analyst, path + "/books/management-plan.xlsx")
            .getResponse()
            .getContentAsByteArray();
    assertThat(Workbooks.sheets(xlsx)).contains("Spending by need");
  }

  @Test
  void tenPlansInAllAreForecast() throws IOException {
    Map<String, String> files = ForecastFiles.plans(2024);
    files.merge(
        "history",
        "",
        (rows, none) ->
            rows.lines().findFirst().orElseThrow()
                + "\n"
                + "2022,Unit,ASD,4,Unit,ASD,5\n".repeat(10)
                + "2023,Unit,ASD,5,Unit,ASD,6\n".repeat(10));
    assertThat(page(sent("Ten", files, ForecastState.DONE))).contains("plans in January 2029");
  }

  @Test
  void aMillionRowsAreTakenAndForecast() throws IOException {
    Map<String, String> files = ForecastFiles.plans(2024);
    StringBuilder rows = new StringBuilder(files.get("history"));
    for (int row = 0; row < 1_000_000; row++) {
      rows.append("2023,Unit,ASD,").append(row % 9).append(",Unit,ASD,").append(row % 9 + 1);
      rows.append('\n');
    }
    files.put("history", rows.toString());
    files.merge("population", "", (people, none) -> people.replace(",500\n", ",500000\n"));
    String path = sent("A million", files, ForecastState.DONE);
    CsvTable counted = CsvTable.read(forecasts.page(analyst, path + "/tables/0/counted.csv"));
    assertThat(counted.rows()).contains(List.of("2024", "all", "all", "1000070"));
  }

  @Test
  void scenariosThatContradictThemselvesOrEachOtherAreRefusedWithTheirLines() throws IOException {
    Map<String, String> files = ForecastFiles.plans(2024);
    files.put(
        "scenario-1",
        """
        name: Full twice
        money: {inflation: 0.02}
        changes:
          - cap: Unit
            places: 20
          - cap: Unit
            places: 30
        """);
    files.put("scenario-2", "name: Other prices\nmoney: {inflation: 0.05}\n");
    assertThat(refused(files)).contains("scenario-1", "Unit").containsPattern("line [46]");
    files.put("scenario-1", "name: Some prices\nmoney: {inflation: 0.02}\n");
    assertThat(refused(files)).contains("“Other prices” has other prices");
  }

  @Test
  void filesOfSchoolsThatAreWrongAreSaidAllAtOnce() throws IOException {
    Map<String, String> files = ForecastFiles.schools();
    files.merge("rolls", "2026,Riverside,15,20\n2026,Riverside,2,-3\n", String::concat);
    files.merge("schools", "Weir School,Elsewhere,R,6,much,,\n", String::concat);
    String path = forecasts.made(analyst, new ForecastMaker.Wanted("schools", "Wrong", 50), files);
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.REFUSED);
    String page = page(path);
    for (String said : Arrays.asList("15", "-3", "much", "Elsewhere")) {
      assertThat(page).contains("“" + said + "”");
    }
  }
}
