// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionStatus;
import org.throughline.platform.WhileUnchanged;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyId;

/// The plan as the public reads it: how much of each promise is kept. No officer, no word that an
/// officer typed.
@Component
public class PublicPlan {

  private static final String COUNTS =
      """
      select strategy_id, priority_id, status, count(*) as actions,
             count(*) filter (where is_open and due_on < :today) as late,
             0 as silent, 0 as unowned, 0 as barriers,
             count(*) filter (where is_open and (status in ('AT_RISK', 'BLOCKED')
                                                 or due_on < :today)) as off_track
        from delivery.action
       where strategy_id = any(:strategies)
         and withdrawn_at is null
       group by strategy_id, priority_id, status
      """;

  private static final String KEPT =
      """
      select distinct on (a.priority_id, a.commitment_id)
             a.priority_id, a.commitment_id,
             (u.at at time zone 'Europe/London')::date as done_on
        from delivery.action a
        join delivery.progress_update u on u.action_id = a.action_id
       where a.strategy_id = any(:strategies)
         and a.withdrawn_at is null
         and a.status in ('DONE', 'CLOSED')
         and u.status in ('DONE', 'CLOSED')
         and not exists (select
                           from delivery.action other
                          where other.commitment_id = a.commitment_id
                            and other.is_open)
       order by a.priority_id, a.commitment_id, u.at desc
      """;

  private static final String NOT_KEPT =
      """
      select a.priority_id, a.commitment_id, min(a.original_due_on) as due_on,
             bool_or(a.status = 'BLOCKED') as is_blocked,
             bool_or(a.due_on < :today) as is_late
        from delivery.action a
       where a.strategy_id = any(:strategies)
         and a.is_open
         and (a.status in ('AT_RISK', 'BLOCKED') or a.due_on < :today)
       group by a.priority_id, a.commitment_id
       order by a.priority_id, min(a.original_due_on) nulls last, a.commitment_id
      """;

  private final JdbcClient jdbc;
  private final Strategies strategies;
  private final Clock clock;
  private final WhileUnchanged<Asked, Reading> readings;

  PublicPlan(JdbcClient jdbc, Strategies strategies, Clock clock, PlanRevision revision) {
    this.jdbc = jdbc;
    this.strategies = strategies;
    this.clock = clock;
    this.readings = new WhileUnchanged<>(revision::current, 4);
  }

  /// @param halfMinute the words of a strategy move without the plan, so they are read again soon
  private record Asked(List<StrategyId> strategies, LocalDate today, long halfMinute) {}

  /// All that the public page counts.
  ///
  /// @param promises the words of each commitment, by its number
  public record Reading(
      List<StatusCount> counts,
      List<Kept> kept,
      List<NotKept> notKept,
      Map<Long, String> promises) {
    public Reading {
      counts = List.copyOf(counts);
      kept = List.copyOf(kept);
      notKept = List.copyOf(notKept);
      promises = Map.copyOf(promises);
    }
  }

  /// The plan of these strategies as it stands now.
  public Reading read(List<StrategyId> shown, LocalDate today) {
    long halfMinute = clock.instant().getEpochSecond() / 30;
    return readings.get(
        new Asked(List.copyOf(shown), today, halfMinute),
        () ->
            new Reading(counts(shown, today), kept(shown), notKept(shown, today), promises(shown)));
  }

  private Map<Long, String> promises(List<StrategyId> shown) {
    return shown.stream()
        .flatMap(each -> strategies.commitments(each).stream())
        .collect(Collectors.toMap(line -> line.id().value(), CommitmentLine::text));
  }

  /// A promise of a priority that is wholly done, with the day of the last word on it.
  public record Kept(long priority, long commitment, LocalDate on) {}

  /// A promise that has not gone as it should.
  public record NotKept(long priority, long commitment, boolean isBlocked, boolean isLate) {}

  private List<StatusCount> counts(List<StrategyId> strategies, LocalDate today) {
    return jdbc.sql(COUNTS)
        .param("strategies", numbers(strategies))
        .param("today", today)
        .query(
            (row, number) ->
                new StatusCount(
                    row.getLong("strategy_id"),
                    row.getLong("priority_id"),
                    ActionStatus.valueOf(row.getString("status")),
                    row.getInt("actions"),
                    row.getInt("late"),
                    0,
                    0,
                    0,
                    row.getInt("off_track")))
        .list();
  }

  private List<Kept> kept(List<StrategyId> strategies) {
    return jdbc.sql(KEPT)
        .param("strategies", numbers(strategies))
        .query(
            (row, number) ->
                new Kept(
                    row.getLong("priority_id"),
                    row.getLong("commitment_id"),
                    ActionStore.day(row, "done_on").orElseThrow()))
        .list();
  }

  private List<NotKept> notKept(List<StrategyId> strategies, LocalDate today) {
    return jdbc.sql(NOT_KEPT)
        .param("strategies", numbers(strategies))
        .param("today", today)
        .query(
            (row, number) ->
                new NotKept(
                    row.getLong("priority_id"),
                    row.getLong("commitment_id"),
                    row.getBoolean("is_blocked"),
                    row.getBoolean("is_late")))
        .list();
  }

  private static Long[] numbers(List<StrategyId> strategies) {
    return strategies.stream().map(StrategyId::value).toArray(Long[]::new);
  }
}
