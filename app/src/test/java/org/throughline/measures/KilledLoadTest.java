// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.database.CommandDatabase;
import org.throughline.testing.RunningThroughline;

/// A load in a process of its own that is ended as a power cut would end it, and then repeated.
class KilledLoadTest {

  private static final int ROWS = 80_000;

  private static final String ROWS_UNDER_WAY =
      """
      select coalesce(max(tuples_processed), 0) from pg_stat_progress_copy
      """;

  private static final String KEPT =
      """
      select (select count(*) from measures.release),
        (select count(*) from measures.statistic)
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void aLoadThatWasKilledOnItsWayLeavesNothingAndIsRepeatedWhole() throws Exception {
    Path data = folder.resolve("data");
    Path file = ManyRows.write(folder.resolve("residential 2094.csv"), ROWS, 800);
    assertThat(kept(data)).as("made ready").isEqualTo("0 of 0");

    Process load = load(file, data);
    Waiting.until("some of it is on its way", () -> isUnderWay(data, load));
    load.destroyForcibly().onExit().join();

    assertThat(load.exitValue()).as("it did not end by itself").isEqualTo(137);
    assertThat(kept(data)).isEqualTo("0 of 0");

    assertThat(ended(load(file, data))).contains("80,000 rows").doesNotContain("already");
    assertThat(kept(data)).isEqualTo("1 of " + ROWS);

    assertThat(ended(load(file, data))).contains("was there already");
    assertThat(kept(data)).isEqualTo("1 of " + ROWS);
  }

  private static String ended(Process process) throws IOException {
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.onExit().join().exitValue();
    assertThat(code).as(printed).isZero();
    return printed;
  }

  private static Process load(Path file, Path data) throws IOException {
    return RunningThroughline.start(List.of("load-statistics", file.toString(), "--data=" + data))
        .redirectErrorStream(true)
        .start();
  }

  private static String kept(Path data) throws SQLException {
    try (CommandDatabase database = CommandDatabase.open(data, "measures.definition");
        Statement statement = database.connection().createStatement();
        ResultSet counted = statement.executeQuery(KEPT)) {
      counted.next();
      return counted.getLong(1) + " of " + counted.getLong(2);
    }
  }

  private static boolean isUnderWay(Path data, Process load) {
    assertThat(load.isAlive()).as("it is still loading").isTrue();
    try {
      List<String> server = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
      String password = Files.readString(data.resolve("database-password")).strip();
      String url = "jdbc:postgresql://127.0.0.1:" + server.get(3).strip() + "/throughline";
      try (Connection connection = DriverManager.getConnection(url, "throughline", password);
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(ROWS_UNDER_WAY)) {
        return rows.next() && rows.getLong(1) > 0;
      }
    } catch (IOException | SQLException | IndexOutOfBoundsException notYet) {
      return false;
    }
  }
}
