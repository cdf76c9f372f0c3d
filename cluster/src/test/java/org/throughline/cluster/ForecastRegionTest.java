// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as it is called, on one machine and on Spark.
class ForecastRegionTest {

  private static final List<String> LEAN =
      List.of(
          "--spark",
          "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
          "--spark",
          "spark.driver.host=127.0.0.1",
          "--spark",
          "spark.driver.bindAddress=127.0.0.1");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void councils() throws IOException {
    for (int council = 0; council < 3; council++) {
      new SmallCouncil("Council " + council, 40 + 30 * council).write(folder.resolve("region"));
    }
  }

  /// Every file of the run by its name, to the last byte.
  private Map<String, String> run(String to, List<String> more) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--councils",
                folder.resolve("region").toString(),
                "--out",
                folder.resolve(to).toString(),
                "--simulations",
                "40",
                "--seed",
                "7"));
    words.addAll(more);
    int code =
        ForecastRegion.run(
            words,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return bytes(folder.resolve(to));
  }

  private static Map<String, String> bytes(Path written) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(written)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(
            written.relativize(file).toString(),
            Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
      }
    }
    return all;
  }

  private static List<String> with(List<String> more, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(more);
    return all;
  }

  @Test
  void twoWorkersThatTheCommandStartsWriteTheBytesOfOneMachine() throws IOException {
    Map<String, String> alone = run("alone", List.of("--threads", "1"));
    assertThat(alone).isNotEmpty().containsKey("total/Council 2.parquet");
    Map<String, String> workers = run("workers", with(LEAN, "--local-workers", "2"));

    assertThat(workers).isEqualTo(alone);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("3 councils forecast, 0 refused");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("1 of 3 done: Council", "3 of 3 done: Council");
  }

  @Test
  void aClusterThatRunsWritesTheBytesOfOneMachine() throws IOException {
    Map<String, String> alone = run("alone", List.of("--threads", "2"));
    try (LocalCluster cluster = LocalCluster.of(1)) {
      assertThat(run("cluster", with(LEAN, "--master", cluster.master()))).isEqualTo(alone);
    }
  }
}
