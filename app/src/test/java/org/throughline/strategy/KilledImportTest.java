// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.database.RunningDatabase.number;
import static org.throughline.platform.database.RunningDatabase.until;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.database.RunningDatabase;
import org.throughline.testing.RunningThroughline;
import org.throughline.testing.WebVisitor;

/// The power goes in the middle of an import. A table that the import has still to write is held,
/// so that the cut comes for certain when half is written.
@Timeout(300)
class KilledImportTest {

  private static final String[] SETTINGS = {
    "--throughline.demonstration=off", "--throughline.papers.dead-after=3s"
  };

  private static final String KEPT_OF_PAPERS =
      """
      select (select count(*) from strategy.paper_block) + (select count(*) from strategy.review)
      """;

  private static final String KEPT_OF_STRATEGIES =
      """
      select (select count(*) from strategy.strategy) + (select count(*) from strategy.commitment)
             + (select count(*) from delivery.action)
      """;

  @TempDir Path scratch;

  @Test
  void aReadingThatIsKilledKeepsNothingAndIsTakenUpAgainAfterTheNextStart() throws Exception {
    Path data = scratch.resolve("data");
    try (RunningThroughline running = RunningThroughline.on(data, SETTINGS)) {
      WebVisitor officer = running.administrator("/import");
      whileHolding(
          data,
          "strategy.paper_block",
          running,
          () -> officer.send("/import", "plan.md", ImportTest.paper("Plan of the cut")));
    }

    try (RunningThroughline again = RunningThroughline.on(data, SETTINGS);
        Connection database = RunningDatabase.of(data)) {
      assertThat(again.status("/")).isLessThan(400);
      until(database, "select count(*) from strategy.paper where state = 'READ'", 1);

      assertThat(number(database, "select max(attempt) from strategy.paper")).isGreaterThan(1);
      assertThat(number(database, "select count(*) from strategy.review")).isEqualTo(1);
      assertThat(
              number(
                  database,
                  "select count(*) - max(number) from strategy.paper_block where paper_id = 1"))
          .as("each block once")
          .isZero();
    }
  }

  @Test
  void anAdoptionThatIsKilledLeavesNoStrategyAndCanBeGivenAgain() throws Exception {
    Path data = scratch.resolve("data");
    Map<String, String> heading =
        Map.of(
            "title",
            "Plan of the cut",
            "code",
            "Z",
            "fromMonth",
            "4",
            "fromYear",
            "2026",
            "toMonth",
            "3",
            "toYear",
            "2029",
            "status",
            "ADOPTED");
    String session;
    try (RunningThroughline running = RunningThroughline.on(data, SETTINGS);
        Connection database = RunningDatabase.of(data)) {
      WebVisitor officer = running.administrator("/import");
      officer.send("/import", "plan.md", ImportTest.paper("Plan of the cut"));
      until(database, "select count(*) from strategy.paper where state = 'READ'", 1);
      decideAll(officer, database);
      session = officer.cookie("throughline").orElseThrow();
      whileHolding(
          data, "delivery.action", running, () -> officer.post("/import/reviews/1/adopt", heading));
    }

    try (RunningThroughline again = RunningThroughline.on(data, SETTINGS);
        Connection database = RunningDatabase.of(data)) {
      assertThat(number(database, KEPT_OF_STRATEGIES)).isZero();
      assertThat(number(database, "select count(*) from strategy.review where state = 'OPEN'"))
          .isEqualTo(1);
      WebVisitor officer = again.visitor();
      officer.keep("throughline", session);
      officer.get("/import/reviews/1/adopt");

      HttpResponse<String> adopted = officer.post("/import/reviews/1/adopt", heading);

      assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(302);
      assertThat(WebVisitor.location(adopted)).isEqualTo("/strategies/Z");
      assertThat(number(database, "select count(*) from strategy.strategy")).isEqualTo(1);
      assertThat(number(database, "select count(*) from delivery.action"))
          .isPositive()
          .isEqualTo(number(database, "select count(*) from strategy.commitment"));
    }
  }

  /// Begins `work`, waits until it stands before `table`, and cuts the power.
  private static void whileHolding(
      Path data, String table, RunningThroughline running, Runnable work) throws Exception {
    try (Connection holder = RunningDatabase.of(data);
        Connection looker = RunningDatabase.of(data)) {
      holder.setAutoCommit(false);
      try (Statement statement = holder.createStatement()) {
        statement.execute("lock table " + table + " in share mode");
        CompletableFuture<Void> sent =
            CompletableFuture.runAsync(work, each -> Thread.ofVirtual().start(each));
        until(
            looker,
            "select count(*) from pg_locks where not granted and relation = '"
                + table
                + "'::regclass",
            1);
        assertThat(
                number(looker, table.startsWith("strategy") ? KEPT_OF_PAPERS : KEPT_OF_STRATEGIES))
            .as("seen by others before the end")
            .isZero();
        running.cutThePower();
        assertThat(sent.handle((done, failure) -> true).join()).isTrue();
      }
    } catch (SQLException cut) {
      assertThat(running.isRunning()).as(cut.getMessage()).isFalse();
    }
  }

  private static void decideAll(WebVisitor officer, Connection database) throws SQLException {
    officer.get("/import/reviews/1");
    officer.post("/import/reviews/1/decide", Map.of("accept-sure", "1"));
    for (String kind : openKinds(database)) {
      officer.get("/import/reviews/1");
      officer.post("/import/reviews/1/decide", Map.of("accept-kind", kind));
    }
    assertThat(
            number(database, "select count(*) from strategy.review_part where decision = 'OPEN'"))
        .as("parts that nobody decided about")
        .isZero();
  }

  private static List<String> openKinds(Connection database) throws SQLException {
    List<String> kinds = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select distinct kind from strategy.review_part where decision = 'OPEN'")) {
      while (row.next()) {
        kinds.add(row.getString(1));
      }
    }
    return kinds;
  }
}
