// SPDX-License-Identifier: Apache-2.0
package org.throughline.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.statute.Calendars;
import org.throughline.statute.Event;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rulebook;
import org.throughline.statute.Timeline;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class LawPagesTest {

  /// What the council's own number of these tests holds for, so that no other test meets it.
  private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

  private static final String DUE_AND_STATE =
      """
      select due_on || ' ' || state
        from cases.due
       where duty = 'stage-one-reply'
         and counted_from = ?
       order by state
      """;

  private static final String DUE =
      """
      select due_on::text from cases.due where duty = 'stage-one-reply' and counted_from = ?
      """;

  private static final String NUMBER = "/law/complaints/stage-one-reply/number";
  private static final String REFORM = "/law/reforms/consent-to-withdraw";

  private final ChildrenWeb web;
  private final ChildrenLoader loader;
  private final LawInForce law;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final People people;
  private final Account manager;
  private final Account officer;
  private final String site;

  LawPagesTest(
      ChildrenWeb web,
      ChildrenLoader loader,
      LawInForce law,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      Clock clock,
      People people,
      @LocalServerPort int port) {
    this.web = web;
    this.loader = loader;
    this.law = law;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.clock = clock;
    this.people = people;
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.officer = people.holding(Role.CASE_OFFICER);
    this.site = "http://localhost:" + port;
  }

  static List<Pathway> pathways() {
    return Pathways.standard().all();
  }

  @ParameterizedTest
  @MethodSource("pathways")
  void everyDutyStandsWithItsLimitItsSourceAndHowFarThatIsChecked(Pathway pathway) {
    String page = read(officer, "/law/" + pathway.code());

    assertThat(pathway.rules())
        .allSatisfy(
            rule ->
                assertThat(page)
                    .contains(rule.sentence())
                    .contains(rule.source().cited())
                    .contains(
                        "tl-law-mark--"
                            + rule.source().standing().letter().toLowerCase(Locale.ROOT)));
    assertThat(pathway.thresholds())
        .allSatisfy(number -> assertThat(page).contains(number.value(), number.meaning()));
  }

  @Test
  void dutiesAreFoundByTheirWordsAndByWhatIsStillToBeChecked() {
    assertThat(read(officer, "/law"))
        .contains("34 pathways of the law", "EHC needs assessment and plan")
        .contains("Children not in school registers", "no day is appointed yet");
    assertThat(read(officer, "/law?q=educational%20psychologist&standing=nonsense"))
        .doesNotContain("EHC needs assessment and plan</a></th>");
    assertThat(read(officer, "/law?standing=K"))
        .contains("Equality Act 2010")
        .doesNotContain("SEND Regulations 2014 (SI 2014/1530), reg 5(1) ");
    assertThat(read(officer, "/law?q=zzzz")).contains("No duty says so");
    assertThat(web.open(officer, "/law/nonsense")).hasStatus(404);
  }

  @Test
  void aNumberOfTheCouncilsHoldsForItsDaysAndIsWithdrawnAgain() {
    assertThat(stageOneReply(DAY)).isEqualTo("2019-03-18");

    assertThat(ChildrenWeb.to(web.send(manager, NUMBER, number("15", "WORKING_DAYS"))))
        .isEqualTo("/law/complaints");

    assertThat(stageOneReply(DAY)).isEqualTo("2019-03-25");
    assertThat(stageOneReply(DAY.plusDays(1))).isEqualTo("2019-03-19");
    String page = read(officer, "/law/complaints");
    assertThat(page)
        .contains("Here: 15 working days for what begins from 4 March 2019 to 4 March 2019")
        .contains("Complaints policy, section 4 [L]", "Entered by " + manager.name())
        .doesNotContain("Withdraw");
    assertThat(ChildrenWeb.text(web.send(manager, NUMBER, number("12", "WORKING_DAYS"))))
        .contains("Another number begins on this day");

    web.send(manager, withdrawal(read(manager, "/law/complaints")), Map.of());

    assertThat(stageOneReply(DAY)).isEqualTo("2019-03-18");
    assertThat(audited("own-number-withdrawn")).isPositive();
  }

  @Test
  void whatIsDueInCasesFollowsTheCouncilsNumber() {
    LocalDate today = LocalDate.now(clock);
    LocalDate begun = today.minusDays(2);
    LocalDate due = begun.plusDays(40);
    String child =
        web.path(
            InventedChild.named("Ottoline", "Lawfield")
                .bornOn(LocalDate.of(2012, 5, 6))
                .keptBy(loader));
    Map<String, String> longer = number("40", "DAYS");
    longer.put("from", begun.toString());
    longer.put("until", begun.toString());

    web.send(manager, NUMBER, longer);
    try {
      String path = ChildrenWeb.to(opened(child, begun));
      assertThat(read(officer, path)).contains(Dates.relative(due, today));
      assertThat(dueOn(begun)).containsExactly(due.toString());
    } finally {
      web.send(manager, withdrawal(read(manager, "/law/complaints")), Map.of());
    }
  }

  /// Two open cases of one day, one of them answered already, and a third of the day after.
  @Test
  void aNumberThatChangesInMidCaseMovesWhatIsOutstandingThereAndBackAgain() {
    LocalDate begun = LocalDate.now(clock).minusDays(37);
    LocalDate after = begun.plusDays(1);
    String open = openedOn("Ottokar", begun);
    String answered = openedOn("Otthild", begun);
    openedOn("Ottfried", after);
    web.send(
        officer,
        answered + "/events/new",
        Map.of("type", "stage-one-reply-sent", "on", after.toString(), "version", "2"));
    List<String> before = duesOn(begun);
    List<String> apart = duesOn(after);
    Map<String, String> longer = number("40", "DAYS");
    longer.put("from", begun.toString());
    longer.put("until", begun.toString());

    web.send(manager, NUMBER, longer);
    try {
      LocalDate later = begun.plusDays(40);
      await(() -> duesOn(begun).contains(later + " open"));
      assertThat(duesOn(begun)).containsExactlyInAnyOrder(later + " open", later + " met");
      assertThat(read(officer, open)).contains(Dates.relative(later, LocalDate.now(clock)));
      assertThat(duesOn(after)).isEqualTo(apart);
    } finally {
      web.send(manager, withdrawal(read(manager, "/law/complaints")), Map.of());
    }
    await(() -> duesOn(begun).equals(before));
  }

  @Test
  void aReformIsLawFromTheDayThatIsSaidAndCanBeSwitchedOff() {
    LocalDate day = LocalDate.of(2030, 9, 1);
    assertThat(law.rulebook().commencements()).doesNotContainKey("consent-to-withdraw");

    web.send(
        manager,
        REFORM + "/day",
        Map.of("from", "2030-09-01", "law", "The Commencement Regulations 2030"));

    assertThat(law.rulebook().commencements()).containsEntry("consent-to-withdraw", day);
    assertThat(read(officer, "/law"))
        .contains("Will be law from 1 September 2030 (The Commencement Regulations 2030)");

    web.send(manager, REFORM + "/off", Map.of());

    assertThat(law.rulebook()).isEqualTo(Rulebook.standard());
  }

  @Test
  void everythingWrongIsSaidAtOnceAndNothingIsKept() {
    String empty = ChildrenWeb.text(web.send(manager, NUMBER, Map.of("until", "soon")));

    assertThat(empty)
        .contains(
            "Enter a whole number from 0 to 1,000",
            "Choose what it is counted in",
            "Enter the day from which it holds",
            "Enter a day that is not before the first",
            "Enter where it is written down",
            "Enter the paragraph or page",
            "Choose what it is");
    assertThat(ChildrenWeb.text(web.send(manager, REFORM + "/day", Map.of())))
        .contains("Enter the day that was appointed", "Enter the regulations");
    assertThat(law.rulebook()).isEqualTo(Rulebook.standard());
  }

  @Test
  void officersReadAndOnlyManagersAndAdministratorsChange() {
    assertThat(web.open(officer, NUMBER)).hasStatus(403);
    assertThat(web.send(officer, NUMBER, number("1", "DAYS"))).hasStatus(403);
    assertThat(web.open(people.holding(Role.ADMINISTRATOR), NUMBER)).hasStatus(200);
    assertThat(web.open(manager, "/law/phase-transfer/phase-transfer-plan/number")).hasStatus(404);
    assertThat(read(officer, "/law/complaints")).doesNotContain("Set the council’s own number");
  }

  @Test
  void everyPageIsAccessibleAtBothWidths() {
    for (int width : new int[] {1280, 375}) {
      try (BrowserContext window = Browser.window(width, true, site, people.sessionOf(manager))) {
        Page page = window.newPage();
        for (String path :
            List.of(
                "/law", "/law?standing=K", "/law/ehc-needs-assessment", NUMBER, REFORM + "/day")) {
          assertThat(page.navigate(site + path).status()).as(path).isEqualTo(200);
          Browser.isAccessible(page);
        }
      }
    }
  }

  private String stageOneReply(LocalDate received) {
    return Timeline.of(
            Pathways.standard().find("complaints").orElseThrow(),
            List.of(
                new Event(
                    1,
                    "complaint-received",
                    received,
                    received.atStartOfDay().toInstant(ZoneOffset.UTC))),
            Calendars.england(),
            law.rulebook(),
            received.plusDays(60))
        .duty("stage-one-reply")
        .orElseThrow()
        .due()
        .orElseThrow()
        .toString();
  }

  private MvcTestResult opened(String child, LocalDate on) {
    return web.send(
        officer,
        "/cases/new",
        Map.of(
            "child",
            child.substring("/children/".length()),
            "pathway",
            "complaints",
            "type",
            "complaint-received",
            "on",
            on.toString(),
            "officer",
            "me"));
  }

  private String openedOn(String forename, LocalDate received) {
    InventedChild child =
        InventedChild.named(forename, "Midfield").bornOn(LocalDate.of(2012, 5, 6));
    return ChildrenWeb.to(opened(web.path(child.keptBy(loader)), received));
  }

  private List<String> duesOn(LocalDate begun) {
    return dues(DUE_AND_STATE, begun);
  }

  private static void await(BooleanSupplier isSo) {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!isSo.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    assertThat(isSo.getAsBoolean()).isTrue();
  }

  private static Map<String, String> number(String amount, String unit) {
    return new HashMap<>(
        Map.of(
            "amount",
            amount,
            "unit",
            unit,
            "from",
            DAY.toString(),
            "until",
            DAY.toString(),
            "law",
            "Complaints policy",
            "paragraph",
            "section 4",
            "standing",
            "LOCAL"));
  }

  private static String withdrawal(String page) {
    Matcher form = Pattern.compile("/law/complaints/numbers/\\d+/withdraw").matcher(page);
    assertThat(form.find()).isTrue();
    return form.group();
  }

  private List<String> dueOn(LocalDate begun) {
    return dues(DUE, begun);
  }

  private List<String> dues(String query, LocalDate begun) {
    return transaction.execute(
        status -> {
          jdbc.sql("select set_config('throughline.cases_right', 'reckon', true)")
              .query(String.class)
              .single();
          return jdbc.sql(query).param(begun).query(String.class).list();
        });
  }

  private long audited(String act) {
    return jdbc.sql("select count(*) from audit.entry where act = ?")
        .param(act)
        .query(Long.class)
        .single();
  }

  private String read(Account account, String path) {
    return ChildrenWeb.text(web.open(account, path));
  }
}
