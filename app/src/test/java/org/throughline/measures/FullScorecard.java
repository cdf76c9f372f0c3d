// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A scorecard of 120 measures with 36 months and 12 parts each, a tenth of them withheld, ten
/// neighbours beside them and targets on two thirds: for a transaction that is rolled back.
final class FullScorecard {

  static final String CODE = "every-cell";
  static final int MEASURES = 120;
  static final int MONTHS = 36;
  static final int PARTS = 12;

  private static final String NEIGHBOURS =
      """
      insert into measures.neighbour (area, rank, neighbour, closeness, vintage)
      select h.area, row_number() over (order by a.area), a.area, 'close', 'zz-cells'
      from measures.home h, measures.area a
      where a.level = 'local-authority' and a.area <> h.area and a.closed_on is null
      order by a.area limit 10
      """;

  private static final String FIGURES =
      """
      insert into measures.observation
        (measure, area, period, period_end, breakdown, value, numerator, denominator, mark, source,
         recorded_at)
      select measure, area, to_char(day, 'YYYY-MM'), (day + interval '1 month - 1 day')::date,
        breakdown, case when not is_withheld then figure end,
        case when not is_withheld then figure * 100 end, case when not is_withheld then 10000 end,
        case when is_withheld then 'c' end, 'computed', now() - interval '1 hour'
      from unnest(:measures::text[]) measure,
        (select area, true as own from measures.home
         union all select neighbour, false from measures.neighbour where vintage = 'zz-cells') areas,
        generate_series(
          date_trunc('month', :today::date) - interval '36 months',
          date_trunc('month', :today::date) - interval '1 month', interval '1 month') day,
        lateral (select '' as breakdown
          union all select 'Part: ' || n from generate_series(1, 12) n where own) parts,
        lateral (select random() < 0.1 as is_withheld,
            round((40 + 20 * random())::numeric, 2) as figure
          where measure <> '' and area <> '' and breakdown is not null and day is not null) withheld
      on conflict do nothing
      """;

  private static final String END_TARGETS =
      """
      update measures.target
      set ended_at = greatest(set_at + interval '1 microsecond', now() - interval '2 minutes')
      where ended_at is null
      """;

  /// A third are to be held, a third reached by a line, a third have no target.
  private static final String TARGETS =
      """
      insert into measures.target (measure, area, rule, tolerance, set_at)
      select measure, h.area,
        case when n % 3 = 0
          then jsonb_build_object('kind', 'hold', 'value', 45 + n % 10)
          else jsonb_build_object('kind', 'reach', 'baseline', 40, 'from', '2021-12', 'value', 60,
            'by', '2031-12') end,
        n % 5, now() - interval '1 minute'
      from unnest(:measures::text[]) with ordinality as m (measure, n), measures.home h
      where n % 3 <> 2
      """;

  private static final String SCORECARD =
      """
      with made as (
        insert into measures.scorecard (code, title, arranged_by)
        values ('every-cell', 'Every cell', 'facet') returning scorecard_id, title)
      insert into measures.scorecard_version
        (scorecard_id, version, title, purpose, arranged_by, measures, made_at)
      select scorecard_id, 1, title, '', 'facet', :measures, now() - interval '1 hour' from made
      """;

  private static final String WRITTEN =
      """
      create function pg_temp.written(figure numeric, unit text, places int) returns text
        language sql immutable as $$
        select case when unit = 'POUNDS' and round(figure, places) < 0 then '−' else '' end
          || case when unit = 'POUNDS' then '£' else '' end
          || to_char(
            case when unit = 'POUNDS' then abs(round(figure, places)) else round(figure, places) end,
            'FM999,999,999,990' || case when places > 0 then '.' || repeat('0', places) else '' end)
          || case unit
            when 'PER_CENT' then '%'
            when 'POINTS' then ' points'
            when 'DAYS' then case when round(figure, places) = 1 then ' day' else ' days' end
            else '' end
      $$
      """;

  private final JdbcClient jdbc;
  private final List<Measure> measures;

  /// @param measures of which the first 120 are taken
  FullScorecard(JdbcClient jdbc, Measures measures) {
    this.jdbc = jdbc;
    this.measures = measures.all().stream().limit(MEASURES).toList();
  }

  List<Measure> measures() {
    return measures;
  }

  String[] codes() {
    return measures.stream().map(each -> each.code().value()).toArray(String[]::new);
  }

  String[] units() {
    return measures.stream().map(each -> each.unit().name()).toArray(String[]::new);
  }

  Integer[] places() {
    return measures.stream().map(each -> places(each.unit())).toArray(Integer[]::new);
  }

  /// Fills it in, and gives queries a function that writes figures.
  void fill(LocalDate today) {
    jdbc.sql(NEIGHBOURS).update();
    jdbc.sql(FIGURES).param("measures", codes()).param("today", today).update();
    jdbc.sql(END_TARGETS).update();
    jdbc.sql(TARGETS).param("measures", codes()).update();
    jdbc.sql(SCORECARD).param("measures", codes()).update();
    jdbc.sql(WRITTEN).update();
  }

  private static int places(Unit unit) {
    return switch (unit) {
      case NUMBER, POUNDS, DAYS -> 0;
      case PER_CENT, POINTS, SCORE -> 1;
      case RATE -> 2;
    };
  }
}
