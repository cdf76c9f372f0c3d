// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.throughline.measures.MeasuresWeb.body;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The scorecard page of 120 measures with 36 periods and 12 breakdowns each, read cell by cell and
/// held against SQL of its own, which shares no code with the page. All of it is rolled back.
@ThroughlineTest
@Transactional
class ScorecardCellsTest {

  private static final Pattern ROW =
      Pattern.compile("<tr><th scope=\"row\">(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("<span class=\"tl-code\">([^<]*)</span>");
  private static final Pattern CELL =
      Pattern.compile("<td[^>]* data-label=\"([^\"]*)\">(.*?)</td>", Pattern.DOTALL);
  private static final Pattern POINT = Pattern.compile("[ML]([\\d.]+) ([\\d.]+)");

  private static final String DIFFERENCE =
      """
      create function pg_temp.difference(gap numeric, unit text, places int) returns text
        language sql immutable as $$
        select pg_temp.written(abs(gap), case unit when 'PER_CENT' then 'POINTS' else unit end,
          case when gap = 0 or trunc(abs(gap), places) <> 0 then places
            when trunc(abs(gap), places + 1) <> 0 then places + 1
            when trunc(abs(gap), places + 2) <> 0 then places + 2
            else 4 end)
      $$
      """;

  private static final String CELLS =
      """
      with home as (select area from measures.home),
      wanted as (
        select * from unnest(
          :measures::text[], :units::text[], :places::int[], :polarities::text[], :stale::int[],
          :awaited::text[]) with ordinality
          as w (measure, unit, places, polarity, stale, awaited, n)),
      own as (
        select o.*, row_number() over (
          partition by measure order by period_end desc, o.period desc) as back
        from measures.observation o join home using (area)
        where breakdown = '' and superseded_at is null and measure = any(:measures)),
      newest as (select * from own where back = 1),
      said as (
        select measure, case
          when period ~ '^\\d{4}-\\d{2}$' and period = to_char(period_end, 'YYYY-MM')
            then to_char(period_end, 'FMMonth YYYY')
          when period ~ '^\\d{4}-Q\\d$'
            then to_char(period_end - interval '2 months', 'FMMonth') || ' to '
              || to_char(period_end, 'FMMonth YYYY')
          when period ~ '^\\d{4}-\\d{2}-\\d{2}$' then to_char(period_end, 'FMDD FMMonth YYYY')
          else period end as period
        from newest),
      due as (
        select t.measure, t.tolerance, case t.rule ->> 'kind'
          when 'hold' then (t.rule ->> 'value')::numeric
          else (t.rule ->> 'baseline')::numeric
            + ((t.rule ->> 'value')::numeric - (t.rule ->> 'baseline')::numeric)
            * (extract(year from age(n.period_end + 1, date '2022-01-01')) * 12
              + extract(month from age(n.period_end + 1, date '2022-01-01'))) / 120 end as due
        from measures.target t join home using (area) join newest n using (measure)
        where t.ended_at is null),
      judged as (
        select w.*, n.value, n.mark, n.period_end, s.period, d.due, d.tolerance,
          (select p.value from own p where p.measure = w.measure and p.back = 2) as before,
          case w.polarity when 'HIGHER' then d.due - n.value else n.value - d.due end as short,
          (select array_agg(t.value order by t.period_end, t.period) from (
            select o.value, o.period_end, o.period from own o
            where o.measure = w.measure and o.value is not null
            order by o.period_end desc, o.period desc limit 12) t) as line
        from wanted w
        left join newest n using (measure) left join said s using (measure)
        left join due d using (measure)),
      peers as (
        select n.measure, count(*) as peers,
          count(*) filter (where case w.polarity when 'HIGHER' then p.value > n.value
            else p.value < n.value end) as better
        from newest n join wanted w using (measure)
        join measures.observation p on p.measure = n.measure and p.period = n.period
        join measures.neighbour b on b.neighbour = p.area
        join home h on h.area = b.area
        where p.breakdown = '' and p.superseded_at is null and p.value is not null
          and n.value is not null and w.polarity <> 'CONTEXT'
          and b.vintage = (select max(vintage) from measures.neighbour join home using (area))
        group by n.measure),
      stated as (
        select j.*, case
          when period_end is null or value is null then 'No data'
          when period_end + stale < :today::date then 'Out of date'
          when polarity = 'CONTEXT' then 'Context'
          when due is null then 'No target'
          when short <= 0 then 'On target'
          when short <= tolerance then 'Near target'
          else 'Off target' end as state,
          pg_temp.written(value, unit, places) as figure,
          pg_temp.written(due, unit,
            case when places = 0 and round(due, 1) <> round(due) then 1 else places end) as due_said
        from judged j)
      select s.measure,
        case when period_end is null then case when awaited <> '' then 'not kept yet'
            else 'no figure' end
          when value is null then 'withheld (' || mark || ')' else figure end as newest,
        coalesce(s.period, '') as period,
        case when value is null or before is null then ''
          when value = before then '= unchanged'
          when polarity = 'CONTEXT' then case when value > before then '▲ up' else '▼ down' end
          else case when value > before then '▲ up, ' else '▼ down, ' end
            || case when (value > before) = (polarity = 'HIGHER') then 'better' else 'worse' end
          end as way,
        case when state like '%target' and state <> 'No target'
          then pg_temp.written(due, unit, places) else '' end as due,
        state || case when awaited <> '' then 'It will come from ' || awaited || '.'
          else case state
            when 'No data' then case when period_end is null then 'There is no figure yet.'
              else 'The figure for ' || s.period || ' is withheld (' || mark || ').' end
            when 'Out of date' then 'The newest figure is for ' || s.period
              || '; nothing newer has come.'
            when 'Context' then 'It gives context: neither way is better.'
            when 'No target' then 'No target is set.'
            when 'On target' then due_said || ' was due for ' || s.period || ', and it is '
              || figure || '.'
            else due_said || ' was due for ' || s.period || '; it is ' || figure || ', '
              || pg_temp.difference(short, unit, places)
              || case polarity when 'HIGHER' then ' short' else ' too high' end
              || case state when 'Near target' then ' but within the tolerance of '
                || pg_temp.difference(tolerance, unit, places) else '' end || '.' end
          end as rating,
        coalesce((p.better + 1) || ' of ' || (p.peers + 1) || ' ('
          || chr(65 + least(3, (4 * p.better / (p.peers + 1))::int)) || ')', '') as rank,
        line
      from stated s left join peers p using (measure)
      order by s.n
      """;

  private final MeasuresWeb page;
  private final Measures measures;
  private final PlanFigures plan;
  private final JdbcClient jdbc;
  private final Clock clock;

  ScorecardCellsTest(
      MockMvcTester web,
      People people,
      Measures measures,
      PlanFigures plan,
      JdbcClient jdbc,
      Clock clock) {
    this.page = new MeasuresWeb(web, people.holding(Role.ANALYST));
    this.measures = measures;
    this.plan = plan;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// One row of the page: its cells by their labels, and the figures that its small picture draws.
  private record Row(Map<String, String> cells, List<BigDecimal> line) {}

  /// What is counted of the plan is kept before, so that nothing of it is rolled back.
  @BeforeTransaction
  void weAreLeicesterAndThePlanIsCounted() {
    MeasuresHome.isLeicester(jdbc);
    plan.bringUpToDate();
  }

  @Test
  void everyCellEqualsAnIndependentQuery() {
    FullScorecard card = new FullScorecard(jdbc, measures);
    assertThat(card.measures()).hasSize(FullScorecard.MEASURES);
    card.fill(LocalDate.now(clock));

    String html = body(page.get("/scorecards/" + FullScorecard.CODE));

    Map<String, Map<String, String>> read = cells(html);
    Map<String, Row> wanted = wanted(card);
    assertThat(read.keySet()).containsExactlyInAnyOrderElementsOf(wanted.keySet());
    wanted.forEach((code, row) -> assertThat(read.get(code)).as(code).isEqualTo(row.cells()));
    assertThat(read.values())
        .extracting(each -> each.get("Rating").replaceAll("(target|data|date|Context).*", "$1"))
        .contains("On target", "Near target", "Off target", "No data", "No target", "Context");
    Map<String, List<BigDecimal>> pictures = pictures(html);
    wanted.forEach((code, row) -> isDrawn(code, pictures.get(code), row.line()));
  }

  private Map<String, Row> wanted(FullScorecard card) {
    jdbc.sql(DIFFERENCE).update();
    List<Measure> shown = card.measures();
    Map<String, Row> rows = new LinkedHashMap<>();
    jdbc.sql(CELLS)
        .param("measures", card.codes())
        .param("units", card.units())
        .param("places", card.places())
        .param(
            "polarities", shown.stream().map(each -> each.polarity().name()).toArray(String[]::new))
        .param("stale", shown.stream().map(Measure::staleAfterDays).toArray(Integer[]::new))
        .param("awaited", shown.stream().map(ScorecardCellsTest::awaited).toArray(String[]::new))
        .param("today", LocalDate.now(clock))
        .query(
            row -> {
              rows.put(row.getString("measure"), row(row));
            });
    return rows;
  }

  private static Row row(ResultSet row) throws SQLException {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("Newest", row.getString("newest"));
    cells.put("For", row.getString("period"));
    cells.put("Way", row.getString("way"));
    cells.put("Due", row.getString("due"));
    cells.put("Rating", row.getString("rating"));
    cells.put("Among neighbours", row.getString("rank"));
    Array line = row.getArray("line");
    return new Row(cells, line == null ? List.of() : List.of((BigDecimal[]) line.getArray()));
  }

  private static String awaited(Measure measure) {
    return measure.origin() == Origin.AWAITED ? measure.origin().words() : "";
  }

  private static Map<String, Map<String, String>> cells(String html) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    Matcher row = ROW.matcher(html);
    while (row.find()) {
      Map<String, String> cells = new LinkedHashMap<>();
      Matcher cell = CELL.matcher(row.group(1));
      while (cell.find()) {
        cells.put(cell.group(1), text(cell.group(2)));
      }
      rows.put(code(row.group(1)), cells);
    }
    return rows;
  }

  private static Map<String, List<BigDecimal>> pictures(String html) {
    Map<String, List<BigDecimal>> pictures = new LinkedHashMap<>();
    Matcher row = ROW.matcher(html);
    while (row.find()) {
      List<BigDecimal> heights = new ArrayList<>();
      Matcher point = POINT.matcher(row.group(1).replaceFirst("(?s).*<path", "<path"));
      while (point.find()) {
        heights.add(new BigDecimal(point.group(2)));
      }
      pictures.put(code(row.group(1)), heights);
    }
    return pictures;
  }

  /// The lowest figure stands at the foot, the highest at the head, the others between in measure.
  private static void isDrawn(String code, List<BigDecimal> heights, List<BigDecimal> line) {
    assertThat(heights).as(code).hasSize(line.size() < 2 ? 0 : line.size());
    double low = line.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    double span = line.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0) - low;
    for (int at = 0; at < heights.size(); at++) {
      double part = (line.get(at).doubleValue() - low) / Math.max(span, 1e-9);
      assertThat(heights.get(at).doubleValue())
          .as("%s, point %d", code, at)
          .isCloseTo(20 - 16 * part, within(0.051));
    }
  }

  private static String code(String row) {
    Matcher code = CODE.matcher(row);
    assertThat(code.find()).as("a row names its measure").isTrue();
    return code.group(1);
  }

  private static String text(String markup) {
    return HtmlUtils.htmlUnescape(markup.replaceAll("<[^>]*>", "").strip())
        .replaceAll("\\s*\\n\\s*", "");
  }
}
