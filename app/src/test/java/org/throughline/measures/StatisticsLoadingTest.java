// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.measures.PublishedFiles.LEICESTER;
import static org.throughline.measures.PublishedFiles.RUTLAND;
import static org.throughline.measures.PublishedFiles.row;
import static org.throughline.measures.PublishedFiles.timeliness;
import static org.throughline.measures.PublishedFiles.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.measures.internal.figures.FigureRefresh;
import org.throughline.measures.internal.figures.LoadedFile;
import org.throughline.measures.internal.figures.StatisticsLoading;
import org.throughline.returns.statistics.Problem;
import org.throughline.returns.statistics.Vintage;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class StatisticsLoadingTest {

  private static final AreaCode OF_RUTLAND = new AreaCode("E06000017");
  private static final MeasureCode IN_TIME = new MeasureCode("S2-09");

  private final StatisticsLoading loading;
  private final FigureRefresh refresh;
  private final Measures measures;
  private final JdbcClient jdbc;
  private final Clock clock;
  @TempDir private Path folder = Path.of("");

  StatisticsLoadingTest(
      StatisticsLoading loading,
      FigureRefresh refresh,
      Measures measures,
      JdbcClient jdbc,
      Clock clock) {
    this.loading = loading;
    this.refresh = refresh;
    this.measures = measures;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Test
  void theRealReleaseGivesTheFiguresOfLeicesterAndTheSecondTimeNothing() throws IOException {
    Path zip = PublishedFiles.real("ehc-plans/education-health-and-care-plans_2025.zip");

    StatisticsLoading.Result first = load(zip, "");
    refresh.published();

    assertThat(first.isRefused()).isFalse();
    assertThat(first.files()).hasSize(12);
    Observation inTime = of(IN_TIME, "2024");
    assertThat(inTime.value().orElseThrow()).isEqualByComparingTo("51.8");
    assertThat(inTime.denominator().orElseThrow()).isEqualByComparingTo("575");
    assertThat(inTime.vintage()).startsWith("2025");
    assertThat(of(new MeasureCode("S2-14"), "2025-01").value().orElseThrow())
        .isEqualByComparingTo("4057");

    long rows = statistics();
    StatisticsLoading.Result second = load(zip, "");

    assertThat(second.files()).allMatch(LoadedFile::wasThere);
    assertThat(statistics()).isEqualTo(rows);
    assertThat(refresh.published()).isZero();
  }

  @Test
  void aLaterReleaseSupersedesWhicheverWayRoundTheyComeAndWhatWasShownCanBeShownAgain()
      throws IOException {
    load("a.csv", "2071-06", row(2018, RUTLAND, "10", "20", "50"));
    Instant first = shown();
    load(
        "c.csv", "2073", row(2018, RUTLAND, "15", "20", "75"), row(2017, RUTLAND, "9", "9", "100"));
    Instant third = shown();
    load("b.csv", "2072-01-31", row(2018, RUTLAND, "11", "20", "55"));
    Instant second = shown();

    assertThat(rutland(first)).contains("2018: 50 of 2071-06").noneMatch(is("2017"));
    assertThat(rutland(third)).contains("2018: 75 of 2073", "2017: 100 of 2073");
    assertThat(rutland(second)).isEqualTo(rutland(third));
    assertThat(rutland(first)).contains("2018: 50 of 2071-06");
  }

  @Test
  void aLaterReleaseWithTheSameFigureIsNamedAsItsSource() throws IOException {
    load("a.csv", "2061", row(2016, RUTLAND, "10", "20", "50"));
    shown();
    load("b.csv", "2062", row(2016, RUTLAND, "10", "20", "50.0"));

    assertThat(rutland(shown())).contains("2016: 50 of 2062");
  }

  @Test
  void aMarkStaysAMark() throws IOException {
    load("a.csv", "2051", row(2015, RUTLAND, "c", "c", "c"));

    assertThat(rutland(shown())).contains("2015: c of 2051");
  }

  @Test
  void ofARefusedFileNothingIsKeptAndAllThatIsWrongIsSaid() throws IOException {
    long before = statistics();
    String text =
        timeliness(
            row(2018, RUTLAND, "10", "20", "50"),
            row(2019, RUTLAND, "ten", "20", "50"),
            row(2020, RUTLAND, "10", "twenty", "50"));

    StatisticsLoading.Result refused = load(PublishedFiles.write(folder, "text.csv", text), "2091");

    assertThat(refused.isRefused()).isTrue();
    assertThat(refused.problems())
        .filteredOn(Problem::refuses)
        .extracting(Problem::row)
        .contains(3L, 4L);
    assertThat(statistics()).isEqualTo(before);
    assertThat(releases("text.csv")).isZero();
  }

  @Test
  void aMissingColumnAndOneThatIsThereTwiceAreNamed() throws IOException {
    String good = timeliness(row(2018, RUTLAND, "10", "20", "50"));
    StatisticsLoading.Result missing =
        load(
            PublishedFiles.write(
                folder, "missing.csv", good.replace("plans_issued_den,", "plans_issued,")),
            "2091");
    StatisticsLoading.Result twice =
        load(
            PublishedFiles.write(
                folder,
                "twice.csv",
                good.replace("plans_issued_gt_1_year_ex,", "plans_issued_gt_1_year,")),
            "2091");

    assertThat(missing.isRefused()).isTrue();
    assertThat(sentences(missing)).contains("plans_issued_den");
    assertThat(twice.isRefused()).isTrue();
    assertThat(sentences(twice)).contains("plans_issued_gt_1_year");
    assertThat(releases("missing.csv") + releases("twice.csv")).isZero();
  }

  @Test
  void anAreaThatDoesNotExistIsToldAndShowsNoFigure() throws IOException {
    String nowhere = "E12000004,East Midlands,E06999999,999,Nowhere";

    StatisticsLoading.Result result =
        load(
            PublishedFiles.write(
                folder,
                "nowhere.csv",
                timeliness(
                    row(2014, nowhere, "10", "20", "50"), row(2014, RUTLAND, "1", "2", "50"))),
            "2041");
    refresh.published();

    assertThat(sentences(result)).contains("E06999999");
    assertThat(measures.series(IN_TIME, new AreaCode("E06999999"), clock.instant())).isEmpty();
    assertThat(refresh.problems()).isEmpty();
  }

  @Test
  void aTruncatedZipLeavesNothingAndTheNextFileLoads() throws IOException {
    Path zip = PublishedFiles.real("ehc-plans/education-health-and-care-plans_2025.zip");
    byte[] whole = Files.readAllBytes(zip);
    Path half = folder.resolve("half.zip");
    Files.write(half, Arrays.copyOf(whole, whole.length / 2));
    long before = statistics();

    boolean isKept;
    try {
      isKept = !load(half, "2091").isRefused();
    } catch (IOException unreadable) {
      isKept = false;
    }

    assertThat(isKept).isFalse();
    assertThat(statistics()).isEqualTo(before);
    assertThat(load("after.csv", "2092", row(2013, RUTLAND, "1", "2", "50")).isRefused()).isFalse();
  }

  @Test
  void progressIsToldFileByFile() throws IOException {
    List<String> told = new ArrayList<>();
    Path file =
        PublishedFiles.write(folder, "told.csv", timeliness(row(2012, RUTLAND, "1", "2", "50")));

    loading.load(
        file, Optional.of(Vintage.given("2031")), Optional.empty(), part -> told.add(part.name()));

    assertThat(told).hasSize(1);
  }

  @Test
  void rowsWithoutTheirReleaseAreRefusedAndGoWhenItGoes() throws IOException {
    load("goes.csv", "2093", row(2011, RUTLAND, "1", "2", "50"));
    long release =
        jdbc.sql("select release_id from measures.release where vintage = '2093'")
            .query(Long.class)
            .single();

    assertThatThrownBy(() -> add(release + 1_000_000)).hasMessageContaining("that is not there");
    assertThatThrownBy(
            () -> jdbc.sql("update measures.statistic set release_id = release_id").update())
        .hasMessageContaining("are not changed");
    assertThat(add(release)).isOne();
    assertThat(rowsOf(release)).isEqualTo(2);

    jdbc.sql("delete from measures.release where release_id = :release")
        .param("release", release)
        .update();
    assertThat(rowsOf(release)).isZero();
  }

  private int add(long release) {
    return jdbc.sql(
            """
            insert into measures.statistic
              (release_id, series, area, period, period_end, breakdown, figures)
            values (:release, '', 'E06000017', '2010', '2010-12-31', '', '{1}')
            """)
        .param("release", release)
        .update();
  }

  private long rowsOf(long release) {
    return jdbc.sql("select count(*) from measures.statistic where release_id = :release")
        .param("release", release)
        .query(Long.class)
        .single();
  }

  private static java.util.function.Predicate<String> is(String period) {
    return words -> words.startsWith(period + ":");
  }

  private StatisticsLoading.Result load(String name, String vintage, String... rows)
      throws IOException {
    // A file of its own each time: the same bytes would be passed over.
    return load(
        PublishedFiles.write(folder, name, timeliness(rows) + "\n".repeat(rows.length)), vintage);
  }

  private StatisticsLoading.Result load(Path file, String vintage) throws IOException {
    return loading.load(
        file,
        vintage.isEmpty() ? Optional.empty() : Optional.of(Vintage.given(vintage)),
        Optional.empty(),
        part -> {});
  }

  /// Asks the measures and gives the moment at which they are looked at.
  private Instant shown() {
    refresh.published();
    return clock.instant();
  }

  private List<String> rutland(Instant asAt) {
    return words(measures.series(IN_TIME, OF_RUTLAND, asAt));
  }

  private Observation of(MeasureCode measure, String period) {
    return measures.series(measure, LEICESTER, clock.instant()).stream()
        .filter(each -> each.period().code().equals(period))
        .findFirst()
        .orElseThrow();
  }

  private static String sentences(StatisticsLoading.Result result) {
    return String.join("\n", result.problems().stream().map(Problem::sentence).toList());
  }

  private long statistics() {
    return jdbc.sql("select count(*) from measures.statistic").query(Long.class).single();
  }

  private long releases(String file) {
    return jdbc.sql("select count(*) from measures.release where file_name like '%' || :file")
        .param("file", file)
        .query(Long.class)
        .single();
  }
}
