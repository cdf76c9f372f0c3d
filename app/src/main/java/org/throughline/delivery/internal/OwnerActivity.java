// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.PlanSettings;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.StrategyId;

/// What each officer carries, and when each was last heard of.
@Component
public class OwnerActivity {

  private static final String OWNERS =
      """
      select a.owner_id, count(*) as actions, count(*) filter (where a.is_open) as open,
             count(*) filter (where a.is_open and a.due_on < :today) as late,
             count(*) filter (where a.is_open and a.quiet_since < :silentBefore) as silent,
             count(*) filter (where a.is_open and a.quiet_since < :escalateBefore) as long_silent,
             count(*) filter (where a.is_open and a.due_on >= :today and a.due_on <= :soon) as soon,
             min(least(a.due_on, a.next_milestone_on)) filter (where a.is_open) as next_on,
             (select (max(u.at) at time zone 'Europe/London')::date
                from delivery.progress_update u
               where u.account_id = a.owner_id) as last_wrote_on
        from delivery.action a
       where a.strategy_id = any(:strategies)
         and a.withdrawn_at is null
       group by a.owner_id
      """;

  private final JdbcClient jdbc;
  private final PlanSettings settings;

  OwnerActivity(JdbcClient jdbc, PlanSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /// One officer's load; `owner` is absent for actions that nobody owns.
  ///
  /// @param longSilent without an update for so long that the strategy's owner should know
  /// @param soon due within the next days
  /// @param lastWrote the day of the officer's last update on any action
  public record Load(
      Optional<AccountId> owner,
      int actions,
      int open,
      int late,
      int silent,
      int longSilent,
      int soon,
      Optional<LocalDate> nextOn,
      Optional<LocalDate> lastWrote) {}

  public List<Load> loads(List<StrategyId> strategies, LocalDate today) {
    return jdbc.sql(OWNERS)
        .param("strategies", strategies.stream().map(StrategyId::value).toArray(Long[]::new))
        .param("today", today)
        .param("silentBefore", today.minusDays(settings.silentAfterDays()))
        .param("escalateBefore", today.minusDays(settings.escalateAfterDays()))
        .param("soon", today.plusDays(settings.soonDays()))
        .query(
            (row, number) ->
                new Load(
                    ActionStore.account(row, "owner_id"),
                    row.getInt("actions"),
                    row.getInt("open"),
                    row.getInt("late"),
                    row.getInt("silent"),
                    row.getInt("long_silent"),
                    row.getInt("soon"),
                    ActionStore.day(row, "next_on"),
                    ActionStore.day(row, "last_wrote_on")))
        .list();
  }
}
