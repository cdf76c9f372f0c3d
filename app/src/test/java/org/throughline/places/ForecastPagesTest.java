// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.throughline.testing.People.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.ForecastDesk;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ForecastState;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Once;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ForecastPagesTest {

  private final MockMvcTester web;
  private final ForecastMaker forecasts;
  private final Account analyst;
  private final Account owner;
  private final Account reader;
  private final ForecastRows rows;
  private final ForecastDesk desk;
  private final JdbcClient jdbc;

  ForecastPagesTest(
      MockMvcTester web, People people, ForecastRows rows, ForecastDesk desk, JdbcClient jdbc) {
    this.web = web;
    this.forecasts = new ForecastMaker(web, rows);
    this.analyst = people.holding(Role.ANALYST);
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.reader = people.holding(Role.READER, Role.BOARD_MEMBER);
    this.rows = rows;
    this.desk = desk;
    this.jdbc = jdbc;
  }

  private MvcTestResult get(Account account, String path) {
    return forecasts.get(account, path);
  }

  private String page(Account account, String path) throws IOException {
    return forecasts.page(account, path);
  }

  private MvcTestResult ask(
      Account account, String kind, String title, String key, Map<String, String> files) {
    return forecasts.ask(account, new ForecastMaker.Wanted(kind, title, 200), key, files);
  }

  private String made(String kind, String title, Map<String, String> files) {
    return forecasts.made(analyst, new ForecastMaker.Wanted(kind, title, 200), files);
  }

  private ForecastState ended(String path) {
    return forecasts.ended(path);
  }

  @Test
  void plansAreForecastAndTwoFuturesCompared() throws IOException {
    String path = made("plans", "Units or early help", ForecastFiles.withScenario(2024));
    assertThat(ended(path)).isEqualTo(ForecastState.DONE);

    String page = page(owner, path);
    assertThat(page)
        .contains("plans in January 2029 as things go now; 19 futures in 20 lie between")
        .contains("Two years ago this model was wrong by")
        .contains("95 per cent band held in")
        .contains("Early help first")
        .contains("<svg")
        .contains("DSG management plan (CSV)")
        .contains("history.csv");
    MvcTestResult cost =
        web.get()
            .uri(path + "?line={line}&one=0&other=1", "Cost, £ million")
            .with(People.as(owner))
            .exchange();
    assertThat(cost.getResponse().getContentAsString()).contains("Cost, £ million in January 2029");
  }

  @Test
  void theTablesComeAsCsvAndAsWorkbookWithTheSameFigures() throws IOException {
    String plans = made("plans", "Tables", ForecastFiles.withScenario(2024));
    String schools = made("schools", "Tables of schools", ForecastFiles.schools());
    assertThat(ended(plans)).isEqualTo(ForecastState.DONE);
    assertThat(ended(schools)).isEqualTo(ForecastState.DONE);

    CsvTable plan = sameInBoth(plans + "/tables/1", "dsg-management-plan", "dsg management plan");
    assertThat(plan.heading())
        .startsWith("calendar-year", "plans-unmitigated", "cost-unmitigated")
        .contains("plans-mitigated", "cost-mitigated", "saving");
    assertThat(plan.rows()).extracting(List::getFirst).containsExactly(years(2025, 2029));
    CsvTable specialist = sameInBoth(plans + "/tables/0", "scap-specialist", "scap specialist");
    assertThat(specialist.rows().getFirst()).startsWith("Unit", "ASD", "primary");
    CsvTable mainstream = sameInBoth(schools + "/tables/0", "scap-mainstream", "scap mainstream");
    assertThat(mainstream.rows().getFirst()).contains("Riverside");
  }

  private static String[] years(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toArray(String[]::new);
  }

  /// A table as CSV, after every cell of it was found again in the workbook.
  private CsvTable sameInBoth(String path, String name, String sheet) throws IOException {
    CsvTable table = CsvTable.read(page(owner, path + "/" + name + ".csv"));
    byte[] bytes = get(owner, path + ".xlsx").getResponse().getContentAsByteArray();
    Workbooks.isTheSame(bytes, sheet, table);
    return table;
  }

  @Test
  void schoolPlacesAreForecastBesideWhatTheDepartmentPublishes() throws IOException {
    String path = made("schools", "Capacity return", ForecastFiles.schools());
    assertThat(ended(path)).isEqualTo(ForecastState.DONE);
    assertThat(page(owner, path))
        .contains("primary pupils in 2030/31")
        .contains("1.9%")
        .contains("School capacity return: forecast of pupils (CSV)")
        .contains("Admission numbers to look at (CSV)");
  }

  @Test
  void anAuthorityIsForecastFromTheDepartmentsReleaseAlone() throws IOException {
    Path release =
        Path.of(
            System.getProperty(
                "throughline.shared", System.getenv().getOrDefault("THROUGHLINE_SHARED", "")),
            "data/ehc-plans/education-health-and-care-plans_2025.zip");
    assumeTrue(Files.isReadable(release), "Name the shared folder in THROUGHLINE_SHARED");
    MvcTestResult sent =
        web.post()
            .uri("/forecasts/new/published")
            .multipart()
            .file(
                new MockMultipartFile(
                    "release", "release.zip", "application/zip", Files.readAllBytes(release)))
            .param("title", "From published totals")
            .param("area", "Leicester")
            .param("simulations", "200")
            .param("seed", "1")
            .param(Once.FIELD, Once.newKey())
            .with(People.as(analyst))
            .with(csrf())
            .exchange();
    String path = Optional.ofNullable(sent.getResponse().getRedirectedUrl()).orElseThrow();
    assertThat(ended(path)).isEqualTo(ForecastState.DONE);
    assertThat(page(owner, path))
        .contains("plans of Leicester in January 2032")
        .contains("Two years ago this model was wrong by");
  }

  @Test
  void whatIsWrongWithTheFilesIsAllSaidAndNothingIsMade() throws IOException {
    Map<String, String> files = ForecastFiles.plans(2024);
    files.put("costs", "need,setting,cost\nASD,Unit,much\n");
    files.merge("population", "2022,99,4\n", String::concat);
    String path = made("plans", "Wrong", files);
    assertThat(ended(path)).isEqualTo(ForecastState.REFUSED);
    assertThat(page(owner, path))
        .contains("No forecast was made", "“much” is not a cost", "academic year 99 is outside");
  }

  @Test
  void aFormThatCarriesNoFilesAtAllIsToldWhichItNeeds() throws IOException {
    MvcTestResult result =
        forecasts.post(
            analyst,
            "/forecasts/new/plans",
            Map.of("title", "No files", "simulations", "200", "seed", "7"));

    assertThat(result).hasStatus(422);
    assertThat(result.getResponse().getContentAsString())
        .contains("Choose the file: Population by age", "No files");
  }

  @Test
  void everythingMissingInTheFormIsSaidAtOnceAndWhatWasWrittenStays() throws IOException {
    MvcTestResult sent =
        ask(analyst, "plans", "", Once.newKey(), Map.of("costs", "need,setting,cost\n"));
    assertThat(sent).hasStatus(422);
    assertThat(sent.getResponse().getContentAsString())
        .contains("Say what the forecast is for")
        .contains("Choose the file: Population by age")
        .contains("value=\"200\"");
  }

  @Test
  void theSameFormTwiceIsOneForecast() {
    String key = Once.newKey();
    Map<String, String> files = ForecastFiles.plans(2024);
    MvcTestResult first = ask(analyst, "plans", "Once", key, files);
    MvcTestResult second = ask(analyst, "plans", "Once", key, files);
    assertThat(second.getResponse().getRedirectedUrl())
        .isEqualTo(first.getResponse().getRedirectedUrl());
  }

  @Test
  void theSameSeedGivesTheSameTables() throws IOException {
    String one = made("plans", "One", ForecastFiles.plans(2024));
    String two = made("plans", "Two", ForecastFiles.plans(2024));
    ended(one);
    ended(two);
    assertThat(page(owner, one + "/tables/0/by-state.csv"))
        .isEqualTo(page(owner, two + "/tables/0/by-state.csv"));
  }

  @Test
  void aLaterCountIsHeldAgainstTheForecast() throws IOException {
    String early = made("plans", "Early", ForecastFiles.plans(2023));
    ended(early);
    String late = made("plans", "Late", ForecastFiles.plans(2025));
    ended(late);
    assertThat(page(owner, early)).contains("What came of it").contains("he band");
  }

  @Test
  void aForecastThatWaitsIsCancelledAndThenNotMade() throws IOException {
    String path = made("plans", "Stopped", ForecastFiles.plans(2024));
    ended(path);
    long waiting =
        jdbc.sql(
                """
                insert into places.forecast
                  (kind, title, simulations, seed, version, asked_by, asked_at)
                values ('plans', 'Waits', 1, 1, 'x', :by, now())
                returning forecast_id
                """)
            .param("by", analyst.id().value())
            .query(Long.class)
            .single();
    MvcTestResult cancelled =
        web.post()
            .uri("/forecasts/" + waiting + "/cancel")
            .with(People.as(analyst))
            .with(csrf())
            .exchange();
    assertThat(cancelled).hasStatus(302);
    assertThat(rows.find(waiting).orElseThrow().state()).isEqualTo(ForecastState.CANCELLED);
    assertThat(rows.begin(waiting)).isFalse();
    assertThat(rows.progress(waiting, 1, 2)).isFalse();
    assertThat(desk.cancel(ForecastMaker.number(path), analyst.id())).as("made already").isFalse();
  }

  @Test
  void aForecastUnderWayIsCancelledAndKeepsNothing() throws IOException {
    String path =
        forecasts.made(
            analyst,
            new ForecastMaker.Wanted("plans", "Long", 10_000),
            ForecastFiles.withScenario(2024));
    forecasts.await(path, line -> line.state() != ForecastState.WAITING);
    assertThat(web.post().uri(path + "/cancel").with(People.as(analyst)).with(csrf()).exchange())
        .hasStatus(302);
    assertThat(ended(path)).isEqualTo(ForecastState.CANCELLED);
    assertThat(page(owner, path)).contains("The forecast was cancelled").doesNotContain("<svg");
    assertThat(get(owner, path + "/tables/0/total.csv")).hasStatus(404);
  }

  @Test
  void theFilesAreKeptAsTheyWereSentForThoseWhoMaySendSuch() throws IOException {
    String path = made("plans", "Kept", ForecastFiles.plans(2024));
    ended(path);
    assertThat(page(analyst, path + "/inputs/costs"))
        .isEqualTo(ForecastFiles.plans(2024).get("costs"));
    assertThat(get(owner, path + "/inputs/costs")).hasStatus(403);
    assertThat(get(analyst, path + "/inputs/nothing")).hasStatus(404);
  }

  @Test
  void whoMayOnlyReadBoardsDoesNotSeeForecastsAndOwnersDoNotAskForThem() {
    assertThat(get(reader, "/forecasts")).hasStatus(403);
    assertThat(get(owner, "/forecasts")).hasStatusOk();
    assertThat(get(owner, "/forecasts/new/plans")).hasStatus(403);
    assertThat(ask(owner, "plans", "No", Once.newKey(), ForecastFiles.plans(2024))).hasStatus(403);
    assertThat(get(analyst, "/forecasts/new/nothing")).hasStatus(404);
  }
}
