// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.strategy.ActionsPlanned;
import org.throughline.strategy.CommitmentId;
import org.throughline.strategy.Lead;
import org.throughline.strategy.PlannedAction;
import org.throughline.strategy.PriorityId;
import org.throughline.strategy.StrategyId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Hands what is to be done over to delivery, each action once, in the transaction that adopts it.
@Component
public class Handover {

  private static final String WAITING =
      """
      select a.commitment_id, c.priority_id, c.year, a.text, a.leads, a.start_on, a.due_on,
             a.timescale, a.success, a.comments
        from strategy.planned_action a
        join strategy.commitment c on c.commitment_id = a.commitment_id
        join strategy.priority p on p.priority_id = c.priority_id
       where c.strategy_id = :strategy
         and c.withdrawn_in is null
         and a.handed_over_at is null
       order by p.number, c.year, c.running, a.planned_action_id
      """;

  private static final String MARK =
      """
      update strategy.planned_action a
         set handed_over_at = :at
        from strategy.commitment c
       where c.commitment_id = a.commitment_id
         and c.strategy_id = :strategy
         and c.withdrawn_in is null
         and a.handed_over_at is null
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;

  Handover(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.json = json;
    this.events = events;
  }

  /// Announces every action of the strategy that was not announced before.
  public void handOver(long strategy, Instant at) {
    List<PlannedAction> actions =
        jdbc.sql(WAITING).param("strategy", strategy).query(this::action).list();
    if (!actions.isEmpty()) {
      jdbc.sql(MARK).param("strategy", strategy).param("at", Timestamp.from(at)).update();
      events.publishEvent(new ActionsPlanned(new StrategyId(strategy), actions));
    }
  }

  private PlannedAction action(ResultSet row, int number) throws SQLException {
    return new PlannedAction(
        new CommitmentId(row.getLong("commitment_id")),
        new PriorityId(row.getLong("priority_id")),
        row.getInt("year"),
        row.getString("text"),
        json.readValue(row.getString("leads"), new TypeReference<List<Lead>>() {}),
        day(row.getDate("start_on")),
        day(row.getDate("due_on")),
        row.getString("timescale"),
        row.getString("success"),
        row.getString("comments"));
  }

  private static Optional<LocalDate> day(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toLocalDate);
  }
}
