// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.jobs;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notes what became of each run. Kept for 90 days.
@Component
class RunLog extends AbstractSchedulerListener {

  private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int LONGEST_PROBLEM = 500;

  private static final String ADD =
      """
      insert into jobs.run (task_name, task_instance, started_at, finished_at, is_done, problem)
      values (:name, :instance, :started, :finished, :done, :problem)
      """;

  private static final String FORGET =
      """
      delete from jobs.run where finished_at < :before
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  RunLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void onExecutionComplete(ExecutionComplete run) {
    Execution execution = run.getExecution();
    String problem = run.getCause().map(RunLog::problem).orElse("");
    if (!problem.isEmpty()) {
      LOG.warn("The job {} failed: {}", execution.getTaskName(), problem);
    }
    add(execution, run.getTimeDone().minus(run.getDuration()), run.getTimeDone(), problem);
  }

  @Override
  public void onExecutionDead(Execution execution) {
    LOG.warn("The job {} was cut off and is run again", execution.getTaskName());
    Instant now = clock.instant();
    add(execution, now, now, "The machine stopped while the job ran. It is run again.");
  }

  int forgetOld() {
    return jdbc.sql(FORGET).param("before", Timestamp.from(clock.instant().minus(KEPT))).update();
  }

  private void add(Execution execution, Instant started, Instant finished, String problem) {
    try {
      jdbc.sql(ADD)
          .param("name", execution.getTaskName())
          .param("instance", execution.getId())
          .param("started", Timestamp.from(started))
          .param("finished", Timestamp.from(finished))
          .param("done", problem.isEmpty())
          .param("problem", problem)
          .update();
    } catch (DataAccessException unavailable) {
      // The run itself counts; without a database its own note will fail too and it runs again.
      LOG.warn("A run of the job {} could not be noted", execution.getTaskName());
    }
  }

  /// Words that are safe to keep: our own sentence, or else only the kind of exception.
  private static String problem(Throwable cause) {
    Throwable root = cause;
    for (Throwable next = cause; next != null; next = next.getCause()) {
      if (next instanceof JobFailure failure && failure.getMessage() != null) {
        String sentence = failure.getMessage();
        return sentence.substring(0, Math.min(sentence.length(), LONGEST_PROBLEM));
      }
      root = next;
    }
    return root.getClass().getSimpleName();
  }
}
