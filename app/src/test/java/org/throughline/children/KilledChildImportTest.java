// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.database.RunningDatabase.number;
import static org.throughline.platform.database.RunningDatabase.until;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.database.RunningDatabase;
import org.throughline.testing.RunningThroughline;
import org.throughline.testing.WebVisitor;

/// The power goes when half of a file of pupils is taken over. A row of the second lot is held, so
/// that the cut comes there for certain, when the lots before and after it are done.
@Timeout(400)
class KilledChildImportTest {

  private static final int PUPILS = 22_000;

  private static final String[] SETTINGS = {
    "--throughline.demonstration=off",
    "--db-scheduler.polling-interval=1s",
    "--db-scheduler.heartbeat-interval=1s"
  };

  /// What is searched of the pupil in this row is about to be written by somebody else.
  private static final String HOLD =
      """
      insert into children.findable (child_id, is_restricted, names, words)
      select child_id, false, '', '' from children.import_match where row_number = 15000
      """;

  private static final Pattern RECORD = Pattern.compile("/children/[0-9a-f]{8}-[0-9a-f-]{27}");

  /// A file that waits to be taken over, and the session of who sent it.
  private record Sent(String session, String path) {}

  @TempDir Path scratch;

  @Test
  void goesOnWhereItWasAfterTheNextStartAndTakesEveryPupilOnce() throws Exception {
    Path data = scratch.resolve("data");
    Sent sent;
    try (RunningThroughline running = RunningThroughline.on(data, SETTINGS)) {
      sent = read(running, data);
      cutInTheMiddle(running, data, sent);
    }

    try (RunningThroughline again = RunningThroughline.on(data, SETTINGS);
        Connection database = RunningDatabase.of(data)) {
      assertThat(again.isRunning()).isTrue();
      assertThat(number(database, "select count(*) from children.child"))
          .as("the first lot and the third, not the one that was held")
          .isEqualTo(PUPILS - 10_000);

      until(database, "select count(*) from children.import where state = 'ADOPTED'", 1);

      assertThat(number(database, "select count(*) from children.child")).isEqualTo(PUPILS);
      assertThat(number(database, "select count(distinct upn) from children.child"))
          .isEqualTo(PUPILS);
      assertThat(number(database, "select count(*) from children.enrolment")).isEqualTo(PUPILS);
      assertThat(number(database, "select count(*) from children.findable")).isEqualTo(PUPILS);
      lookAround(again, sent);
    }
    noFileOfTheLogNames(data, "cutfield", InventedChild.upnOf(600_001));
  }

  /// Finds children, opens one, and fails to change it.
  private static void lookAround(RunningThroughline running, Sent sent) throws Exception {
    WebVisitor officer = running.visitor();
    officer.keep("throughline", sent.session());
    officer.get("/children");
    HttpResponse<String> found =
        officer.follow(officer.post("/children/search", Map.of("words", "ola cutfieldb")));
    Matcher record = RECORD.matcher(found.body());
    assertThat(record.find()).isTrue();
    assertThat(officer.get(record.group()).body()).contains("Cutfield");
    assertThat(
            officer
                .post(record.group() + "/edit", Map.of("surname", "Cutfield", "born_on", "x"))
                .statusCode())
        .isEqualTo(422);
    assertThat(officer.get("/children/found/Cutfield").statusCode()).isEqualTo(404);
  }

  /// The application's log and the database's own, after an import, a power cut, a search, a look
  /// and a mistake.
  private static void noFileOfTheLogNames(Path data, String... names) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(data.resolve("logs"))) {
      files =
          Stream.concat(all.filter(Files::isRegularFile), Stream.of(data.resolve("postgres.log")))
              .toList();
    }
    for (Path file : files) {
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .isNotEmpty()
          .doesNotContainIgnoringCase(names);
    }
    assertThat(files).hasSizeGreaterThan(1);
  }

  private static Sent read(RunningThroughline running, Path data) throws Exception {
    try (Connection database = RunningDatabase.of(data)) {
      WebVisitor officer = caseOfficer(running, database);
      officer.get("/children/imports");
      HttpResponse<String> sent = officer.send("/children/imports", "pupils.csv", pupils());
      String path = WebVisitor.location(sent);
      officer.get(path);
      assertThat(officer.post(path + "/map", mapping()).statusCode()).isEqualTo(302);
      until(database, "select count(*) from children.import where state = 'READ'", 1);
      return new Sent(officer.cookie("throughline").orElseThrow(), path);
    }
  }

  private static void cutInTheMiddle(RunningThroughline running, Path data, Sent sent)
      throws Exception {
    WebVisitor officer = running.visitor();
    officer.keep("throughline", sent.session());
    String path = sent.path();
    try (Connection holder = RunningDatabase.of(data);
        Connection looker = RunningDatabase.of(data)) {
      holder.setAutoCommit(false);
      try (Statement statement = holder.createStatement()) {
        statement.execute(HOLD);
      }
      officer.get(path);
      assertThat(officer.post(path + "/adopt", Map.of()).statusCode()).isEqualTo(302);
      until(
          looker,
          "select count(*) from pg_locks where not granted and locktype = 'transactionid'",
          1);
      until(looker, "select count(*) from children.import_batch", 2);
      running.cutThePower();
    } catch (SQLException cut) {
      assertThat(running.isRunning()).as(cut.getMessage()).isFalse();
    }
  }

  private static Map<String, String> mapping() {
    Map<String, String> mapping =
        new HashMap<>(Map.of("words", "A test of a power cut", "setting", ""));
    String[] items = {"UPN", "FORENAME", "SURNAME", "BORN_ON", "SETTING"};
    for (int at = 0; at < items.length; at++) {
      mapping.put("column-" + at, items[at]);
    }
    return mapping;
  }

  private static byte[] pupils() {
    StringBuilder text = new StringBuilder("UPN,Forename,Surname,DOB,URN\n");
    for (int number = 0; number < PUPILS; number++) {
      text.append(InventedChild.upnOf(600_000 + number))
          .append(",Ola,Cutfield")
          .append((char) ('a' + number % 26))
          .append(",")
          .append(LocalDate.of(2012, 9, 1).plusDays(number / 26))
          .append(",190401\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static WebVisitor caseOfficer(RunningThroughline running, Connection database)
      throws SQLException {
    WebVisitor visitor = running.administrator("/");
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "update identity.account set roles = array['ADMINISTRATOR', 'CASE_OFFICER']");
    }
    return visitor;
  }
}
