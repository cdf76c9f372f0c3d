// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import static org.throughline.synthetic.casework.AssessmentStory.earlier;
import static org.throughline.synthetic.casework.Openings.workday;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;

/// The reviews of a plan, one a year as long as it lasts, in one case.
final class ReviewStory {

  /// Of earlier years only the meeting and what came of it is kept.
  private static final int FULLY_KEPT = 4;

  private final Career career;
  private final Dice dice;
  private final LocalDate asAt;
  private final Rates rates;
  private final Placements placements;
  private final Telling telling;

  ReviewStory(
      Career career, int child, Dice dice, LocalDate asAt, Rates rates, Placements placements) {
    this.career = career;
    this.dice = dice;
    this.asAt = asAt;
    this.rates = rates;
    this.placements = placements;
    this.telling = new Telling("annual-review", child, dice, asAt);
  }

  Optional<CaseFile> told() {
    LocalDate end = career.endedOn().orElse(LocalDate.MAX);
    LocalDate last = earlier(end, asAt.plusDays(70));
    LocalDate due = firstDue(end);
    telling.then(due.minusYears(1), "final-plan-issued");
    while (due.isBefore(last)) {
      LocalDate met = meeting(due);
      LocalDate next = due.plusYears(1);
      if (met.isBefore(end)) {
        one(due, met, earlier(next.minusDays(80), end));
      }
      due = next;
    }
    career.ended().ifPresent(this::end);
    return telling.told(placements.urn(earlier(last, asAt)));
  }

  private void end(Ending end) {
    String type = end.reason() == 5 ? "plan-transferred" : "plan-ceased";
    telling.then(end.on(), type, "{\"reason\":" + end.reason() + "}").closes(end.on());
  }

  /// Of older plans only what was due in the last ten years is told, but never as if the plan had
  /// been made after its end.
  private LocalDate firstDue(LocalDate end) {
    LocalDate from = career.arrived().or(career::started).orElseThrow();
    LocalDate begins = earlier(end, asAt.minusYears(10));
    LocalDate due = from.plusYears(1);
    while (due.isBefore(begins)) {
      due = due.plusYears(1);
    }
    return due;
  }

  private LocalDate meeting(LocalDate due) {
    int luck = dice.below(100);
    int days = luck < 80 ? -dice.between(8, 70) : dice.between(3, 150);
    return outOfAugust(workday(due.plusDays(days), true));
  }

  private void one(LocalDate due, LocalDate met, LocalDate until) {
    boolean isMet = dice.happens(rates.reviewsMet());
    if (due.isAfter(asAt.minusYears(FULLY_KEPT))) {
      prepare(met, isMet, until);
    }
    if (isMet) {
      telling.then(met, "review-meeting-held");
      decide(met, until);
    }
  }

  private void prepare(LocalDate met, boolean isMet, LocalDate until) {
    LocalDate planned = workday(met.minusDays(dice.between(36, 60)), true);
    LocalDate invited = workday(met.minusDays(dice.happens(0.85) ? dice.between(15, 34) : 9), true);
    telling
        .known(planned, met, "review-meeting-planned", "{}")
        .then(invited, "invitations-sent")
        .then(workday(met.minusDays(dice.between(11, 18)), true), "advice-circulated");
    if (isMet) {
      LocalDate reported =
          workday(met.plusDays(dice.between(4, dice.happens(0.75) ? 14 : 40)), false);
      telling.then(earlier(reported, until), "review-report-sent");
    }
  }

  private void decide(LocalDate met, LocalDate until) {
    boolean isQuick = dice.happens(rates.reviewDecisionsInFourWeeks());
    LocalDate decided =
        workday(met.plusDays(isQuick ? dice.between(10, 28) : dice.between(31, 130)), true);
    if (!decided.isBefore(until)) {
      return;
    }
    int outcome = dice.weighted(rates.reviewOutcomes());
    if (outcome == 0) {
      amend(decided, until);
    } else {
      telling.then(
          decided, outcome == 1 ? "decision-to-maintain-notified" : "decision-to-cease-notified");
    }
  }

  private void amend(LocalDate decided, LocalDate until) {
    LocalDate noticed = workday(decided.plusDays(dice.below(dice.happens(0.7) ? 2 : 20)), false);
    telling.then(decided, "decision-to-amend-notified").then(noticed, "amendment-notice-sent");
    if (decided.isAfter(asAt.minusYears(FULLY_KEPT)) && dice.happens(0.45)) {
      telling.then(
          workday(noticed.plusDays(dice.between(6, 16)), false), "representations-received");
    }
    LocalDate issued =
        workday(
            noticed.plusDays(dice.happens(0.7) ? dice.between(24, 55) : dice.between(58, 160)),
            false);
    if (issued.isBefore(until)) {
      telling.then(issued, "amended-plan-issued", plan(issued));
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
