// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.delivery.internal.ActionLoading;
import org.throughline.delivery.internal.ActionWriting;
import org.throughline.delivery.internal.FactWriting;
import org.throughline.delivery.internal.ProgressRules;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;

/// The commands of the living plan: what is to be done, how it is going, and its move into another
/// year.
@Component
public class Actions {

  private static final String REMOVE_INVENTED =
      """
      select delivery.remove_invented()
      """;

  private final ActionLoading loading;
  private final ActionWriting writing;
  private final FactWriting facts;
  private final ProgressRules progress;
  private final JdbcClient jdbc;

  Actions(
      ActionLoading loading,
      ActionWriting writing,
      FactWriting facts,
      ProgressRules progress,
      JdbcClient jdbc) {
    this.loading = loading;
    this.writing = writing;
    this.facts = facts;
    this.progress = progress;
    this.jdbc = jdbc;
  }

  /// Plans one action.
  @Transactional
  public Outcome<ActionId> plan(NewAction action, Signature signature) {
    List<Problem> problems = new ArrayList<>(facts.problemsOf(action));
    return problems.isEmpty()
        ? new Outcome.Done<>(plan(List.of(action), signature).getFirst())
        : new Outcome.Refused<>(problems);
  }

  /// Plans many actions that are known to be in order, such as those of an adopted strategy, one
  /// statement a table.
  @Transactional
  public List<ActionId> plan(List<NewAction> actions, Signature signature) {
    return loading.load(
        actions.stream().map(action -> ActionLoading.without(action, signature)).toList(),
        signature);
  }

  /// Writes actions together with all that happened to them, each act as of its own time. Fast
  /// enough for thousands; no event is published for what is past.
  ///
  /// @param signature who loads them now
  @Transactional
  public List<ActionId> load(List<ActionHistory> histories, Signature signature) {
    return loading.load(histories, signature);
  }

  /// Writes a progress update. Publishes [ActionProgressed].
  public Outcome<Saved> recordProgress(RecordProgress command) {
    return writing.write(
        command.action(),
        OptionalLong.of(command.expectedVersion()),
        command.signature(),
        "action-progressed",
        edit -> progress.apply(edit, command));
  }

  /// Changes what is to be done, by whom or by when.
  public Outcome<Saved> revise(ReviseAction command) {
    return writing.write(
        command.action(),
        OptionalLong.of(command.expectedVersion()),
        command.signature(),
        "action-revised",
        edit -> facts.revise(edit, command.facts()));
  }

  /// Moves an unfinished action into a later year; what was first promised stays with it.
  public Outcome<Saved> carryForward(CarryForward command) {
    return writing.write(
        command.action(),
        OptionalLong.of(command.expectedVersion()),
        command.signature(),
        "action-carried-forward",
        edit -> facts.carryForward(edit, command));
  }

  /// Takes out every action of the demonstration authority, with its history.
  ///
  /// @return how many
  @Transactional
  public long removeInvented() {
    return jdbc.sql(REMOVE_INVENTED).query(Long.class).single();
  }
}
