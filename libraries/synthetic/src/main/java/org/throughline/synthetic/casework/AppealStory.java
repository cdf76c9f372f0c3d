// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import static org.throughline.synthetic.casework.Openings.workday;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;

/// Mediation and appeal after a decision that the family does not accept.
final class AppealStory {
  private static final List<String> OUTCOMES =
      List.of("conceded", "conceded", "withdrawn", "upheld", "upheld", "part-upheld", "dismissed");

  private final int child;
  private final Dice dice;
  private final LocalDate asAt;

  AppealStory(int child, Dice dice, LocalDate asAt) {
    this.child = child;
    this.dice = dice;
    this.asAt = asAt;
  }

  /// @param share how many of such decisions are contested
  Optional<CaseFile> told(LocalDate decided, String about, double share) {
    if (!dice.happens(share)) {
      return Optional.empty();
    }
    Telling telling = new Telling("mediation-and-appeal", child, dice, asAt);
    telling.then(decided, "appealable-decision-notified", Words.of("about", about));
    LocalDate contacted = workday(decided.plusDays(dice.between(6, 50)), false);
    telling.then(contacted, "mediation-adviser-contacted");
    LocalDate certified = mediate(telling, contacted);
    if (dice.happens(0.55)) {
      appeal(telling, certified);
    } else {
      telling.closes(certified);
    }
    return telling.told(Optional.empty());
  }

  private LocalDate mediate(Telling telling, LocalDate contacted) {
    boolean isHeld = dice.happens(0.45);
    LocalDate held = workday(contacted.plusDays(dice.between(14, 38)), false);
    if (isHeld) {
      telling
          .then(workday(contacted.plusDays(2), false), "mediation-requested")
          .then(held, "mediation-held");
    }
    LocalDate certified = workday((isHeld ? held : contacted).plusDays(dice.between(1, 4)), false);
    telling.then(certified, "mediation-certificate-issued");
    return certified;
  }

  private void appeal(Telling telling, LocalDate certified) {
    LocalDate registered = workday(certified.plusDays(dice.between(5, 29)), false);
    LocalDate answered = workday(registered.plusDays(dice.between(28, 46)), false);
    String outcome = dice.from(OUTCOMES);
    telling.then(registered, "appeal-registered").then(answered, "appeal-response-sent");
    if (outcome.equals("conceded") || outcome.equals("withdrawn")) {
      LocalDate ended = workday(answered.plusDays(dice.between(5, 120)), false);
      telling.then(ended, "appeal-" + outcome).closes(ended);
      return;
    }
    LocalDate heard = workday(registered.plusDays(dice.between(150, 340)), false);
    LocalDate ordered = workday(heard.plusDays(dice.between(8, 21)), false);
    LocalDate obeyed = workday(ordered.plusDays(dice.between(10, 40)), false);
    telling
        .then(heard, "hearing-held")
        .then(ordered, "order-made", Words.of("outcome", outcome))
        .then(obeyed, "order-complied-with")
        .closes(obeyed);
  }
}
