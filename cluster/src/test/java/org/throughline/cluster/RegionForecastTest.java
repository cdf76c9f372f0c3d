// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.forecast.CsvTable;
import org.throughline.forecast.Forecast;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Model;
import org.throughline.forecast.Tally;
import org.throughline.forecast.internal.InParts;

class RegionForecastTest {

  private static final int COUNCILS = 6;
  private static final int TABLES = 8;
  private static final int SEED = 7;

  @TempDir Path folder;
  private Path region;

  @BeforeEach
  void councils() throws IOException {
    region = folder.resolve("region");
    for (int council = 0; council < COUNCILS; council++) {
      new SmallCouncil("Council " + council, 40 + 30 * council).write(region);
    }
  }

  private List<Report> forecast(Machines machines, String out, int simulations) throws IOException {
    Settings settings = new Settings(folder.resolve(out).toString(), simulations, SEED);
    return new RegionForecast(new Store(region.toString()), settings).run(machines, council -> {});
  }

  private Map<String, String> bytes(String out) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve(out))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(folder.resolve(out).relativize(file).toString(), hash(Files.readAllBytes(file)));
      }
    }
    return all;
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return bytes.length + " bytes, " + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void aWorkerKilledInMidRunChangesNoByteOfWhatOneMachineWrites() throws Exception {
    forecast(new OneMachine(1), "alone", 100);
    List<ProcessHandle> started;
    try (LocalCluster cluster = LocalCluster.of(2)) {
      killTheWorkerThatBeginsTask(4, cluster);
      Map<String, String> options =
          Map.of(
              "spark.extraListeners",
              Watcher.class.getName(),
              "spark.executor.extraJavaOptions",
              "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
      List<Report> reports =
          forecast(SparkCluster.onLoopback(cluster.master(), options), "cluster", 100);
      started = cluster.workers().stream().flatMap(RegionForecastTest::family).toList();
      assertThat(cluster.workers()).filteredOn(ProcessHandle::isAlive).hasSize(1);
      assertThat(reports).hasSize(COUNCILS).noneMatch(Report::isRefused);
    } finally {
      Watcher.BEGUN.set(executor -> {});
    }
    assertThat(Watcher.EXECUTORS_LOST).hasPositiveValue();
    assertThat(Watcher.TASKS_LOST).hasPositiveValue();
    assertThat(bytes("cluster")).isEqualTo(bytes("alone")).hasSize(TABLES * COUNCILS + 1);
    for (ProcessHandle each : started) {
      each.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  /// Both the worker and its executor, which holds the task: as when a machine is switched off.
  private static void killTheWorkerThatBeginsTask(int number, LocalCluster cluster) {
    AtomicInteger begun = new AtomicInteger();
    Watcher.BEGUN.set(
        executor -> {
          if (begun.incrementAndGet() == number) {
            family(cluster.workers().get(workerOf(executor, cluster)))
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
          }
        });
  }

  private static int workerOf(String executor, LocalCluster cluster) {
    for (int worker = 0; worker < cluster.workers().size(); worker++) {
      try (Stream<Path> folders = Files.walk(cluster.folderOf(worker), 2)) {
        if (folders.anyMatch(each -> each.endsWith(executor))) {
          return worker;
        }
      } catch (IOException failure) {
        throw new java.io.UncheckedIOException(failure);
      }
    }
    throw new AssertionError("No worker has executor " + executor);
  }

  private static Stream<ProcessHandle> family(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants());
  }

  @Test
  void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
    forecast(new OneMachine(1), "one", 60);
    forecast(new OneMachine(3), "three", 60);
    assertThat(bytes("three")).isEqualTo(bytes("one"));
  }

  @Test
  void theTablesHoldWhatTheLibraryReckons() throws IOException {
    forecast(new OneMachine(2), "out", 60);

    Path council = region.resolve("Council 2");
    InputFiles files =
        new InputFiles(
            council.resolve("transitions.csv"),
            council.resolve("population.csv"),
            council.resolve("valid-states.csv"),
            council.resolve("costs.csv"));
    Tally tally =
        Forecast.of(files.read().inputs().orElseThrow(), Model.THROUGHLINE).simulate(SEED, 0, 60);
    List<Group> rows = rows(folder.resolve("out/total/Council 2.parquet"));
    assertThat(rows).hasSize(3);
    for (int year = 0; year < rows.size(); year++) {
      Group row = rows.get(year);
      assertThat(row.getString("council", 0)).isEqualTo("Council 2");
      assertThat(row.getString("future", 0)).isEqualTo("As now");
      assertThat(row.getInteger("calendar-year", 0)).isEqualTo(2026 + year);
      assertThat(row.getDouble("mean", 0)).isEqualTo(tally.total(year).mean());
      assertThat(row.getDouble("q97_5", 0)).isEqualTo(tally.total(year).quantile(97.5));
    }
  }

  private static List<Group> rows(Path file) throws IOException {
    List<Group> rows = new ArrayList<>();
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
            .withConf(Store.configuration())
            .build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void anExtractInParquetGivesTheSameAsInCsv() throws IOException {
    forecast(new OneMachine(2), "from-csv", 60);
    for (String name : List.of("transitions", "population", "valid-states", "costs")) {
      Path csv = region.resolve("Council 3").resolve(name + ".csv");
      toParquet(csv, csv.resolveSibling(name + ".parquet"));
    }
    forecast(new OneMachine(2), "from-parquet", 60);
    assertThat(bytes("from-parquet")).isEqualTo(bytes("from-csv"));
  }

  private static void toParquet(Path csv, Path parquet) throws IOException {
    CsvTable table = CsvTable.read(Files.readString(csv));
    try (TableFile file = new TableFile(parquet, "rows", table.heading(), List.of())) {
      table.rows().forEach(row -> file.add(row, new double[0]));
    }
    Files.delete(csv);
  }

  @Test
  void aScenarioOfACouncilStandsBesideAsNow() throws IOException {
    Files.writeString(
        region.resolve("Council 1/scenario.yaml"),
        """
        name: Fewer new plans
        changes:
          - multiply: joiners
            by: 0.5
        """);
    forecast(new OneMachine(2), "out", 60);
    assertThat(rows(folder.resolve("out/total/Council 1.parquet")))
        .extracting(row -> row.getString("future", 0))
        .containsExactly(
            "As now", "As now", "As now", "Fewer new plans", "Fewer new plans", "Fewer new plans");
  }

  @Test
  void aCouncilWhoseExtractIsWrongIsSaidAndTheOthersGoOn() throws IOException {
    Files.delete(region.resolve("Council 0/costs.csv"));
    Files.writeString(
        region.resolve("Council 4/population.csv"),
        "calendar-year,academic-year,population\n2021,3,-5\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        ForecastRegion.run(
            List.of(
                "--councils",
                region.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--simulations",
                "30"),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Council 0: refused", "Council 4: refused", "4 councils forecast, 2 refused");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Council 0: The extract lacks costs. Add each as a .csv or .parquet file.")
        .contains("Council 4: population.csv, row 2, population:");
    assertThat(Files.readString(folder.resolve("out/problems.csv"))).contains("Council 4");
    assertThat(folder.resolve("out/total/Council 5.parquet")).exists();
  }

  @Test
  void aMachineThatBreaksRefusesNoCouncil() {
    RegionForecast region =
        new RegionForecast(
            new Store(this.region.toString()),
            new Settings(folder.resolve("out").toString(), 30, SEED));
    assertThatThrownBy(
            () ->
                region.run(
                    new OneMachine(2),
                    council -> {
                      throw new OutOfMemoryError("Invented");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void whatIsInterruptedIsStoppedAndNotRefused() {
    CouncilTask task =
        new CouncilTask(
            "Council 1",
            region.resolve("Council 1").toString(),
            new Settings(folder.resolve("out").toString(), 30, SEED));
    Thread.currentThread().interrupt();
    assertThatThrownBy(task::run).isInstanceOf(InParts.Stopped.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void foldersNamedFromWhereTheCommandWorksAreTheSameOnEveryMachine() throws IOException {
    RegionForecast forecast = asked("reg/in", "../two");
    Path here = Path.of("").toAbsolutePath();
    assertThat(forecast.councils().folder()).isEqualTo(here.resolve("reg/in").toString());
    assertThat(forecast.settings().out()).isEqualTo(here.resolveSibling("two").toString());
  }

  @Test
  void foldersNamedFromTheRootOrOnAnotherDiskStayAsTheyAreNamed() throws IOException {
    RegionForecast forecast = asked("/shared/région 1", "file:/shared/out");
    assertThat(forecast.councils().folder()).isEqualTo("/shared/région 1");
    assertThat(forecast.settings().out()).isEqualTo("/shared/out");
  }

  private static RegionForecast asked(String councils, String out) throws IOException {
    return RegionRequest.read(List.of("--councils", councils, "--out", out)).forecast();
  }

  @Test
  void everyOptionThatIsWrongIsSaidAtOnce() {
    assertThat(
            RegionRequest.read(
                    List.of(
                        "--simulations",
                        "none",
                        "--seed",
                        "x",
                        "--threads",
                        "2",
                        "--master",
                        "spark://h:1",
                        "--spark",
                        "memory",
                        "--fast",
                        "yes"))
                .problems())
        .containsExactly(
            "There is no option “--fast”: --help lists them all.",
            "The option --councils is missing: name a folder.",
            "The option --out is missing: name a folder.",
            "The option --simulations takes a whole number from 1, such as 2.",
            "The option --seed takes a whole number, such as 1.",
            "Give one of --threads, --local-workers and --master.",
            "The option --spark takes a setting such as spark.executor.memory=2g.");
  }
}
