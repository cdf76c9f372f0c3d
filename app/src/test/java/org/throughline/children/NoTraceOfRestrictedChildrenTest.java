// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.children.internal.Asked;
import org.throughline.children.internal.ChildFilter;
import org.throughline.children.internal.ChildFinding;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Whoever may not see a restricted child cannot tell that there is one: not by what a page says,
/// counts or gives out, and not by waiting, since the same statements are run and the same rows
/// are read.
@ThroughlineTest
class NoTraceOfRestrictedChildrenTest {

  private static final String UPN = InventedChild.upnOf(733_001);
  private static final String FORMER_UPN = InventedChild.upnOf(733_002);
  private static final String ULN = "9900000012";
  private static final String NHS_NUMBER = "9434765919";
  private static final LocalDate BIRTH = LocalDate.of(2011, 2, 3);

  /// Rows of each table of children that a transaction has read, in one scan or by an index.
  private static final String ROWS_READ =
      """
      select relname, seq_scan, seq_tup_read, idx_scan, idx_tup_fetch
        from pg_stat_xact_user_tables
       where schemaname = 'children'
       order by relname
      """;

  /// How often a table was read through or by an index, and how many rows came of it.
  private record Read(long scans, long rows, long lookups, long rowsLookedUp) {

    Read less(Read was) {
      return new Read(
          scans - was.scans,
          rows - was.rows,
          lookups - was.lookups,
          rowsLookedUp - was.rowsLookedUp);
    }
  }

  private final ChildrenLoader loader;
  private final ChildFinding finding;
  private final ChildrenWeb web;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final People people;
  private final Account officer;

  NoTraceOfRestrictedChildrenTest(
      ChildrenLoader loader,
      ChildFinding finding,
      ChildrenWeb web,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      People people) {
    this.loader = loader;
    this.finding = finding;
    this.web = web;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.people = people;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qvistor jhelmbrazk",
        "qvustor jhelmbrezk",
        "jhelmbrazk",
        "wzorba jhelmbrazk",
        "2 klompgard jhelmbrazk",
        "ZE9 9ZK",
        "3 February 2011",
        "3/2/2011 jhelmbrazk",
        "990 000 0012",
        "943 476 5919",
        "upn",
        "former upn"
      })
  void aSearchReadsTheSameRowsWhetherOrNotARestrictedChildIsWhoWasLookedFor(String typed) {
    String words = typed.replaceAll("^upn$", UPN).replace("former upn", FORMER_UPN);
    Map<String, Read> nobody = rowsRead(officer, words);

    ChildId child = restricted("Qvistor", "Jhelmbrazk");
    try {
      assertThat(rowsRead(officer, words)).isEqualTo(nobody);
      assertThat(found(withTheRight(), words)).isEqualTo(1);
    } finally {
      forget(child);
    }
  }

  @Test
  void theMeasureTellsAFoundChildFromNone() {
    Map<String, Read> nobody = rowsRead(officer, "qvistor bhelmbrazk");

    InventedChild.named("Qvistor", "Bhelmbrazk").keptBy(loader);

    assertThat(rowsRead(officer, "qvistor bhelmbrazk")).isNotEqualTo(nobody);
  }

  @Test
  void aChildWhoIsRestrictedLaterLeavesTheWordsOfTheSearchAtOnce() {
    Map<String, Read> nobody = rowsRead(officer, "ploxwin uvvarand");
    String record = web.path(InventedChild.named("Ploxwin", "Uvvarand").keptBy(loader));
    assertThat(found(officer, "ploxwin uvvarand")).isEqualTo(1);

    web.send(
        withTheRight(), record + "/flags/new", Map.of("kind", "RESTRICTED", "from", "2026-01-05"));

    assertThat(found(officer, "ploxwin uvvarand")).isZero();
    assertThat(rowsRead(officer, "ploxwin uvvarand")).isEqualTo(nobody);
  }

  @Test
  void theSameStatementsAreRun() {
    List<String> nobody = statements(() -> web.find(officer, "pvistor fhelmbrazk"));
    List<String> anywhere =
        statements(() -> web.send(officer, "/search", Map.of("words", "pvistor fhelmbrazk")));
    List<String> never = statements(() -> web.open(officer, "/children/" + UUID.randomUUID()));
    String record = web.path(restricted("Pvistor", "Fhelmbrazk"));

    assertThat(nobody).hasSizeGreaterThan(3);
    assertThat(statements(() -> web.find(officer, "pvistor fhelmbrazk"))).isEqualTo(nobody);
    assertThat(
            statements(() -> web.send(officer, "/search", Map.of("words", "pvistor fhelmbrazk"))))
        .isEqualTo(anywhere);
    assertThat(statements(() -> web.open(officer, record))).isEqualTo(never);
  }

  @Test
  void pagesCountsAndFilesAreTheSameToTheLetter() {
    InventedChild.named("Ola", "Countfield").at("190733", "6").keptBy(loader);
    String list = "/children?setting=190733&year=6";
    String table = "/children/table.csv?setting=190733";
    String page = plain(web.open(officer, list));
    String file = ChildrenWeb.text(web.open(officer, table));
    assertThat(page).contains("1 child");

    ChildId child =
        InventedChild.named("Uma", "Countfield").restricted().at("190733", "6").keptBy(loader);

    assertThat(plain(web.open(officer, list))).isEqualTo(page);
    assertThat(ChildrenWeb.text(web.open(officer, table))).isEqualTo(file);
    assertThat(plain(web.open(withTheRight(), list))).contains("2 children", "Countfield, Uma");
    forget(child);
  }

  private ChildId restricted(String forename, String surname) {
    ChildId child =
        InventedChild.named(forename, surname)
            .bornOn(BIRTH)
            .numbered(UPN, ULN, NHS_NUMBER)
            .livingAt("2 Klompgard", "ZE9 9ZK")
            .with(
                new LoadedChild.Contact("Wzorba Klimp", Relationship.MOTHER, true, 1, true, "", ""))
            .restricted()
            .keptBy(loader);
    asLoad(
        "insert into children.other_number (child_id, scheme, number, source_id, recorded_at)"
            + " select child_id, 'UPN', '"
            + FORMER_UPN
            + "', source_id, recorded_at from children.child where child_id = "
            + child.value());
    return child;
  }

  private Account withTheRight() {
    Account account = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(account);
    return account;
  }

  private Map<String, Read> rowsRead(Account account, String words) {
    return people.seeing(
        account,
        () -> {
          // Few rows are here: PostgreSQL plans as it does for many.
          for (String way : List.of("seqscan", "hashjoin", "mergejoin")) {
            jdbc.sql("set local enable_" + way + " = off").update();
          }
          jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
          Map<String, Read> before = counters();
          find(words);
          Map<String, Read> read = counters();
          before.forEach((table, was) -> read.computeIfPresent(table, (key, now) -> now.less(was)));
          return read;
        });
  }

  private Map<String, Read> counters() {
    Map<String, Read> counters = new TreeMap<>();
    jdbc.sql(ROWS_READ)
        .query(
            row -> {
              counters.put(
                  row.getString(1),
                  new Read(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
            });
    return counters;
  }

  private int found(Account account, String words) {
    return people.seeing(account, () -> find(words).total());
  }

  private ChildFinding.Found find(String words) {
    return finding.find(Asked.read(words), new ChildFilter("", "", Optional.empty()), 25, 0);
  }

  private void asLoad(String command) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql(
                  "select set_config('throughline.children_right', 'load', true),"
                      + " set_config('throughline.index', 'later', true)")
              .query()
              .singleRow();
          jdbc.sql(command).update();
        });
  }

  /// Takes the child away as if it had never been.
  private void forget(ChildId child) {
    for (String part :
        List.of("other_number", "address", "contact", "flag", "enrolment", "child")) {
      asLoad("delete from children." + part + " where child_id = " + child.value());
    }
  }

  /// What this thread asks of the database, but for the council's name, which is read every few
  /// seconds whatever is asked.
  private static List<String> statements(Runnable act) {
    Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    logger.addAppender(heard);
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    try {
      act.run();
    } finally {
      logger.setAdditive(true);
      logger.setLevel(null);
      logger.detachAppender(heard);
    }
    String here = Thread.currentThread().getName();
    return heard.list.stream()
        .filter(event -> event.getThreadName().equals(here))
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.contains("["))
        .filter(message -> !message.contains("platform.council"))
        .toList();
  }

  /// A page without what differs at each sending.
  private static String plain(org.springframework.test.web.servlet.assertj.MvcTestResult page) {
    return ChildrenWeb.text(page).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}
