// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import tools.jackson.databind.ObjectMapper;

/// Every version that a strategy has had, each with its whole text. Append-only.
@Component
public class Versions {

  private static final String KEEP =
      """
      insert into strategy.version (strategy_id, number, made_at, made_by, reason, content)
      select s.strategy_id, s.version, :at, :by, :reason, :content::jsonb
        from strategy.strategy s
       where s.strategy_id = :strategy
      """;

  private static final String ALL =
      """
      select number, made_at, made_by, reason
        from strategy.version
       where strategy_id = :strategy
       order by number desc
      """;

  private static final String LATEST =
      """
      select coalesce(max(number), 0) from strategy.version where strategy_id = :strategy
      """;

  private static final String ONE =
      """
      select content
        from strategy.version
       where strategy_id = :strategy and number = :number
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final StrategyTexts texts;

  Versions(JdbcClient jdbc, ObjectMapper json, StrategyTexts texts) {
    this.jdbc = jdbc;
    this.json = json;
    this.texts = texts;
  }

  /// One version in a line.
  ///
  /// @param reason what was done, in a sentence
  public record Line(long number, Instant at, Optional<AccountId> by, String reason) {}

  /// Keeps the strategy's text as it stands in this transaction, under its present version.
  public void keep(long strategy, String reason, Instant at, Optional<AccountId> by) {
    StrategyText text = texts.find(strategy).orElseThrow();
    jdbc.sql(KEEP)
        .param("strategy", strategy)
        .param("at", Timestamp.from(at))
        .param("by", by.map(AccountId::value).orElse(null))
        .param("reason", reason)
        .param("content", json.writeValueAsString(text))
        .update();
  }

  /// All versions, the newest first.
  public List<Line> all(long strategy) {
    return jdbc.sql(ALL).param("strategy", strategy).query(Versions::line).list();
  }

  /// The number of the newest version.
  public long latest(long strategy) {
    return jdbc.sql(LATEST).param("strategy", strategy).query(Long.class).single();
  }

  /// What the strategy said in version `number`.
  public Optional<StrategyText> text(long strategy, long number) {
    return jdbc.sql(ONE)
        .param("strategy", strategy)
        .param("number", number)
        .query(String.class)
        .optional()
        .map(content -> json.readValue(content, StrategyText.class));
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getLong("number"),
        row.getTimestamp("made_at").toInstant(),
        Optional.ofNullable(row.getObject("made_by", Long.class)).map(AccountId::new),
        row.getString("reason"));
  }
}
