// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testing.RunningThroughline;

/// What happens when a process is killed in the middle of everything.
@Timeout(300)
class CrashTest {

  private static final String SAVE =
      """
      insert into identity.account (name, initials, email, roles, created_at)
      values ('Cass Crash', 'CC', ?, '{READER}', now())
      returning account_id
      """;

  private static final String SAVED =
      """
      select account_id from identity.account where name = 'Cass Crash'
      """;

  @TempDir Path scratch;

  @Test
  void nothingAcknowledgedIsLostWhenApplicationAndDatabaseAreKilledDuringSaves() throws Exception {
    Path data = scratch.resolve("data");
    List<Long> acknowledged;
    try (RunningThroughline running =
        RunningThroughline.on(data, "--throughline.demonstration=off")) {
      Saver saver = new Saver(EmbeddedDatabase.running(data).orElseThrow());
      saver.saveUntilTheEnd();
      saver.haveSaved(200);
      ProcessHandle server = running.databaseServer();
      running.kill();
      server.destroyForcibly();
      server.onExit().get(10, SECONDS);
      acknowledged = saver.acknowledged();
    }

    try (RunningThroughline again =
        RunningThroughline.on(data, "--throughline.demonstration=off")) {
      assertThat(again.status("/")).isLessThan(400);
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(200);
      assertThat(saved(data)).containsAll(acknowledged);
    }
  }

  @Test
  void aServerThatOutlivedItsApplicationIsTakenOverAndEndsWithTheNext() throws Exception {
    Path data = scratch.resolve("data");
    RunningThroughline first = RunningThroughline.on(data, "--throughline.demonstration=off");
    ProcessHandle orphan = first.databaseServer();
    first.kill();
    assertThat(orphan.isAlive()).isTrue();

    ProcessHandle server;
    try (RunningThroughline second =
        RunningThroughline.on(data, "--throughline.demonstration=off")) {
      assertThat(second.status("/")).isLessThan(400);
      assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(10));
      server = second.databaseServer();
      assertThat(second.stop()).as("exit code after a signal to end").isEqualTo(143);
    }
    assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(10));
    assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void theApplicationGoesOnByItselfWhenItsDatabaseIsKilledUnderneath() throws Exception {
    Path data = scratch.resolve("data");
    try (RunningThroughline running =
        RunningThroughline.on(data, "--throughline.demonstration=off")) {
      ProcessHandle server = running.databaseServer();

      server.destroyForcibly();
      server.onExit().get(10, SECONDS);

      assertThat(eventually(running)).as("a page that reads the database").isLessThan(400);
      assertThat(running.databaseServer().pid()).isNotEqualTo(server.pid());
    }
  }

  /// The status of a page once it is no fault any more, or of the last of many tries: each waits
  /// for a connection for some seconds.
  private static int eventually(RunningThroughline running) {
    int status = running.status("/strategies");
    for (int attempt = 0; status >= 500 && attempt < 20; attempt++) {
      status = running.status("/strategies");
    }
    return status;
  }

  private static List<Long> saved(Path data) throws SQLException, IOException {
    DatabaseAddress address = EmbeddedDatabase.running(data).orElseThrow();
    List<Long> saved = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        ResultSet rows = connection.createStatement().executeQuery(SAVED)) {
      while (rows.next()) {
        saved.add(rows.getLong(1));
      }
    }
    return saved;
  }

  /// Saves one row after the other and remembers those that the database said were safe.
  private static final class Saver {
    private final DatabaseAddress address;
    private final List<Long> acknowledged = new ArrayList<>();
    private final CountDownLatch enough = new CountDownLatch(200);
    private CompletableFuture<?> work = CompletableFuture.completedFuture(null);

    Saver(DatabaseAddress address) {
      this.address = address;
    }

    void saveUntilTheEnd() {
      work = CompletableFuture.runAsync(this::save, work -> Thread.ofVirtual().start(work));
    }

    void haveSaved(int rows) throws InterruptedException {
      assertThat(enough.await(60, SECONDS)).as("%d rows saved in a minute", rows).isTrue();
    }

    List<Long> acknowledged() throws Exception {
      work.get(30, SECONDS);
      return acknowledged;
    }

    private void save() {
      try (Connection connection =
              DriverManager.getConnection(address.url(), address.user(), address.password());
          PreparedStatement statement = connection.prepareStatement(SAVE)) {
        for (int number = 0; ; number++) {
          statement.setString(1, "cass.crash." + number + "@council.example");
          ResultSet row = statement.executeQuery();
          row.next();
          acknowledged.add(row.getLong(1));
          enough.countDown();
        }
      } catch (SQLException killed) {
        // The expected end: whatever was acknowledged until now must be found again.
      }
    }
  }
}
