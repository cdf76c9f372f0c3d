// SPDX-License-Identifier: Apache-2.0
package org.throughline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testing.RunningThroughline;

/// Everything that stops a start is one sentence and an exit code of its own.
@Timeout(120)
class StartRefusalsTest {

  private static final Path LAUNCHER = Path.of("../throughline").toAbsolutePath().normalize();

  @TempDir Path scratch;

  private record Ended(int code, String printed) {}

  @Test
  void aTakenPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Ended ended = program("--port", "" + taken.getLocalPort(), "--data", scratch + "/data");

      assertThat(ended.code()).isEqualTo(3);
      assertThat(ended.printed())
          .startsWith("Port " + taken.getLocalPort() + " is taken or not allowed: stop what")
          .hasLineCount(1);
    }
  }

  @Test
  void aDataFolderInUse() throws Exception {
    Path data = scratch.resolve("data");
    try (RunningThroughline running =
        RunningThroughline.on(data, "--throughline.demonstration=off")) {
      assertThat(running.status("/")).isLessThan(400);

      Ended ended = program("--port", "0", "--data", data.toString());

      assertThat(ended.code()).isEqualTo(4);
      assertThat(ended.printed())
          .contains("is in use by another Throughline (process ")
          .hasLineCount(1);
      assertThat(running.status("/")).isLessThan(400);
    }
  }

  @Test
  void aDataFolderThatIsAFile() throws Exception {
    Path file = Files.createFile(scratch.resolve("file"));

    Ended ended = program("--port", "0", "--data", file.toString());

    assertThat(ended.code()).isEqualTo(5);
    assertThat(ended.printed()).startsWith(file + " is not a folder: ").hasLineCount(1);
  }

  /// The person is sent to the log, so what the start failed of is there.
  @Test
  void aStepOfTheDatabaseThatFails() throws Exception {
    Path data = scratch.resolve("data");
    Files.writeString(scratch.resolve("V9999__fails.sql"), "select from no_such_table;");

    Ended ended =
        program(
            "--port=0",
            "--data=" + data,
            "--spring.flyway.locations=classpath:db/migration,filesystem:" + scratch);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.printed())
        .contains("see the log file", "Throughline did not start: the lines above say why.");
    assertThat(Files.readString(data.resolve("logs/throughline.json")))
        .contains("FlywayMigrateException");
  }

  @Test
  void aPortThatIsNone() throws Exception {
    Ended ended = program("--port", "99999", "--data", scratch + "/data");

    assertThat(ended)
        .isEqualTo(
            new Ended(2, "“99999” is not a port: give --port a whole number from 1 to 65535.\n"));
  }

  @Test
  void theLauncherRefusesWhatItDoesNotKnowBeforeItBuildsAnything() throws Exception {
    assertThat(launcher("frobnicate"))
        .isEqualTo(
            new Ended(
                2, "There is no command “frobnicate”: ./throughline --help lists them all.\n"));
    assertThat(launcher("--prot", "1"))
        .isEqualTo(
            new Ended(2, "There is no option “--prot”: ./throughline --help lists them all.\n"));
    assertThat(launcher("--data").code()).isEqualTo(2);
  }

  @Test
  void theLauncherHelpsWithoutABuild() throws Exception {
    Ended ended = launcher("--help");

    assertThat(ended.code()).isZero();
    assertThat(ended.printed())
        .isEqualTo(Files.readString(Path.of("src/main/resources/org/throughline/help.txt")));
  }

  private static Ended program(String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("serve"));
    all.addAll(List.of(words));
    return end(RunningThroughline.start(all));
  }

  private static Ended launcher(String... words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(LAUNCHER.toString()));
    all.addAll(List.of(words));
    return end(new ProcessBuilder(all));
  }

  private static Ended end(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), printed);
  }
}
