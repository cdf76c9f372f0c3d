// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/// A Spark cluster that runs already, to which this process submits.
///
/// @param master its address, such as `spark://host:7077`, or `local[2]`
/// @param options settings of Spark beside its own, such as `spark.executor.memory`
record SparkCluster(String master, Map<String, String> options) implements Machines {

  SparkCluster {
    options = Map.copyOf(options);
  }

  /// A cluster on this machine's loopback address.
  static SparkCluster onLoopback(String master, Map<String, String> options) {
    Map<String, String> all = new HashMap<>(options);
    all.put("spark.driver.host", "127.0.0.1");
    all.put("spark.driver.bindAddress", "127.0.0.1");
    return new SparkCluster(master, all);
  }

  private SparkConf settings(Path scratch) throws IOException {
    Map<String, String> settings = new HashMap<>();
    settings.put("spark.ui.enabled", "false");
    settings.put("spark.executor.memory", "512m");
    // A cluster brings Spark and Parquet; the engine travels with the job.
    settings.put("spark.jars", String.join(",", ClassPath.engine(scratch)));
    settings.put("spark.task.maxFailures", "8");
    settings.putAll(options);
    SparkConf conf = new SparkConf().setAppName("Throughline forecasts").setMaster(master);
    settings.forEach(conf::set);
    return conf;
  }

  @Override
  public List<Report> run(List<CouncilTask> tasks, Consumer<String> progress) throws IOException {
    Path scratch = Files.createTempDirectory("throughline-job");
    try (JavaSparkContext spark = new JavaSparkContext(settings(scratch))) {
      spark.sc().addSparkListener(new Listener(tasks, progress));
      // One partition a council: a lost worker loses no more than the councils it was at.
      return spark.parallelize(tasks, tasks.size()).map(CouncilTask::run).collect();
    } finally {
      Scratch.remove(scratch);
    }
  }

  private static final class Listener extends SparkListener {

    private final List<CouncilTask> tasks;
    private final Consumer<String> progress;
    private final Map<Integer, Boolean> told = new ConcurrentHashMap<>();

    Listener(List<CouncilTask> tasks, Consumer<String> progress) {
      this.tasks = tasks;
      this.progress = progress;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      int task = end.taskInfo().index();
      if (end.taskInfo().successful() && told.putIfAbsent(task, true) == null) {
        progress.accept(tasks.get(task).council());
      }
    }
  }
}
