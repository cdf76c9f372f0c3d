// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// This machine alone, without Spark.
record OneMachine(int threads) implements Machines {

  @Override
  public List<Report> run(List<CouncilTask> tasks, Consumer<String> progress) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Report>> running =
          tasks.stream().map(task -> pool.submit(() -> told(task.run(), progress))).toList();
      List<Report> reports = new ArrayList<>();
      for (Future<Report> each : running) {
        reports.add(each.get());
      }
      return reports;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The forecast was interrupted", stopped);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("A council could not be forecast", failure.getCause());
    }
  }

  private static Report told(Report report, Consumer<String> progress) {
    synchronized (progress) {
      progress.accept(report.council());
    }
    return report;
  }
}
