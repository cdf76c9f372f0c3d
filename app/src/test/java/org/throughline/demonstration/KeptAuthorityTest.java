// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.database.RunningDatabase.number;
import static org.throughline.platform.database.RunningDatabase.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.database.RunningDatabase;
import org.throughline.testing.RunningThroughline;

/// The program on an empty data folder, twice, on the way that makes the city; here with fewer
/// children.
@Timeout(420)
class KeptAuthorityTest {

  private static final String FEW = "--throughline.demonstration-scale=small";
  private static final String KEPT = "The invented children are kept as they were made";

  /// What would be other numbers if anything of it were made anew.
  private static final List<String> ASKED =
      List.of(
          "select (extract(epoch from began_at) * 1000)::bigint from demonstration.population",
          "select (extract(epoch from ended_at) * 1000)::bigint from demonstration.population",
          "select (extract(epoch from made_at) * 1000)::bigint from demonstration.made",
          "select children from demonstration.population",
          "select events from demonstration.population",
          "select last_value from children.child_child_id_seq",
          "select sum(hashtext(c::text)) from children.child c",
          "select count(*) from children.enrolment",
          "select sum(hashtext(f::text)) from cases.case_file f",
          "select sum(hashtext(e::text)) from cases.event e",
          "select count(*) from cases.due",
          "select count(*) from ehc.plan",
          "select count(*) from ehc.placement",
          "select count(*) from settings.setting",
          "select count(*) from strategy.strategy",
          "select sum(action_id) from delivery.action");

  @TempDir Path scratch;

  @Test
  void isBuiltOnceAndKeptOverTheNextStart() throws Exception {
    Path data = scratch.resolve("data");
    Map<String, Long> built;
    try (RunningThroughline first = RunningThroughline.on(data, FEW);
        Connection database = RunningDatabase.of(data)) {
      untilWhole(database);
      built = told(database);
      assertThat(built).doesNotContainValue(0L).doesNotContainValue(-1L);
      assertThat(log(data)).contains("The invented children are ready").doesNotContain(KEPT);
      assertThat(first.stop()).as("exit code after a signal to end").isEqualTo(143);
    }

    try (RunningThroughline again = RunningThroughline.on(data, FEW);
        Connection database = RunningDatabase.of(data)) {
      untilSaid(data, KEPT);
      assertThat(again.isRunning()).isTrue();
      assertThat(told(database)).isEqualTo(built);
      assertThat(log(data)).containsOnlyOnce("The invented children are ready");
      assertThat(log(data)).containsOnlyOnce("The demonstration authority is ready");
    }
  }

  /// The published figures come first, the schools beside them, then the children, and last what
  /// rests on all of them: the forecasts of plans and of school places.
  private static void untilWhole(Connection database) throws SQLException {
    until(database, "select count(*) from demonstration.population", 1);
    until(database, "select count(ended_at) from demonstration.population", 1);
    until(database, "select count(*) from places.forecast where is_invented", 2);
    until(database, "select sign(count(*)) from settings.setting", 1);
  }

  private static Map<String, Long> told(Connection database) throws SQLException {
    Map<String, Long> told = new LinkedHashMap<>();
    for (String query : ASKED) {
      told.put(query, number(database, query));
    }
    return told;
  }

  private static void untilSaid(Path data, String words) throws IOException {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!log(data).contains(words) && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    assertThat(log(data)).contains(words);
  }

  private static String log(Path data) throws IOException {
    return Files.readString(data.resolve("logs").resolve("throughline.json"));
  }
}
