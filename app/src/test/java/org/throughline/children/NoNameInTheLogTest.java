// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Whatever is done with a child, and whatever fails, the log names nobody.
@ThroughlineTest
class NoNameInTheLogTest {

  private static final String NAME = "Yzqualderom";
  private static final String UPN = InventedChild.upnOf(902_001);
  private static final String OTHER_UPN = InventedChild.upnOf(902_002);

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final MockMvcTester mvc;
  private final ImportWork work;
  private final DataSource owner;
  private final Account officer;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.throughline");

  NoNameInTheLogTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      MockMvcTester mvc,
      ImportWork work,
      @Qualifier("ownerDataSource") DataSource owner,
      People people) {
    this.loader = loader;
    this.web = web;
    this.mvc = mvc;
    this.work = work;
    this.owner = owner;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
    ours.setLevel(Level.TRACE);
  }

  @AfterEach
  void stopListening() {
    ours.setLevel(null);
    root.detachAppender(log);
  }

  @Test
  void findingOpeningAndChangingAChildNamesNobody() {
    String record = web.path(InventedChild.named("Ola", NAME).upn(UPN).keptBy(loader));

    web.find(officer, NAME.toLowerCase(Locale.ROOT));
    web.find(officer, UPN);
    web.open(officer, record);
    web.send(officer, record + "/edit", Map.of("surname", NAME, "forename", "", "born_on", "x"));
    web.send(officer, "/children/search", Map.of("words", NAME + "\u0000'\"%"));
    web.open(officer, "/children/found/" + NAME);

    assertThat(logged()).doesNotContainIgnoringCase(NAME).doesNotContainIgnoringCase(UPN);
  }

  @Test
  void anImportThatFailsInTheMiddleNamesNobody() throws Exception {
    String path =
        new PupilFiles(web, mvc, work, officer)
            .read(
                "UPN,Forename,Surname,DOB,Sex\n"
                    + (OTHER_UPN + ",Uma," + NAME + ",14/03/2015,F\n")
                    + ("wrong,Uma," + NAME + ",31/02/2015,F\n"));
    asOwner(
        "alter table children.child add constraint fault check (surname <> '%s') not valid"
            .formatted(NAME));
    try {
      assertThat(web.send(officer, path + "/adopt", Map.of())).hasStatus(302);
      assertThatThrownBy(() -> work.adopt(web.importId(path)))
          .satisfies(
              failure ->
                  assertThat(failure)
                      .hasStackTraceContaining("fault")
                      .extracting(NoNameInTheLogTest::whole)
                      .asString()
                      .doesNotContainIgnoringCase(NAME)
                      .doesNotContainIgnoringCase(OTHER_UPN));
    } finally {
      asOwner("alter table children.child drop constraint fault");
    }

    assertThat(logged())
        .contains("stopped while ADOPTING")
        .doesNotContainIgnoringCase(NAME)
        .doesNotContainIgnoringCase(OTHER_UPN);
    work.adopt(web.importId(path));
    assertThat(web.find(officer, OTHER_UPN)).contains(NAME);
  }

  private String logged() {
    return List.copyOf(log.list).stream()
        .map(NoNameInTheLogTest::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(ILoggingEvent event) {
    String thrown =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getLoggerName() + " " + event.getFormattedMessage() + " " + thrown;
  }

  private static String whole(Throwable failure) {
    java.io.StringWriter text = new java.io.StringWriter();
    failure.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  private void asOwner(String command) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
