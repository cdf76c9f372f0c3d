// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.People.csrf;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.delivery.PlanFixture;
import org.throughline.measures.AreaCode;
import org.throughline.measures.InventedMeasures;
import org.throughline.measures.InventedMeasures.Figure;
import org.throughline.measures.InventedMeasures.Signed;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Publicity;
import org.throughline.measures.PublishedFigures;
import org.throughline.measures.ReportingPeriod;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.returns.statistics.Reading;
import org.throughline.returns.statistics.StatisticsFiles;
import org.throughline.returns.statistics.StatisticsRow;
import org.throughline.returns.statistics.StatisticsSink;
import org.throughline.returns.statistics.Vintage;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategyStatus;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// What the public reaches of the measures, tried from the wrong side too.
@ThroughlineTest
class PublicMeasurePagesTest {

  private static final AreaCode LEICESTER = new AreaCode("E06000016");
  private static final MeasureCode VACANCIES = new MeasureCode("E2-02");

  private final MockMvcTester mvc;
  private final InventedMeasures invented;
  private final Publicity publicity;
  private final PublishedFigures published;
  private final PlanFixture plan;
  private final Strategies strategies;
  private final People people;
  private final JdbcClient jdbc;

  @TempDir Path folder;

  PublicMeasurePagesTest(
      MockMvcTester mvc,
      InventedMeasures invented,
      Publicity publicity,
      PublishedFigures published,
      PlanFixture plan,
      Strategies strategies,
      People people,
      JdbcClient jdbc) {
    this.mvc = mvc;
    this.invented = invented;
    this.publicity = publicity;
    this.published = published;
    this.plan = plan;
    this.strategies = strategies;
    this.people = people;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void typeFiguresIn() {
    invented.remove();
    publicity.removeInvented();
    invented.settle(LEICESTER);
    Signed signed =
        new Signed(
            people.holding(Role.ANALYST).id(),
            people.holding(Role.ANALYST).id(),
            Instant.parse("2026-01-10T09:00:00Z"));
    invented.enter(vacancies("2024/25-T1", "12.5", 125, 1000), signed);
    invented.enter(vacancies("2024/25-T2", "2.35", 2, 85), signed);
    invented.enter(vacancies("2024/25-T3", "98.8", 83, 84), signed);
    invented.enter(vacancies("2025/26-T1", "11.5", 115, 1000), signed);
  }

  @AfterEach
  void takeThemOut() {
    invented.remove();
    publicity.removeInvented();
    jdbc.sql("delete from measures.publicity").update();
  }

  private static Figure vacancies(String period, String value, long vacant, long posts) {
    return new Figure(
        VACANCIES,
        ReportingPeriod.parse(period).orElseThrow(),
        new BigDecimal(value),
        Optional.of(BigDecimal.valueOf(vacant)),
        Optional.of(BigDecimal.valueOf(posts)),
        "A comment for officers alone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/progress/measures/E2-02",
        "/open-data/e2-02.csv",
        "/open-data/e2-02.meta.csv",
        "/progress/measures/S2-11",
        "/open-data/s2-11.csv",
        "/progress/measures/Z9-99",
        "/progress/measures/Q7",
        "/open-data/e2-02",
        "/open-data/.csv"
      })
  void whatIsNotPublicIsNotThere(String path) {
    assertThat(mvc.get().uri(path)).hasStatus(404);
  }

  @Test
  void aClosedMeasureIsOnNoList() throws IOException {
    assertThat(body("/open-data")).doesNotContain("e2-02");
  }

  @Test
  void anOpenMeasureShowsItsFiguresWithoutTheSmallOnes() throws IOException {
    publicity.set(VACANCIES, true, Optional.empty());

    String page = body("/progress/measures/E2-02");

    assertThat(page).contains("12.5%", "1,000", "11.5%");
    assertThat(page).doesNotContain("2.4%", ">2<", "98.8%", ">83<", "A comment for officers");
    assertThat(page).contains(">c<");
  }

  @Test
  void theDownloadWithholdsWhatThePageWithholds() throws IOException {
    publicity.set(VACANCIES, true, Optional.empty());

    List<String> lines = body("/open-data/e2-02.csv").lines().toList();

    assertThat(lines.getFirst()).contains("time_period").isLowerCase();
    assertThat(lines)
        .filteredOn(each -> each.contains("\"Spring term\""))
        .singleElement()
        .asString()
        .endsWith("\"E2-02\",\"c\",\"c\",\"85\"");
    assertThat(lines)
        .filteredOn(each -> each.contains("\"Summer term\""))
        .singleElement()
        .asString()
        .endsWith("\"E2-02\",\"c\",\"c\",\"84\"");
    assertThat(body("/open-data/e2-02.meta.csv")).contains("measure_figure", "Governor vacancies");
  }

  @Test
  void onlyWhoEditsMeasuresOpensThem() {
    assertThat(mvc.get().uri("/measures/E2-02/public")).hasStatus3xxRedirection();
    assertThat(open(people.holding(Role.READER))).hasStatus(403);
    assertThat(mvc.get().uri("/open-data/e2-02.csv")).hasStatus(404);

    Account owner = people.holding(Role.STRATEGY_OWNER);
    assertThat(open(owner)).hasStatus3xxRedirection();

    assertThat(mvc.get().uri("/open-data/e2-02.csv")).hasStatusOk();
    assertThat(
            jdbc.sql(
                    """
                    select act from audit.entry where account_id = :by and subject = 'measure'
                    """)
                .param("by", owner.id().value())
                .query(String.class)
                .list())
        .containsExactly("measure-opened-to-all");
  }

  @Test
  void publishedStatisticsAreNotForTheCouncilToClose() {
    Account owner = people.holding(Role.STRATEGY_OWNER);

    assertThat(mvc.get().uri("/measures/S2-09/public").with(People.as(owner))).hasStatus(404);
  }

  @Test
  void aDraftStrategysPrioritiesAreNotThere() throws IOException {
    StrategyId draft = plan.strategy(1, false, StrategyStatus.DRAFT);
    String code = strategies.find(draft).orElseThrow().code();

    assertThat(mvc.get().uri("/progress/measures/" + code + "1")).hasStatus(404);
    assertThat(body("/progress/measures")).doesNotContain("/progress/measures/" + code + "1\"");
  }

  @Test
  void publishedFiguresCanBeReadAgainByTheReaderOfPublishedStatistics() throws IOException {
    Path original = copied("ehc-timeliness-2025.csv");
    published.take(original, Optional.empty());
    published.refresh();
    Path download = folder.resolve("s2-09-2025.csv");
    Files.write(
        download,
        mvc.get().uri("/open-data/s2-09.csv").exchange().getResponse().getContentAsByteArray());

    Map<String, List<String>> rows = new HashMap<>();
    Reading reading =
        StatisticsFiles.standard()
            .read(download, Optional.of(Vintage.given("2025")), collecting(rows));

    assertThat(reading.problems()).isEmpty();
    assertThat(rows.get("E06000016 2024")).containsExactly("51.8", "298", "575");
    assertThat(rows).containsKeys("E92000001 2024", "E12000004 2024");
  }

  private static StatisticsSink collecting(Map<String, List<String>> rows) {
    return new StatisticsSink() {
      @Override
      public void row(StatisticsRow row) {
        if (row.breakdowns().isEmpty()) {
          List<String> figures = new ArrayList<>();
          for (int at = 0; at < row.size(); at++) {
            StringBuilder figure = new StringBuilder();
            row.append(at, figure);
            figures.add(figure.toString());
          }
          rows.put(row.area().code() + " " + row.period().published(), figures);
        }
      }
    };
  }

  private Path copied(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream content = getClass().getResourceAsStream("/demonstration/figures/" + name)) {
      Files.copy(content, file);
    }
    return file;
  }

  private MvcTestResult open(Account by) {
    return mvc.post()
        .uri("/measures/E2-02/public")
        .param("public", "true")
        .with(People.as(by))
        .with(csrf())
        .exchange();
  }

  private String body(String path) throws IOException {
    MvcTestResult result = mvc.get().uri(path).exchange();
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString();
  }
}
