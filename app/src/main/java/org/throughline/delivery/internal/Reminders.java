// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.delivery.PlanSettings;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.notices.Notice;
import org.throughline.platform.notices.Notices;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategySummary;

/// Tells officers how much waits for them: how many actions, never which or about what.
@Component
public class Reminders {

  private static final String LAST =
      """
      select distinct on (account_id) account_id, due_soon, late, silent, to_do
        from delivery.reminder
       order by account_id, sent_on desc
      """;

  private static final String CHOICES =
      """
      select account_id, pace from delivery.reminder_choice
      """;

  private static final String KEEP =
      """
      insert into delivery.reminder (account_id, sent_on, due_soon, late, silent, to_do)
      values (:account, :day, :soon, :late, :silent, :toDo)
      on conflict (account_id, sent_on) do nothing
      """;

  private static final String KEEP_ESCALATION =
      """
      insert into delivery.escalation (strategy_id, told_on) values (:strategy, :day)
      on conflict do nothing
      """;

  private final JdbcClient jdbc;
  private final OwnerActivity activity;
  private final PlanNamesReader names;
  private final Notices notices;
  private final PlanSettings settings;
  private final Clock clock;

  Reminders(
      JdbcClient jdbc,
      OwnerActivity activity,
      PlanNamesReader names,
      Notices notices,
      PlanSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.activity = activity;
    this.names = names;
    this.notices = notices;
    this.settings = settings;
    this.clock = clock;
  }

  /// How much waits for an officer, or waited when the officer was last reminded.
  ///
  /// @param toDo all that the officer has to do, pressing or not
  record Waiting(int soon, int late, int silent, int toDo) {

    int pressing() {
      return soon + late + silent;
    }

    /// Whether there is something to write about: what presses, or more to do than `before`.
    boolean isWorthAWord(Optional<Waiting> before) {
      return pressing() > 0 || before.map(last -> toDo > last.toDo()).orElse(toDo > 0);
    }
  }

  /// Reminds everybody whose turn it is today. A second run on the same day reminds nobody again.
  ///
  /// @return how many were reminded
  @Transactional
  public int remind() {
    LocalDate today = LocalDate.now(clock);
    PlanNames known = names.fresh();
    List<StrategyId> current = known.current().stream().map(StrategySummary::id).toList();
    Map<Long, Waiting> last = last();
    Map<Long, ReminderPace> paces = paces();
    int reminded = 0;
    for (OwnerActivity.Load load : activity.loads(current, today)) {
      Optional<AccountId> officer =
          load.owner()
              .filter(id -> known.officers().stream().anyMatch(each -> each.id().equals(id)));
      if (officer.isPresent()) {
        long number = officer.get().value();
        Waiting now = new Waiting(load.soon(), load.late(), load.silent(), load.open());
        Optional<Waiting> before = Optional.ofNullable(last.get(number));
        ReminderPace pace = paces.getOrDefault(number, ReminderPace.WEEKLY);
        if (isDue(pace, today, now, before) && keep(officer.get(), today, now)) {
          notices.send(notice(officer.get(), now, before));
          reminded++;
        }
      }
    }
    return reminded + (today.getDayOfWeek() == DayOfWeek.MONDAY ? escalate(known, today) : 0);
  }

  private static boolean isDue(
      ReminderPace pace, LocalDate today, Waiting now, Optional<Waiting> before) {
    return switch (pace) {
      case OFF -> false;
      case WEEKLY -> today.getDayOfWeek() == DayOfWeek.MONDAY && now.isWorthAWord(before);
      case DAILY -> now.isWorthAWord(before) && !before.equals(Optional.of(now));
    };
  }

  private boolean keep(AccountId officer, LocalDate today, Waiting now) {
    return jdbc.sql(KEEP)
            .param("account", officer.value())
            .param("day", today)
            .param("soon", now.soon())
            .param("late", now.late())
            .param("silent", now.silent())
            .param("toDo", now.toDo())
            .update()
        == 1;
  }

  private boolean keep(StrategyId strategy, LocalDate today) {
    return jdbc.sql(KEEP_ESCALATION)
            .param("strategy", strategy.value())
            .param("day", today)
            .update()
        == 1;
  }

  private Notice notice(AccountId officer, Waiting now, Optional<Waiting> before) {
    String soon = "due within " + settings.soonDays() + " days";
    String silent = "without an update for more than " + settings.silentAfterDays() + " days";
    List<String> lines =
        Stream.of(
                line(now.late(), before.map(Waiting::late), "late"),
                line(now.soon(), before.map(Waiting::soon), soon),
                line(now.silent(), before.map(Waiting::silent), silent),
                line(now.toDo(), before.map(Waiting::toDo), "yours to do in all"))
            .flatMap(Optional::stream)
            .toList();
    String subject =
        now.pressing() == 0
            ? "Your plan: what is new"
            : "Your plan: " + counted(now.pressing(), "matter waits", "matters wait");
    return new Notice(officer, subject, lines, "/my-plan");
  }

  /// How many, and what changed since the last time; absent when there are and were none.
  private static Optional<String> line(int now, Optional<Integer> before, String what) {
    int more = now - before.orElse(now);
    if (now == 0 && more == 0) {
      return Optional.empty();
    }
    String change =
        more == 0
            ? ""
            : ", " + Math.abs(more) + (more > 0 ? " more" : " fewer") + " than last time";
    return Optional.of(
        (now == 0 ? "No action is " : counted(now, "action is ", "actions are "))
            + what
            + change
            + ".");
  }

  /// Points out to a strategy's owner what nobody has spoken about for very long.
  private int escalate(PlanNames known, LocalDate today) {
    int told = 0;
    for (StrategySummary strategy : known.current()) {
      int silent =
          activity.loads(List.of(strategy.id()), today).stream()
              .mapToInt(OwnerActivity.Load::longSilent)
              .sum();
      if (silent > 0 && strategy.owner().isPresent() && keep(strategy.id(), today)) {
        notices.send(
            new Notice(
                strategy.owner().get(),
                "Strategy " + strategy.code() + ": silent actions",
                List.of(
                    counted(silent, "action has", "actions have")
                        + " had no update for more than "
                        + settings.escalateAfterDays()
                        + " days."),
                "/plan?strategy=" + strategy.code() + "&show=silent"));
        told++;
      }
    }
    return told;
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private Map<Long, Waiting> last() {
    record Sent(long account, Waiting waiting) {}
    return jdbc
        .sql(LAST)
        .query(
            (row, number) ->
                new Sent(
                    row.getLong("account_id"),
                    new Waiting(
                        row.getInt("due_soon"),
                        row.getInt("late"),
                        row.getInt("silent"),
                        row.getInt("to_do"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Sent::account, Sent::waiting));
  }

  private Map<Long, ReminderPace> paces() {
    record Choice(long account, ReminderPace pace) {}
    return jdbc
        .sql(CHOICES)
        .query(
            (row, number) ->
                new Choice(row.getLong("account_id"), ReminderPace.valueOf(row.getString("pace"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Choice::account, Choice::pace, (one, other) -> other));
  }
}
