// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;

/// Tries a daily job again after 1, 2, 4, 8 … minutes, but never later than its next day's time.
final class RetryThenNext implements FailureHandler<Void> {

  private final Schedule schedule;

  RetryThenNext(Schedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public void onFailure(ExecutionComplete run, ExecutionOperations<Void> operations) {
    int failures = Math.min(run.getExecution().consecutiveFailures + 1, Backoff.MOST_TRIES);
    Instant retry = run.getTimeDone().plus(Backoff.delay(failures));
    Instant next = schedule.getNextExecutionTime(run);
    operations.reschedule(run, retry.isBefore(next) ? retry : next);
  }
}
