// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import static org.throughline.synthetic.casework.AssessmentStory.earlier;
import static org.throughline.synthetic.casework.Openings.workday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;

/// The reviews of a plan, one a year as long as it lasts.
final class ReviewStory {
  private static final String PATHWAY = "annual-review";

  /// Of earlier years only the meeting and what came of it is kept.
  private static final int FULLY_KEPT = 4;

  private final Career career;
  private final int child;
  private final Dice dice;
  private final LocalDate asAt;
  private final Rates rates;
  private final Placements placements;

  ReviewStory(
      Career career, int child, Dice dice, LocalDate asAt, Rates rates, Placements placements) {
    this.career = career;
    this.child = child;
    this.dice = dice;
    this.asAt = asAt;
    this.rates = rates;
    this.placements = placements;
  }

  List<CaseFile> told() {
    List<CaseFile> reviews = new ArrayList<>();
    LocalDate end = career.endedOn().orElse(LocalDate.MAX);
    LocalDate last = earlier(end, asAt.plusDays(70));
    LocalDate due = firstDue();
    while (due.isBefore(last)) {
      LocalDate met = meeting(due);
      LocalDate next = due.plusYears(1);
      if (met.isBefore(end)) {
        one(due, met, earlier(next.minusDays(80), end)).ifPresent(reviews::add);
      }
      due = next;
    }
    return reviews;
  }

  private LocalDate firstDue() {
    LocalDate from = career.arrived().or(career::started).orElseThrow();
    LocalDate window = asAt.minusYears(10);
    LocalDate due = from.plusYears(1);
    while (due.isBefore(window)) {
      due = due.plusYears(1);
    }
    return due;
  }

  private LocalDate meeting(LocalDate due) {
    int luck = dice.below(100);
    int days = luck < 80 ? -dice.between(8, 70) : dice.between(3, 150);
    return outOfAugust(workday(due.plusDays(days), true));
  }

  private Optional<CaseFile> one(LocalDate due, LocalDate met, LocalDate until) {
    Telling telling = new Telling(PATHWAY, child, dice, asAt);
    boolean isMet = dice.happens(rates.reviewsMet());
    if (due.isAfter(asAt.minusYears(FULLY_KEPT))) {
      prepare(telling, due, met, isMet, until);
    }
    if (isMet) {
      telling.then(met, "review-meeting-held");
      decide(telling, met, until);
    } else {
      telling.closes(until);
    }
    return telling.told(placements.urn(met));
  }

  private void prepare(
      Telling telling, LocalDate due, LocalDate met, boolean isMet, LocalDate until) {
    LocalDate invited = workday(met.minusDays(dice.between(14, 34)), true);
    telling
        .then(workday(due.minusDays(78), true), "review-listed", Words.of("due", due.toString()))
        .then(invited, "review-invitations-sent", Words.of("meeting", met.toString()))
        .then(workday(met.minusDays(dice.between(12, 18)), true), "review-advice-circulated");
    if (isMet) {
      LocalDate reported =
          workday(met.plusDays(dice.between(4, dice.happens(0.75) ? 14 : 40)), false);
      telling.then(earlier(reported, until), "review-report-received");
    }
  }

  private void decide(Telling telling, LocalDate met, LocalDate until) {
    boolean isQuick = dice.happens(rates.reviewDecisionsInFourWeeks());
    LocalDate decided =
        workday(met.plusDays(isQuick ? dice.between(10, 28) : dice.between(31, 130)), true);
    if (!decided.isBefore(until)) {
      telling.closes(until);
      return;
    }
    int outcome = dice.weighted(rates.reviewOutcomes());
    if (outcome == 0) {
      amend(telling, decided, until);
    } else {
      String type = outcome == 1 ? "decision-to-maintain-notified" : "decision-to-cease-notified";
      telling.then(decided, type).closes(decided);
    }
  }

  private void amend(Telling telling, LocalDate decided, LocalDate until) {
    telling.then(decided, "decision-to-amend-notified");
    telling.then(
        workday(decided.plusDays(dice.below(dice.happens(0.7) ? 2 : 20)), false),
        "amendment-notice-sent");
    if (decided.isAfter(asAt.minusYears(FULLY_KEPT)) && dice.happens(0.45)) {
      telling.then(
          workday(decided.plusDays(dice.between(6, 16)), false), "representations-received");
    }
    LocalDate issued =
        workday(
            decided.plusDays(dice.happens(0.7) ? dice.between(24, 55) : dice.between(58, 160)),
            false);
    if (issued.isBefore(until)) {
      telling.then(issued, "amended-plan-issued", plan(issued)).closes(issued);
    } else {
      telling.closes(until);
    }
  }

  private String plan(LocalDate on) {
    return AssessmentStory.placed(Words.of("need", career.need()), placements, on);
  }

  private static LocalDate outOfAugust(LocalDate day) {
    return day.getMonthValue() == 8
        ? workday(LocalDate.of(day.getYear(), 7, 4).plusDays(day.getDayOfMonth() / 2), true)
        : day;
  }
}
