// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.governance.internal.live.LiveScope;
import org.throughline.governance.internal.live.LiveSections;
import org.throughline.governance.internal.reports.Publication;
import org.throughline.governance.internal.reports.Publications;
import org.throughline.governance.internal.reports.ReportPart;
import org.throughline.governance.internal.reports.ReportWriting;
import org.throughline.measures.AreaCode;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.measures.Observation;
import org.throughline.measures.internal.figures.FigureRefresh;
import org.throughline.papers.out.Block;
import org.throughline.papers.out.PaperDocument;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The figures of forecasts in a board paper: counted anew until it is published, and then as they
/// stood, whatever a later forecast says. All of it is rolled back.
@ThroughlineTest
@Transactional
class ForecastInPaperTest {

  private static final AreaCode LEICESTER = new AreaCode("E06000016");
  private static final String SETTING = "A school by the mill";

  private final LiveSections sections;
  private final BoardFixture boards;
  private final ReportWriting writing;
  private final Publications publications;
  private final FigureRefresh refresh;
  private final Measures measures;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Account owner;

  ForecastInPaperTest(
      LiveSections sections,
      BoardFixture boards,
      ReportWriting writing,
      Publications publications,
      FigureRefresh refresh,
      Measures measures,
      JdbcClient jdbc,
      Clock clock,
      People people) {
    this.sections = sections;
    this.boards = boards;
    this.writing = writing;
    this.publications = publications;
    this.refresh = refresh;
    this.measures = measures;
    this.jdbc = jdbc;
    this.clock = clock;
    this.owner = people.holding(Role.STRATEGY_OWNER);
  }

  @Test
  void aPublishedPaperKeepsThePlacesNeededThatALaterForecastChanges() {
    promise();
    forecast("2026-06-01", 5432);
    count();
    String first = figure("S3-20");
    assertThat(section("measure-s3-20")).contains(first);
    long id = boards.complete("Places needed", owner);
    BoardFixture.done(writing.place(id, "measure-s3-20", ReportPart.SUMMARY, owner.id()));
    BoardFixture.done(writing.place(id, "measure-s3-19", ReportPart.SUMMARY, owner.id()));
    boards.publish(id, owner);
    Publication published = publications.editions(id).getFirst();
    PaperDocument before = publications.paper(published);
    byte[] pdf = publications.pdf(published);

    forecast("2026-07-01", 9876);
    count();

    String later = figure("S3-20");
    assertThat(later).isNotEqualTo(first);
    assertThat(section("measure-s3-20")).contains(later);
    PaperDocument after = publications.paper(published);
    assertThat(after).isEqualTo(before);
    assertThat(publications.pdf(published)).isEqualTo(pdf);
    assertThat(counted(after)).contains(first).doesNotContain(later);
  }

  private static String counted(PaperDocument paper) {
    List<Block> blocks = paper.blocks().stream().filter(Block.Counted.class::isInstance).toList();
    assertThat(blocks).hasSize(2);
    return blocks.toString();
  }

  @Test
  void howFarOffForecastsWereIsALiveSectionToo() {
    long early = forecast("2003-09-01", 0);
    point(early, "Plans", 2004, 1300);
    long late = forecast("2004-06-01", 0);
    jdbc.sql("insert into places.counted (forecast_id, line, january, value) values (?, ?, ?, ?)")
        .params(late, "Plans", 2004, 1000)
        .update();
    count();
    assertThat(section("measure-s2-31")).contains("30.0%");
  }

  private void count() {
    jdbc.sql(
            """
            insert into measures.home (area) values ('E06000016')
            on conflict (only_row) do update set area = excluded.area
            """)
        .update();
    refresh.all();
    assertThat(refresh.problems()).isEmpty();
  }

  private String section(String key) {
    return sections
        .find(key)
        .orElseThrow()
        .render(new LiveScope(boards.today(), "", 0, true))
        .toString();
  }

  /// The newest figure as it is printed.
  private String figure(String measure) {
    Observation newest =
        measures.series(new MeasureCode(measure), LEICESTER, clock.instant()).getLast();
    BigDecimal value = newest.value().orElseThrow();
    return String.format(Locale.UK, "%,.0f", value);
  }

  private void promise() {
    long promise =
        jdbc.sql(
                """
                insert into places.promise (title, kind, promised, places_before, due_on, setting)
                values ('By the mill', 'special', 100, 50, date '2030-09-01', :setting)
                returning promise_id
                """)
            .param("setting", SETTING)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into places.scheme (promise_id, name, places, stage, opens_on)
            values (?, 'By the mill', 30, 'open', date '2026-01-01')
            """)
        .param(promise)
        .update();
  }

  private long forecast(String day, int children) {
    long id =
        jdbc.sql(
                """
                insert into places.forecast (kind, title, simulations, seed, version, state,
                  asked_by, asked_at, ended_at)
                values ('plans', 'By hand', 1, 1, 'test', 'done', :by, :day::date, :day::date)
                returning forecast_id
                """)
            .param("by", owner.id().value())
            .param("day", day)
            .query(Long.class)
            .single();
    jdbc.sql("insert into places.future (forecast_id, future, name) values (:id, 0, 'As now')")
        .param("id", id)
        .update();
    if (children > 0) {
      point(id, "Plans in " + SETTING, 2031, children);
    }
    return id;
  }

  private void point(long forecast, String line, int january, int mean) {
    jdbc.sql(
            """
            insert into places.point
              (forecast_id, future, line, january, mean, low95, low80, high80, high95)
            values (:id, 0, :line, :january, :mean, :mean, :mean, :mean, :mean)
            """)
        .param("id", forecast)
        .param("line", line)
        .param("january", january)
        .param("mean", mean)
        .update();
  }
}
