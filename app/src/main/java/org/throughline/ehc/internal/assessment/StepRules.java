// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Sent;

/// Reads what somebody typed about a step, and says everything that is wrong with it.
public final class StepRules {

  public static final List<String> AGREED = List.of("council", "provider", "family");
  private static final int LONGEST = 4_000;

  private final Map<String, String> sent;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  private StepRules(Map<String, String> sent, LocalDate today) {
    this.sent = sent;
    this.today = today;
  }

  /// What was understood, absent when something is wrong.
  public record Read(Optional<Steps.Wished> wished, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  public static Read of(Step.Kind kind, Map<String, String> sent, LocalDate today) {
    StepRules rules = new StepRules(sent, today);
    Optional<LocalDate> day = rules.day(kind);
    String about =
        switch (kind) {
          case REUSED_ADVICE -> rules.adviser();
          case MEETING, PERSONAL_BUDGET, TRAVEL -> "";
        };
    String answer = kind.isOffer() ? rules.answer() : "";
    String words = rules.words(kind, answer);
    return new Read(
        rules.problems.isEmpty()
            ? day.map(on -> new Steps.Wished(kind, about, on, answer, words))
            : Optional.empty(),
        rules.problems);
  }

  /// A meeting may lie ahead; nothing else may.
  private Optional<LocalDate> day(Step.Kind kind) {
    Optional<LocalDate> day = Sent.day(sent, "on");
    boolean isAhead = day.isPresent() && day.get().isAfter(today);
    if (day.isEmpty() || (isAhead && kind != Step.Kind.MEETING)) {
      problem(
          "EHC-174",
          "on",
          kind == Step.Kind.MEETING
              ? "Enter the day of the meeting."
              : "Enter the day, not after today.");
    }
    return day;
  }

  private String adviser() {
    String code = Sent.words(sent, "about");
    if (Arrays.stream(Adviser.values()).noneMatch(each -> each.code().equals(code))) {
      problem("EHC-175", "about", "Choose whose advice is reused.");
    }
    if (!AGREED.stream().allMatch(who -> Sent.isTicked(sent, "agreed-" + who))) {
      problem(
          "EHC-176",
          "agreed-council",
          "Advice is reused only when the council, whoever gave it and the family all agree that it is enough (reg 6(4)). Tick all three, or ask for new advice.");
    }
    return code;
  }

  private String answer() {
    String name = Sent.words(sent, "answer");
    if (Arrays.stream(Step.Answer.values()).noneMatch(each -> each.name().equals(name))) {
      problem("EHC-177", "answer", "Choose what came of the offer.");
      return "";
    }
    return name;
  }

  private String words(Step.Kind kind, String answer) {
    String words = Sent.words(sent, "words");
    if (words.length() > LONGEST) {
      problem("EHC-178", "words", "Use up to 4,000 characters.");
    }
    boolean isReason = answer.equals(Step.Answer.NOT_OFFERED.name());
    if (words.isEmpty() && isReason) {
      problem("EHC-179", "words", "Write down why it was not offered.");
    }
    if (words.isEmpty() && kind == Step.Kind.REUSED_ADVICE) {
      problem("EHC-180", "words", "Say which advice it is, such as its title and author’s post.");
    }
    return words;
  }

  private void problem(String code, String field, String message) {
    problems.add(new Problem(code, field, message));
  }
}
