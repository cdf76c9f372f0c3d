// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.time.Instant;

/// Tries again after 1, 2, 4, 8 … minutes. After eight failures the job stays in the list of jobs
/// that gave up, until an administrator has it tried again.
final class Backoff<T> implements FailureHandler<T> {

  static final int MOST_TRIES = 8;

  /// Far enough away never to come; a job that is due then has given up.
  static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  @Override
  public void onFailure(ExecutionComplete run, ExecutionOperations<T> operations) {
    int failures = run.getExecution().consecutiveFailures + 1;
    operations.reschedule(
        run, failures >= MOST_TRIES ? NEVER : run.getTimeDone().plus(delay(failures)));
  }

  static Duration delay(int failures) {
    return Duration.ofMinutes(1L << (failures - 1));
  }
}
