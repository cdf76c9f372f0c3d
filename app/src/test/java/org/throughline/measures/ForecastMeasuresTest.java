// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.measures.internal.figures.FigureRefresh;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The measures that are made of forecasts and of what came, against a handful that were counted by
/// hand. All of it is rolled back.
@ThroughlineTest
@Transactional
class ForecastMeasuresTest {

  private static final AreaCode LEICESTER = new AreaCode("E06000016");
  private static final String SPECIAL = "Plans in A school by the weir";
  private static final String UNIT = "Plans in A unit by the weir";

  private final FigureRefresh refresh;
  private final Measures measures;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final long analyst;

  ForecastMeasuresTest(
      FigureRefresh refresh, Measures measures, JdbcClient jdbc, Clock clock, People people) {
    this.refresh = refresh;
    this.measures = measures;
    this.jdbc = jdbc;
    this.clock = clock;
    this.analyst = people.holding(Role.ANALYST).id().value();
  }

  @Test
  void forecastsAreHeldAgainstTheJanuariesThatCame() {
    count();
    BigDecimal heldBefore = newest("S2-32").flatMap(Observation::numerator).orElse(BigDecimal.ZERO);
    BigDecimal allBefore =
        newest("S2-32").flatMap(Observation::denominator).orElse(BigDecimal.ZERO);
    long early = forecast("plans", "2003-06-01");
    point(early, "Plans", 2004, 1030, 980, 1080);
    point(early, "Plans", 2005, 5000, 4000, 6000);
    long last = forecast("plans", "2003-09-01");
    point(last, "Plans", 2004, 1020, 1012, 1035);
    long next = forecast("plans", "2004-06-01");
    counted(next, 2004, 1000);
    point(next, "Plans", 2005, 1050, 1000, 1090);
    long third = forecast("plans", "2005-06-01");
    counted(third, 2004, 1010);
    counted(third, 2005, 1090);
    point(third, "Plans", 2006, 1200, 1100, 1300);
    counted(forecast("published", "2006-06-01"), 2006, 5);

    count();

    // The last forecast before 2004 missed the newest count by 10 and its band did not hold it; the
    // next missed by 40, on the very edge of its band; 2006 has not been counted from plans.
    assertThat(figure("S2-31", "2004")).contains("10 of 1010, 1.0");
    assertThat(figure("S2-31", "2005")).contains("40 of 1090, 3.7");
    assertThat(figure("S2-31", "2006")).isEmpty();
    Observation held = newest("S2-32").orElseThrow();
    assertThat(held.numerator().orElseThrow().subtract(heldBefore)).isEqualByComparingTo("1");
    assertThat(held.denominator().orElseThrow().subtract(allBefore)).isEqualByComparingTo("2");
  }

  @Test
  void placesNeededAreTheChildrenExpectedBeyondThosePlacesThatAreCertain() {
    count();
    BigDecimal before = newest("S3-20").flatMap(Observation::value).orElse(BigDecimal.ZERO);
    long special = promise("A school by the weir", 50);
    scheme(special, 30, "agreed", "2030-09-01");
    scheme(special, 5, "open", "2020-09-01");
    scheme(special, 10, "building", "2032-09-01");
    scheme(special, 40, "proposed", "2030-09-01");
    scheme(special, 7, "given-up", "2030-09-01");
    long unit = promise("A unit by the weir", 30);
    scheme(unit, 4, "agreed", "2032-01-31");
    long old = forecast("plans", "2025-06-01");
    point(old, SPECIAL, 2031, 900, 800, 1000);
    long newest = forecast("plans", "2026-06-01");
    point(newest, SPECIAL, 2031, 400, 300, 500);
    point(newest, SPECIAL, 2032, 130, 100, 160);
    point(newest, UNIT, 2032, 20, 15, 25);

    count();

    // The last January expects 130 where 50 + 30 + 5 places will be: 45. Twenty where there are 34
    // take nothing off.
    BigDecimal after = newest("S3-20").flatMap(Observation::value).orElseThrow();
    assertThat(after.subtract(before)).isEqualByComparingTo("45");
  }

  @Test
  void promisedPlacesAreOpenOnceTheirDayHasCome() {
    count();
    Observation before = newest("S3-19").orElse(null);
    BigDecimal openBefore = part(before, Observation::numerator);
    BigDecimal promisedBefore = part(before, Observation::denominator);
    LocalDate today = LocalDate.now(clock);
    long special = promise("A school by the ford", 50);
    scheme(special, 30, "open", today.toString());
    scheme(special, 7, "open", today.plusDays(1).toString());
    scheme(special, 20, "building", "2020-09-01");
    long none = promise("A unit by the ford", 30);
    scheme(none, 9, "given-up", "2020-09-01");

    count();

    // Two promises of 100 each; of their schemes only the 30 whose day has come are open.
    Observation after = newest("S3-19").orElseThrow();
    assertThat(after.numerator().orElseThrow().subtract(openBefore)).isEqualByComparingTo("30");
    assertThat(after.denominator().orElseThrow().subtract(promisedBefore))
        .isEqualByComparingTo("200");
  }

  private static BigDecimal part(
      @Nullable Observation figure, Function<Observation, Optional<BigDecimal>> part) {
    return figure == null ? BigDecimal.ZERO : part.apply(figure).orElse(BigDecimal.ZERO);
  }

  private void count() {
    MeasuresHome.isLeicester(jdbc);
    refresh.all();
    assertThat(refresh.problems()).isEmpty();
  }

  private Optional<Observation> newest(String measure) {
    List<Observation> series = series(measure);
    return series.isEmpty() ? Optional.empty() : Optional.of(series.getLast());
  }

  private List<Observation> series(String measure) {
    return measures.series(new MeasureCode(measure), LEICESTER, clock.instant());
  }

  private Optional<String> figure(String measure, String period) {
    return series(measure).stream()
        .filter(each -> each.period().code().equals(period))
        .findFirst()
        .map(
            each ->
                "%.0f of %.0f, %.1f"
                    .formatted(
                        each.numerator().orElseThrow(),
                        each.denominator().orElseThrow(),
                        each.value().orElseThrow()));
  }

  private long forecast(String kind, String day) {
    long id =
        jdbc.sql(
                """
                insert into places.forecast (kind, title, simulations, seed, version, state,
                  asked_by, asked_at, ended_at)
                values (:kind, 'By hand', 1, 1, 'test', 'done', :by, :day::date, :day::date)
                returning forecast_id
                """)
            .param("kind", kind)
            .param("by", analyst)
            .param("day", day)
            .query(Long.class)
            .single();
    jdbc.sql("insert into places.future (forecast_id, future, name) values (:id, 0, 'As now')")
        .param("id", id)
        .update();
    return id;
  }

  private void point(long forecast, String line, int january, int mean, int low, int high) {
    jdbc.sql(
            """
            insert into places.point
              (forecast_id, future, line, january, mean, low95, low80, high80, high95)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(forecast, line, january, mean, low, low, high, high)
        .update();
  }

  private void counted(long forecast, int january, int plans) {
    jdbc.sql("insert into places.counted (forecast_id, line, january, value) values (?, ?, ?, ?)")
        .params(forecast, "Plans", january, plans)
        .update();
  }

  private long promise(String setting, int before) {
    return jdbc.sql(
            """
            insert into places.promise (title, kind, promised, places_before, due_on, setting)
            values ('By hand', 'special', 100, :before, :due, :setting) returning promise_id
            """)
        .param("before", before)
        .param("due", LocalDate.of(2030, 9, 1))
        .param("setting", setting)
        .query(Long.class)
        .single();
  }

  private void scheme(long promise, int places, String stage, String opens) {
    jdbc.sql(
            """
            insert into places.scheme (promise_id, name, places, stage, opens_on)
            values (?, 'By hand', ?, ?, ?::date)
            """)
        .params(promise, places, stage, opens)
        .update();
  }
}
