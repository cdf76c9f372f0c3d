// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.MeasuresWeb.body;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// What lies behind the cells of a scorecard of 120 measures: every month and every part on the
/// page of each measure, held against SQL of its own; and all of it as a paper to print. All of it
/// is rolled back.
@ThroughlineTest
@Transactional
class ScorecardDepthTest {

  private static final Pattern MONTH =
      Pattern.compile(
          "<tr><th scope=\"row\">([A-Z][a-z]+ \\d{4})</th><td[^>]*data-label=\"Figure\">([^<]*)</td>"
              + ".*?data-label=\"Due\">([^<]*)</td>.*?data-label=\"Neighbours\">([^<]*)</td>");
  private static final Pattern PART =
      Pattern.compile("<tr><th scope=\"row\">(\\d+)</th><td class=\"tl-number\">([^<]*)</td>");

  private static final String MONTHS =
      """
      with wanted as (
        select * from unnest(:measures::text[], :units::text[], :places::int[])
          as w (measure, unit, places)),
      beside as materialized (
        select o.measure, o.period, avg(o.value) as average
        from measures.observation o
        join measures.neighbour n on n.neighbour = o.area and n.vintage = 'zz-cells'
        where o.breakdown = '' and o.superseded_at is null
        group by o.measure, o.period)
      select o.measure, to_char(o.period_end, 'FMMonth YYYY') as label,
        coalesce(pg_temp.written(o.value, unit, places), o.mark) as figure,
        coalesce(pg_temp.written(case t.rule ->> 'kind'
          when 'hold' then (t.rule ->> 'value')::numeric
          when 'reach' then 40 + 20 * (extract(year from age(o.period_end + 1, date '2022-01-01')) * 12
            + extract(month from age(o.period_end + 1, date '2022-01-01'))) / 120 end,
          unit, places), '') as due,
        coalesce(pg_temp.written(b.average, unit, places), '') as neighbours
      from measures.observation o
      join measures.home h using (area)
      join wanted w using (measure)
      left join beside b using (measure, period)
      left join measures.target t
        on t.measure = o.measure and t.area = o.area and t.ended_at is null
      where o.breakdown = '' and o.superseded_at is null and o.period ~ '^\\d{4}-\\d{2}$'
        and o.period_end >= date_trunc('month', :today::date) - interval '36 months'
        and o.period_end < :today
      order by o.measure, o.period_end desc
      """;

  private static final String PARTS =
      """
      with wanted as (
        select * from unnest(:measures::text[], :units::text[], :places::int[])
          as w (measure, unit, places))
      select o.measure, substring(o.breakdown from 7) as label,
        coalesce(pg_temp.written(o.value, unit, places), o.mark) as figure
      from measures.observation o
      join measures.home h using (area)
      join wanted w using (measure)
      where o.breakdown like 'Part: %' and o.superseded_at is null
        and o.period = to_char(:today::date - interval '1 month', 'YYYY-MM')
      order by o.measure, o.breakdown
      """;

  private final MeasuresWeb page;
  private final MockMvcTester web;
  private final FullScorecard card;
  private final PlanFigures plan;
  private final JdbcClient jdbc;
  private final LocalDate today;

  ScorecardDepthTest(
      MockMvcTester web,
      People people,
      Measures measures,
      PlanFigures plan,
      JdbcClient jdbc,
      Clock clock) {
    this.web = web;
    this.page = new MeasuresWeb(web, people.holding(Role.ANALYST));
    this.card = new FullScorecard(jdbc, measures);
    this.plan = plan;
    this.jdbc = jdbc;
    this.today = LocalDate.now(clock);
  }

  /// What is counted of the plan is kept before, so that nothing of it is rolled back.
  @BeforeTransaction
  void weAreLeicesterAndThePlanIsCounted() {
    MeasuresHome.isLeicester(jdbc);
    plan.bringUpToDate();
  }

  @Test
  void everyMonthAndEveryPartBehindACellEqualsAnIndependentQuery() {
    card.fill(today);
    Map<String, List<List<String>>> months = wanted(MONTHS, "label", "figure", "due", "neighbours");
    Map<String, List<List<String>>> parts = wanted(PARTS, "label", "figure");

    for (String code : card.codes()) {
      String html = body(page.get("/measures/" + code));

      assertThat(found(MONTH, html)).as("months of " + code).containsAll(months.get(code));
      assertThat(found(PART, html)).as("parts of " + code).containsAll(parts.get(code));
      assertThat(months.get(code)).hasSizeGreaterThanOrEqualTo(FullScorecard.MONTHS);
      assertThat(parts.get(code)).hasSize(FullScorecard.PARTS);
    }
  }

  @Test
  void everyMeasureIsPrintedWithItsChartAndItsFigures() throws IOException {
    card.fill(today);

    MvcTestResult printed = page.get("/scorecards/" + FullScorecard.CODE + ".pdf");

    assertThat(printed).hasStatusOk().hasContentType("application/pdf");
    try (PDDocument pdf = Loader.loadPDF(printed.getResponse().getContentAsByteArray())) {
      String words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      for (Measure each : card.measures()) {
        assertThat(words).contains(each.code().value() + " " + each.name());
      }
      assertThat(words.split("the newest 12 of ", -1)).hasSizeGreaterThan(FullScorecard.MEASURES);
      assertThat(charts(pdf))
          .as("charts, and the bar at the front")
          .isGreaterThan(FullScorecard.MEASURES);
    }
  }

  @Test
  void aScorecardIsPrintedForThoseSignedInAndAsItWas() {
    card.fill(today);
    String address = "/scorecards/" + FullScorecard.CODE + ".pdf";

    assertThat(web.get().uri(address)).hasStatus3xxRedirection();
    assertThat(page.get("/scorecards/that-is-not-there.pdf")).hasStatus(404);
    assertThat(page.get(address + "?as-at=" + today.minusDays(3))).hasStatus(404);
    assertThat(body(page.get("/scorecards/" + FullScorecard.CODE)))
        .contains("href=\"" + address + "\"");
  }

  private Map<String, List<List<String>>> wanted(String query, String... columns) {
    Map<String, List<List<String>>> rows = new HashMap<>();
    jdbc.sql(query)
        .param("measures", card.codes())
        .param("units", card.units())
        .param("places", card.places())
        .param("today", today)
        .query(
            row -> {
              rows.computeIfAbsent(row.getString("measure"), code -> new ArrayList<>())
                  .add(cells(row, columns));
            });
    return rows;
  }

  private static List<String> cells(ResultSet row, String... columns) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (String column : columns) {
      cells.add(row.getString(column));
    }
    return cells;
  }

  private static List<List<String>> found(Pattern row, String html) {
    List<List<String>> rows = new ArrayList<>();
    Matcher matcher = row.matcher(html);
    while (matcher.find()) {
      List<String> cells = new ArrayList<>();
      for (int group = 1; group <= matcher.groupCount(); group++) {
        cells.add(HtmlUtils.htmlUnescape(matcher.group(group)));
      }
      rows.add(cells);
    }
    return rows;
  }

  /// Counts what is drawn: each picture is an object of its own on a page.
  private static int charts(PDDocument pdf) {
    int charts = 0;
    for (var each : pdf.getPages()) {
      for (var name : each.getResources().getXObjectNames()) {
        charts += name == null ? 0 : 1;
      }
    }
    return charts;
  }
}
