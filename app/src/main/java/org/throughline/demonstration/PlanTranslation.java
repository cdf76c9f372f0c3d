// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.ActionHistory;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.NewAction;
import org.throughline.delivery.Pence;
import org.throughline.delivery.Signature;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.CommitmentLine;
import org.throughline.synthetic.InventedAction;
import org.throughline.synthetic.InventedStrategy;

/// Says invented actions and their past in the words of the `delivery` module.
final class PlanTranslation {

  private final Map<String, CommitmentLine> commitments;
  private final Map<String, AccountId> people;

  PlanTranslation(List<CommitmentLine> commitments, Map<String, AccountId> people) {
    this.commitments =
        commitments.stream().collect(Collectors.toMap(CommitmentLine::code, Function.identity()));
    this.people = people;
  }

  /// An act of a day is taken to have been written at ten in the morning.
  static Instant morning(LocalDate day) {
    return day.atTime(LocalTime.of(10, 0)).atZone(ZoneId.of("Europe/London")).toInstant();
  }

  List<ActionHistory> histories(InventedStrategy strategy) {
    AccountId planner = people.get(strategy.owner());
    Signature planned = Signature.of(planner, morning(strategy.adoptedOn()));
    return strategy
        .commitments()
        .flatMap(
            commitment ->
                commitment.actions().stream()
                    .map(action -> history(action, commitment, planner, planned)))
        .toList();
  }

  private ActionHistory history(
      InventedAction action,
      InventedStrategy.Commitment commitment,
      AccountId planner,
      Signature planned) {
    return new ActionHistory(
        newAction(action, commitment),
        planned,
        action.updates().stream().map(this::update).toList(),
        action.barriers().stream().map(this::barrier).toList(),
        action.evidence().stream().map(this::evidence).toList(),
        action.carriedForward().map(carried -> carriedForward(carried, commitment, planner)));
  }

  private NewAction newAction(InventedAction action, InventedStrategy.Commitment commitment) {
    return new NewAction(
        commitments.get(action.commitment()),
        Optional.of(action.code()),
        facts(action, commitment),
        "",
        action.milestones().stream()
            .map(step -> new NewAction.NewMilestone(step.text(), step.due(), step.metOn()))
            .toList(),
        true);
  }

  private ActionFacts facts(InventedAction action, InventedStrategy.Commitment commitment) {
    int year =
        action.carriedForward().map(InventedAction.CarryForward::toYear).orElse(commitment.year());
    return new ActionFacts(
        action.text(),
        year,
        commitment.theme().orElse(""),
        action.responsible().map(people::get),
        action.partners(),
        Optional.of(action.start()),
        Optional.of(action.due()),
        action.success(),
        action.costPence().isPresent()
            ? Optional.of(new Pence(action.costPence().getAsLong()))
            : Optional.empty(),
        action.dependsOn());
  }

  private ActionHistory.PastUpdate update(InventedAction.Update update) {
    return new ActionHistory.PastUpdate(
        morning(update.on()),
        people.get(update.by()),
        ActionStatus.valueOf(update.status().name()),
        update.words());
  }

  private ActionHistory.PastBarrier barrier(InventedAction.Barrier barrier) {
    return new ActionHistory.PastBarrier(
        morning(barrier.raisedOn()),
        people.get(barrier.by()),
        barrier.words(),
        Optional.of(barrier.forum()),
        barrier.clearedOn().map(PlanTranslation::morning),
        barrier.clearedOn().map(day -> "The forum agreed a way forward.").orElse(""));
  }

  private ActionHistory.PastEvidence evidence(InventedAction.Evidence evidence) {
    return new ActionHistory.PastEvidence(
        morning(evidence.on()),
        people.get(evidence.by()),
        evidence.title(),
        evidence.words(),
        Optional.empty());
  }

  private static ActionHistory.PastCarryForward carriedForward(
      InventedAction.CarryForward carried,
      InventedStrategy.Commitment commitment,
      AccountId planner) {
    return new ActionHistory.PastCarryForward(
        morning(carried.on()),
        planner,
        commitment.year(),
        Optional.of(carried.previousDue()),
        carried.reason());
  }
}
