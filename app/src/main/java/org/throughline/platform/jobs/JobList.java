// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what is to run and what became of it.
@Component
class JobList {

  private static final int MOST = 500;

  private static final String WAITING =
      """
      select t.task_name, t.task_instance, t.execution_time, t.picked,
             coalesce(t.consecutive_failures, 0) as failures,
             r.finished_at, r.is_done, r.problem
        from jobs.scheduled_task t
        left join lateral (
          select finished_at, is_done, problem
            from jobs.run
           where task_name = t.task_name
             and task_instance = t.task_instance
           order by run_id desc
           limit 1
        ) r on true
       order by t.task_name, t.execution_time, t.task_instance
       limit :most
      """;

  private static final String RECENT =
      """
      select task_name, task_instance, finished_at, is_done, problem
        from jobs.run
       where is_done = :done
       order by run_id desc
       limit :most
      """;

  private final JdbcClient jdbc;

  JobList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One piece of work that is to run.
  ///
  /// @param failures how often it failed since it last went well
  record Waiting(
      String name,
      String instance,
      Instant next,
      boolean isRunning,
      int failures,
      Optional<Run> last) {

    boolean hasGivenUp() {
      return !next.isBefore(Backoff.NEVER);
    }
  }

  /// What became of one run.
  ///
  /// @param problem empty when it went well
  record Run(String name, String instance, Instant finished, boolean isDone, String problem) {}

  List<Waiting> waiting() {
    return jdbc.sql(WAITING).param("most", MOST).query(JobList::read).list();
  }

  List<Run> recent(boolean done, int most) {
    return jdbc.sql(RECENT).param("done", done).param("most", most).query(JobList::readRun).list();
  }

  private static Waiting read(ResultSet row, int number) throws SQLException {
    Timestamp finished = row.getTimestamp("finished_at");
    return new Waiting(
        row.getString("task_name"),
        row.getString("task_instance"),
        row.getTimestamp("execution_time").toInstant(),
        row.getBoolean("picked"),
        row.getInt("failures"),
        finished == null ? Optional.empty() : Optional.of(readRun(row, number)));
  }

  private static Run readRun(ResultSet row, int number) throws SQLException {
    return new Run(
        row.getString("task_name"),
        row.getString("task_instance"),
        row.getTimestamp("finished_at").toInstant(),
        row.getBoolean("is_done"),
        row.getString("problem"));
  }
}
