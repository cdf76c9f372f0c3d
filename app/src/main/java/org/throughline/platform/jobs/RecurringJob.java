// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/// Work that happens again and again. Declare it as a bean: nothing else is needed.
///
/// A run that was missed because the machine was off is made up for once, at the next start.
public final class RecurringJob extends RecurringTask<Void> implements Described {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final String purpose;
  private final String rhythm;
  private final Runnable work;

  private RecurringJob(
      String name,
      String purpose,
      String rhythm,
      Schedule schedule,
      FailureHandler<Void> onFailure,
      Runnable work) {
    super(name, schedule, Void.class, onFailure);
    this.purpose = purpose;
    this.rhythm = rhythm;
    this.work = work;
  }

  /// Every day at `at`, London time.
  ///
  /// @param name kebab case, such as `send-mail`
  /// @param purpose what it does, in a sentence for an administrator
  public static RecurringJob daily(String name, String purpose, LocalTime at, Runnable work) {
    Schedule schedule = new Daily(LONDON, at);
    return new RecurringJob(
        name, purpose, "every day at " + at, schedule, new RetryThenNext(schedule), work);
  }

  /// Again and again, with `pause` between the end of one run and the start of the next.
  public static RecurringJob every(String name, String purpose, Duration pause, Runnable work) {
    Schedule schedule = FixedDelay.of(pause);
    return new RecurringJob(
        name,
        purpose,
        "every " + words(pause),
        schedule,
        new FailureHandler.OnFailureReschedule<>(schedule),
        work);
  }

  @Override
  public String purpose() {
    return purpose;
  }

  /// When it runs, such as `every day at 07:00`.
  String rhythm() {
    return rhythm;
  }

  @Override
  public void executeRecurringly(TaskInstance<Void> instance, ExecutionContext context) {
    work.run();
  }

  private static String words(Duration pause) {
    long minutes = pause.toMinutes();
    if (minutes == 0) {
      return pause.toSeconds() + " seconds";
    }
    return minutes == 1 ? "minute" : minutes + " minutes";
  }
}
