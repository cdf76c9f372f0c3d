// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import static org.throughline.synthetic.casework.Openings.workday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;

/// Mediation and appeal after a decision that the family does not accept, and what the council does
/// when it is told to think again.
final class AppealStory {
  private static final List<String> ENDS =
      List.of("withdrawn", "withdrawn", "conceded", "upheld", "upheld", "upheld", "dismissed");

  private final int child;
  private final Dice dice;
  private final LocalDate asAt;
  private final LocalDate end;

  /// @param end the day on which the child's plan ended; the last of all days while it lasts
  AppealStory(int child, Dice dice, LocalDate asAt, LocalDate end) {
    this.child = child;
    this.dice = dice;
    this.asAt = asAt;
    this.end = end;
  }

  /// @param about `refusal-to-assess`, `refusal-to-issue` or `contents`
  /// @param share how many of such decisions are contested
  List<CaseFile> told(LocalDate decided, String about, double share) {
    if (!dice.happens(share)) {
      return List.of();
    }
    List<CaseFile> cases = new ArrayList<>();
    Telling telling = new Telling("mediation-and-appeal", child, dice, asAt);
    telling.then(decided, "decision-letter-sent", Words.of("about", about));
    LocalDate contacted = workday(decided.plusDays(dice.between(6, 50)), false);
    telling.then(contacted, "mediation-adviser-contacted");
    LocalDate certified = mediate(telling, contacted);
    Optional<LocalDate> ordered = Optional.empty();
    if (dice.happens(0.55)) {
      ordered = appeal(telling, certified, about.equals("contents"));
    } else {
      telling.closes(certified);
    }
    telling.told(Optional.empty()).ifPresent(cases::add);
    ordered.flatMap(day -> obeyed(day, about)).ifPresent(cases::add);
    return cases;
  }

  private LocalDate mediate(Telling telling, LocalDate contacted) {
    boolean isHeld = dice.happens(0.45);
    LocalDate told = workday(contacted.plusDays(2), false);
    LocalDate held = workday(told.plusDays(dice.between(14, 36)), false);
    if (isHeld) {
      telling.then(told, "council-told-of-mediation").then(held, "mediation-held");
    } else {
      telling.then(told, "mediation-declined");
    }
    LocalDate certified = workday((isHeld ? held : told).plusDays(dice.between(1, 4)), false);
    telling.then(certified, "mediation-certificate-issued");
    return certified;
  }

  /// The day of an order that the council must follow.
  private Optional<LocalDate> appeal(Telling telling, LocalDate certified, boolean mayConcede) {
    LocalDate lodged = workday(certified.plusDays(dice.between(3, 26)), false);
    LocalDate registered = workday(lodged.plusDays(dice.between(2, 9)), false);
    LocalDate answered = workday(registered.plusDays(dice.between(28, 46)), false);
    String end = dice.from(ENDS);
    telling
        .then(lodged, "appeal-lodged")
        .then(registered, "appeal-registered")
        .then(answered, "response-sent");
    if (end.equals("withdrawn") || (end.equals("conceded") && mayConcede)) {
      LocalDate ended = workday(answered.plusDays(dice.between(5, 120)), false);
      telling.then(ended, "appeal-" + end).closes(ended);
      return Optional.empty();
    }
    LocalDate decided = workday(registered.plusDays(dice.between(160, 350)), false);
    String outcome = end.equals("upheld") ? "upheld" : "dismissed";
    telling.then(decided, "appeal-decided", Words.of("outcome", outcome)).closes(decided);
    return end.equals("upheld") ? Optional.of(decided) : Optional.empty();
  }

  /// A plan that has ended is not amended any more.
  private Optional<CaseFile> obeyed(LocalDate ordered, String about) {
    boolean isPlan = about.equals("contents");
    LocalDate done = workday(ordered.plusDays(dice.between(6, isPlan ? 40 : 18)), false);
    if (!done.isBefore(end)) {
      return Optional.empty();
    }
    return new Telling("tribunal-order", child, dice, asAt)
        .then(ordered, isPlan ? "order-to-amend" : "order-to-reconsider")
        .then(done, isPlan ? "amended-plan-issued" : "reconsideration-notified")
        .closes(done)
        .told(Optional.empty());
  }
}
