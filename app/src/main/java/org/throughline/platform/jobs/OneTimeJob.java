// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.jobs;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.io.Serializable;
import java.util.function.BiConsumer;

/// Work that is done once for each request, such as reading one paper. Declare it as a bean and
/// start it with [Jobs#start].
///
/// The work may be carried out twice: a machine can stop after the work and before the note that
/// it was done. Write it so that the second time changes nothing.
///
/// @param <T> what the work is told; small, such as a number
public final class OneTimeJob<T extends Serializable> extends OneTimeTask<T> implements Described {

  private final String purpose;
  private final BiConsumer<String, T> work;

  /// @param name kebab case, such as `read-paper`
  /// @param purpose what it does, in a sentence for an administrator
  /// @param work takes the instance's name and its data; throws [JobFailure] to be tried again
  public OneTimeJob(String name, String purpose, Class<T> data, BiConsumer<String, T> work) {
    super(name, data, new Backoff<>(), new DeadExecutionHandler.ReviveDeadExecution<>());
    this.purpose = purpose;
    this.work = work;
  }

  @Override
  public String purpose() {
    return purpose;
  }

  @Override
  public void executeOnce(TaskInstance<T> instance, ExecutionContext context) {
    work.accept(instance.getId(), instance.getData());
  }
}
