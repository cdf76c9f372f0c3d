// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import static org.throughline.synthetic.casework.Openings.workday;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;

/// From the request to the final plan, or to whatever else became of it.
final class AssessmentStory {
  private static final String PATHWAY = "ehc-needs-assessment";
  private static final List<String> ADVISERS =
      List.of("parent", "school", "educational-psychologist", "health", "social-care");

  private final Career career;
  private final int child;
  private final Dice dice;
  private final LocalDate asAt;
  private final boolean isQuickToDecide;

  AssessmentStory(Career career, int child, Dice dice, LocalDate asAt, double sixWeeks) {
    this.career = career;
    this.child = child;
    this.dice = dice;
    this.asAt = asAt;
    this.isQuickToDecide = dice.happens(sixWeeks);
  }

  Optional<CaseFile> told(Placements placements) {
    return switch (career.kind()) {
      case ASSESSED -> issued(placements);
      case INHERITED -> inherited(placements);
      case REFUSED -> refused();
      case NO_PLAN -> noPlan();
      case WITHDRAWN -> withdrawn();
      case MOVED_IN -> Optional.empty();
    };
  }

  /// The day the family heard that there will be no assessment or no plan.
  LocalDate refusedOn() {
    LocalDate received = career.requested().orElseThrow();
    return career.kind() == Career.Kind.REFUSED
        ? decision(received, 60)
        : workday(received.plusDays(isQuickToDecide ? 108 : 150), true);
  }

  private Telling begun(LocalDate received) {
    String source = dice.happens(0.46) ? "parent" : dice.happens(0.93) ? "school" : "other";
    return new Telling(PATHWAY, child, dice, asAt)
        .then(received, "request-received", Words.of("from", source))
        .then(after(received, 0, 4), "considering-notices-sent");
  }

  private Optional<CaseFile> issued(Placements placements) {
    LocalDate received = career.requested().orElseThrow();
    LocalDate issued = career.started().orElseThrow();
    int taken = (int) (issued.toEpochDay() - received.toEpochDay());
    LocalDate agreed = decision(received, taken / 2);
    LocalDate willIssue =
        workday(issued.minusDays(Math.min(taken / 5, dice.between(26, 40))), true);
    Telling telling = begun(received).then(agreed, "decision-to-assess-notified");
    askForAdvice(telling, agreed, willIssue, taken > Openings.LIMIT_DAYS);
    LocalDate draft = workday(willIssue.plusDays(dice.below(3)), false);
    telling
        .then(willIssue, "decision-to-issue-notified")
        .then(draft, "draft-plan-sent", need(Words.of("need", career.need())));
    consult(telling, draft, issued);
    except(telling, received.plusDays(taken / 3));
    telling
        .then(issued, "final-plan-issued", plan(placements, issued))
        .then(issued, "final-plan-sent-on")
        .closes(issued);
    secured(telling, placements, issued);
    return telling.told(placements.urn(issued));
  }

  private void askForAdvice(Telling telling, LocalDate agreed, LocalDate until, boolean isLate) {
    for (String adviser : ADVISERS) {
      LocalDate asked = after(agreed, 0, 3);
      boolean isSlow = isLate && adviser.equals("educational-psychologist");
      LocalDate given = after(asked, isSlow ? 45 : 16, isSlow ? 110 : 42);
      LocalDate latest = workday(until.minusDays(1), true);
      telling
          .then(
              asked.isBefore(latest) ? asked : latest, "advice-requested", Words.of("of", adviser))
          .then(
              given.isBefore(latest) ? given : latest,
              "advice-received",
              Words.of("from", adviser));
      if (isSlow) {
        LocalDate reminded = asked.plusDays(28);
        telling.then(
            reminded.isBefore(latest) ? workday(reminded, true) : latest,
            "first-reminder-sent",
            Words.of("to", adviser));
      }
    }
  }

  private void consult(Telling telling, LocalDate draft, LocalDate issued) {
    LocalDate latest = workday(issued.minusDays(1), true);
    if (dice.happens(0.7)) {
      telling.then(earlier(after(draft, 6, 15), latest), "representations-received");
    }
    for (int i = dice.between(1, 3); i > 0; i--) {
      LocalDate sent = earlier(after(draft, 0, 6), latest);
      telling.then(sent, "school-consulted");
      if (dice.happens(0.8)) {
        telling.then(earlier(after(sent, 6, 24), latest), "school-replied");
      }
    }
  }

  private void except(Telling telling, LocalDate around) {
    if (!career.hasException()) {
      return;
    }
    boolean isCoronavirus =
        around.isAfter(LocalDate.of(2020, 4, 30)) && around.isBefore(LocalDate.of(2020, 9, 26));
    String reason =
        isCoronavirus
            ? "coronavirus"
            : dice.from(
                List.of(
                    "school-closure",
                    "school-closure",
                    "exceptional-circumstances",
                    "absence-from-area"));
    telling.then(workday(around, true), reason);
  }

  private void secured(Telling telling, Placements placements, LocalDate issued) {
    if (dice.happens(0.8)) {
      telling.then(after(issued, 0, 20), "provision-secured");
    }
    if (placements.urn(issued).isPresent() && dice.happens(0.7)) {
      telling.then(after(issued, 0, 40), "child-admitted");
    }
  }

  /// Older plans came over with the day they were made, and no more.
  private Optional<CaseFile> inherited(Placements placements) {
    LocalDate issued = career.started().orElseThrow();
    LocalDate window = asAt.minusYears(10);
    LocalDate known = issued.isBefore(window) ? window : issued;
    return new Telling(PATHWAY, child, dice, asAt)
        .then(issued, "final-plan-issued", Words.and(plan(placements, known), "kept", "old-system"))
        .then(issued, "final-plan-sent-on")
        .closes(issued)
        .told(placements.urn(known));
  }

  private Optional<CaseFile> refused() {
    LocalDate received = career.requested().orElseThrow();
    LocalDate told = refusedOn();
    Telling telling = begun(received);
    except(telling, received.plusDays(10));
    return telling
        .then(told, "refusal-to-assess-notified")
        .then(told, "appeal-information-sent")
        .closes(told)
        .told(Optional.empty());
  }

  private Optional<CaseFile> noPlan() {
    LocalDate received = career.requested().orElseThrow();
    LocalDate agreed = decision(received, 60);
    LocalDate told = refusedOn();
    Telling telling = begun(received).then(agreed, "decision-to-assess-notified");
    for (String adviser : ADVISERS) {
      LocalDate asked = after(agreed, 0, 3);
      telling
          .then(asked, "advice-requested", Words.of("of", adviser))
          .then(earlier(after(asked, 16, 42), told), "advice-received", Words.of("from", adviser));
    }
    return telling
        .then(told, "refusal-to-issue-notified")
        .then(told, "appeal-information-sent")
        .closes(told)
        .told(Optional.empty());
  }

  private Optional<CaseFile> withdrawn() {
    LocalDate received = career.requested().orElseThrow();
    LocalDate taken = after(received, 6, 60);
    return begun(received).then(taken, "request-withdrawn").closes(taken).told(Optional.empty());
  }

  private String plan(Placements placements, LocalDate on) {
    return placed(need(Words.of("need", career.need())), placements, on);
  }

  private String need(String details) {
    return career.secondNeed().map(two -> Words.and(details, "need2", two)).orElse(details);
  }

  static String placed(String details, Placements placements, LocalDate on) {
    String named = Words.and(details, "setting", placements.setting(on));
    return placements.urn(on).map(urn -> Words.and(named, "urn", urn)).orElse(named);
  }

  private LocalDate decision(LocalDate received, int most) {
    int days =
        isQuickToDecide ? 42 - (int) (16 * dice.share() * dice.share()) : dice.between(44, 66);
    return workday(received.plusDays(Math.min(days, Math.max(most, 14))), true);
  }

  private LocalDate after(LocalDate day, int least, int most) {
    return workday(day.plusDays(dice.between(least, most)), false);
  }

  static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
