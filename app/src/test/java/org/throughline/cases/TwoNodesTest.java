// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.database.RunningDatabase.number;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.database.RunningDatabase;
import org.throughline.testing.RunningThroughline;
import org.throughline.testing.WebVisitor;

/// Two programs on one database, and a balancer before them that sends on to the other what one did
/// not answer.
@Timeout(300)
class TwoNodesTest {

  private static final int OFFICERS = 4;
  private static final int WRITES = 12;
  private static final int BEFORE_THE_KILL = 15;
  private static final String VERSIONS = "select sum(version) from cases.case_file";
  private static final String DUE = "select sum(hashtext(d::text)) from cases.due d";
  private static final String RECKONED =
      "select count(*) from jobs.run where task_name = 'reckon-cases' and is_done";
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final AtomicInteger acknowledged = new AtomicInteger();

  @TempDir Path scratch;

  @Test
  void oneIsKilledWhileOfficersSaveAndEverythingIsThereOnce() throws Exception {
    Path data = scratch.resolve("data");
    try (RunningThroughline stays = RunningThroughline.on(data, "--throughline.demonstration=off");
        Connection database = RunningDatabase.of(data)) {
      String session = officer(stays, database);
      List<String> cases = opened(at(stays, session));
      long before = number(database, VERSIONS);

      try (RunningThroughline goes =
          RunningThroughline.on(scratch.resolve("other"), RunningDatabase.shared(data))) {
        saveOnBoth(cases, stays, goes, session);
        assertThat(goes.isRunning()).isFalse();
      }

      assertThat(acknowledged).hasValue(OFFICERS * WRITES);
      assertThat(number(database, events("considering-notices-sent"))).isEqualTo(OFFICERS * WRITES);
      assertThat(number(database, "select count(*) from cases.letter")).isEqualTo(OFFICERS * 3);
      assertThat(number(database, VERSIONS) - before).isEqualTo(OFFICERS * WRITES);
      assertThat(number(database, "select count(*) from platform.once_key where result is null"))
          .isZero();

      long due = number(database, DUE);
      reckonAnew(at(stays, session));
      RunningDatabase.until(database, RECKONED, 1);
      assertThat(number(database, DUE)).as("no duty lost or doubled").isEqualTo(due);
    }
  }

  @Test
  void aNodeStartedBeforeAnybodySignedInLeavesTheLinkOfTheFirstStanding() throws Exception {
    Path data = scratch.resolve("before");
    try (RunningThroughline first = RunningThroughline.on(data, "--throughline.demonstration=off");
        RunningThroughline second =
            RunningThroughline.on(scratch.resolve("beside"), RunningDatabase.shared(data))) {
      assertThat(second.status(second.firstSignIn())).isEqualTo(200);

      assertThat(first.administrator("/account").get("/account").statusCode()).isEqualTo(200);

      assertThat(second.status(second.firstSignIn())).isEqualTo(410);
    }
  }

  private static void reckonAnew(WebVisitor administrator) {
    administrator.get("/administration/jobs");
    administrator.post(
        "/administration/jobs/run", Map.of("name", "reckon-cases", "instance", "recurring"));
  }

  private static String events(String type) {
    return "select count(*) from cases.event where type = '" + type + "'";
  }

  /// Each officer works on a case of their own, now here and now there. In the midst of it one node
  /// is killed.
  private void saveOnBoth(
      List<String> cases, RunningThroughline stays, RunningThroughline goes, String session)
      throws Exception {
    try (ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> work = new ArrayList<>();
      for (String path : cases) {
        work.add(
            officers.submit(
                () -> {
                  for (int write = 0; write < WRITES; write++) {
                    save(path, write, write % 2 == 0 ? goes : stays, stays, session);
                    if (acknowledged.incrementAndGet() == BEFORE_THE_KILL) {
                      goes.kill();
                    }
                  }
                }));
      }
      for (Future<?> each : work) {
        each.get();
      }
    }
  }

  private void save(
      String path, int write, RunningThroughline first, RunningThroughline other, String session) {
    String key = UUID.randomUUID().toString();
    try {
      sendOnce(path, write, at(first, session), key);
    } catch (IllegalStateException noAnswer) {
      sendOnce(path, write, at(other, session), key);
    }
  }

  /// Every fourth write is a letter, which records the event that it is.
  private void sendOnce(String path, int write, WebVisitor officer, String key) {
    boolean isLetter = write % 4 == 3;
    String form = path + (isLetter ? "/letters/new/considering-notice" : "/events/new");
    Matcher version = VERSION.matcher(officer.get(form).body());
    Map<String, String> fields = isLetter ? letter() : Map.of("type", "considering-notices-sent");
    Map<String, String> sent = new HashMap<>(fields);
    sent.put("on", today.toString());
    sent.put("once", key);
    if (version.find()) {
      sent.put("version", version.group(1));
    }
    HttpResponse<String> answer = officer.post(form, sent);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  private static Map<String, String> letter() {
    return Map.of(
        "recipient", "The school",
        "address", "",
        "body", "We are considering a request for an assessment.",
        "method", "by-hand");
  }

  private List<String> opened(WebVisitor officer) {
    List<String> cases = new ArrayList<>();
    for (int child = 0; child < OFFICERS; child++) {
      officer.get("/children/new");
      String record =
          WebVisitor.location(
              officer.post(
                  "/children/new",
                  Map.of(
                      "forename",
                      "Ola",
                      "surname",
                      "Nodefield" + "abcd".charAt(child),
                      "born_on",
                      "201" + child + "-02-03",
                      "sex",
                      "F")));
      officer.get("/cases/new?child=" + record.replace("/children/", ""));
      cases.add(
          WebVisitor.location(
              officer.post(
                  "/cases/new",
                  Map.of(
                      "child", record.replace("/children/", ""),
                      "pathway", "ehc-needs-assessment",
                      "type", "request-received",
                      "asked-by", "parent",
                      "on", today.minusWeeks(1).toString(),
                      "officer", "me"))));
    }
    return cases;
  }

  private static WebVisitor at(RunningThroughline node, String session) {
    WebVisitor officer = node.visitor();
    officer.keep("throughline", session);
    return officer;
  }

  private static String officer(RunningThroughline node, Connection database) throws SQLException {
    WebVisitor visitor = node.administrator("/");
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "update identity.account set roles = array['ADMINISTRATOR', 'CASE_OFFICER']");
    }
    return visitor.cookie("throughline").orElseThrow();
  }
}
