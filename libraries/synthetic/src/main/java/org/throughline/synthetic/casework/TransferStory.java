// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import static org.throughline.synthetic.casework.Openings.workday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;

/// The moves of a child with a plan: to the next phase of education, and between councils.
final class TransferStory {
  private final Career career;
  private final int child;
  private final Dice dice;
  private final LocalDate asAt;
  private final Placements placements;

  TransferStory(Career career, int child, Dice dice, LocalDate asAt, Placements placements) {
    this.career = career;
    this.child = child;
    this.dice = dice;
    this.asAt = asAt;
    this.placements = placements;
  }

  List<CaseFile> phases() {
    List<CaseFile> transfers = new ArrayList<>();
    LocalDate started = career.arrived().or(career::started).orElseThrow();
    LocalDate end = career.endedOn().orElse(LocalDate.MAX);
    LocalDate window = asAt.minusYears(10);
    for (LocalDate move = placements.nextPhase(started);
        move.isBefore(asAt.plusYears(1));
        move = placements.nextPhase(move)) {
      if (end.isAfter(move) && move.minusYears(1).isAfter(window)) {
        boolean isInTime = started.isBefore(move.minusMonths(11));
        (isInTime ? phase(move) : shortly(started, move)).ifPresent(transfers::add);
      }
    }
    return transfers;
  }

  private Optional<CaseFile> phase(LocalDate move) {
    int year = move.getYear();
    LocalDate limit = isAfterSixteen(move) ? LocalDate.of(year, 3, 31) : LocalDate.of(year, 2, 15);
    LocalDate preference = LocalDate.of(year - 1, 10, 31).minusDays(dice.below(30));
    LocalDate consulted = workday(LocalDate.of(year - 1, 11, 10).plusDays(dice.below(30)), false);
    LocalDate issued =
        dice.happens(0.86)
            ? workday(limit.minusDays(1 + dice.below(24)), true)
            : workday(limit.plusDays(2L + dice.below(90)), false);
    return new Telling("phase-transfer", child, dice, asAt)
        .known(workday(LocalDate.of(year - 1, 9, 8), false), move, kind(move), "{}")
        .then(workday(preference, true), "preference-received")
        .then(consulted, "school-consulted")
        .then(workday(consulted.plusDays(dice.between(6, 20)), false), "school-replied")
        .then(workday(issued.minusDays(dice.between(18, 30)), true), "amendment-notice-sent")
        .then(issued, "amended-plan-issued", plan(move))
        .closes(issued)
        .told(placements.urn(move));
  }

  /// A plan so new when the phase ended that it was only amended for the move.
  private Optional<CaseFile> shortly(LocalDate started, LocalDate move) {
    LocalDate planned = workday(move.minusDays(dice.between(20, 70)), true);
    LocalDate issued = planned.isAfter(started) ? planned : workday(started.plusDays(1), false);
    return new Telling("phase-transfer", child, dice, asAt)
        .known(issued, move, kind(move), "{}")
        .then(issued, "amended-plan-issued", plan(move))
        .closes(issued)
        .told(placements.urn(move));
  }

  private String kind(LocalDate move) {
    return isAfterSixteen(move) ? "post-16-transfer" : "phase-transfer";
  }

  private boolean isAfterSixteen(LocalDate move) {
    return Placements.yearGroup(career.born(), move) >= 12;
  }

  private String plan(LocalDate move) {
    return Words.and(
        AssessmentStory.placed(Words.of("need", career.need()), placements, move),
        "from",
        move.toString());
  }

  /// The plan came from another council.
  Optional<CaseFile> movedIn() {
    return career
        .arrived()
        .flatMap(
            on -> {
              LocalDate told =
                  workday(on.plusDays(dice.happens(0.8) ? dice.between(8, 41) : 60), false);
              return new Telling("transfer-between-authorities", child, dice, asAt)
                  .then(workday(on.minusDays(dice.between(3, 24)), true), "move-known")
                  .known(on, career.started().orElseThrow(), "final-plan-issued", "{}")
                  .then(on, "plan-transferred", plan(on, career.started().orElseThrow()))
                  .then(told, "family-told-of-transfer")
                  .closes(told)
                  .told(placements.urn(on));
            });
  }

  private String plan(LocalDate on, LocalDate started) {
    return Words.and(
        AssessmentStory.placed(Words.of("need", career.need()), placements, on),
        "started",
        started.toString());
  }

  /// How the plan ended, whether the child moved or not.
  Optional<CaseFile> ended() {
    return career
        .ended()
        .flatMap(end -> end.reason() == 5 || end.reason() == 7 ? movedOut(end) : ceased(end));
  }

  private Optional<CaseFile> movedOut(Ending end) {
    LocalDate known = workday(end.on().minusDays(dice.between(2, 30)), true);
    return new Telling("transfer-between-authorities", child, dice, asAt)
        .then(known, "move-known")
        .then(end.on(), "plan-transferred", reason(end))
        .then(end.on(), "plan-ceased", reason(end))
        .closes(end.on())
        .told(Optional.empty());
  }

  private Optional<CaseFile> ceased(Ending end) {
    Telling telling = new Telling("ceasing", child, dice, asAt);
    if (end.reason() != 8) {
      LocalDate told = workday(end.on().minusDays(dice.between(61, 75)), true);
      LocalDate consulted = workday(told.minusDays(dice.between(15, 40)), true);
      telling
          .then(consulted, "ceasing-considered")
          .then(consulted, "family-consulted")
          .then(workday(consulted.plusDays(dice.between(0, 6)), false), "school-consulted")
          .then(told, "decision-to-cease")
          .then(told, "decision-to-cease-notified");
    } else {
      telling.then(end.on(), "ceasing-considered");
    }
    return telling
        .then(end.on(), "plan-ceased", reason(end))
        .closes(end.on())
        .told(Optional.empty());
  }

  private static String reason(Ending end) {
    return "{\"reason\":" + end.reason() + "}";
  }
}
