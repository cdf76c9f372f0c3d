// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/// Hears what happens on a cluster; Spark makes one of its own from the name of the class.
public final class Watcher extends SparkListener {

  /// Hears the number of the executor that has just begun a task.
  static final AtomicReference<Consumer<String>> BEGUN = new AtomicReference<>(executor -> {});

  static final AtomicInteger EXECUTORS_LOST = new AtomicInteger();
  static final AtomicInteger TASKS_LOST = new AtomicInteger();

  @Override
  public void onTaskStart(SparkListenerTaskStart start) {
    BEGUN.get().accept(start.taskInfo().executorId());
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    EXECUTORS_LOST.incrementAndGet();
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (!end.taskInfo().successful()) {
      TASKS_LOST.incrementAndGet();
    }
  }
}
