// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.measures.internal.catalogue.Catalogue;
import org.throughline.measures.internal.catalogue.Definitions;
import org.throughline.measures.judging.Rating;
import org.throughline.testing.ThroughlineTest;

/// Whatever changes later, what was shown at a moment is shown for that moment again. All of it is
/// rolled back.
@ThroughlineTest
@Transactional
class AsAtForEverTest {

  private static final MeasureCode MEASURE = new MeasureCode("E2-03");
  private static final String PERIOD = "2026-09";

  private final MeasureReadings readings;
  private final Measures measures;
  private final Definitions definitions;
  private final ScorecardReadings scorecards;
  private final JdbcClient jdbc;
  private final Clock clock;
  @TempDir private Path folder = Path.of("");

  AsAtForEverTest(
      MeasureReadings readings,
      Measures measures,
      Definitions definitions,
      ScorecardReadings scorecards,
      JdbcClient jdbc,
      Clock clock) {
    this.readings = readings;
    this.measures = measures;
    this.definitions = definitions;
    this.scorecards = scorecards;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @BeforeTransaction
  void weAreLeicester() {
    MeasuresHome.isLeicester(jdbc);
  }

  @BeforeEach
  void itIsJudgedAmongItsNeighbours() {
    neighbours("E06000015", "E06000018", "E06000017");
    figure("E06000016", "62");
    figure("E06000015", "70");
    figure("E06000018", "60");
    figure("E06000017", "50");
    figure("E08000025", "90");
    jdbc.sql(
            """
            update measures.target set ended_at = greatest(now(), set_at + interval '1 microsecond')
            where measure = 'E2-03' and ended_at is null
            """)
        .update();
    jdbc.sql(
            """
            insert into measures.target (measure, area, rule, tolerance, set_at)
            values ('E2-03', 'E06000016', '{"kind": "hold", "value": 60}', 1, :at)
            """)
        .param("at", Timestamp.from(now()))
        .update();
  }

  @Test
  void aChangedMeasureFileIsInForceFromThenOnOnly() throws IOException {
    Instant then = now();
    MeasureReading before = at(then);
    assertThat(before.rating().state()).isEqualTo(Rating.State.ON_TARGET);

    changeFile();

    MeasureReading now = at(now());
    assertThat(now.measure().name()).isEqualTo("Schools at risk left alone");
    assertThat(now.measure().version()).isEqualTo(2);
    assertThat(now.latestWords()).isEqualTo("62");
    assertThat(now.rating().state()).isEqualTo(Rating.State.OFF_TARGET);
    assertThat(at(then)).isEqualTo(before);
    assertThat(at(then).latestWords()).isEqualTo("62.0%");
  }

  @Test
  void aMeasureThatWasTakenAwayIsStillShownForWhenItWasThere() throws IOException {
    Path own =
        Files.writeString(folder.resolve("own.sql"), file().replace("code: E2-03", "code: E9-99"));
    MeasureCode gone = new MeasureCode("E9-99");
    definitions.keep(Catalogue.read(Optional.of(folder)), now());
    Instant then = now();
    assertThat(readings.read(gone, then, today())).isPresent();

    Files.delete(own);
    definitions.keep(Catalogue.read(Optional.of(folder)), now());

    assertThat(readings.read(gone, now(), today())).isEmpty();
    assertThat(readings.read(gone, then, today())).isPresent();
    assertThat(readings.read(gone, then.minus(1, ChronoUnit.DAYS), today())).isEmpty();
  }

  @Test
  void theSameFilesAreNotRememberedTwice() {
    definitions.keep(Catalogue.read(Optional.empty()), now());

    assertThat(definitions.keep(Catalogue.read(Optional.empty()), now())).isZero();
  }

  @Test
  void newNeighboursChangeNoEarlierRank() {
    Instant then = now();
    MeasureReading before = at(then);
    assertThat(before.rank().orElseThrow().words()).isEqualTo("2 of 4");

    neighbours("E08000025", "E06000015");

    assertThat(at(now()).rank().orElseThrow().words()).isEqualTo("3 of 3");
    assertThat(at(then)).isEqualTo(before);
  }

  @Test
  void anotherAreaIsOursFromThenOnOnly() {
    Instant then = now();
    MeasureReading before = at(then);

    jdbc.sql("update measures.home set area = 'E06000017'").update();

    assertThat(at(now()).latestWords()).isEqualTo("50.0%");
    assertThat(measures.home(then).orElseThrow().name()).isEqualTo("Leicester");
    assertThat(measures.home(now()).orElseThrow().name()).isEqualTo("Rutland");
    assertThat(at(then)).isEqualTo(before);
  }

  @Test
  void aScorecardOfYesterdayIsTheSameWhateverCameSince() throws IOException {
    jdbc.sql(
            """
            with made as (
              insert into measures.scorecard (code, title, arranged_by)
              values ('for-ever', 'For ever', 'facet') returning scorecard_id)
            insert into measures.scorecard_version
              (scorecard_id, version, title, purpose, arranged_by, measures, made_at)
            select scorecard_id, 1, 'For ever', '', 'facet',
              (select array_agg(distinct measure) from measures.definition),
              now() - interval '9 days'
            from made
            """)
        .update();
    LocalDate yesterday = today().minusDays(1);
    LocalDate since = yesterday.minusDays(30);
    ScorecardReading before = scorecards.then("for-ever", yesterday, since).orElseThrow();
    assertThat(before.parts()).isNotEmpty();

    changeFile();
    neighbours("E08000025");
    figure("E06000016", "11");
    jdbc.sql("update measures.home set area = 'E06000017'").update();

    assertThat(scorecards.then("for-ever", yesterday, since)).contains(before);
  }

  @Test
  void whatWasInForceCannotBeRewritten() {
    for (String table : List.of("neighbour", "home_history", "definition")) {
      assertThat(mayChange(table)).as(table).isFalse();
    }
  }

  private boolean mayChange(String table) {
    return jdbc.sql(
            """
            select has_table_privilege('throughline_app', 'measures.' || :table, 'update')
              or has_table_privilege('throughline_app', 'measures.' || :table, 'delete')
            """)
        .param("table", table)
        .query(Boolean.class)
        .single();
  }

  /// Another name, another unit, the other way round, and a higher version.
  private void changeFile() throws IOException {
    Files.writeString(
        folder.resolve("e2-03.sql"),
        file()
            .replace("Schools at risk that are supported", "Schools at risk left alone")
            .replace("version: 1", "version: 2")
            .replace("unit: per cent", "unit: number")
            .replace("polarity: higher", "polarity: lower"));
    assertThat(definitions.keep(Catalogue.read(Optional.of(folder)), now())).isOne();
  }

  private String file() throws IOException {
    try (InputStream text = getClass().getResourceAsStream("/measures/e2-03.sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void neighbours(String... areas) {
    Timestamp known = Timestamp.from(now());
    for (int at = 0; at < areas.length; at++) {
      jdbc.sql(
              """
              insert into measures.neighbour (area, rank, neighbour, closeness, vintage, known_at)
              values ('E06000016', :rank, :neighbour, 'close', 'zz', :at)
              """)
          .param("rank", at + 1)
          .param("neighbour", areas[at])
          .param("at", known)
          .update();
    }
  }

  /// In the place of the figure before it.
  private void figure(String area, String value) {
    Timestamp at = Timestamp.from(now());
    jdbc.sql(
            """
            update measures.observation set superseded_at = :at
            where measure = 'E2-03' and area = :area and period = :period and breakdown = ''
              and superseded_at is null
            """)
        .param("at", at)
        .param("area", area)
        .param("period", PERIOD)
        .update();
    jdbc.sql(
            """
            insert into measures.observation
              (measure, area, period, period_end, value, source, recorded_at)
            values ('E2-03', :area, :period, '2026-09-30', :value::numeric, 'computed', :at)
            """)
        .param("area", area)
        .param("period", PERIOD)
        .param("value", value)
        .param("at", at)
        .update();
  }

  private MeasureReading at(Instant moment) {
    return readings.read(MEASURE, moment, today()).orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /// As finely as the database keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
