// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.throughline.delivery.PlanSettings;
import org.throughline.delivery.internal.ListedAction;
import org.throughline.delivery.internal.PlanFilter;
import org.throughline.delivery.internal.PlanList;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.delivery.internal.ReminderPace;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.StrategySummary;

/// Puts a person's actions into the order in which they ask for something.
@Component
class MyPlanMaker {

  private static final int MOST = 500;

  private final PlanList list;
  private final PlanSettings settings;

  MyPlanMaker(PlanList list, PlanSettings settings) {
    this.list = list;
    this.settings = settings;
  }

  /// Actions that ask for the same.
  private record Kind(String title, String hint, Predicate<ListedAction> holds) {}

  MyPlanPage make(AccountId account, ReminderPace pace, PlanNames names, LocalDate today) {
    List<ListedAction> mine = list.rows(filter(account, names), names.officers(), today, 0, MOST);
    return new MyPlanPage(
        sentence(mine),
        groups(mine, names, today),
        (int) mine.stream().filter(each -> !each.isOpen()).count(),
        ReminderPace.options(),
        pace.name());
  }

  /// Each action that is not done stands in the first kind that it is of.
  private List<MyPlanPage.Group> groups(List<ListedAction> mine, PlanNames names, LocalDate today) {
    DayWords days = new DayWords(today);
    List<ListedAction> open = new ArrayList<>(mine.stream().filter(ListedAction::isOpen).toList());
    List<MyPlanPage.Group> groups = new ArrayList<>();
    for (Kind kind : kinds(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))) {
      List<PlanRow> rows =
          open.stream().filter(kind.holds()).map(each -> PlanRow.of(each, names, days)).toList();
      open.removeIf(kind.holds());
      if (!rows.isEmpty()) {
        groups.add(new MyPlanPage.Group(kind.title(), kind.hint(), rows));
      }
    }
    return groups;
  }

  private List<Kind> kinds(LocalDate sunday) {
    String silence =
        "No update for more than %d days. Say how they are going."
            .formatted(settings.silentAfterDays());
    return List.of(
        new Kind(
            "Late", "Past the date. Finish them, or say what holds them up.", ListedAction::isLate),
        new Kind("Silent", silence, ListedAction::isSilent),
        new Kind("Something is due by Sunday", "", each -> isBy(each, sunday)),
        new Kind(
            "Needs an update this week",
            "Without one they will be silent by Sunday.",
            each -> list.becomesSilentBy(each, sunday)),
        new Kind("Later", "", each -> true));
  }

  private static boolean isBy(ListedAction action, LocalDate day) {
    LocalDate next = action.next();
    return next != null && !next.isAfter(day);
  }

  private static PlanFilter filter(AccountId account, PlanNames names) {
    return new PlanFilter(
        names.current().stream().map(StrategySummary::id).toList(),
        List.of(),
        List.of(),
        List.of(account),
        Set.of(),
        List.of(),
        Set.of(),
        "",
        PlanFilter.Order.NEXT,
        false);
  }

  private static String sentence(List<ListedAction> mine) {
    long open = mine.stream().filter(ListedAction::isOpen).count();
    if (mine.isEmpty()) {
      return "You own no actions.";
    }
    if (open == 0) {
      return "All your actions are done.";
    }
    long late = mine.stream().filter(ListedAction::isLate).count();
    long silent = mine.stream().filter(ListedAction::isSilent).count();
    StringBuilder sentence =
        new StringBuilder("You have " + Counts.of(open, "action", "actions") + " to do");
    if (late > 0) {
      sentence
          .append("; ")
          .append(Counts.number(late))
          .append(late == 1 ? " is late" : " are late");
    }
    if (silent > 0) {
      sentence
          .append("; ")
          .append(Counts.number(silent))
          .append(silent == 1 ? " waits" : " wait")
          .append(" for your word");
    }
    return sentence.append('.').toString();
  }
}
