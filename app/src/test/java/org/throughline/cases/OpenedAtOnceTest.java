// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.Outcome;
import org.throughline.platform.database.RunningDatabase;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// One officer opens a child's next assessment while another opens the last one again.
@ThroughlineTest
class OpenedAtOnceTest {

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final People people;
  private final CaseWork work;
  private final DataSource database;
  private final Account officer;
  private final CaseWeb.Desk desk;
  private final LocalDate today;

  OpenedAtOnceTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      CaseWeb cases,
      People people,
      CaseWork work,
      DataSource database,
      Clock clock) {
    this.loader = loader;
    this.web = web;
    this.people = people;
    this.work = work;
    this.database = database;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.desk = cases.of(officer);
    this.today = LocalDate.now(clock);
  }

  @Test
  void whoIsSecondIsLedToTheCaseOfTheFirst() throws Exception {
    ChildId child = InventedChild.named("Berengaria", "Racefield").keptBy(loader);
    CaseSummary ended = opened(child);
    String path = "/cases/" + ended.address();
    desk.done(path + "/events/new", Map.of("type", "request-withdrawn", "on", today.toString()));
    Map<String, String> again = Map.of("again", "yes", "version", desk.version(path));

    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<MvcTestResult> second =
          people.seeing(
              officer,
              () -> {
                opened(child);
                Future<MvcTestResult> waits =
                    other.submit(() -> web.send(officer, path + "/closing", again));
                awaitOneThatWaits();
                return waits;
              });

      assertThat(second.get())
          .hasStatus(422)
          .bodyText()
          .contains("The child has an open case of this kind.");
    }
  }

  private CaseSummary opened(ChildId child) {
    NewEvent request =
        new NewEvent(
            "request-received",
            today,
            Optional.empty(),
            Map.of("asked-by", "parent"),
            OptionalInt.empty(),
            false);
    NewCase wished =
        new NewCase(
            child, "ehc-needs-assessment", Optional.empty(), Optional.of(officer.id()), request);
    return people.seeing(
        officer, () -> ((Outcome.Done<CaseSummary>) work.open(wished, officer.id())).value());
  }

  private void awaitOneThatWaits() {
    try (Connection connection = database.getConnection()) {
      RunningDatabase.until(connection, "select count(*) from pg_locks where not granted", 1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
