// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.PlanSettings;
import org.throughline.platform.identity.Account;

/// The plan as a list: one query for a page of rows, one for all the counts beside it.
@Component
public class PlanList {

  private static final String COLUMNS =
      """
      select action_id, priority_id, code, text, theme, year, coalesce(owner_id, 0) as owner_id,
             status, starts_on, due_on, next_milestone_on, next_milestone,
             (last_update_at at time zone 'Europe/London')::date as last_update_on, is_open,
             is_open and due_on < :today as is_late,
             is_open and quiet_since < :silentBefore as is_silent, quiet_since, open_barriers, version
        from delivery.action
      """;

  private static final String COUNTS =
      """
      select strategy_id, priority_id, status, count(*) as actions,
             count(*) filter (where is_open and due_on < :today) as late,
             count(*) filter (where is_open and quiet_since < :silentBefore) as silent,
             count(*) filter (where is_open and owner_id is null) as unowned,
             count(*) filter (where open_barriers > 0) as barriers,
             count(*) filter (where is_open and (status in ('AT_RISK', 'BLOCKED')
                                                 or due_on < :today)) as off_track
        from delivery.action
      """;

  private static final String STEPS =
      """
      select action_id, words, due_on, done_on
        from delivery.milestone
       where action_id = any(:ids)
         and removed_at is null
       order by action_id, due_on, milestone_id
      """;

  private static final String THEMES =
      """
      select distinct theme
        from delivery.action
       where strategy_id = any(:strategies)
         and theme <> ''
         and withdrawn_at is null
       order by theme
       limit 200
      """;

  private final JdbcClient jdbc;
  private final PlanSettings settings;

  PlanList(JdbcClient jdbc, PlanSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /// A dated step of an action.
  public record Step(long action, String words, LocalDate due, Optional<LocalDate> doneOn) {}

  /// A page of rows.
  ///
  /// @param offset how many come before
  public List<ListedAction> rows(
      PlanFilter filter, List<Account> officers, LocalDate today, int offset, int limit) {
    PlanWhere where = PlanWhere.of(filter, true);
    return bound(
            COLUMNS + where.sql() + PlanWhere.order(filter) + " limit :limit offset :offset",
            where,
            today)
        .param("officers", officers.stream().map(each -> each.id().value()).toArray(Long[]::new))
        .param("limit", limit)
        .param("offset", offset)
        .query(PlanList::row)
        .list();
  }

  /// Every row, one after the other, never all in memory.
  public void each(
      PlanFilter filter, List<Account> officers, LocalDate today, Consumer<ListedAction> reader) {
    PlanWhere where = PlanWhere.of(filter, true);
    bound(COLUMNS + where.sql() + PlanWhere.order(filter), where, today)
        .param("officers", officers.stream().map(each -> each.id().value()).toArray(Long[]::new))
        .query(
            row -> {
              reader.accept(row(row, 0));
            });
  }

  /// How many actions stand where, by priority; the filter's priorities and statuses are left
  /// open, so that the counts show what choosing another would give.
  public List<StatusCount> counts(PlanFilter filter, LocalDate today) {
    PlanWhere where = PlanWhere.of(filter, false);
    return bound(COUNTS + where.sql() + " group by strategy_id, priority_id, status", where, today)
        .query(
            (row, number) ->
                new StatusCount(
                    row.getLong("strategy_id"),
                    row.getLong("priority_id"),
                    ActionStatus.valueOf(row.getString("status")),
                    row.getInt("actions"),
                    row.getInt("late"),
                    row.getInt("silent"),
                    row.getInt("unowned"),
                    row.getInt("barriers"),
                    row.getInt("off_track")))
        .list();
  }

  /// The steps of these actions, by date.
  public List<Step> steps(List<ListedAction> actions) {
    return jdbc.sql(STEPS)
        .param("ids", actions.stream().map(ListedAction::id).toArray(Long[]::new))
        .query(
            (row, number) ->
                new Step(
                    row.getLong("action_id"),
                    row.getString("words"),
                    ActionStore.day(row, "due_on").orElseThrow(),
                    ActionStore.day(row, "done_on")))
        .list();
  }

  /// The themes that can be chosen.
  public List<String> themes(PlanFilter filter) {
    return jdbc.sql(THEMES)
        .param(
            "strategies",
            filter.strategies().stream().map(each -> each.value()).toArray(Long[]::new))
        .query(String.class)
        .list();
  }

  /// Whether the action will be silent by `day` if nobody writes.
  public boolean becomesSilentBy(ListedAction action, LocalDate day) {
    return action.isOpen() && action.quietSince().isBefore(silentBefore(day));
  }

  private LocalDate silentBefore(LocalDate today) {
    return today.minusDays(settings.silentAfterDays());
  }

  private JdbcClient.StatementSpec bound(String sql, PlanWhere where, LocalDate today) {
    return jdbc.sql(sql)
        .params(where.params())
        .param("today", today)
        .param("silentBefore", silentBefore(today));
  }

  private static ListedAction row(ResultSet row, int number) throws SQLException {
    return new ListedAction(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getLong(7),
        ActionStatus.valueOf(row.getString(8)),
        row.getObject(9, LocalDate.class),
        row.getObject(10, LocalDate.class),
        row.getObject(11, LocalDate.class),
        row.getString(12),
        row.getObject(13, LocalDate.class),
        row.getBoolean(14),
        row.getBoolean(15),
        row.getBoolean(16),
        row.getObject(17, LocalDate.class),
        row.getInt(18),
        row.getLong(19));
  }
}
