// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Starts one-time jobs, and has recurring ones done before their time. A one-time job is a row
/// before it runs: it is written in the caller's transaction and runs when, and only when, that
/// commits.
@Component
public class Jobs {

  // The scheduler holds every job and a job may start another, hence not the scheduler itself.
  private final ObjectProvider<SchedulerClient> scheduler;
  private final Clock clock;

  Jobs(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /// Has the work done as soon as a thread is free.
  ///
  /// @param instance names this piece of work; while one of that name waits, another is not added
  /// @return whether it was added
  public <T extends Serializable> boolean start(OneTimeJob<T> job, String instance, T data) {
    return startAt(job, instance, data, clock.instant());
  }

  /// Has the work done at `moment`.
  public <T extends Serializable> boolean startAt(
      OneTimeJob<T> job, String instance, T data, Instant moment) {
    return scheduler.getObject().scheduleIfNotExists(job.instance(instance, data), moment);
  }

  /// Has a recurring job done as soon as a thread is free, and not when its time comes. One that
  /// runs already is left alone.
  ///
  /// @param name of the job, such as `refresh-measures`
  /// @return whether it will run sooner
  public boolean runSoon(String name) {
    try {
      return scheduler
          .getObject()
          .reschedule(TaskInstanceId.of(name, RecurringTask.INSTANCE), clock.instant());
    } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException notWaiting) {
      return false;
    }
  }
}
