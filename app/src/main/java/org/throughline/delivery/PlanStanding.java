// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.strategy.PriorityId;
import org.throughline.strategy.StrategyId;

/// How the living plan stands, read for other modules: counts by priority, what is off track with
/// the last word on it, and the barriers that stand. An action is off track while it is open and
/// at risk, blocked or past its date.
@Component
public class PlanStanding {

  private static final String BY_PRIORITY =
      """
      select strategy_id, priority_id, status, count(*) as actions,
             count(*) filter (where is_open and due_on < :today) as late,
             count(*) filter (where is_open and (status in ('AT_RISK', 'BLOCKED')
                                                 or due_on < :today)) as off_track
        from delivery.action
       where strategy_id = any(:strategies)
         and withdrawn_at is null
       group by strategy_id, priority_id, status
       order by strategy_id, priority_id, status
      """;

  private static final String OFF_TRACK =
      """
      select a.action_id, a.priority_id, a.code, a.text, a.status, a.due_on,
             a.due_on < :today as is_late, coalesce(u.words, '') as words,
             (u.at at time zone 'Europe/London')::date as said_on
        from delivery.action a
        left join lateral (select words, at
                             from delivery.progress_update
                            where action_id = a.action_id
                            order by update_id desc
                            limit 1) u on true
       where a.strategy_id = any(:strategies)
         and a.is_open
         and (a.status in ('AT_RISK', 'BLOCKED') or a.due_on < :today)
       order by a.status = 'BLOCKED' desc, a.due_on nulls last, a.code
       limit :limit
      """;

  private static final String BARRIERS =
      """
      select a.code, a.text, b.words, f.name as forum,
             (b.raised_at at time zone 'Europe/London')::date as raised_on
        from delivery.barrier b
        join delivery.action a on a.action_id = b.action_id
        left join delivery.forum f on f.forum_id = b.forum_id
       where a.strategy_id = any(:strategies)
         and b.resolved_at is null
         and a.withdrawn_at is null
       order by b.raised_at, b.barrier_id
       limit :limit
      """;

  private final JdbcClient jdbc;

  PlanStanding(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How many actions of a priority stand at a status.
  ///
  /// @param late of these, how many are open and past their date
  /// @param offTrack of these, how many are off track
  public record Count(
      StrategyId strategy,
      PriorityId priority,
      ActionStatus status,
      int actions,
      int late,
      int offTrack) {}

  /// An action that is off track.
  ///
  /// @param words the last progress update; empty while nobody has written one
  /// @param saidOn when it was written
  public record OffTrack(
      ActionId action,
      PriorityId priority,
      String code,
      String text,
      ActionStatus status,
      Optional<LocalDate> due,
      boolean isLate,
      String words,
      Optional<LocalDate> saidOn) {}

  /// A barrier that stands.
  ///
  /// @param forum where it was taken; absent while it was taken nowhere
  public record Barrier(
      String code, String text, String words, Optional<String> forum, LocalDate raisedOn) {}

  /// How many actions stand where.
  public List<Count> byPriority(Collection<StrategyId> strategies, LocalDate today) {
    return asking(BY_PRIORITY, strategies)
        .param("today", today)
        .query(
            (row, number) ->
                new Count(
                    new StrategyId(row.getLong("strategy_id")),
                    new PriorityId(row.getLong("priority_id")),
                    ActionStatus.valueOf(row.getString("status")),
                    row.getInt("actions"),
                    row.getInt("late"),
                    row.getInt("off_track")))
        .list();
  }

  /// What is off track, blocked first, then by date.
  public List<OffTrack> offTrack(Collection<StrategyId> strategies, LocalDate today, int limit) {
    return asking(OFF_TRACK, strategies)
        .param("today", today)
        .param("limit", limit)
        .query(PlanStanding::offTrack)
        .list();
  }

  /// The barriers that stand, the oldest first.
  public List<Barrier> barriers(Collection<StrategyId> strategies, int limit) {
    return asking(BARRIERS, strategies)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Barrier(
                    row.getString("code"),
                    row.getString("text"),
                    row.getString("words"),
                    Optional.ofNullable(row.getString("forum")),
                    row.getObject("raised_on", LocalDate.class)))
        .list();
  }

  private JdbcClient.StatementSpec asking(String sql, Collection<StrategyId> strategies) {
    return jdbc.sql(sql)
        .param("strategies", strategies.stream().map(StrategyId::value).toArray(Long[]::new));
  }

  private static OffTrack offTrack(ResultSet row, int number) throws SQLException {
    return new OffTrack(
        new ActionId(row.getLong("action_id")),
        new PriorityId(row.getLong("priority_id")),
        row.getString("code"),
        row.getString("text"),
        ActionStatus.valueOf(row.getString("status")),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        row.getBoolean("is_late"),
        row.getString("words"),
        Optional.ofNullable(row.getObject("said_on", LocalDate.class)));
  }
}
