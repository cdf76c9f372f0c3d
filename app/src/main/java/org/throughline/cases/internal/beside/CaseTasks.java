// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.beside;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.cases.internal.CaseRow;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;

/// What officers mean to do in a case beside what the law asks.
@Component
@Transactional
public class CaseTasks {

  private static final int LONGEST = 300;

  private static final String OF =
      """
      select task_id, words, due_on, for_whom, done_by
        from cases.task
       where case_id = :case
       order by done_at nulls first, due_on nulls last, task_id
      """;

  private static final String ADD =
      """
      insert into cases.task (case_id, words, due_on, for_whom, made_at, made_by)
      values (:case, :words, :due, :for, :at, :by)
      """;

  private static final String TICK =
      """
      update cases.task
         set done_at = case when :done then cast(:at as timestamptz) end,
             done_by = case when :done then cast(:by as bigint) end
       where case_id = :case and task_id = :task and (done_at is null) = :done
      """;

  private final JdbcClient jdbc;
  private final CaseTrail trail;
  private final Clock clock;

  CaseTasks(JdbcClient jdbc, CaseTrail trail, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /// @param due absent for no day
  /// @param doneBy absent while it is open
  public record CaseTask(
      long id,
      String words,
      Optional<LocalDate> due,
      Optional<AccountId> forWhom,
      Optional<AccountId> doneBy) {

    public boolean isDone() {
      return doneBy.isPresent();
    }
  }

  /// A task that somebody wishes for.
  ///
  /// @param isDayUnread whether something was written for its day that is none
  public record NewTask(
      String words, Optional<LocalDate> due, boolean isDayUnread, Optional<AccountId> forWhom) {

    public boolean isEmpty() {
      return words.isBlank() && due.isEmpty() && !isDayUnread;
    }
  }

  /// The open ones first, by their day.
  @Transactional(readOnly = true)
  public List<CaseTask> of(CaseId id) {
    return jdbc.sql(OF).param("case", id.value()).query(CaseTasks::task).list();
  }

  public Outcome<CaseId> add(CaseId id, NewTask task, AccountId by) {
    List<Problem> problems = problems(task);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    jdbc.sql(ADD)
        .param("case", id.value())
        .param("words", task.words())
        .param("due", task.due().map(Date::valueOf).orElse(null))
        .param("for", task.forWhom().map(AccountId::value).orElse(null))
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.value())
        .update();
    trail.left(id, "case-task-added", by);
    return new Outcome.Done<>(id);
  }

  /// Ticks a task off, or opens it again.
  public Outcome<CaseId> tick(CaseId id, long task, boolean isDone, AccountId by) {
    jdbc.sql(TICK)
        .param("case", id.value())
        .param("task", task)
        .param("done", isDone)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by.value())
        .update();
    trail.left(id, "case-task-ticked", by);
    return new Outcome.Done<>(id);
  }

  /// What is wrong with a task, beside the fields `task` and `due`.
  public List<Problem> problems(NewTask task) {
    List<Problem> problems = new ArrayList<>();
    if (task.words().isBlank() || task.words().length() > LONGEST) {
      problems.add(new Problem("CASE-150", "task", "Write the task in up to 300 characters."));
    }
    if (task.isDayUnread()) {
      problems.add(new Problem("CASE-151", "due", "Enter the day as 5/1/2026, or leave it empty."));
    }
    if (task.due().filter(day -> day.isBefore(LocalDate.now(clock))).isPresent()) {
      problems.add(
          new Problem(
              "CASE-152",
              "due",
              "That day is past. Enter today or a later day, or leave it empty."));
    }
    return problems;
  }

  private static CaseTask task(ResultSet row, int number) throws SQLException {
    return new CaseTask(
        row.getLong("task_id"),
        row.getString("words"),
        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
        CaseRow.account(row, "for_whom"),
        CaseRow.account(row, "done_by"));
  }
}
