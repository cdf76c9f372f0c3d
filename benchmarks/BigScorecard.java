// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A scorecard of 120 measures with 36 periods and 12 breakdowns each, ten neighbours and England
/// beside them, put into the database of a running site.
final class BigScorecard {

  static final String CODE = "benchmark";
  static final int MEASURES = 120;

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

  private BigScorecard() {}

  static void fill(Path data) throws Exception {
    String codes = "array['" + String.join("','", codes()) + "']";
    execute(
        data,
        FILL.formatted(codes),
        "insert into measures.scorecard (code, title, arranged_by) values ('benchmark', 'Benchmark', 'facet')",
        "insert into measures.scorecard_version (scorecard_id, version, title, purpose, arranged_by, measures, made_at)"
            + " select scorecard_id, 1, title, purpose, arranged_by, " + codes + ", now() - interval '1 hour'"
            + " from measures.scorecard where code = 'benchmark'",
        "analyze measures.observation");
  }

  /// Of the measures of the catalogue, which holds a file for each.
  private static List<String> codes() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../app/src/main/resources/measures"))) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(each -> each.endsWith(".sql"))
          .map(each -> each.replace(".sql", "").toUpperCase(Locale.ROOT))
          .sorted()
          .limit(MEASURES)
          .toList();
    }
  }

  /// Makes everything that was read before out of date.
  static void change(Path data) throws Exception {
    execute(data, "update measures.scorecard_version set title = title");
  }

  private static void execute(Path data, String... statements) throws Exception {
    List<String> pid = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    String password = Files.readString(data.resolve("database-password")).strip();
    String address = "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/throughline";
    try (Connection connection = DriverManager.getConnection(address, "throughline", password);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
