// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.forecast.Problem;
import org.throughline.platform.identity.AccountId;

/// Forecasts in the database: asked for, under way, and ended.
@Component
public class ForecastRows {

  private static final String ADD =
      """
      insert into places.forecast
        (kind, title, area, simulations, seed, version, model, asked_by, asked_at)
      values (:kind, :title, :area, :simulations, :seed, :version, :model, :by, :at)
      returning forecast_id
      """;

  private static final String ADD_INPUT =
      """
      insert into places.input (forecast_id, part, file_name, content)
      values (:forecast, :part, :name, :content)
      """;

  private static final String INPUTS =
      """
      select part, file_name from places.input where forecast_id = :forecast order by part
      """;

  private static final String INPUT =
      """
      select content from places.input where forecast_id = :forecast and part = :part
      """;

  private static final String BEGIN =
      """
      update places.forecast set state = 'running', done = 0
       where forecast_id = :forecast and state in ('waiting', 'running')
      """;

  private static final String PROGRESS =
      """
      update places.forecast set done = :done, out_of = :all
       where forecast_id = :forecast and state = 'running'
      """;

  private static final String END =
      """
      update places.forecast set state = :state, ended_at = :at, answer = :answer
       where forecast_id = :forecast and state in ('waiting', 'running')
      """;

  private static final String FORGET_PROBLEMS =
      """
      delete from places.problem where forecast_id = :forecast
      """;

  private static final String ADD_PROBLEM =
      """
      insert into places.problem (forecast_id, position, refuses, sentence)
      values (:forecast, :position, :refuses, :sentence)
      """;

  private static final String PROBLEMS =
      """
      select sentence from places.problem
       where forecast_id = :forecast and refuses = :refuses
       order by position
      """;

  private static final String LINE =
      """
      select forecast_id, kind, title, area, simulations, seed, version, model, state, done,
             out_of, answer, asked_by, asked_at, ended_at
        from places.forecast
      """;

  private static final String FIND = LINE + "where forecast_id = :forecast";

  private static final String NEWEST =
      LINE + "order by asked_at desc, forecast_id desc limit :most offset :from";

  private static final String COUNT =
      """
      select count(*) from places.forecast
      """;

  private final JdbcClient jdbc;

  private record Input(String part, String fileName) {}

  ForecastRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long add(ForecastRequest request, Build build, AccountId by, Instant at) {
    return jdbc.sql(ADD)
        .param("kind", request.kind().code())
        .param("title", request.title())
        .param("area", request.area())
        .param("simulations", request.simulations())
        .param("seed", request.seed())
        .param("version", build.program())
        .param("model", build.model())
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  void addInput(long forecast, String part, String name, byte[] content) {
    jdbc.sql(ADD_INPUT)
        .param("forecast", forecast)
        .param("part", part)
        .param("name", name)
        .param("content", content)
        .update();
  }

  /// The files that it is made from, by part.
  public Map<String, String> inputs(long forecast) {
    Map<String, String> inputs = new TreeMap<>();
    jdbc.sql(INPUTS)
        .param("forecast", forecast)
        .query(Input.class)
        .list()
        .forEach(each -> inputs.put(each.part(), each.fileName()));
    return inputs;
  }

  /// What a file held.
  public byte[] input(long forecast, String part) {
    return jdbc.sql(INPUT)
        .param("forecast", forecast)
        .param("part", part)
        .query(byte[].class)
        .single();
  }

  /// @return false when it has ended or was cancelled already
  @Transactional
  public boolean begin(long forecast) {
    jdbc.sql(FORGET_PROBLEMS).param("forecast", forecast).update();
    return jdbc.sql(BEGIN).param("forecast", forecast).update() == 1;
  }

  /// Notes how far it has come, at once.
  ///
  /// @return false when it was cancelled
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean progress(long forecast, int done, int all) {
    return jdbc.sql(PROGRESS)
            .param("forecast", forecast)
            .param("done", done)
            .param("all", all)
            .update()
        == 1;
  }

  /// @return false when it had ended already
  @Transactional
  public boolean end(long forecast, ForecastState state, String answer, Instant at) {
    return jdbc.sql(END)
            .param("forecast", forecast)
            .param("state", state.code())
            .param("answer", answer)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  @Transactional
  public void note(long forecast, List<Problem> problems) {
    int position = 0;
    for (Problem problem : problems) {
      jdbc.sql(ADD_PROBLEM)
          .param("forecast", forecast)
          .param("position", ++position)
          .param("refuses", problem.isRefusal())
          .param("sentence", problem.sentence())
          .update();
    }
  }

  /// What refuses a forecast, or what it goes on without.
  public List<String> problems(long forecast, boolean refusals) {
    return jdbc.sql(PROBLEMS)
        .param("forecast", forecast)
        .param("refuses", refusals)
        .query(String.class)
        .list();
  }

  public Optional<ForecastLine> find(long forecast) {
    return jdbc.sql(FIND).param("forecast", forecast).query(ForecastRows::line).optional();
  }

  /// A forecast of a kind that has ended well.
  public Optional<ForecastLine> made(long forecast, ForecastKind kind) {
    return find(forecast).filter(line -> line.kind() == kind && line.state() == ForecastState.DONE);
  }

  /// The newest first.
  public List<ForecastLine> newest(int most, int from) {
    return jdbc.sql(NEWEST)
        .param("most", most)
        .param("from", from)
        .query(ForecastRows::line)
        .list();
  }

  public int count() {
    return jdbc.sql(COUNT).query(Integer.class).single();
  }

  private static ForecastLine line(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new ForecastLine(
        row.getLong("forecast_id"),
        ForecastKind.of(row.getString("kind")),
        row.getString("title"),
        row.getString("area"),
        row.getInt("simulations"),
        row.getLong("seed"),
        row.getString("version"),
        row.getString("model"),
        ForecastState.of(row.getString("state")),
        row.getInt("done"),
        row.getInt("out_of"),
        row.getString("answer"),
        new AccountId(row.getLong("asked_by")),
        row.getTimestamp("asked_at").toInstant(),
        Optional.ofNullable(ended).map(Timestamp::toInstant));
  }
}
