// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/// A scorecard of 120 measures with 36 periods and 12 breakdowns each, ten neighbours and England
/// beside them, read by 20 users without a pause; and its first reading after a change.
///
/// Usage: `benchmarks/scorecard-page.sh`
public final class ScorecardPage {

  private static final String PAGE = "/scorecards/benchmark";

  private static final String FILL =
      """
      with codes as (
        select unnest(%s) as measure),
      areas as (
        select area, true as own from measures.home
        union all select n.neighbour, false from measures.neighbour n join measures.home h using (area)
        union all select 'E92000001', false),
      months as (
        select to_char(day, 'YYYY-MM') as period, (day + interval '1 month - 1 day')::date as ends
        from generate_series(date_trunc('month', current_date) - interval '36 months',
          date_trunc('month', current_date) - interval '1 month', interval '1 month') day),
      parts as (
        select '' as breakdown union all select 'Part: ' || n from generate_series(1, 12) n)
      insert into measures.observation
        (measure, area, period, period_end, breakdown, value, numerator, denominator, source, recorded_at)
      select measure, area, period, ends, breakdown,
        round((40 + 20 * random())::numeric, 1), 100, 200, 'computed', now() - interval '1 hour'
      from codes, areas, months, parts
      where own or breakdown = ''
      on conflict do nothing
      """;

  public static void main(String[] arguments) throws Exception {
    try (Site site = Site.start(18082, Map.of())) {
      fill(site.data());
      long begun = System.nanoTime();
      site.get(PAGE);
      System.out.printf("first reading: %.0f ms%n", (System.nanoTime() - begun) / 1e6);
      Load.print("scorecard", Load.measured(site, PAGE));
    }
  }

  private static void fill(Path data) throws Exception {
    List<String> pid = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    String password = Files.readString(data.resolve("database-password")).strip();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/throughline", "throughline", password);
        Statement statement = connection.createStatement()) {
      String codes =
          "(select array_agg(measure) from (select distinct unnest(measures) as measure from"
              + " measures.scorecard_version union select measure from measures.observation order by 1"
              + " limit 120) m)";
      statement.execute(FILL.formatted(codes));
      statement.execute(
          "insert into measures.scorecard (code, title, arranged_by) values ('benchmark', 'Benchmark', 'facet')");
      statement.execute(
          "insert into measures.scorecard_version (scorecard_id, version, title, purpose, arranged_by, measures, made_at)"
              + " select scorecard_id, 1, title, purpose, arranged_by, " + codes + ", now() - interval '1 hour'"
              + " from measures.scorecard where code = 'benchmark'");
      statement.execute("analyze measures.observation");
    }
  }
}
