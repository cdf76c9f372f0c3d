// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.measures.AreaCode;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.measures.Observation;
import org.throughline.measures.Origin;
import org.throughline.measures.Polarity;
import org.throughline.measures.Samples;
import org.throughline.measures.Unit;
import org.throughline.measures.internal.catalogue.Catalogue;
import org.throughline.measures.internal.catalogue.CatalogueProblem;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class RefreshTest {

  private static final String ROW =
      """
      select 'E06000015' as area, '2024' as period, '' as breakdown, null::numeric as value,
        %s as numerator, %s as denominator, null as mark, null::bigint as release_id
      """;

  private final Refresh refresh;
  private final FigureRefresh all;
  private final Catalogue catalogue;
  private final Measures measures;
  private final JdbcClient jdbc;
  private final Clock clock;

  RefreshTest(
      Refresh refresh,
      FigureRefresh all,
      Catalogue catalogue,
      Measures measures,
      JdbcClient jdbc,
      Clock clock) {
    this.refresh = refresh;
    this.all = all;
    this.catalogue = catalogue;
    this.measures = measures;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Test
  void theQueryOfEveryMeasureThatComesWithTheApplicationRuns() {
    assertThat(catalogue.all()).hasSizeGreaterThanOrEqualTo(136);
    assertThat(refresh.problems(catalogue.all())).isEmpty();
    all.all();
    assertThat(all.problems()).isEmpty();
  }

  @Test
  void aWrongQueryIsNamedWithFileAndLineWhileTheRestWorks() {
    Measure wrong =
        asked(
            "T2-01",
            """
            select 'E06000015' as area, '2024' as period, '' as breakdown, 1::numeric as value,
              null::numeric as numerator, null::numeric as denominator, null as mark,
              null::bigint as release_id
            from generate_series(1, 1)
            where :today > '2000-01-01' and :today > '2000-01-02'
              and nonsense = 1
            """);
    Measure good = asked("T2-02", ROW.formatted("1::numeric", "4::numeric"));

    Refresh.Result result = refresh.run(List.of(wrong, good));

    assertThat(result.problems())
        .extracting(CatalogueProblem::sentence)
        .containsExactly(
            "t1-01.sql, line 20, has a wrong query: column \"nonsense\" does not exist.");
    assertThat(refresh.problems(List.of(wrong, good))).isEqualTo(result.problems());
    assertThat(only("T2-02").value().orElseThrow()).isEqualByComparingTo("25");
  }

  @Test
  void aQueryThatLacksAColumnOrGivesNonsenseIsNamed() {
    assertThat(problem("select 'E06000015' as area, '' as breakdown"))
        .contains("line 15")
        .contains("period");
    assertThat(problem(ROW.formatted("1::numeric", "2::numeric").replace("'2024'", "'last year'")))
        .contains("gives the period “last year”");
    assertThat(problem(ROW.formatted("1::numeric", "2::numeric").replace("'2024'", "null::text")))
        .contains("gives the period");
    String row = ROW.formatted("1::numeric", "2::numeric");
    assertThat(problem(row + " union all " + row)).contains("E06000015 in 2024 twice");
  }

  @Test
  void aQueryReadsOnly() {
    assertThat(
            problem(
                ROW.formatted("1::numeric", "nextval('measures.target_target_id_seq')::numeric")))
        .contains("read-only");
  }

  @Test
  void aShareOfNothingIsNoFigure() {
    refresh.run(List.of(asked("T2-04", ROW.formatted("0::numeric", "0::numeric"))));

    assertThat(only("T2-04").value()).isEmpty();
    assertThat(only("T2-04").mark()).contains("x");
  }

  @Test
  void whatIsNoLongerGivenIsEndedAndCanStillBeShownAsItWas() {
    String year = ROW.formatted("1::numeric", "2::numeric").replace("'2024'", "'2099'");
    refresh.run(List.of(asked("T2-05", year)));
    var then = clock.instant();

    refresh.run(List.of(asked("T2-05", year + " where false")));

    AreaCode area = new AreaCode("E06000015");
    assertThat(measures.series(new MeasureCode("T2-05"), area, clock.instant())).isEmpty();
    assertThat(measures.series(new MeasureCode("T2-05"), area, then)).hasSize(1);
  }

  @Test
  void whatAPeriodOfOurOwnRecordsWasWhenItEndedStays() {
    refresh.run(List.of(asked("T2-07", ROW.formatted("1::numeric", "2::numeric"))));

    refresh.run(
        List.of(
            asked("T2-07", ROW.formatted("1::numeric", "4::numeric").replace("'2024'", "'2025'"))));

    assertThat(
            measures.series(new MeasureCode("T2-07"), new AreaCode("E06000015"), clock.instant()))
        .extracting(each -> each.period().code())
        .containsExactly("2024", "2025");
  }

  @Test
  void severalWhoAskAtOnceKeepEveryFigureOnce() throws Exception {
    Measure measure = asked("T2-06", ROW.formatted("1::numeric", "2::numeric"));
    try (ExecutorService several = Executors.newFixedThreadPool(4)) {
      Callable<Refresh.Result> asking = () -> refresh.run(List.of(measure));
      for (Future<Refresh.Result> each :
          several.invokeAll(List.of(asking, asking, asking, asking))) {
        assertThat(each.get().problems()).isEmpty();
      }
    }
    assertThat(
            jdbc.sql("select count(*) from measures.observation where measure = 'T2-06'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private String problem(String query) {
    List<CatalogueProblem> problems = refresh.run(List.of(asked("T2-03", query))).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst().sentence();
  }

  private Observation only(String code) {
    List<Observation> series =
        measures.series(new MeasureCode(code), new AreaCode("E06000015"), clock.instant());
    assertThat(series).hasSize(1);
    return series.getFirst();
  }

  private static Measure asked(String code, String query) {
    return Samples.measure(
        code, Unit.PER_CENT, Polarity.HIGHER, Origin.COMPUTED, query.strip(), Measure.Range.SHARE);
  }
}
