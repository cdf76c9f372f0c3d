// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.database.RunningDatabase;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The night's reckoning, or the one after a change of the law, while officers save.
@ThroughlineTest
@Timeout(120)
class RebuildBesideSavesTest {

  private static final int OFFICERS = 3;
  private static final int SAVES = 25;
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private final CaseTimelines timelines;
  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final Account officer;
  private final LocalDate today;
  private final DataSource database;

  RebuildBesideSavesTest(
      CaseTimelines timelines,
      ChildrenLoader loader,
      ChildrenWeb web,
      People people,
      Clock clock,
      DataSource database) {
    this.database = database;
    this.timelines = timelines;
    this.loader = loader;
    this.web = web;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void neitherWaitsForTheOtherForEver() throws Exception {
    AtomicBoolean isSaved = new AtomicBoolean();
    try (ExecutorService together = Executors.newFixedThreadPool(OFFICERS + 1)) {
      Future<Integer> rebuilt = together.submit(() -> rebuildUntil(isSaved));
      List<Callable<Void>> officers = new ArrayList<>();
      for (int number = 0; number < OFFICERS; number++) {
        String path = opened("Rebuilt" + "abc".charAt(number));
        officers.add(() -> save(path));
      }
      List<Future<Void>> saved = together.invokeAll(officers);
      isSaved.set(true);
      assertThat(rebuilt.get()).isPositive();
      for (Future<Void> each : saved) {
        each.get();
      }
    }
  }

  /// The rebuild has taken the cases that there were and waits; one more is opened, and somebody is
  /// at work in it.
  @Test
  void aCaseOpenedMeanwhileIsLeftToWhoeverOpenedIt() throws Exception {
    long earlier = newest("Rebuiltd");
    try (ExecutorService night = Executors.newSingleThreadExecutor();
        Connection holds = reckoning();
        Connection works = reckoning();
        Statement holding = holds.createStatement();
        Statement working = works.createStatement()) {
      holding.execute("delete from cases.due where case_id = " + earlier);
      Future<?> rebuilt = night.submit(() -> timelines.rebuild(today));
      RunningDatabase.until(works, "select count(*) from pg_locks where not granted", 1);

      long meanwhile = newest("Rebuilte");
      String lines = "select count(*) from cases.due where case_id = " + meanwhile;
      long reckoned = RunningDatabase.number(works, lines);
      working.execute("select from cases.case_file where case_id = " + meanwhile + " for update");
      holds.rollback();

      rebuilt.get(20, TimeUnit.SECONDS);
      assertThat(RunningDatabase.number(works, lines)).isEqualTo(reckoned).isPositive();
      works.rollback();
    }
  }

  private Connection reckoning() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select set_config('throughline.cases_right', 'reckon', true)");
    }
    return connection;
  }

  /// Opens one more case.
  private long newest(String forename) throws SQLException {
    opened(forename);
    try (Connection connection = reckoning()) {
      return RunningDatabase.number(connection, "select max(case_id) from cases.case_file");
    }
  }

  private int rebuildUntil(AtomicBoolean isSaved) {
    int times = 0;
    do {
      timelines.rebuild(today);
      times++;
    } while (!isSaved.get());
    return times;
  }

  private Void save(String path) {
    for (int time = 0; time < SAVES; time++) {
      MvcTestResult answer =
          web.send(
              officer,
              path + "/events/new",
              Map.of(
                  "type", "considering-notices-sent",
                  "on", today.toString(),
                  "version", version(path)));
      assertThat(answer).as(ChildrenWeb.text(answer)).hasStatus(302);
    }
    return null;
  }

  private String version(String path) {
    Matcher version = VERSION.matcher(ChildrenWeb.text(web.open(officer, path + "/events/new")));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private String opened(String forename) {
    String child = web.path(InventedChild.named(forename, "Besidefield").keptBy(loader));
    return ChildrenWeb.to(
        web.send(
            officer,
            "/cases/new",
            Map.of(
                "child", child.replace("/children/", ""),
                "pathway", "ehc-needs-assessment",
                "type", "request-received",
                "asked-by", "parent",
                "on", today.minusWeeks(1).toString(),
                "officer", "me")));
  }
}
