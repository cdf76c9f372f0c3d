// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;

/// Promised places and their schemes as they are kept.
@Component
public class PromiseRows {

  private static final String ADD =
      """
      insert into places.promise
        (title, commitment, kind, promised, places_before, due_on, setting, is_invented)
      values (:title, :commitment, :kind, :promised, :before, :due, :setting, :invented)
      returning promise_id
      """;

  private static final String CHANGE =
      """
      update places.promise
         set title = :title, commitment = :commitment, kind = :kind, promised = :promised,
             places_before = :before, due_on = :due, setting = :setting, version = version + 1
       where promise_id = :id
      """;

  private static final String ADD_SCHEME =
      """
      insert into places.scheme (promise_id, name, places, stage, opens_on, note, is_invented)
      values (:promise, :name, :places, :stage, :opens, :note, :invented)
      returning scheme_id
      """;

  private static final String CHANGE_SCHEME =
      """
      update places.scheme
         set name = :name, places = :places, stage = :stage, opens_on = :opens, note = :note,
             version = version + 1
       where scheme_id = :id
      """;

  private static final String KEEP =
      """
      insert into places.scheme_history
        (scheme_id, version, places, stage, opens_on, recorded_by, recorded_at)
      select scheme_id, version, places, stage, opens_on, :by, :at
        from places.scheme
       where scheme_id = :id
      """;

  private static final String ALL =
      """
      select promise_id, title, commitment, kind, promised, places_before, due_on, setting, version
        from places.promise
       order by due_on, title, promise_id
      """;

  private static final String SCHEMES =
      """
      select scheme_id, promise_id, name, places, stage, opens_on, note, version
        from places.scheme
       order by opens_on nulls last, name, scheme_id
      """;

  private static final String LOCK =
      """
      select version from places.promise where promise_id = :id for update
      """;

  private static final String LOCK_SCHEME =
      """
      select version from places.scheme where scheme_id = :id for update
      """;

  private static final String DEMAND =
      """
      select forecast_id, january, mean, low95, high95
        from places.published_demand
       where promise_id = :promise
       order by january
      """;

  private static final String SETTINGS =
      """
      select distinct substr(p.line, length('Plans in ') + 1) as setting
        from places.point p
        join places.forecast f on f.forecast_id = p.forecast_id
       where f.kind = 'plans' and f.state = 'done' and p.future = 0 and p.line like 'Plans in %'
       order by setting
      """;

  private final JdbcClient jdbc;

  PromiseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Children expected in a setting in one January, and in which forecast.
  ///
  /// @param band absent where the forecast does not tell it
  public record Demand(long forecastId, int january, double mean, Optional<ResultRows.Band> band) {

    private static Demand read(ResultSet row, int number) throws SQLException {
      return new Demand(
          row.getLong("forecast_id"),
          row.getInt("january"),
          row.getDouble("mean"),
          ResultRows.Band.read(row));
    }
  }

  /// All promises, the nearest first.
  public List<Promise> all() {
    List<Scheme> schemes = jdbc.sql(SCHEMES).query(PromiseRows::scheme).list();
    return jdbc.sql(ALL).query((row, number) -> promise(row, schemes)).list();
  }

  public Optional<Promise> find(long id) {
    return all().stream().filter(promise -> promise.id() == id).findFirst();
  }

  /// What the newest forecast expects of the setting that the promise names.
  public List<Demand> demand(long promise) {
    return jdbc.sql(DEMAND).param("promise", promise).query(Demand::read).list();
  }

  /// The settings that forecasts know of.
  public List<String> settings() {
    return jdbc.sql(SETTINGS).query(String.class).list();
  }

  Optional<Long> lock(long promise) {
    return jdbc.sql(LOCK).param("id", promise).query(Long.class).optional();
  }

  Optional<Long> lockScheme(long scheme) {
    return jdbc.sql(LOCK_SCHEME).param("id", scheme).query(Long.class).optional();
  }

  long add(Promise promise, boolean isInvented) {
    return values(ADD, promise).param("invented", isInvented).query(Long.class).single();
  }

  void change(Promise promise) {
    values(CHANGE, promise).param("id", promise.id()).update();
  }

  private JdbcClient.StatementSpec values(String sql, Promise promise) {
    return jdbc.sql(sql)
        .param("title", promise.title())
        .param("commitment", promise.commitment())
        .param("kind", promise.kind().code())
        .param("promised", promise.promised())
        .param("before", promise.placesBefore())
        .param("due", promise.dueOn())
        .param("setting", promise.setting());
  }

  /// Adds it and remembers how it stands.
  long add(Scheme scheme, boolean isInvented, Optional<AccountId> by, Instant at) {
    long id =
        values(ADD_SCHEME, scheme)
            .param("promise", scheme.promise())
            .param("invented", isInvented)
            .query(Long.class)
            .single();
    keep(id, by, at);
    return id;
  }

  /// Changes it and remembers how it stands.
  void change(Scheme scheme, Optional<AccountId> by, Instant at) {
    values(CHANGE_SCHEME, scheme).param("id", scheme.id()).update();
    keep(scheme.id(), by, at);
  }

  private void keep(long scheme, Optional<AccountId> by, Instant at) {
    jdbc.sql(KEEP)
        .param("id", scheme)
        .param("by", by.map(AccountId::value).orElse(null))
        .param("at", Timestamp.from(at))
        .update();
  }

  private JdbcClient.StatementSpec values(String sql, Scheme scheme) {
    return jdbc.sql(sql)
        .param("name", scheme.name())
        .param("places", scheme.places())
        .param("stage", scheme.stage().code())
        .param("opens", scheme.opensOn().orElse(null))
        .param("note", scheme.note());
  }

  private static Promise promise(ResultSet row, List<Scheme> schemes) throws SQLException {
    long id = row.getLong("promise_id");
    return new Promise(
        id,
        row.getString("title"),
        row.getString("commitment"),
        PromiseKind.of(row.getString("kind")),
        row.getInt("promised"),
        row.getInt("places_before"),
        row.getObject("due_on", LocalDate.class),
        row.getString("setting"),
        schemes.stream().filter(scheme -> scheme.promise() == id).toList(),
        row.getLong("version"));
  }

  private static Scheme scheme(ResultSet row, int number) throws SQLException {
    @Nullable LocalDate opens = row.getObject("opens_on", LocalDate.class);
    return new Scheme(
        row.getLong("scheme_id"),
        row.getLong("promise_id"),
        row.getString("name"),
        row.getInt("places"),
        SchemeStage.of(row.getString("stage")),
        Optional.ofNullable(opens),
        row.getString("note"),
        row.getLong("version"));
  }
}
