// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.mediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Sent;

/// Reads the result of mediation that was sent, and says everything that is wrong with it.
final class MediationRules {

  private static final int LONGEST = 4_000;

  private final Map<String, String> sent;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  private MediationRules(Map<String, String> sent, LocalDate today) {
    this.sent = sent;
    this.today = today;
  }

  /// What was understood.
  ///
  /// @param days those that were given
  record Wished(
      MediationOutcome outcome,
      String agreed,
      Optional<LocalDate> agreedBy,
      Map<MediationDay, LocalDate> days) {

    Wished {
      days = Map.copyOf(days);
    }
  }

  /// Absent when something is wrong.
  record Read(Optional<Wished> wished, List<Problem> problems) {
    Read {
      problems = List.copyOf(problems);
    }
  }

  /// @param known what the case says already
  static Read of(Map<String, String> sent, MediationFile.Read known, LocalDate today) {
    MediationRules rules = new MediationRules(sent, today);
    Optional<MediationOutcome> outcome = rules.outcome();
    boolean isAgreed = outcome.filter(MediationOutcome::isAgreement).isPresent();
    Map<MediationDay, LocalDate> days = rules.days();
    rules.needed(days, outcome);
    rules.ordered(days);
    String agreed = rules.agreed(outcome, isAgreed);
    Optional<LocalDate> by = rules.agreedBy(days, isAgreed);
    rules.asTheCaseSays(days, known);
    rules.limitAsTheCaseSays(by, known);
    return rules.problems.isEmpty()
        ? new Read(Optional.of(new Wished(outcome.orElseThrow(), agreed, by, days)), List.of())
        : new Read(Optional.empty(), rules.problems);
  }

  private Optional<MediationOutcome> outcome() {
    String name = Sent.words(sent, "outcome");
    Optional<MediationOutcome> outcome =
        Arrays.stream(MediationOutcome.values())
            .filter(each -> each.name().equals(name))
            .findFirst();
    if (outcome.isEmpty()) {
      problem("EHC-420", "outcome", "Choose how far the parties agreed.");
    }
    return outcome;
  }

  private Map<MediationDay, LocalDate> days() {
    Map<MediationDay, LocalDate> days = new EnumMap<>(MediationDay.class);
    for (MediationDay which : MediationDay.values()) {
      Optional<LocalDate> day = Sent.day(sent, which.field());
      day.ifPresent(on -> days.put(which, on));
      boolean isGiven = !Sent.words(sent, which.field()).isEmpty();
      if (isGiven && day.filter(on -> !on.isAfter(today)).isEmpty()) {
        problem("EHC-421", which.field(), "Enter a day such as 24/11/2025, not after today.");
      }
    }
    return days;
  }

  private void needed(Map<MediationDay, LocalDate> days, Optional<MediationOutcome> outcome) {
    if (Sent.words(sent, MediationDay.HELD.field()).isEmpty()) {
      problem("EHC-422", MediationDay.HELD.field(), "Enter the day on which mediation took place.");
    }
    if (outcome.isEmpty()) {
      return;
    }
    boolean isAgreed = outcome.get().isAgreement();
    if (isAgreed && Sent.words(sent, MediationDay.AGREED.field()).isEmpty()) {
      problem("EHC-423", MediationDay.AGREED.field(), "Enter the day of the agreement.");
    }
    for (MediationDay which : List.of(MediationDay.AGREED, MediationDay.DONE)) {
      if (!isAgreed && days.containsKey(which)) {
        problem(
            "EHC-424",
            which.field(),
            "Without an agreement there is no such day. Leave it empty, or change the outcome.");
      }
    }
  }

  private void ordered(Map<MediationDay, LocalDate> days) {
    before(days, MediationDay.HELD, MediationDay.AGREED);
    before(days, MediationDay.AGREED, MediationDay.DONE);
  }

  private void before(Map<MediationDay, LocalDate> days, MediationDay first, MediationDay second) {
    LocalDate earlier = days.getOrDefault(first, LocalDate.MIN);
    if (days.getOrDefault(second, LocalDate.MAX).isBefore(earlier)) {
      problem(
          "EHC-425",
          second.field(),
          "Enter a day that is not before the one on which %s.".formatted(first.words()));
    }
  }

  private String agreed(Optional<MediationOutcome> outcome, boolean isAgreed) {
    String agreed = Sent.words(sent, "agreed");
    if (agreed.length() > LONGEST) {
      problem("EHC-426", "agreed", "Use up to 4,000 characters.");
    } else if (isAgreed && agreed.isEmpty()) {
      problem("EHC-427", "agreed", "Write down what was agreed.");
    } else if (outcome.equals(Optional.of(MediationOutcome.NONE)) && !agreed.isEmpty()) {
      problem("EHC-427", "agreed", "Nothing was agreed: leave this empty, or change the outcome.");
    }
    return agreed;
  }

  private Optional<LocalDate> agreedBy(Map<MediationDay, LocalDate> days, boolean isAgreed) {
    Optional<LocalDate> by = Sent.day(sent, "by");
    boolean isGiven = !Sent.words(sent, "by").isEmpty();
    LocalDate first = days.getOrDefault(MediationDay.AGREED, LocalDate.MIN);
    if (isGiven && (!isAgreed || by.filter(day -> !day.isBefore(first)).isEmpty())) {
      problem(
          "EHC-428",
          "by",
          "Enter the day that was agreed in writing, not before the agreement; leave it empty when the law’s two weeks hold.");
    }
    return by;
  }

  /// Days that are recorded stay in the case: they are put right there, with its clocks.
  private void asTheCaseSays(Map<MediationDay, LocalDate> days, MediationFile.Read known) {
    for (MediationDay which : MediationDay.values()) {
      known
          .day(which)
          .filter(recorded -> !recorded.equals(days.get(which)))
          .ifPresent(
              recorded ->
                  problem(
                      "EHC-429",
                      which.field(),
                      "The case says that %s on %s. Put that event right in the case first, or enter this day."
                          .formatted(which.words(), Dates.full(recorded))));
    }
  }

  private void limitAsTheCaseSays(Optional<LocalDate> by, MediationFile.Read known) {
    if (by.isEmpty() && known.isOtherLimit()) {
      problem(
          "EHC-430",
          "by",
          "The case says that another limit was agreed in writing. Enter its day, or take that event back in the case first.");
    }
  }

  private void problem(String code, String field, String message) {
    problems.add(new Problem(code, field, message));
  }
}
