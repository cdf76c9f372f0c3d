// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.internal.StrategyText;
import tools.jackson.databind.ObjectMapper;

/// The strategies as they stood at earlier moments, from the versions that are kept of each.
@Component
public class PastStrategies {

  private static final String AT =
      """
      select distinct on (v.strategy_id) v.content, s.is_invented
        from strategy.version v
        join strategy.strategy s on s.strategy_id = v.strategy_id
       where v.made_at <= :at
       order by v.strategy_id, v.made_at desc, v.number desc
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  PastStrategies(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// A strategy in the words that stood then; what was withdrawn before is not in it.
  public record Then(
      StrategySummary strategy,
      List<PrioritySummary> priorities,
      List<CommitmentLine> commitments) {
    public Then {
      priorities = List.copyOf(priorities);
      commitments = List.copyOf(commitments);
    }
  }

  /// Every strategy that was there at a moment, drafts included, by code.
  public List<Then> at(Instant moment) {
    return jdbc.sql(AT).param("at", Timestamp.from(moment)).query(this::then).list().stream()
        .sorted((one, other) -> one.strategy().code().compareTo(other.strategy().code()))
        .toList();
  }

  private Then then(ResultSet row, int number) throws SQLException {
    StrategyText text = json.readValue(row.getString("content"), StrategyText.class);
    StrategyId id = new StrategyId(text.id());
    StrategySummary strategy =
        new StrategySummary(
            id,
            text.code(),
            text.title(),
            text.from(),
            text.to(),
            text.status(),
            text.owner().map(AccountId::new),
            row.getBoolean("is_invented"));
    return new Then(
        strategy,
        text.priorities().stream().map(each -> priority(id, each)).toList(),
        text.priorities().stream().flatMap(each -> commitments(id, each)).toList());
  }

  private static PrioritySummary priority(StrategyId strategy, StrategyText.PriorityText text) {
    return new PrioritySummary(
        new PriorityId(text.id()), strategy, text.number(), text.title(), text.ambition());
  }

  private static Stream<CommitmentLine> commitments(
      StrategyId strategy, StrategyText.PriorityText priority) {
    return priority.commitments().stream()
        .map(
            each ->
                new CommitmentLine(
                    new CommitmentId(each.id()),
                    each.code(),
                    strategy,
                    new PriorityId(priority.id()),
                    each.year(),
                    each.theme(),
                    each.text(),
                    false));
  }
}
