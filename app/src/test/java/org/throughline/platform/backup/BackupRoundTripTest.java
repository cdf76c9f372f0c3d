// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.database.OwnerConnection;
import org.throughline.testing.RunningThroughline;

class BackupRoundTripTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T09:30:00Z"), ZoneId.of("Europe/London"));

  private static final String TABLES =
      """
      select format('%I.%I', schemaname, tablename)
        from pg_tables
       where schemaname not like 'pg\\_%' and schemaname <> 'information_schema'
         and tablename <> 'flyway_schema_history'
       order by 1
      """;

  /// What changes by itself while an application runs.
  private static final List<String> RESTLESS =
      List.of("jobs.", "identity.sign_in_link", "platform.event_publication");

  @TempDir static Path scratch;

  private static Path data;
  private static Path archive;
  private static Map<String, String> original;

  @BeforeAll
  static void backUpARunningDemonstration() throws Exception {
    data = scratch.resolve("data");
    archive = scratch.resolve("kept.zip");
    try (RunningThroughline running = RunningThroughline.on(data)) {
      assertThat(running.status("/")).isLessThan(400);
      awaitTheDemonstrationsFigures();
      Files.createDirectories(data.resolve("documents/ab"));
      Files.writeString(data.resolve("documents/ab/evidence.txt"), "Evidence of a visit");
      assertThat(backup(archive, data)).isZero();
      original = digests(data);
    }
  }

  /// They are loaded behind the first page.
  private static void awaitTheDemonstrationsFigures() throws IOException {
    Path log = data.resolve("logs/throughline.json");
    while (!Files.exists(log) || !Files.readString(log).contains("published figures of measures")) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  @Test
  void everyRowAndFileComesBackFromABackupMadeBesideARunningApplication() throws Exception {
    Path elsewhere = scratch.resolve("elsewhere");

    assertThat(restore(archive, elsewhere)).isZero();

    assertThat(original).hasSizeGreaterThan(15);
    assertThat(original.get("strategy.strategy")).isNotEqualTo("0 rows");
    assertThat(digests(elsewhere)).isEqualTo(original);
    assertThat(elsewhere.resolve("documents/ab/evidence.txt")).hasContent("Evidence of a visit");
  }

  @Test
  void theApplicationStartsOnWhatWasRestoredAndNewRowsGetNewNumbers() throws Exception {
    Path elsewhere = scratch.resolve("started");
    restore(archive, elsewhere);

    try (RunningThroughline running = RunningThroughline.on(elsewhere)) {
      assertThat(running.status("/")).isLessThan(400);
      assertThat(insertAccount(elsewhere)).isGreaterThan(highestAccount());
    }
  }

  @Test
  void aBackupOfAStoppedFolderHoldsTheSame() throws Exception {
    Path second = scratch.resolve("stopped.zip");

    assertThat(backup(second, data)).isZero();

    Path elsewhere = scratch.resolve("from-stopped");
    restore(second, elsewhere);
    assertThat(digests(elsewhere)).isEqualTo(original);
  }

  @Test
  void whatIsThereIsOnlyReplacedWhenAskedAndIsKept() throws Exception {
    Path occupied = Files.createDirectories(scratch.resolve("occupied"));
    Files.writeString(occupied.resolve("note.txt"), "mine");

    assertThatExceptionOfType(CannotContinue.class)
        .isThrownBy(() -> restore(archive, occupied))
        .withMessageContaining("add --replace")
        .matches(reason -> reason.code() == ExitCode.DATA_UNUSABLE);
    assertThat(occupied.resolve("note.txt")).hasContent("mine");
    assertThat(occupied.resolve("postgres")).doesNotExist();

    assertThat(restore(archive, occupied, "--replace")).isZero();
    assertThat(occupied.resolve("note.txt")).doesNotExist();
    assertThat(occupied.resolve("before-restore-20261102-093000/note.txt")).hasContent("mine");
    assertThat(digests(occupied)).isEqualTo(original);
  }

  @Test
  void oneChangedByteIsFoundBeforeAnythingIsTouched() throws Exception {
    Path damaged = Files.copy(archive, scratch.resolve("damaged.zip"));
    try (FileSystem zip = FileSystems.newFileSystem(damaged)) {
      Path rows = zip.getPath("database/platform/council.copy");
      Files.writeString(rows, Files.readString(rows).replace("City", "Town"));
    }
    Path elsewhere = scratch.resolve("untouched");

    assertThatExceptionOfType(CannotContinue.class)
        .isThrownBy(() -> restore(damaged, elsewhere))
        .withMessage(
            damaged
                + " is not a whole backup (database/platform/council.copy is not as it was"
                + " written): use another copy; nothing was changed.");
    assertThat(elsewhere).doesNotExist();
  }

  @Test
  void aTornFileIsNoBackup() throws Exception {
    Path torn = scratch.resolve("torn.zip");
    byte[] whole = Files.readAllBytes(archive);
    Files.write(torn, java.util.Arrays.copyOf(whole, whole.length / 2));

    assertThatExceptionOfType(CannotContinue.class)
        .isThrownBy(() -> restore(torn, scratch.resolve("untouched")))
        .withMessageContaining("it is not an archive, or its end is missing");
  }

  @Test
  void aBackupIsNeverWrittenOverAnotherFileAndOnlyItsOwnerMayReadIt() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
        .isEqualTo("rw-------");
    assertThatExceptionOfType(CannotContinue.class)
        .isThrownBy(() -> backup(archive, data))
        .withMessage(archive + " exists already: name a file that does not.");
  }

  private static int backup(Path file, Path data) {
    return new BackupJob("test", CLOCK)
        .run(List.of(file.toString(), "--data", data.toString()), nowhere(), nowhere());
  }

  private static int restore(Path file, Path data, String... more) {
    List<String> words = new ArrayList<>(List.of(file.toString(), "--data", data.toString()));
    words.addAll(List.of(more));
    return new RestoreJob(CLOCK).run(words, nowhere(), nowhere());
  }

  private static PrintStream nowhere() {
    return new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
  }

  /// Each table's rows, told apart by one digest.
  private static Map<String, String> digests(Path data) throws SQLException, IOException {
    Map<String, String> digests = new TreeMap<>();
    try (OwnerConnection owner = OwnerConnection.open(data);
        Statement statement = owner.connection().createStatement()) {
      for (String table : column(statement, TABLES)) {
        if (RESTLESS.stream().noneMatch(table::startsWith)) {
          String rows =
              "select count(*) || ' rows' || coalesce(md5(string_agg(r::text, '' order by r::text"
                  + " collate \"C\")), '') from "
                  + table
                  + " r";
          digests.put(table, column(statement, rows).getFirst());
        }
      }
    }
    return digests;
  }

  private static long insertAccount(Path data) throws SQLException, IOException {
    try (OwnerConnection owner = OwnerConnection.open(data);
        Statement statement = owner.connection().createStatement()) {
      return Long.parseLong(
          column(
                  statement,
                  """
                  insert into identity.account (name, initials, email, roles, created_at)
                  values ('Nia Newcomer', 'NN', 'nia.newcomer@council.example', '{READER}', now())
                  returning account_id
                  """)
              .getFirst());
    }
  }

  private static long highestAccount() throws SQLException, IOException {
    try (OwnerConnection owner = OwnerConnection.open(data);
        Statement statement = owner.connection().createStatement()) {
      return Long.parseLong(
          column(statement, "select max(account_id) from identity.account").getFirst());
    }
  }

  private static List<String> column(Statement statement, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
