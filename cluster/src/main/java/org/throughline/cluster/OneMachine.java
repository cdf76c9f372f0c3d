// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.throughline.forecast.internal.InParts;

/// This machine alone, without Spark.
record OneMachine(int threads) implements Machines {

  @Override
  public List<Report> run(List<CouncilTask> tasks, Consumer<String> progress) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Report>> running =
          tasks.stream().map(task -> pool.submit(() -> told(task.run(), progress))).toList();
      List<Report> reports = new ArrayList<>();
      for (int task = 0; task < tasks.size(); task++) {
        reports.add(report(tasks.get(task), running.get(task)));
      }
      return reports;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The forecast was interrupted", stopped);
    }
  }

  /// A council whose files fail is refused; the others go on. A machine that breaks or is stopped
  /// says nothing of a council.
  private static Report report(CouncilTask task, Future<Report> running)
      throws InterruptedException {
    try {
      return running.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof Error broken) {
        throw broken;
      }
      if (failure.getCause() instanceof InParts.Stopped stopped) {
        throw stopped;
      }
      return Report.refused(task.council(), List.of(failure.getCause().toString()));
    }
  }

  private static Report told(Report report, Consumer<String> progress) {
    synchronized (progress) {
      progress.accept(report.council());
    }
    return report;
  }
}
