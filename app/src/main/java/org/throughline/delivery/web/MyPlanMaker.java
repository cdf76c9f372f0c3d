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

  MyPlanPage make(AccountId account, ReminderPace pace, PlanNames names, LocalDate today) {
    List<ListedAction> mine = list.rows(filter(account, names), names.officers(), today, 0, MOST);
    List<ListedAction> open = new ArrayList<>(mine.stream().filter(ListedAction::isOpen).toList());
    DayWords days = new DayWords(today);
    LocalDate friday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    List<MyPlanPage.Group> groups = new ArrayList<>();
    take(
        groups,
        open,
        "Late",
        "Past the date. Finish them, or say what holds them up.",
        ListedAction::isLate,
        names,
        days);
    take(
        groups,
        open,
        "Silent",
        "No update for more than " + settings.silentAfterDays() + " days. Say how they are going.",
        ListedAction::isSilent,
        names,
        days);
    take(groups, open, "Something is due by Sunday", "", each -> isBy(each, friday), names, days);
    take(
        groups,
        open,
        "Needs an update this week",
        "Without one they will be silent by Sunday.",
        each -> list.becomesSilentBy(each, friday),
        names,
        days);
    take(groups, open, "Later", "", each -> true, names, days);
    return new MyPlanPage(
        sentence(mine),
        groups,
        (int) mine.stream().filter(each -> !each.isOpen()).count(),
        ReminderPace.options(),
        pace.name());
  }

  private static boolean isBy(ListedAction action, LocalDate day) {
    LocalDate next = action.next();
    return next != null && !next.isAfter(day);
  }

  private static void take(
      List<MyPlanPage.Group> groups,
      List<ListedAction> open,
      String title,
      String hint,
      Predicate<ListedAction> belongs,
      PlanNames names,
      DayWords days) {
    List<PlanRow> rows =
        open.stream().filter(belongs).map(each -> PlanRow.of(each, names, days)).toList();
    open.removeIf(belongs);
    if (!rows.isEmpty()) {
      groups.add(new MyPlanPage.Group(title, hint, rows));
    }
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
