// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.ehc.internal.placements.Budget;
import org.throughline.ehc.internal.placements.Budgets;
import org.throughline.ehc.internal.placements.Placement;
import org.throughline.ehc.internal.placements.PlacementWork;
import org.throughline.ehc.internal.placements.Pounds;
import org.throughline.ehc.internal.record.LawDates;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.web.Dates;

/// Makes the page of placements and budgets.
@Component
class PlacementsPageMaker {

  private final PlacementWork work;
  private final Budgets budgets;
  private final LawDates law;
  private final Clock clock;

  PlacementsPageMaker(PlacementWork work, Budgets budgets, LawDates law, Clock clock) {
    this.work = work;
    this.budgets = budgets;
    this.law = law;
    this.clock = clock;
  }

  /// Where histories of placements and budgets lead back to.
  static HistoryMaker.Back back(Opened opened) {
    return new HistoryMaker.Back(path(opened), "Placements of " + opened.child().name());
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
}
