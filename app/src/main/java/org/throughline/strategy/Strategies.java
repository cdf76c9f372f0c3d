// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;

/// The strategies as they stand now, read for other modules.
@Component
public class Strategies {

  private static final String ALL =
      """
      select strategy_id, code, title, starts_on, ends_on, status, owner_id, is_invented
        from strategy.strategy
       order by code
      """;

  private static final String ONE =
      """
      select strategy_id, code, title, starts_on, ends_on, status, owner_id, is_invented
        from strategy.strategy
       where strategy_id = :id
      """;

  private static final String BY_CODE =
      """
      select strategy_id, code, title, starts_on, ends_on, status, owner_id, is_invented
        from strategy.strategy
       where code = :code
      """;

  private static final String PRIORITIES =
      """
      select priority_id, strategy_id, number, title, ambition
        from strategy.priority
       where strategy_id = :strategy
       order by number
      """;

  private static final String COMMITMENTS =
      """
      select c.commitment_id, c.code, c.strategy_id, c.priority_id, c.year, c.theme, c.text,
             c.withdrawn_in is not null as is_withdrawn
        from strategy.commitment c
        join strategy.priority p on p.priority_id = c.priority_id
       where c.strategy_id = :strategy
       order by p.number, c.year, c.running, c.commitment_id
      """;

  private static final String COMMITMENT =
      """
      select commitment_id, code, strategy_id, priority_id, year, theme, text,
             withdrawn_in is not null as is_withdrawn
        from strategy.commitment
       where commitment_id = :id
      """;

  private static final String COMMITMENT_BY_CODE =
      """
      select commitment_id, code, strategy_id, priority_id, year, theme, text,
             withdrawn_in is not null as is_withdrawn
        from strategy.commitment
       where code = :code
       order by withdrawn_in nulls first, commitment_id desc
       limit 1
      """;

  private static final String REVISION =
      """
      select coalesce(sum(version), 0) from strategy.strategy
      """;

  private final JdbcClient jdbc;

  Strategies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A number that moves with every change of a strategy.
  public long revision() {
    return jdbc.sql(REVISION).query(Long.class).single();
  }

  /// Every strategy, drafts included, by code.
  public List<StrategySummary> all() {
    return jdbc.sql(ALL).query(Strategies::summary).list();
  }

  /// The strategy with this number.
  public Optional<StrategySummary> find(StrategyId id) {
    return jdbc.sql(ONE).param("id", id.value()).query(Strategies::summary).optional();
  }

  /// The strategy with this code, in capitals or not.
  public Optional<StrategySummary> findByCode(String code) {
    return jdbc.sql(BY_CODE)
        .param("code", code.strip().toUpperCase(Locale.ROOT))
        .query(Strategies::summary)
        .optional();
  }

  /// Its priorities in the order of their numbers.
  public List<PrioritySummary> priorities(StrategyId strategy) {
    return jdbc.sql(PRIORITIES)
        .param("strategy", strategy.value())
        .query(Strategies::priority)
        .list();
  }

  /// Its commitments by priority, year and place, withdrawn ones included.
  public List<CommitmentLine> commitments(StrategyId strategy) {
    return jdbc.sql(COMMITMENTS)
        .param("strategy", strategy.value())
        .query(Strategies::commitment)
        .list();
  }

  /// The commitment with this number, even when it was withdrawn.
  public Optional<CommitmentLine> commitment(CommitmentId id) {
    return jdbc.sql(COMMITMENT).param("id", id.value()).query(Strategies::commitment).optional();
  }

  /// The commitment with this code, in capitals or not; one that stands before a withdrawn one.
  public Optional<CommitmentLine> commitmentByCode(String code) {
    return jdbc.sql(COMMITMENT_BY_CODE)
        .param("code", code.strip().toUpperCase(Locale.ROOT))
        .query(Strategies::commitment)
        .optional();
  }

  private static StrategySummary summary(ResultSet row, int number) throws SQLException {
    return new StrategySummary(
        new StrategyId(row.getLong("strategy_id")),
        row.getString("code"),
        row.getString("title"),
        YearMonth.from(row.getDate("starts_on").toLocalDate()),
        YearMonth.from(row.getDate("ends_on").toLocalDate()),
        StrategyStatus.valueOf(row.getString("status")),
        Optional.ofNullable(row.getObject("owner_id", Long.class)).map(AccountId::new),
        row.getBoolean("is_invented"));
  }

  private static PrioritySummary priority(ResultSet row, int number) throws SQLException {
    return new PrioritySummary(
        new PriorityId(row.getLong("priority_id")),
        new StrategyId(row.getLong("strategy_id")),
        row.getInt("number"),
        row.getString("title"),
        row.getString("ambition"));
  }

  private static CommitmentLine commitment(ResultSet row, int number) throws SQLException {
    return new CommitmentLine(
        new CommitmentId(row.getLong("commitment_id")),
        row.getString("code"),
        new StrategyId(row.getLong("strategy_id")),
        new PriorityId(row.getLong("priority_id")),
        row.getInt("year"),
        row.getString("theme"),
        row.getString("text"),
        row.getBoolean("is_withdrawn"));
  }
}
