// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.ActionHistory;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.NewAction;
import org.throughline.delivery.Signature;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.StrategyStatus;
import org.throughline.synthetic.ClosedPlan;

/// Says the plan of an earlier time in the words of `strategy` and `delivery`: its aims are the
/// commitments, and everything in it was closed when it ended.
final class ClosedPlanTranslation {

  private static final String CODE = "I";
  private static final int FIRST_YEAR = 1;

  private final ClosedPlan plan;

  ClosedPlanTranslation(ClosedPlan plan) {
    this.plan = plan;
  }

  NewStrategy strategy() {
    return new NewStrategy(
        CODE,
        plan.title(),
        "Education",
        YearMonth.from(plan.from()),
        YearMonth.from(plan.to()),
        StrategyStatus.CLOSED,
        Optional.of(plan.adoptedOn()),
        Optional.empty(),
        true,
        plan.vision(),
        plan.introduction(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        plan.measures().stream().map(ClosedPlanTranslation::measure).toList(),
        List.of(),
        List.of(),
        plan.priorities().stream().map(ClosedPlanTranslation::priority).toList());
  }

  /// @param keeper who is said to have closed the books
  List<ActionHistory> histories(List<CommitmentLine> commitments, AccountId keeper) {
    Map<String, CommitmentLine> byAim = byAim(commitments);
    List<ActionHistory> histories = new ArrayList<>();
    for (ClosedPlan.Priority priority : plan.priorities()) {
      for (ClosedPlan.Aim aim : priority.aims()) {
        CommitmentLine line = byAim.get(aim.code());
        Iterator<String> letters = letters(aim.actions().size()).iterator();
        for (ClosedPlan.Action action : aim.actions()) {
          histories.add(history(action, line, line.code() + letters.next(), keeper));
        }
      }
    }
    return histories;
  }

  private static NewStrategy.Measure measure(ClosedPlan.Measure measure) {
    return new NewStrategy.Measure(
        measure.text(),
        measure.baseline().orElse(""),
        measure.target(),
        measure.rule().orElse(""),
        measure.by().orElse(""));
  }

  private static NewStrategy.Priority priority(ClosedPlan.Priority priority) {
    return new NewStrategy.Priority(
        priority.title(),
        "",
        "",
        List.of(),
        priority.aims().stream()
            .map(aim -> NewStrategy.Commitment.of(FIRST_YEAR, aimTheme(aim), aim.text()))
            .toList());
  }

  private static String aimTheme(ClosedPlan.Aim aim) {
    return "Aim " + aim.code();
  }

  private static Map<String, CommitmentLine> byAim(List<CommitmentLine> commitments) {
    return commitments.stream()
        .collect(Collectors.toMap(line -> line.theme().replace("Aim ", ""), Function.identity()));
  }

  /// Nothing when an aim has one action; otherwise a, b, c …
  private static List<String> letters(int actions) {
    return actions == 1
        ? List.of("")
        : "abcdefghijklmnopqrstuvwxyz"
            .substring(0, actions)
            .chars()
            .mapToObj(Character::toString)
            .toList();
  }

  private ActionHistory history(
      ClosedPlan.Action action, CommitmentLine line, String code, AccountId keeper) {
    return new ActionHistory(
        new NewAction(line, Optional.of(code), facts(action, line), note(action), List.of(), true),
        Signature.of(keeper, PlanTranslation.morning(plan.adoptedOn())),
        List.of(
            new ActionHistory.PastUpdate(
                PlanTranslation.morning(plan.to()),
                keeper,
                ActionStatus.CLOSED,
                "Closed with the plan.")),
        List.of(),
        List.of(
            new ActionHistory.PastEvidence(
                PlanTranslation.morning(plan.to()),
                keeper,
                "Closing report of the plan",
                "What was reached, aim by aim.",
                Optional.empty())),
        Optional.empty());
  }

  private ActionFacts facts(ClosedPlan.Action action, CommitmentLine line) {
    return new ActionFacts(
        action.text(),
        line.year(),
        line.theme(),
        Optional.empty(),
        action.leads(),
        Optional.of(plan.from()),
        Optional.of(action.due()),
        action.success().stream().toList(),
        Optional.empty(),
        List.of());
  }

  private static String note(ClosedPlan.Action action) {
    return action.timescale().map(words -> "Timescale as printed: " + words).orElse("");
  }
}
