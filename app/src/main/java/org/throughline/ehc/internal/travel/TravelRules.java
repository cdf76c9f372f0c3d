// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.travel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.ehc.internal.travel.TravelHelp.Budget;
import org.throughline.ehc.internal.travel.TravelHelp.Decision;
import org.throughline.ehc.internal.travel.TravelHelp.Ending;
import org.throughline.ehc.internal.travel.TravelHelp.Ground;
import org.throughline.ehc.internal.travel.TravelHelp.Reply;
import org.throughline.ehc.internal.travel.TravelHelp.Training;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Sent;

/// Reads what somebody typed about help with travel, and says everything that is wrong with it.
final class TravelRules {

  private static final int LONGEST = 1_000;

  private final Map<String, String> sent;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  private TravelRules(Map<String, String> sent, LocalDate today) {
    this.sent = sent;
    this.today = today;
  }

  /// Absent when something is wrong.
  record Read(Optional<TravelHelp> wished, List<Problem> problems) {
    Read {
      problems = List.copyOf(problems);
    }
  }

  static Read of(TravelKind kind, Map<String, String> sent, LocalDate today) {
    TravelRules rules = new TravelRules(sent, today);
    Optional<? extends TravelHelp> wished =
        switch (kind) {
          case DECISION -> rules.decision();
          case BUDGET -> rules.budget();
          case TRAINING -> rules.training();
        };
    return new Read(
        wished.filter(none -> rules.problems.isEmpty()).map(TravelHelp.class::cast),
        rules.problems);
  }

  private Optional<Decision> decision() {
    Optional<LocalDate> decided =
        needed("decided", "Enter the day of the decision, not after today.");
    String found = Sent.words(sent, "eligible");
    String name = Sent.words(sent, "ground");
    Optional<Ground> ground =
        Arrays.stream(Ground.values()).filter(each -> each.name().equals(name)).findFirst();
    if (!found.equals("yes") && !found.equals("no")) {
      problem("EHC-461", "eligible", "Choose whether the child was found eligible.");
    } else if (found.equals("yes") && ground.isEmpty()) {
      problem("EHC-462", "ground", "Choose the ground on which the child is eligible.");
    } else if (found.equals("no") && !name.isEmpty()) {
      problem(
          "EHC-463",
          "ground",
          "Who is not eligible has no ground: choose none, or that the child is eligible.");
    }
    String words = words();
    return decided.map(on -> new Decision(0, on, ground, words, Sent.version(sent)));
  }

  private Optional<Budget> budget() {
    Optional<LocalDate> offered = needed("offered", "Enter the day of the offer, not after today.");
    Optional<Reply> reply =
        Arrays.stream(Reply.values())
            .filter(each -> each.name().equals(Sent.words(sent, "reply")))
            .findFirst();
    if (reply.isEmpty()) {
      problem("EHC-450", "reply", "Choose what the family said.");
    }
    boolean isOpen = reply.equals(Optional.of(Reply.OPEN));
    Optional<LocalDate> replied = Optional.empty();
    if (isOpen && !Sent.words(sent, "replied").isEmpty()) {
      problem(
          "EHC-451", "replied", "There is no reply yet: leave this empty, or choose the reply.");
    } else if (reply.isPresent() && !isOpen) {
      replied =
          day(
              "replied",
              isPast().and(from(offered)),
              "Enter the day of the reply, from the day of the offer until today.");
    }
    String words = words();
    Optional<LocalDate> answered = replied;
    return offered.flatMap(
        on -> reply.map(said -> new Budget(0, on, said, answered, words, Sent.version(sent))));
  }

  private Optional<Training> training() {
    Optional<LocalDate> referred =
        needed("referred", "Enter the day of the referral, not after today.");
    Optional<LocalDate> started =
        optional(
            "started",
            isPast().and(from(referred)),
            "Enter the day on which it began, from the referral until today; leave it empty until then.");
    Optional<Ending> ending = ending(started);
    Optional<LocalDate> ended = ended(ending, started.or(() -> referred));
    Optional<LocalDate> checked = checked(ending, ended);
    Optional<Boolean> independent = independent();
    String words = words();
    return referred.map(
        on ->
            new Training(
                0, on, started, ending, ended, checked, independent, words, Sent.version(sent)));
  }

  private Optional<Ending> ending(Optional<LocalDate> started) {
    String name = Sent.words(sent, "ending");
    Optional<Ending> ending =
        Arrays.stream(Ending.values()).filter(each -> each.name().equals(name)).findFirst();
    if (ending.isEmpty() && !name.isEmpty()) {
      problem("EHC-452", "ending", "Choose how it ended, or that it has not ended.");
    }
    if (ending.equals(Optional.of(Ending.COMPLETED)) && started.isEmpty()) {
      problem("EHC-453", "started", "Enter the day on which the training began.");
    }
    return ending;
  }

  private Optional<LocalDate> ended(Optional<Ending> ending, Optional<LocalDate> first) {
    if (ending.isPresent()) {
      return day(
          "ended",
          isPast().and(from(first)),
          "Enter the day on which it ended, not before it began and not after today.");
    }
    if (!Sent.words(sent, "ended").isEmpty()) {
      problem("EHC-454", "ending", "Choose how it ended, or leave the day of its end empty.");
    }
    return Optional.empty();
  }

  private Optional<LocalDate> checked(Optional<Ending> ending, Optional<LocalDate> ended) {
    boolean isCompleted = ending.equals(Optional.of(Ending.COMPLETED));
    boolean isAsked = !Sent.words(sent, "checked").isEmpty();
    boolean isAnswered = !Sent.words(sent, "independent").isEmpty();
    if ((isAsked || isAnswered) && !isCompleted) {
      problem(
          "EHC-455",
          isAsked ? "checked" : "independent",
          "Only training that was completed is looked at six months later. Leave this empty, or choose that it was completed.");
      return Optional.empty();
    }
    Optional<LocalDate> first = ended.map(Training::sixMonthsAfter);
    if (isAnswered && first.filter(today::isBefore).isPresent()) {
      problem(
          "EHC-456",
          "checked",
          "Six months are over on %s. Ask then how the young person travels, and leave both fields empty until that day."
              .formatted(Dates.full(first.orElseThrow())));
      return Optional.empty();
    }
    return isAsked || isAnswered
        ? day(
            "checked",
            isPast().and(from(first)),
            "Enter the day on which somebody asked, at least six months after the training was completed and not after today.")
        : Optional.empty();
  }

  private Optional<Boolean> independent() {
    String answer = Sent.words(sent, "independent");
    boolean isAsked = !Sent.words(sent, "checked").isEmpty();
    if (isAsked && !answer.equals("yes") && !answer.equals("no")) {
      problem("EHC-457", "independent", "Choose whether they travel alone.");
    }
    return answer.isEmpty() ? Optional.empty() : Optional.of(answer.equals("yes"));
  }

  private Optional<LocalDate> needed(String field, String ask) {
    return day(field, isPast(), ask);
  }

  private Optional<LocalDate> optional(String field, Predicate<LocalDate> isRight, String ask) {
    return Sent.words(sent, field).isEmpty() ? Optional.empty() : day(field, isRight, ask);
  }

  private Optional<LocalDate> day(String field, Predicate<LocalDate> isRight, String ask) {
    Optional<LocalDate> day = Sent.day(sent, field).filter(isRight);
    if (day.isEmpty()) {
      problem("EHC-458", field, ask);
    }
    return day;
  }

  private Predicate<LocalDate> isPast() {
    return day -> !day.isAfter(today);
  }

  private static Predicate<LocalDate> from(Optional<LocalDate> first) {
    return day -> first.filter(day::isBefore).isEmpty();
  }

  private String words() {
    String words = Sent.words(sent, "words");
    if (words.length() > LONGEST) {
      problem("EHC-459", "words", "Use up to 1,000 characters.");
    }
    return words;
  }

  private void problem(String code, String field, String message) {
    problems.add(new Problem(code, field, message));
  }
}
