// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ForecastState;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// School places as a page: what is short, what is spare, which admission numbers to look at, with
/// the figures of the run.
@ThroughlineTest
class SchoolPlacesPageTest {

  private final ForecastMaker forecasts;
  private final Account analyst;
  private final Account owner;
  private final Account reader;

  SchoolPlacesPageTest(MockMvcTester web, People people, ForecastRows rows) {
    this.forecasts = new ForecastMaker(web, rows);
    this.analyst = people.holding(Role.ANALYST);
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.reader = people.holding(Role.READER);
  }

  private String made(String title, Map<String, String> files) {
    String path = forecasts.made(analyst, new ForecastMaker.Wanted("schools", title, 200), files);
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    return path;
  }

  private static String words(String page) {
    return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  /// The files with so many places at the school.
  private static Map<String, String> withPlaces(int admissionNumber) {
    Map<String, String> files = ForecastFiles.schools();
    files.merge(
        "schools", "", (rows, none) -> rows.replace("R,6,120,", "R,6," + admissionNumber + ","));
    return files;
  }

  @Test
  void muchToSpareIsSaidWithTheAdmissionNumberToLookAt() throws IOException {
    String path = made("Much to spare", withPlaces(150));
    String page = words(forecasts.page(owner, path + "/school-places"));
    assertThat(page)
        .contains(
            "Until 2032/33 every planning area is likely to have enough places where children start")
        .contains("Riverside", "Reception", "Much to spare", "Weir School")
        .contains("this model was wrong by", "as DfE publishes");
    CsvTable review =
        CsvTable.read(forecasts.page(owner, path + "/tables/0/admission-numbers.csv"));
    assertThat(review.rows()).hasSize(1);
    assertThat(page).contains(review.rows().getFirst().getLast());
  }

  @Test
  void muchToSpareWithoutTheNumberAdmittedNamesNoSchoolAndSaysWhy() throws IOException {
    Map<String, String> files = withPlaces(150);
    files.merge("schools", "", (rows, none) -> rows.replace(",35\n", ",\n"));
    String path = made("Admitted not sent", files);
    assertThat(words(forecasts.page(owner, path + "/school-places")))
        .contains("Much to spare", "No school can be named.", "at least 15 fewer")
        .doesNotContain("None: no entry year group");
  }

  @Test
  void tooFewPlacesAreTheAnswerOfThePage() throws IOException {
    String path = made("Too few", withPlaces(60));
    assertThat(words(forecasts.page(owner, path + "/school-places")))
        .contains("By 2032/33 1 of 1 planning areas may have too few places where children start")
        .contains("May be short");
  }

  @Test
  void oneAreaIsReadYearGroupByYearGroupWithTheFiguresOfTheRun() throws IOException {
    String path = made("One area", ForecastFiles.schools());
    CsvTable pupils = CsvTable.read(forecasts.page(owner, path + "/tables/0/pupils.csv"));
    List<String> row =
        pupils.rows().stream()
            .filter(each -> each.subList(1, 4).equals(List.of("2028/29", "Riverside", "4")))
            .findFirst()
            .orElseThrow();
    String page = words(forecasts.page(owner, path + "/school-places?area=Riverside&year=2028/29"));
    assertThat(page)
        .contains("Riverside in 2028/29")
        .contains(
            "Year 4 %.0f %.0f to %.0f"
                .formatted(
                    Double.valueOf(row.get(4)),
                    Double.valueOf(row.get(6)),
                    Double.valueOf(row.getLast())));
    assertThat(forecasts.page(owner, path)).contains("/school-places", "scap-mainstream");
  }

  @Test
  void withoutSchoolsThePageSaysThatNoPlacesWereSent() throws IOException {
    Map<String, String> files = ForecastFiles.schools();
    files.remove("schools");
    String path = made("Without schools", files);
    assertThat(words(forecasts.page(owner, path + "/school-places")))
        .contains("No schools were sent with this forecast")
        .contains("not sent")
        .doesNotContain("Admission numbers to look at again");
  }

  @Test
  void pupilsFromNewHomesStandApartFromThoseOfMigration() throws IOException {
    Map<String, String> files = ForecastFiles.schools();
    files.put(
        "housing",
        "planning-area,year,homes,primary-yield,secondary-yield\nRiverside,2027,400,70,0\n");
    files.put("migration", "year,planning-area,year-group,pupils\n2027,Riverside,2,10\n");
    String path = made("Homes", files);
    CsvTable forecast =
        Workbooks.csv(forecasts.page(owner, path + "/books/scap-mainstream/forecast.csv"));
    List<String> second =
        forecast.rows().stream()
            .filter(row -> row.subList(2, 4).equals(List.of("2", "2026/27")))
            .findFirst()
            .orElseThrow();
    // 400 homes bring 280 children to seven year groups.
    assertThat(second.get(forecast.heading().indexOf("Of which from new homes"))).isEqualTo("40");
    assertThat(second.get(forecast.heading().indexOf("Of which from known migration")))
        .isEqualTo("10");
  }

  @Test
  void theWorkbookForTheReturnHoldsTheSameCellsAsItsCsv() throws IOException {
    String path = made("Return", ForecastFiles.schools());
    byte[] xlsx =
        forecasts
            .get(owner, path + "/books/scap-mainstream.xlsx")
            .getResponse()
            .getContentAsByteArray();
    List<String> titles = Workbooks.sheets(xlsx);
    List<String> sheets = List.of("forecast", "capacity", "planned", "notes");
    assertThat(titles).hasSameSizeAs(sheets);
    for (int at = 0; at < sheets.size(); at++) {
      CsvTable csv =
          Workbooks.csv(
              forecasts.page(owner, path + "/books/scap-mainstream/" + sheets.get(at) + ".csv"));
      Workbooks.isTheSame(xlsx, titles.get(at), csv);
    }
    assertThat(forecasts.get(reader, path + "/school-places")).hasStatus(403);
    assertThat(forecasts.get(owner, "/forecasts/0/school-places")).hasStatus(404);
  }
}
