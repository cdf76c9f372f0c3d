// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.forecast.CsvTable;
import org.throughline.forecast.Distribution;

/// What forecasts found, kept for ever and never changed.
@Component
public class ResultRows {

  private static final String ADD_FUTURE =
      """
      insert into places.future (forecast_id, future, name) values (?, ?, ?)
      """;

  private static final String ADD_POINT =
      """
      insert into places.point
        (forecast_id, future, line, january, mean, low95, low80, high80, high95)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ADD_COUNTED =
      """
      insert into places.counted (forecast_id, line, january, value) values (?, ?, ?, ?)
      """;

  private static final String ADD_PAST =
      """
      insert into places.past_error
        (forecast_id, line, horizon, error, held, tries, cells_held, cells, simple, published)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ADD_TABLE =
      """
      insert into places.result_table (forecast_id, future, name, content) values (?, ?, ?, ?)
      """;

  private static final String FUTURES =
      """
      select name from places.future where forecast_id = :forecast order by future
      """;

  private static final String LINES =
      """
      select line from places.point where forecast_id = :forecast and future = 0
       group by line order by line
      """;

  private static final String POINTS =
      """
      select january, mean, low95, high95 from places.point
       where forecast_id = :forecast and future = :future and line = :line
       order by january
      """;

  private static final String ALL_POINTS =
      """
      select line, january, mean, low95, high95 from places.point
       where forecast_id = :forecast and future = :future
       order by line, january
      """;

  private static final String COUNTED =
      """
      select january, value from places.counted
       where forecast_id = :forecast and line = :line
       order by january
      """;

  private static final String PAST =
      """
      select horizon, error, held, tries, cells_held, cells, simple, published
        from places.past_error
       where forecast_id = :forecast and line = :line
       order by horizon
      """;

  private static final String TABLES =
      """
      select name from places.result_table
       where forecast_id = :forecast and future = :future
       order by name
      """;

  private static final String TABLE =
      """
      select content from places.result_table
       where forecast_id = :forecast and future = :future and name = :name
      """;

  private static final String CAME =
      """
      select distinct on (p.january) p.january, p.mean, p.low95, p.high95, c.value
        from places.point p
        join places.forecast own on own.forecast_id = p.forecast_id
        join places.counted c on c.line = p.line and c.january = p.january
        join places.forecast later on later.forecast_id = c.forecast_id
       where p.forecast_id = :forecast and p.future = 0 and p.line = :line
         and later.kind = own.kind and later.area = own.area and later.asked_at > own.asked_at
       order by p.january, later.asked_at desc
      """;

  private static final Pattern END_OF_BAND = Pattern.compile("q\\d.*|.*-at-(least|most)");

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ResultRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// Where 19 futures in 20 lie.
  public record Band(double low, double high) {

    /// Absent where too few futures were made to tell it.
    static Optional<Band> read(ResultSet row) throws SQLException {
      Double low = row.getObject("low95", Double.class);
      return low == null ? Optional.empty() : Optional.of(new Band(low, row.getDouble("high95")));
    }

    /// Whether it holds a value.
    public boolean holds(double value) {
      return value >= low && value <= high;
    }
  }

  /// One line in one January.
  public record Point(int january, double mean, Optional<Band> band) {

    private static Point read(ResultSet row, int number) throws SQLException {
      return new Point(row.getInt("january"), row.getDouble("mean"), Band.read(row));
    }
  }

  /// What was counted in a January.
  public record Counted(int january, double value) {}

  /// How many of so many were within their 95 per cent band.
  ///
  /// @param share of them, from 0 to 1
  public record Held(double share, int of) {

    private static Optional<Held> read(ResultSet row, String share, String of) throws SQLException {
      Double known = row.getObject(share, Double.class);
      return known == null ? Optional.empty() : Optional.of(new Held(known, row.getInt(of)));
    }

    /// How many were.
    public long count() {
      return Math.round(share * of);
    }
  }

  /// The error that the model would have had on the past.
  ///
  /// @param held the tries in which the line itself was within its band; absent where it was not
  ///     kept
  /// @param cells the cells within the line that were; absent where it has none
  /// @param simple the error of the simple rule beside it
  /// @param published what the Department publishes of councils
  public record Past(
      int horizon,
      double error,
      Optional<Held> held,
      Optional<Held> cells,
      double simple,
      Optional<Double> published) {}

  /// What came of a forecast.
  public record Came(int january, double mean, Optional<Band> band, double value) {

    private static Came read(ResultSet row, int number) throws SQLException {
      return new Came(
          row.getInt("january"), row.getDouble("mean"), Band.read(row), row.getDouble("value"));
    }
  }

  void keep(long forecast, ForecastResult result) {
    for (int future = 0; future < result.futures.size(); future++) {
      batches.update(ADD_FUTURE, forecast, future, result.futures.get(future));
    }
    batches.batchUpdate(
        ADD_POINT,
        result.points.stream()
            .map(
                each ->
                    new Object[] {
                      forecast,
                      each.future(),
                      each.line(),
                      each.january(),
                      each.mean(),
                      each.bands().map(ForecastResult.Bands::low95).orElse(null),
                      each.bands().map(ForecastResult.Bands::low80).orElse(null),
                      each.bands().map(ForecastResult.Bands::high80).orElse(null),
                      each.bands().map(ForecastResult.Bands::high95).orElse(null)
                    })
            .toList());
    result.counted.forEach(
        each -> batches.update(ADD_COUNTED, forecast, each.line(), each.january(), each.value()));
    result.past.forEach(each -> keep(forecast, each));
    result.tables.forEach(
        each -> batches.update(ADD_TABLE, forecast, each.future(), each.name(), each.content()));
  }

  private void keep(long forecast, ForecastResult.Past past) {
    batches.update(
        ADD_PAST,
        forecast,
        past.line(),
        past.horizon(),
        past.error(),
        past.held().share(),
        past.held().of(),
        past.cells().map(ForecastResult.Held::share).orElse(null),
        past.cells().map(ForecastResult.Held::of).orElse(null),
        past.simple(),
        past.published().isPresent() ? past.published().getAsDouble() : null);
  }

  /// The names of what might happen; as now is first.
  public List<String> futures(long forecast) {
    return jdbc.sql(FUTURES).param("forecast", forecast).query(String.class).list();
  }

  public List<String> lines(long forecast) {
    return jdbc.sql(LINES).param("forecast", forecast).query(String.class).list();
  }

  public List<Point> points(long forecast, int future, String line) {
    return jdbc.sql(POINTS)
        .param("forecast", forecast)
        .param("future", future)
        .param("line", line)
        .query(Point::read)
        .list();
  }

  /// The points of every line of a future.
  public Map<String, List<Point>> points(long forecast, int future) {
    Map<String, List<Point>> lines = new TreeMap<>();
    jdbc.sql(ALL_POINTS)
        .param("forecast", forecast)
        .param("future", future)
        .query(
            row -> {
              lines
                  .computeIfAbsent(row.getString("line"), line -> new ArrayList<>())
                  .add(Point.read(row, lines.size()));
            });
    return lines;
  }

  public List<Counted> counted(long forecast, String line) {
    return jdbc.sql(COUNTED)
        .param("forecast", forecast)
        .param("line", line)
        .query(Counted.class)
        .list();
  }

  public List<Past> past(long forecast, String line) {
    return jdbc.sql(PAST)
        .param("forecast", forecast)
        .param("line", line)
        .query(
            (row, number) ->
                new Past(
                    row.getInt("horizon"),
                    row.getDouble("error"),
                    Held.read(row, "held", "tries"),
                    Held.read(row, "cells_held", "cells"),
                    row.getDouble("simple"),
                    Optional.ofNullable(row.getObject("published", Double.class))))
        .list();
  }

  public List<String> tables(long forecast, int future) {
    return jdbc.sql(TABLES)
        .param("forecast", forecast)
        .param("future", future)
        .query(String.class)
        .list();
  }

  public Optional<String> table(long forecast, int future, String name) {
    return jdbc.sql(TABLE)
        .param("forecast", forecast)
        .param("future", future)
        .param("name", name)
        .query(String.class)
        .optional();
  }

  /// A table as papers and pages read it: where too few futures were made to tell a band, its ends
  /// are left empty.
  public Optional<CsvTable> read(ForecastLine line, int future, String name) {
    Optional<CsvTable> table = table(line.id(), future, name).map(CsvTable::read);
    return Distribution.tellsInterval(line.simulations())
        ? table
        : table.map(ResultRows::withoutBands);
  }

  private static CsvTable withoutBands(CsvTable table) {
    CsvTable bare = new CsvTable(table.heading());
    for (List<String> row : table.rows()) {
      List<String> told = new ArrayList<>(row);
      for (int at = 0; at < row.size(); at++) {
        if (END_OF_BAND.matcher(table.heading().get(at)).matches()) {
          told.set(at, "");
        }
      }
      bare.add(told);
    }
    return bare;
  }

  /// What later forecasts counted in the Januaries that this one forecast.
  public List<Came> came(long forecast, String line) {
    return jdbc.sql(CAME).param("forecast", forecast).param("line", line).query(Came::read).list();
  }
}
