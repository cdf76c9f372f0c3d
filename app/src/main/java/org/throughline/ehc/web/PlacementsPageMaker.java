// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.ehc.internal.placements.Budget;
import org.throughline.ehc.internal.placements.Budgets;
import org.throughline.ehc.internal.placements.Placement;
import org.throughline.ehc.internal.placements.PlacementWork;
import org.throughline.ehc.internal.placements.Pounds;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.ehc.internal.record.LawDates;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;

/// Makes the page of placements and budgets, and that of their history.
@Component
class PlacementsPageMaker {

  private final PlacementWork work;
  private final Budgets budgets;
  private final Chronicle chronicle;
  private final LawDates law;
  private final Accounts accounts;
  private final Clock clock;

  PlacementsPageMaker(
      PlacementWork work,
      Budgets budgets,
      Chronicle chronicle,
      LawDates law,
      Accounts accounts,
      Clock clock) {
    this.work = work;
    this.budgets = budgets;
    this.chronicle = chronicle;
    this.law = law;
    this.accounts = accounts;
    this.clock = clock;
  }

  static String path(Opened opened) {
    return opened.casePath() + "/placements";
  }

  PlacementsPage of(Opened opened) {
    LocalDate today = LocalDate.now(clock);
    List<Placement> placements = work.of(opened.child().id());
    return new PlacementsPage(
        opened.casePath(),
        path(opened),
        opened.child().name(),
        sentence(placements, today),
        placements.stream().map(one -> row(one, today)).toList(),
        budgets.of(opened.child().id()).stream().map(one -> row(one, today)).toList());
  }

  private String sentence(List<Placement> placements, LocalDate today) {
    Optional<Placement> now =
        placements.stream().filter(one -> one.rank() == 1 && one.isOn(today)).findFirst();
    Optional<Placement> next =
        placements.stream()
            .filter(one -> one.rank() == 1 && one.from().isAfter(today))
            .reduce((later, earlier) -> earlier);
    return now.map(one -> "Taught at %s since %s".formatted(name(one), Dates.full(one.from())))
        .or(
            () ->
                next.map(
                    one ->
                        "No place now; from %s at %s".formatted(Dates.full(one.from()), name(one))))
        .orElse(placements.isEmpty() ? "No placement is recorded" : "No place now");
  }

  private String name(Placement one) {
    return work.nameOf(one).orElse("no school, but otherwise");
  }

  private PlacementsPage.PlacementRow row(Placement one, LocalDate today) {
    boolean isOn = one.isOn(today);
    boolean isAhead = one.from().isAfter(today);
    String code = work.codeOf(one);
    return new PlacementsPage.PlacementRow(
        one,
        work.nameOf(one).orElse("No setting"),
        code.isEmpty() ? "" : "/settings/" + code,
        isOn ? "Lasts" : isAhead ? "To come" : "Over",
        isOn ? "on" : isAhead ? "gap" : "unknown",
        Dates.full(one.from()) + one.until().map(day -> " to " + Dates.full(day)).orElse(" on"),
        one.penceAYear().isPresent() ? Pounds.shown(one.penceAYear().getAsLong()) : "–");
  }

  private PlacementsPage.BudgetRow row(Budget one, LocalDate today) {
    return new PlacementsPage.BudgetRow(
        one,
        one.penceAYear().isPresent() ? Pounds.shown(one.penceAYear().getAsLong()) : "–",
        one.from()
            .map(
                day ->
                    Dates.full(day)
                        + one.until().map(last -> " to " + Dates.full(last)).orElse(" on"))
            .orElse("–"),
        one.needsFirstReview() ? firstReview(one, today) : "");
  }

  private String firstReview(Budget one, LocalDate today) {
    return one.from()
        .flatMap(
            day ->
                law.duty(
                    "personal-budget", "first-review-of-payments", "direct-payments-began", day))
        .flatMap(duty -> duty.due())
        .map(day -> "First review due " + Dates.relative(day, today))
        .orElse("");
  }

  HistoryPage history(Opened opened, Chronicle.Subject subject, long id, String what) {
    Map<AccountId, String> names = accounts.names();
    List<Chronicle.State> states = chronicle.of(subject, id);
    List<HistoryPage.State> shown = new ArrayList<>();
    for (int at = 0; at < states.size(); at++) {
      Chronicle.State now = states.get(at);
      Map<String, String> before =
          at + 1 < states.size() ? states.get(at + 1).values() : now.values();
      List<String> changed =
          now.values().keySet().stream()
              .filter(name -> !now.values().get(name).equals(before.getOrDefault(name, "")))
              .toList();
      shown.add(new HistoryPage.State(act(now, names), now.values(), changed));
    }
    return new HistoryPage(
        path(opened),
        "Placements of " + opened.child().name(),
        what + changes(Math.max(0, shown.size() - 1)),
        shown);
  }

  private static String changes(int number) {
    return switch (number) {
      case 0 -> " was not changed since it was recorded";
      case 1 -> " was changed once";
      case 2 -> " was changed twice";
      default -> " was changed %d times".formatted(number);
    };
  }

  private static String act(Chronicle.State state, Map<AccountId, String> names) {
    String act = state.act().substring(0, 1).toUpperCase(Locale.UK) + state.act().substring(1);
    return act
        + state.by().map(id -> " by " + names.getOrDefault(id, "somebody")).orElse("")
        + ", "
        + Dates.moment(state.at());
  }
}
