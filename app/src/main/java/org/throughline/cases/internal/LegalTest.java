// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.cases.PlanDecision;
import org.throughline.platform.Problem;

/// A question of the law on which a decision rests. It is answered with yes or no whatever is
/// decided, and the reasons stand beside the answer.
public enum LegalTest {
  HAS_NEEDS("The child has or may have special educational needs", "section 36(8)(a)"),
  MAY_NEED_PLAN(
      "It may be necessary for special educational provision to be made in accordance with an EHC plan",
      "section 36(8)(b)"),
  NEEDS_PLAN(
      "It is necessary for special educational provision to be made in accordance with an EHC plan",
      "section 37(1)");

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String PATHWAY = "ehc-needs-assessment";

  private final String words;
  private final String source;

  LegalTest(String words, String source) {
    this.words = words;
    this.source = source;
  }

  /// Under which a form sends the answer and an event's details keep it.
  public String field() {
    return "test-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// As a line tells it: the words of the Children and Families Act 2014 and where they stand.
  public String asked() {
    return "%s (%s)".formatted(words, source);
  }

  public static Optional<LegalTest> find(String field) {
    return Arrays.stream(values()).filter(test -> test.field().equals(field)).findFirst();
  }

  /// Those on which an event of a pathway rests; none for what is no such decision. Whoever sends a
  /// plan without having told the decision decides by it.
  ///
  /// @param before the types of what stands in the case besides
  public static List<LegalTest> of(String pathway, String event, Collection<String> before) {
    if (!pathway.equals(PATHWAY)) {
      return List.of();
    }
    return switch (event) {
      case "decision-to-assess-notified", "refusal-to-assess-notified" ->
          List.of(HAS_NEEDS, MAY_NEED_PLAN);
      case PlanDecision.TOLD, "refusal-to-issue-notified" -> List.of(NEEDS_PLAN);
      case PlanDecision.DRAFT, PlanDecision.FINAL ->
          PlanDecision.isAmong(before) ? List.of() : List.of(NEEDS_PLAN);
      default -> List.of();
    };
  }

  /// Everything that is wrong with the answers for a decision.
  ///
  /// @param tests on which it rests
  /// @param answers by their fields
  public static List<Problem> problems(
      List<LegalTest> tests, String event, Map<String, String> answers) {
    List<Problem> problems = new ArrayList<>();
    for (LegalTest test : tests) {
      if (!List.of(YES, NO).contains(test.answer(answers))) {
        problems.add(
            new Problem("CASE-174", test.field(), "Answer yes or no: %s?".formatted(test.asked())));
      }
    }
    if (problems.isEmpty() && !tests.isEmpty()) {
      contradiction(event, tests, answers).ifPresent(problems::add);
    }
    return problems;
  }

  /// The law leaves no choice once the test is answered.
  private static Optional<Problem> contradiction(
      String event, List<LegalTest> tests, Map<String, String> answers) {
    boolean isMet = tests.stream().allMatch(test -> test.answer(answers).equals(YES));
    boolean isRefusal = event.startsWith("refusal-");
    if (isMet != isRefusal) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            "CASE-175",
            tests.getFirst().field(),
            isRefusal
                ? "The test of the law is met by these answers, so the council must not refuse. Check the answers, or record the other decision."
                : "The test of the law is not met by these answers. Check the answers, or record the refusal."));
  }

  private String answer(Map<String, String> answers) {
    return answers.getOrDefault(field(), "");
  }
}
