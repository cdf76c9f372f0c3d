// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.ActionHistory;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.NewAction;
import org.throughline.delivery.Pence;
import org.throughline.platform.identity.AccountId;

/// One action's past, put into the order in which it happened: each act gets the version that it
/// would have had if it had been written at its own time.
final class PastOfAction {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private record Act(
      Instant at,
      Optional<AccountId> by,
      ActionHistory.@Nullable PastUpdate update,
      FieldChange change) {}

  private final String code;
  private final ActionHistory history;
  private final List<Act> acts;

  PastOfAction(String code, ActionHistory history) {
    this.code = code;
    this.history = history;
    this.acts = acts();
  }

  LoadRows.Action action() {
    NewAction action = history.action();
    ActionFacts facts = action.facts();
    var carried = history.carriedForward();
    LocalDate plannedOn = history.planned().at().atZone(LONDON).toLocalDate();
    return new LoadRows.Action(
        action.commitment().id().value(),
        action.commitment().strategy().value(),
        action.commitment().priority().value(),
        code,
        facts.year(),
        carried.map(ActionHistory.PastCarryForward::fromYear).orElse(facts.year()),
        carried.map(each -> each.fromDue()).orElse(facts.due()).orElse(null),
        facts.theme(),
        facts.text(),
        action.note(),
        number(facts.owner()),
        facts.partners(),
        facts.success(),
        facts.start().orElse(null),
        facts.due().orElse(null),
        facts.cost().map(Pence::value).orElse(null),
        facts.start().filter(plannedOn::isBefore).orElse(plannedOn),
        history.planned().at(),
        number(history.planned().by()),
        1 + acts.size(),
        action.isInvented());
  }

  Stream<LoadRows.Milestone> milestones() {
    return history.action().milestones().stream()
        .map(
            each ->
                new LoadRows.Milestone(code, each.words(), each.due(), each.doneOn().orElse(null)));
  }

  Stream<LoadRows.Need> needs() {
    return history.action().facts().needs().stream()
        .distinct()
        .map(needed -> new LoadRows.Need(code, needed));
  }

  Stream<LoadRows.Evidence> evidence() {
    return history.evidence().stream()
        .map(
            each ->
                new LoadRows.Evidence(
                    code,
                    each.at(),
                    each.by().value(),
                    each.title(),
                    each.words(),
                    each.link().orElse(null)));
  }

  Stream<LoadRows.Barrier> barriers() {
    return history.barriers().stream()
        .map(
            each ->
                new LoadRows.Barrier(
                    code,
                    each.words(),
                    each.raisedAt(),
                    each.by().value(),
                    each.forum().orElse(null),
                    each.resolvedAt().orElse(null),
                    each.resolvedAt().map(at -> each.resolution()).orElse(null)));
  }

  Stream<LoadRows.Carry> carries() {
    ActionFacts facts = history.action().facts();
    return history.carriedForward().stream()
        .map(
            each ->
                new LoadRows.Carry(
                    code,
                    each.at(),
                    each.by().value(),
                    each.fromYear(),
                    facts.year(),
                    each.fromDue().orElse(null),
                    facts.due().orElseThrow(),
                    each.reason()));
  }

  Stream<LoadRows.Change> changes() {
    List<LoadRows.Change> changes = new ArrayList<>();
    changes.add(
        change(
            1,
            history.planned().at(),
            history.planned().by(),
            new FieldChange("planned", "", code)));
    for (int place = 0; place < acts.size(); place++) {
      Act act = acts.get(place);
      if (act.update() == null) {
        changes.add(change(2 + place, act.at(), act.by(), act.change()));
      }
    }
    return changes.stream();
  }

  Stream<LoadRows.Update> updates() {
    List<LoadRows.Update> updates = new ArrayList<>();
    String was = ActionStatus.NOT_STARTED.name();
    for (int place = 0; place < acts.size(); place++) {
      Act act = acts.get(place);
      ActionHistory.PastUpdate update = act.update();
      if (update != null) {
        String status = update.status().name();
        updates.add(
            new LoadRows.Update(
                code, 2 + place, act.at(), number(act.by()), was, status, update.words()));
        was = status;
      }
    }
    return updates.stream();
  }

  private LoadRows.Change change(
      long version, Instant at, Optional<AccountId> by, FieldChange change) {
    return new LoadRows.Change(
        code, version, at, number(by), change.field(), change.was(), change.becomes());
  }

  private List<Act> acts() {
    List<Act> all = new ArrayList<>();
    history
        .updates()
        .forEach(
            each ->
                all.add(
                    new Act(
                        each.at(),
                        Optional.of(each.by()),
                        each,
                        new FieldChange("status", "", ""))));
    history
        .evidence()
        .forEach(each -> all.add(act(each.at(), each.by(), "evidence", "", each.title())));
    history.barriers().forEach(each -> addBarrier(all, each));
    history.carriedForward().ifPresent(each -> addCarry(all, each));
    all.sort(Comparator.comparing(Act::at));
    return all;
  }

  private static void addBarrier(List<Act> all, ActionHistory.PastBarrier barrier) {
    all.add(act(barrier.raisedAt(), barrier.by(), "barrier", "", barrier.words()));
    barrier
        .forum()
        .ifPresent(forum -> all.add(act(barrier.raisedAt(), barrier.by(), "escalated", "", forum)));
    barrier
        .resolvedAt()
        .ifPresent(
            at ->
                all.add(act(at, barrier.by(), "resolved", barrier.words(), barrier.resolution())));
  }

  private void addCarry(List<Act> all, ActionHistory.PastCarryForward carry) {
    ActionFacts facts = history.action().facts();
    all.add(
        act(
            carry.at(),
            carry.by(),
            "year",
            Integer.toString(carry.fromYear()),
            Integer.toString(facts.year())));
    all.add(
        act(
            carry.at(),
            carry.by(),
            "due",
            carry.fromDue().map(Object::toString).orElse(""),
            facts.due().map(Object::toString).orElse("")));
  }

  private static Act act(Instant at, AccountId by, String field, String was, String becomes) {
    return new Act(at, Optional.of(by), null, new FieldChange(field, was, becomes));
  }

  private static @Nullable Long number(Optional<AccountId> account) {
    return account.map(AccountId::value).orElse(null);
  }
}
