// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.Signature;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;

/// Writes the steps of a locked action.
@Component
public class MilestoneWriting {

  private static final String ADD =
      """
      insert into delivery.milestone (action_id, words, due_on) values (:id, :words, :due)
      """;

  private static final String ONE =
      """
      select words, due_on, done_on
        from delivery.milestone
       where action_id = :id
         and milestone_id = :milestone
         and removed_at is null
      """;

  private static final String MARK =
      """
      update delivery.milestone set done_on = :doneOn, done_by = :by where milestone_id = :milestone
      """;

  private static final String REMOVE =
      """
      update delivery.milestone set removed_at = :at where milestone_id = :milestone
      """;

  private final JdbcClient jdbc;
  private final ActionStore store;
  private final Clock clock;

  MilestoneWriting(JdbcClient jdbc, ActionStore store, Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.clock = clock;
  }

  private record Step(String words, LocalDate due, Optional<LocalDate> doneOn) {}

  public List<Problem> add(ActionEdit edit, String words, Optional<LocalDate> due) {
    List<Problem> problems = new ArrayList<>();
    String stripped = words.strip();
    if (stripped.length() < 3 || stripped.length() > 500) {
      problems.add(PlanProblems.milestoneWordsMissing());
    }
    if (due.isEmpty()) {
      problems.add(PlanProblems.milestoneDueMissing());
    } else if (FactRules.isOutside(due.get())) {
      problems.add(PlanProblems.dateOutside("due"));
    }
    if (problems.isEmpty()) {
      jdbc.sql(ADD)
          .param("id", edit.row().id().value())
          .param("words", stripped)
          .param("due", due.orElseThrow())
          .update();
      edit.changed("milestone", "", stripped + " (" + due.get() + ")");
      refresh(edit);
    }
    return problems;
  }

  public List<Problem> mark(
      ActionEdit edit, long milestone, Optional<LocalDate> doneOn, Signature signature) {
    Optional<Step> step = find(edit, milestone);
    if (step.isEmpty()) {
      return List.of(PlanProblems.noSuchMilestone());
    }
    if (doneOn.map(day -> day.isAfter(LocalDate.now(clock))).orElse(false)) {
      return List.of(PlanProblems.milestoneInFuture());
    }
    if (!step.get().doneOn().equals(doneOn)) {
      jdbc.sql(MARK)
          .param("milestone", milestone)
          .param("doneOn", doneOn.orElse(null))
          .param("by", doneOn.flatMap(day -> signature.by()).map(AccountId::value).orElse(null))
          .update();
      edit.changed(
          "reached",
          step.get().words() + step.get().doneOn().map(day -> " (" + day + ")").orElse(""),
          doneOn.map(LocalDate::toString).orElse(""));
      refresh(edit);
    }
    return List.of();
  }

  public List<Problem> remove(ActionEdit edit, long milestone, Signature signature) {
    Optional<Step> step = find(edit, milestone);
    if (step.isEmpty()) {
      return List.of(PlanProblems.noSuchMilestone());
    }
    jdbc.sql(REMOVE)
        .param("milestone", milestone)
        .param("at", ActionStore.utc(signature.at()))
        .update();
    edit.changed("milestone", step.get().words() + " (" + step.get().due() + ")", "");
    refresh(edit);
    return List.of();
  }

  private void refresh(ActionEdit edit) {
    store.findNextMilestones(new Long[] {edit.row().id().value()});
  }

  private Optional<Step> find(ActionEdit edit, long milestone) {
    return jdbc.sql(ONE)
        .param("id", edit.row().id().value())
        .param("milestone", milestone)
        .query(
            (row, number) ->
                new Step(
                    row.getString("words"),
                    ActionStore.day(row, "due_on").orElseThrow(),
                    ActionStore.day(row, "done_on")))
        .optional();
  }
}
