// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.launcher.JavaModuleOptions;

/// A standalone Spark master and workers on this machine's loopback address, each a process of its
/// own, which end with it.
final class LocalCluster implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED =
      Pattern.compile("(Successfully registered) with master");
  private static final int PATIENCE_SECONDS = 60;
  private static final String LOOPBACK = "127.0.0.1";

  private final Path home;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  /// For when this process is told to end in the middle.
  private final Thread ended = new Thread(this::end, "ends-spark");

  private final String master;

  private LocalCluster(Path home) throws IOException {
    this.home = home;
    Files.createDirectories(home.resolve("jars"));
    Runtime.getRuntime().addShutdownHook(ended);
    this.master = begun();
  }

  private String begun() throws IOException {
    return said(
        start(
            ADDRESS,
            "org.apache.spark.deploy.master.Master",
            List.of("--host", LOOPBACK, "--port", "0", "--webui-port", "0")));
  }

  /// Starts a master and as many workers, each with one core, and waits until they know each other.
  static LocalCluster of(int workers) throws IOException {
    LocalCluster cluster = new LocalCluster(Files.createTempDirectory("throughline-spark"));
    try {
      cluster.addWorkers(workers);
      return cluster;
    } catch (IOException | RuntimeException failure) {
      cluster.close();
      throw failure;
    }
  }

  private void addWorkers(int count) throws IOException {
    List<CompletableFuture<String>> ready = new ArrayList<>();
    for (int worker = 0; worker < count; worker++) {
      ready.add(
          start(
              REGISTERED,
              "org.apache.spark.deploy.worker.Worker",
              List.of(
                  "--host",
                  LOOPBACK,
                  "--webui-port",
                  "0",
                  "--cores",
                  "1",
                  "--memory",
                  "1g",
                  "--work-dir",
                  folderOf(worker).toString(),
                  master)));
      workers.add(processes.getLast());
    }
    for (CompletableFuture<String> each : ready) {
      said(each);
    }
  }

  /// Where a worker keeps what its executors say, in a folder a job with a folder an executor.
  Path folderOf(int worker) {
    return home.resolve("worker-" + worker);
  }

  /// The address that jobs are submitted to.
  String master() {
    return master;
  }

  /// The processes of the workers, in the order that they were started.
  List<ProcessHandle> workers() {
    return workers.stream().map(Process::toHandle).toList();
  }

  /// Starts a process.
  ///
  /// @return what it says when it is ready
  private CompletableFuture<String> start(Pattern ready, String main, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptions().split(" ")));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, ClassPath.spark()), main));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
    builder
        .environment()
        .put("SPARK_DIST_CLASSPATH", String.join(File.pathSeparator, ClassPath.spark()));
    Process process = builder.start();
    processes.add(process);
    return hear(process, ready);
  }

  private static CompletableFuture<String> hear(Process process, Pattern ready) {
    CompletableFuture<String> found = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("spark-" + process.pid())
        .start(() -> listen(process, ready, found));
    return found;
  }

  private static String said(CompletableFuture<String> found) throws IOException {
    try {
      return found.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while Spark started", stopped);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IOException("Spark did not start: " + e.getMessage(), e);
    }
  }

  private static void listen(Process process, Pattern ready, CompletableFuture<String> found) {
    StringBuilder heard = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher matcher = ready.matcher(line);
        if (matcher.find()) {
          found.complete(matcher.group(1));
        }
        if (!found.isDone()) {
          heard.append(line).append('\n');
        }
      }
      found.completeExceptionally(new IOException("it ended, saying " + heard));
    } catch (IOException closed) {
      found.completeExceptionally(closed);
    }
  }

  /// Ends every process and those that they started, and waits until they have ended.
  @Override
  public void close() {
    end().forEach(process -> process.onExit().join());
    Runtime.getRuntime().removeShutdownHook(ended);
    try {
      Scratch.remove(home);
    } catch (IOException left) {
      throw new UncheckedIOException("Spark's folder could not be removed", left);
    }
  }

  private List<ProcessHandle> end() {
    List<ProcessHandle> all = new ArrayList<>();
    for (Process process : processes.reversed()) {
      process.descendants().forEach(all::add);
      all.add(process.toHandle());
    }
    all.forEach(ProcessHandle::destroyForcibly);
    return all;
  }
}
