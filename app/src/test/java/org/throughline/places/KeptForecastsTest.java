// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.forecast.BackTest;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Model;
import org.throughline.places.internal.ForecastLine;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ForecastState;
import org.throughline.places.internal.ResultRows;
import org.throughline.places.internal.books.KeptTable;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Forecasts are kept as they were made, with their error, and held against what came.
@ThroughlineTest
class KeptForecastsTest {

  private final ForecastMaker forecasts;
  private final ForecastRows rows;
  private final ResultRows results;
  private final JdbcClient jdbc;
  private final Account analyst;
  private final Account owner;

  KeptForecastsTest(
      MockMvcTester web, People people, ForecastRows rows, ResultRows results, JdbcClient jdbc) {
    this.forecasts = new ForecastMaker(web, rows);
    this.rows = rows;
    this.results = results;
    this.jdbc = jdbc;
    this.analyst = people.holding(Role.ANALYST);
    this.owner = people.holding(Role.STRATEGY_OWNER);
  }

  private String made(String title, int simulations, Map<String, String> files) {
    return forecasts.made(analyst, new ForecastMaker.Wanted("plans", title, simulations), files);
  }

  @Test
  void whatCameStandsBesideWhatWasForecastWithTheErrorBetweenThem() throws IOException {
    String early = made("Early, with figures", 200, ForecastFiles.plans(2022));
    assertThat(forecasts.ended(early)).isEqualTo(ForecastState.DONE);
    assertThat(forecasts.ended(made("Late, with figures", 200, ForecastFiles.plans(2024))))
        .isEqualTo(ForecastState.DONE);

    // Ten ages with six who stay and one who joins: 70 in every January.
    String page = words(forecasts.page(owner, early + "?line=Plans"));
    List<ResultRows.Point> forecast =
        results.points(ForecastMaker.number(early), 0, "Plans").subList(0, 2);
    assertThat(forecast).extracting(ResultRows.Point::january).containsExactly(2023, 2024);
    for (ResultRows.Point point : forecast) {
      boolean isWithin = point.band().orElseThrow().holds(70);
      assertThat(page)
          .contains(
              String.format(
                  Locale.UK,
                  "%d %,.0f 70 %s%% %s the band",
                  point.january(),
                  point.mean(),
                  signed(100 * (point.mean() / 70 - 1)),
                  isWithin ? "Within" : "Outside"));
    }
  }

  private static String signed(double value) {
    String text = String.format(Locale.UK, "%.1f", value);
    return text.equals("-0.0") ? "0.0" : (value >= 0.05 ? "+" : "") + text;
  }

  /// A page's words, one space apart.
  private static String words(String page) {
    return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void theErrorOfASettingStandsBesideItsLineAndThatOfCellsApartFromTheTotal(@TempDir Path folder)
      throws IOException {
    Map<String, String> files = ForecastFiles.plans(2024);
    String path = made("Errors of lines", 200, files);
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    BackTest expected = BackTest.of(inputs(folder, files), Model.THROUGHLINE, 7, 1);
    BackTest.LineScore unit =
        expected.lines().stream()
            .filter(line -> line.name().equals("Unit") && line.horizon() == 2)
            .findFirst()
            .orElseThrow();
    BackTest.Score total = expected.scores().get(1);

    assertThat(words(forecasts.page(owner, path + "?line=Plans in Unit")))
        .contains(
            String.format(
                Locale.UK,
                "Two years ago this model was wrong by %.1f per cent. Its 95 per cent band held in"
                    + " %d of 1 try.",
                100 * unit.error(),
                unit.within95()));
    assertThat(words(forecasts.page(owner, path + "?line=Plans")))
        .contains(
            String.format(
                Locale.UK,
                "Two years ago this model was wrong by %.1f per cent. Its 95 per cent band held in"
                    + " %.0f of 1 try, and in %.0f of 100 of %d cells within it.",
                100 * total.error(),
                total.covered95(),
                100 * total.cellsCovered95(),
                total.cells()));
    assertThat(words(forecasts.page(owner, path + "?line=Plans for ASD")))
        .contains("this model was wrong by");
    assertThat(forecasts.page(owner, path + "/tables/0/calibration-by-line.csv"))
        .contains("setting,Unit,2,1,");
  }

  private static Inputs inputs(Path folder, Map<String, String> files) throws IOException {
    List<Path> written = new ArrayList<>();
    for (String part : List.of("history", "population", "valid-states", "costs")) {
      written.add(Files.writeString(folder.resolve(part), files.get(part)));
    }
    return new InputFiles(written.get(0), written.get(1), written.get(2), written.get(3))
        .read()
        .inputs()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"input", "future", "point", "counted", "past_error", "result_table"})
  void whatAForecastSaidCanNeitherBeChangedNorTakenAway(String table) {
    String path = made("Kept for ever", 200, ForecastFiles.withScenario(2024));
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    long forecast = ForecastMaker.number(path);
    assertThat(
            jdbc.sql("select count(*) from places." + table + " where forecast_id = ?")
                .param(forecast)
                .query(Long.class)
                .single())
        .isPositive();
    for (String change :
        List.of(
            "update places." + table + " set forecast_id = forecast_id where forecast_id = ?",
            "delete from places." + table + " where forecast_id = ?",
            "delete from places.forecast where forecast_id = ?")) {
      assertThatThrownBy(() -> jdbc.sql(change).param(forecast).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void whileItIsMadeThePageShowsHowFarItHasComeAndThatRises() throws IOException {
    String path = made("Long enough to watch", 10_000, ForecastFiles.withScenario(2024));
    forecasts.await(path, line -> line.state() == ForecastState.RUNNING && line.done() > 0);
    ForecastLine early = line(path);
    String page = forecasts.page(owner, path);
    forecasts.await(path, line -> line.done() > early.done() || !line.state().isUnderWay());
    ForecastLine later = line(path);
    assertThat(forecasts.post(analyst, path + "/cancel", Map.of())).hasStatus(302);

    assertThat(early.outOf()).as("as now and one scenario").isEqualTo(20_000);
    assertThat(later.done()).isGreaterThan(early.done()).isLessThanOrEqualTo(20_000);
    assertThat(page)
        .containsPattern("<progress[^>]* max=\"20000\" value=\"[1-9]\\d*\">")
        .containsPattern("Futures made: [1-9]\\d* of 20000");
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.CANCELLED);
  }

  private ForecastLine line(String path) {
    return rows.find(ForecastMaker.number(path)).orElseThrow();
  }

  @Test
  void whatItWasMadeFromIsSaidWithItsSeedAndVersion() throws IOException {
    String path = made("Seed and version", 200, ForecastFiles.plans(2024));
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    String version = line(path).version();
    assertThat(version).isNotBlank();
    assertThat(words(forecasts.page(owner, path)))
        .contains(
            "Futures 200 Seed 7 Version of Throughline "
                + version
                + " Model "
                + line(path).model()
                + " Asked for");
    assertThat(version).containsPattern("commit ([0-9a-f]{7,40}|not stamped by the build)");
    assertThat(line(path).model()).startsWith("throughline, source ");
  }

  @Test
  void fewerThanFortyFuturesTellNoInterval() throws IOException {
    String few = made("Few futures", 39, ForecastFiles.withScenario(2024));
    String enough = made("Enough futures", 40, ForecastFiles.withScenario(2024));
    assertThat(forecasts.ended(few)).isEqualTo(ForecastState.DONE);
    assertThat(forecasts.ended(enough)).isEqualTo(ForecastState.DONE);

    assertThat(forecasts.page(owner, few))
        .contains("No interval is told of fewer than 40 futures", "not told")
        .doesNotContain("19 futures in 20", "<polygon");
    assertThat(forecasts.page(owner, enough))
        .contains("19 futures in 20 lie between", "Each band holds 19 futures in 20", "<polygon")
        .doesNotContain("not told");
    assertThat(total(few).cell("q2_5", "2025")).isEmpty();
    assertThat(total(few).cell("mean", "2025")).isPresent();
    assertThat(total(enough).cell("q2_5", "2025")).isPresent();
  }

  private KeptTable total(String path) {
    ForecastLine line = rows.find(ForecastMaker.number(path)).orElseThrow();
    return new KeptTable(results.read(line, 0, "total"), 1);
  }

  @Test
  void fewFuturesOfSchoolPlacesTellNoIntervalEither() throws IOException {
    String few =
        forecasts.made(
            analyst,
            new ForecastMaker.Wanted("schools", "Few futures", 39),
            ForecastFiles.schools());
    assertThat(forecasts.ended(few)).isEqualTo(ForecastState.DONE);
    assertThat(forecasts.page(owner, few + "/school-places"))
        .contains("No interval is told of fewer than 40 futures", "not told")
        .doesNotContain("19 futures in 20", "<polygon");
  }

  @Test
  void aCostThatNobodyGaveIsNotKnownAndNotNothing() throws IOException {
    Map<String, String> files = ForecastFiles.withScenario(2024);
    files.put("costs", "need,setting,cost\n");
    String path = made("Without costs", 60, files);
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    assertThat(words(forecasts.page(owner, path + "?one=0&other=1")))
        .contains(
            "What the plans cost is not known: no unit cost was given.",
            "What it costs is not known.",
            "Cost, £ million, all years not known not known not known")
        .doesNotContain("0.00");
    assertThat(results.lines(ForecastMaker.number(path))).doesNotContain("Cost, £ million");
  }

  @Test
  void everyDifferenceIsThatOfTheFiguresBesideIt() throws IOException {
    String path = made("Differences", 60, ForecastFiles.withScenario(2024));
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    int compared = 0;
    for (String line : results.lines(ForecastMaker.number(path))) {
      String page = forecasts.page(owner, path + "?one=0&other=1&line=" + line);
      for (String row : page.split("<tr>", -1)) {
        List<Double> figures = numbers(row);
        if (row.contains("data-label=\"Difference\"") && figures.size() == 3) {
          compared++;
          assertThat(figures.get(2))
              .as(row)
              .isCloseTo(figures.get(1) - figures.get(0), within(1e-9));
        }
      }
    }
    assertThat(compared).isGreaterThan(40);
  }

  /// The figures of a row, without the ends of bands.
  private static List<Double> numbers(String row) {
    return Pattern.compile("data-label=\"(?!19 in 20)[^\"]*\">([+-]?[\\d,.]+)</td>")
        .matcher(row)
        .results()
        .map(found -> Double.valueOf(found.group(1).replace(",", "")))
        .toList();
  }

  @Test
  void aForecastThatWaitsTellsNoStepsOfNone() throws IOException {
    long waiting =
        jdbc.sql(
                """
                insert into places.forecast
                  (kind, title, simulations, seed, version, asked_by, asked_at)
                values ('plans', 'Has not begun', 500, 1, 'x', :by, now())
                returning forecast_id
                """)
            .param("by", analyst.id().value())
            .query(Long.class)
            .single();
    assertThat(forecasts.page(owner, "/forecasts/" + waiting))
        .contains("No future is made yet")
        .doesNotContain("0 of");
  }
}
