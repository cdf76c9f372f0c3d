// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.CarryForward;
import org.throughline.delivery.NewAction;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;

/// Writes an action's facts once they are in order.
@Component
public class FactWriting {

  private static final String CARRY =
      """
      insert into delivery.carry_forward
        (action_id, at, account_id, from_year, to_year, from_due_on, to_due_on, reason)
      values (:id, :at, :account, :fromYear, :toYear, :fromDue, :toDue, :reason)
      """;

  private final FactRules rules;
  private final DependencyStore dependencies;
  private final ActionStore store;
  private final JdbcClient jdbc;

  FactWriting(FactRules rules, DependencyStore dependencies, ActionStore store, JdbcClient jdbc) {
    this.rules = rules;
    this.dependencies = dependencies;
    this.store = store;
    this.jdbc = jdbc;
  }

  /// What is wrong with an action that is not planned yet.
  public List<Problem> problemsOf(NewAction action) {
    List<Problem> problems = new ArrayList<>(rules.problems(action.facts(), Optional.empty()));
    List<String> needs = action.facts().needs();
    List<String> known = store.withCodes(needs).stream().map(ActionRow::code).toList();
    needs.stream()
        .filter(code -> !known.contains(code))
        .map(PlanProblems::needsUnknown)
        .forEach(problems::add);
    return problems;
  }

  /// Writes what differs, or gives back everything that is wrong.
  public List<Problem> revise(ActionEdit edit, ActionFacts facts) {
    ActionRow row = edit.row();
    List<Problem> problems = new ArrayList<>(rules.problems(facts, row.facts().owner()));
    List<FieldChange> changes = FactDifferences.between(row.facts(), facts);
    boolean needsChanged = changes.stream().anyMatch(change -> change.field().equals("needs"));
    if (needsChanged) {
      problems.addAll(dependencies.problems(row, facts.needs()));
    }
    if (!problems.isEmpty() || changes.isEmpty()) {
      return problems;
    }
    write(edit, facts, changes, needsChanged);
    return problems;
  }

  void write(ActionEdit edit, ActionFacts facts, List<FieldChange> changes, boolean needsChanged) {
    store.revise(edit.row().id(), facts);
    if (needsChanged) {
      dependencies.replace(edit.row(), facts.needs());
    }
    edit.changed(changes);
  }

  /// Moves the action into a later year, or gives back everything that is wrong.
  public List<Problem> carryForward(ActionEdit edit, CarryForward command) {
    List<Problem> problems = problems(edit.row(), command);
    if (problems.isEmpty()) {
      ActionFacts was = edit.row().facts();
      ActionFacts becomes = moved(was, command.toYear(), command.due());
      keepCarry(edit.row(), command);
      write(edit, becomes, FactDifferences.between(was, becomes), false);
      edit.changed("carried", Integer.toString(was.year()), command.reason().strip());
    }
    return problems;
  }

  private static List<Problem> problems(ActionRow row, CarryForward command) {
    List<Problem> problems = new ArrayList<>();
    if (!row.isOpen()) {
      problems.add(PlanProblems.carriedThoughFinished());
    } else if (command.toYear() <= row.facts().year() || command.toYear() > 20) {
      problems.add(PlanProblems.carriedBack(row.facts().year()));
    }
    String reason = command.reason().strip();
    if (reason.length() < 3 || reason.length() > 2000) {
      problems.add(PlanProblems.carriedWithoutReason());
    }
    if (command.due().isEmpty()) {
      problems.add(PlanProblems.carriedWithoutDue());
    } else if (FactRules.isOutside(command.due().get())) {
      problems.add(PlanProblems.dateOutside("due"));
    } else if (!isLater(command.due().get(), row)) {
      problems.add(PlanProblems.carriedToEarlierDay());
    }
    return problems;
  }

  private static boolean isLater(LocalDate day, ActionRow row) {
    return row.facts().due().map(day::isAfter).orElse(true)
        && row.facts().start().map(start -> !day.isBefore(start)).orElse(true);
  }

  private static ActionFacts moved(ActionFacts facts, int year, Optional<LocalDate> due) {
    return new ActionFacts(
        facts.text(),
        year,
        facts.theme(),
        facts.owner(),
        facts.partners(),
        facts.start(),
        due,
        facts.success(),
        facts.cost(),
        facts.needs());
  }

  private void keepCarry(ActionRow row, CarryForward command) {
    jdbc.sql(CARRY)
        .param("id", row.id().value())
        .param("at", ActionStore.utc(command.signature().at()))
        .param("account", command.signature().by().map(AccountId::value).orElse(null))
        .param("fromYear", row.facts().year())
        .param("toYear", command.toYear())
        .param("fromDue", row.facts().due().orElse(null))
        .param("toDue", command.due().orElseThrow())
        .param("reason", command.reason().strip())
        .update();
  }
}
