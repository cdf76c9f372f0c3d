// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.placements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.throughline.ehc.internal.placements.Budget.Arrangement;
import org.throughline.ehc.internal.placements.Budget.Decision;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Sent;

/// Reads what somebody typed about a personal budget, and says everything that is wrong with it.
final class BudgetRules {

  private final Map<String, String> sent;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  private BudgetRules(Map<String, String> sent, LocalDate today) {
    this.sent = sent;
    this.today = today;
  }

  /// A budget as somebody wishes it; nothing of it is used when there are problems.
  record Read(Budget wished, List<Problem> problems) {
    Read {
      problems = List.copyOf(problems);
    }
  }

  static Read of(Map<String, String> sent, LocalDate today) {
    BudgetRules rules = new BudgetRules(sent, today);
    LocalDate asked =
        rules
            .day("asked", day -> !day.isAfter(today), "Enter the day on which it was asked for.")
            .orElse(today);
    Decision decision = rules.decision();
    boolean isAgreed = decision == Decision.AGREED;
    Optional<LocalDate> decided = rules.decided(decision, asked);
    Optional<LocalDate> from =
        isAgreed
            ? rules.day("from", day -> true, "Enter from which day it runs.")
            : Optional.empty();
    Budget wished =
        new Budget(
            0,
            rules.arrangement(),
            asked,
            decision,
            decided,
            from,
            rules.later(
                "until",
                isAgreed,
                from,
                "Enter the last day, not before it began; leave it empty while it lasts."),
            isAgreed ? rules.pence() : OptionalLong.empty(),
            rules.paysFor(),
            rules.reasons(decision),
            rules.later(
                "reviewed", isAgreed, from, "Enter the day of the review, not before it began."),
            Sent.version(sent));
    return new Read(wished, rules.problems);
  }

  private Arrangement arrangement() {
    String name = Sent.words(sent, "arrangement");
    return Arrays.stream(Arrangement.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              problem("EHC-220", "arrangement", "Choose how the money is held.");
              return Arrangement.NOTIONAL;
            });
  }

  private Decision decision() {
    String name = Sent.words(sent, "decision");
    return Arrays.stream(Decision.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              problem("EHC-221", "decision", "Choose what was decided.");
              return Decision.OPEN;
            });
  }

  private Optional<LocalDate> decided(Decision decision, LocalDate asked) {
    return decision == Decision.OPEN
        ? Optional.empty()
        : day(
            "decided",
            day -> !day.isAfter(today) && !day.isBefore(asked),
            "Enter the day of the decision, from the day it was asked for until today.");
  }

  private Optional<LocalDate> day(String field, Predicate<LocalDate> isRight, String ask) {
    Optional<LocalDate> day = Sent.day(sent, field).filter(isRight);
    if (day.isEmpty()) {
      problem("EHC-222", field, ask);
    }
    return day;
  }

  private Optional<LocalDate> later(
      String field, boolean isAsked, Optional<LocalDate> from, String ask) {
    if (!isAsked || Sent.words(sent, field).isEmpty()) {
      return Optional.empty();
    }
    return day(field, day -> from.filter(day::isBefore).isEmpty(), ask);
  }

  private OptionalLong pence() {
    OptionalLong pence = Pounds.read(Sent.words(sent, "amount"));
    if (pence.isEmpty()) {
      problem("EHC-223", "amount", "Enter pounds a year, such as 3200 or 3,200.50.");
    }
    return pence;
  }

  private String paysFor() {
    String words = Sent.words(sent, "pays_for");
    if (words.isEmpty() || words.length() > 1_000) {
      problem(
          "EHC-224",
          "pays_for",
          "Say in up to 1,000 characters which provision of sections F, G or H it pays for.");
    }
    return words;
  }

  private String reasons(Decision decision) {
    String words = Sent.words(sent, "reasons");
    if (words.length() > 4_000) {
      problem("EHC-225", "reasons", "Use up to 4,000 characters.");
    }
    if (words.isEmpty() && decision == Decision.REFUSED) {
      problem(
          "EHC-226", "reasons", "Write down the reasons: the family must have them in writing.");
    }
    return words;
  }

  private void problem(String code, String field, String message) {
    problems.add(new Problem(code, field, message));
  }
}
