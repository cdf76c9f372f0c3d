// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.measures.MeasuresWeb.body;
import static org.throughline.measures.PublishedFiles.LEICESTER;
import static org.throughline.measures.PublishedFiles.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.measures.internal.entering.Entry;
import org.throughline.measures.internal.entering.EntryRows;
import org.throughline.measures.internal.entering.Keepers;
import org.throughline.measures.internal.entering.Keeping;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class FigurePagesTest {

  private final MockMvcTester web;
  private final People people;
  private final Account officer;
  private final Account typist;
  private final Account decider;
  private final MeasuresWeb keeper;
  private final MeasuresWeb analyst;
  private final MeasuresWeb owner;
  private final Measures measures;
  private final EntryRows entries;
  private final Keepers keepers;
  private final JdbcClient jdbc;
  private final Clock clock;

  FigurePagesTest(
      MockMvcTester web,
      People people,
      Measures measures,
      EntryRows entries,
      Keepers keepers,
      JdbcClient jdbc,
      Clock clock) {
    this.web = web;
    this.people = people;
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER);
    this.keeper = new MeasuresWeb(web, officer);
    this.typist = people.holding(Role.ANALYST);
    this.decider = people.holding(Role.STRATEGY_OWNER);
    this.analyst = new MeasuresWeb(web, typist);
    this.owner = new MeasuresWeb(web, decider);
    this.measures = measures;
    this.entries = entries;
    this.keepers = keepers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @BeforeEach
  void weAreLeicester() {
    MeasuresHome.isLeicester(jdbc);
  }

  @Test
  void aFigureIsShownOnlyOnceSomebodyElseHasApprovedIt() {
    MvcTestResult typed =
        analyst.post("/measures/S1-09/figures", "period", "", "other", "2019-Q1", "value", "1,204");
    assertThat(typed).hasStatus(302);
    assertThat(series("S1-09")).noneMatch(each -> each.startsWith("2019-Q1"));
    long entry = waiting("S1-09").id();

    assertThat(analyst.post("/measures/S1-09/figures/" + entry + "/approve")).hasStatus(422);
    assertThat(body(analyst.get("/measures/S1-09/figures")))
        .contains("You typed it yourself")
        .doesNotContain("Approve and show it");
    assertThat(owner.post("/measures/S1-09/figures/" + entry + "/approve")).hasStatus(302);

    assertThat(series("S1-09")).contains("2019-Q1: 1204");
    assertThat(body(owner.get("/measures/S1-09/figures"))).contains("1,204", "Approved");
  }

  @Test
  void theDatabaseItselfRefusesThatOnePersonDoesBoth() {
    analyst.post("/measures/S1-15/figures", "other", "2018-Q1", "value", "3");
    Entry entry = waiting("S1-15");

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        update measures.entry
                        set state = 'approved', decided_by = entered_by, decided_at = now()
                        where entry_id = :id
                        """)
                    .param("id", entry.id())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void aCorrectionSupersedesAndWhatWasShownCanBeShownAgain() {
    approved("S3-07", "other", "2020-Q2", "numerator", "30", "denominator", "60");
    Instant then = clock.instant();

    approved("S3-07", "other", "2020-Q2", "numerator", "33", "denominator", "60");

    assertThat(series("S3-07")).contains("2020-Q2: 55");
    assertThat(words(measures.series(new MeasureCode("S3-07"), LEICESTER, then)))
        .contains("2020-Q2: 50");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from measures.observation
                    where measure = 'S3-07' and period = '2020-Q2' and superseded_at is not null
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aReturnedFigureIsNeverShownAndSaysWhy() {
    analyst.post("/measures/S4-07/figures", "other", "2020-Q3", "value", "99");
    long entry = waiting("S4-07").id();

    MvcTestResult withoutReason = owner.post("/measures/S4-07/figures/" + entry + "/return");
    assertThat(withoutReason).hasStatus(422);
    assertThat(body(withoutReason)).contains("#reason-" + entry, "Say what is to be put right.");
    assertThat(
            owner.post(
                "/measures/S4-07/figures/" + entry + "/return",
                "reason-" + entry,
                "The audit was of 12 plans, not 100"))
        .hasStatus(302);

    assertThat(series("S4-07")).noneMatch(each -> each.startsWith("2020-Q3"));
    assertThat(body(analyst.get("/measures/S4-07/figures")))
        .contains("Returned", "The audit was of 12 plans, not 100");
  }

  @Test
  void fourThousandPerCentIsRefusedAndAllThatIsWrongIsToldAtOnce() {
    MvcTestResult refused =
        analyst.post(
            "/measures/S3-07/figures",
            "period",
            "2031-Q1",
            "value",
            "4057%",
            "comment",
            "<script>alert(1)</script>");

    assertThat(refused).hasStatus(422);
    assertThat(body(refused))
        .contains("A per cent above 100", "has not ended yet")
        .contains("href=\"#value\"", "href=\"#period\"")
        .contains("value=\"4057%\"")
        .doesNotContain("<script>alert");
  }

  @Test
  void aMeasureThatMayExceedAHundredDoes() {
    approved("S3-05", "other", "2019/20-T1", "numerator", "105", "denominator", "100");

    assertThat(series("S3-05")).contains("2019/20-T1: 105");
  }

  @Test
  void itsKeeperMayTypeAndOthersMayNot() {
    assertThat(keeper.post("/measures/S3-06/figures", "other", "2019", "value", "12"))
        .hasStatus(403);
    keptBy("S3-06", officer, "2026-01-31");
    assertThat(keeper.post("/measures/S3-06/figures", "other", "2019", "value", "12"))
        .hasStatus(302);
    assertThat(body(keeper.get("/measures/S3-06/figures"))).contains("12 for 2019 waits");
    assertThat(owner.post("/measures/S3-06/figures", "other", "2018", "value", "12"))
        .hasStatus(403);
  }

  @Test
  void anApprovedNewerFigureMovesTheDayOfTheNextAndAnOlderOneDoesNot() {
    keptBy("S3-17", officer, "2025-09-30");

    approved("S3-17", "other", "2023/24", "value", "40");
    assertThat(keepers.of(new MeasureCode("S3-17")).nextDue()).contains(LocalDate.of(2026, 9, 30));
    approved("S3-17", "other", "2021/22", "value", "20");
    assertThat(keepers.of(new MeasureCode("S3-17")).nextDue()).contains(LocalDate.of(2026, 9, 30));
  }

  @Test
  void twoWhoDecideAtOnceDecideOnce() throws Exception {
    analyst.post("/measures/S4-06/figures", "other", "2019", "value", "80");
    long entry = waiting("S4-06").id();
    MeasuresWeb other = new MeasuresWeb(web, people.holding(Role.ADMINISTRATOR));
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Callable<Integer> approve =
          () -> status(owner.post("/measures/S4-06/figures/" + entry + "/approve"));
      Callable<Integer> sendBack =
          () ->
              status(
                  other.post(
                      "/measures/S4-06/figures/" + entry + "/return",
                      "reason-" + entry,
                      "Check it"));
      List<Integer> answers =
          two.invokeAll(List.of(approve, sendBack)).stream().map(FigurePagesTest::get).toList();

      assertThat(answers).containsExactlyInAnyOrder(302, 409);
    }
  }

  @Test
  void twoWhoTypeTheSamePeriodAtOnceLeaveOneWaiting() throws Exception {
    MeasuresWeb second = new MeasuresWeb(web, people.holding(Role.ANALYST));
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Callable<Integer>> both =
          List.of(
              () ->
                  status(analyst.post("/measures/S4-07/figures", "other", "2019-Q1", "value", "1")),
              () ->
                  status(second.post("/measures/S4-07/figures", "other", "2019-Q1", "value", "2")));

      assertThat(two.invokeAll(both).stream().map(FigurePagesTest::get))
          .containsExactlyInAnyOrder(302, 422);
    }
    assertThat(entries.of(new MeasureCode("S4-07"), LEICESTER, 10)).hasSize(1);
  }

  @Test
  void theListShowsTheLongestOverdueFirstAndKeepsItsFilterInTheAddress() {
    keptBy("E2-01", officer, "2024-05-31");
    keptBy("E2-02", officer, "2023-05-31");

    String all = body(keeper.get("/measures/figures"));

    assertThat(all.indexOf("E2-02 ")).isPositive().isLessThan(all.indexOf("E2-01 "));
    assertThat(all).contains("Overdue: ", "figures are overdue");
    assertThat(body(keeper.get("/measures/figures?show=mine")))
        .contains("E2-01 ")
        .doesNotContain("S1-06 ");
    assertThat(body(keeper.get("/measures/figures?show=nobody")))
        .contains("S1-06 ")
        .doesNotContain("E2-01 ");
    assertThat(keeper.get("/measures/figures?show=nonsense")).hasStatusOk();
  }

  @Test
  void whatWaitsForYouIsWhatOthersTyped() {
    analyst.post("/measures/S4-10/figures", "other", "2019-Q4", "value", "80");

    assertThat(body(owner.get("/measures/figures?show=to-decide"))).contains("S4-10 ", "80.0%");
    assertThat(body(analyst.get("/measures/figures?show=to-decide"))).doesNotContain("S4-10 ");
  }

  @Test
  void onlyMeasuresThatAreTypedInHaveThePage() {
    assertThat(analyst.get("/measures/S2-09/figures")).hasStatus(404);
    assertThat(analyst.get("/measures/Z9-99/figures")).hasStatus(404);
    assertThat(analyst.get("/measures/nonsense/figures")).hasStatus(404);
    analyst.post("/measures/S4-08/figures", "other", "2019-Q4", "value", "80");
    long entry = waiting("S4-08").id();
    assertThat(owner.post("/measures/S4-07/figures/" + entry + "/approve")).hasStatus(404);
  }

  @Test
  void whoKeepsItIsSaidOnceWhenTwoSayItAtOnce() {
    String number = Long.toString(officer.id().value());

    assertThat(owner.post("/measures/H-01/keeping", "version", "0", "owner", number, "due", ""))
        .hasStatus(302);
    MvcTestResult late =
        owner.post("/measures/H-01/keeping", "version", "0", "owner", "", "due", "2026-12-01");
    assertThat(late).hasStatus(409);
    assertThat(body(late)).contains("Somebody else has changed this", officer.name());
    MvcTestResult wrong =
        owner.post("/measures/H-01/keeping", "version", "1", "owner", "0", "due", "soon");
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong))
        .contains("Choose somebody from the list.", "Give the day as 2026-11-24");
  }

  @Test
  void whoKeepsItAndWhoDecidesAreToldWithoutAName() {
    keptBy("S1-05", officer, "2026-01-31");

    analyst.post("/measures/S1-05/figures", "other", "2017", "value", "80");
    assertThat(told(officer)).containsExactly("A typed figure waits to be approved");
    keeper.post("/measures/S1-05/figures/" + waiting("S1-05").id() + "/approve");
    assertThat(told(typist)).containsExactly("A typed figure was approved");
    assertThat(told(officer)).as("nobody is told of what they did").hasSize(1);

    keeper.post("/measures/S1-05/figures", "other", "2016", "value", "70");
    long entry = waiting("S1-05").id();
    assertThat(told(decider)).contains("A typed figure waits to be approved");
    owner.post("/measures/S1-05/figures/" + entry + "/return", "reason-" + entry, "Of 2015");
    assertThat(told(officer)).last().isEqualTo("A typed figure was returned");
    assertThat(
            jdbc.sql(
                    """
                    select array_to_string(lines, ' ') from notices.notice
                    where account_id = :id order by notice_id desc limit 1
                    """)
                .param("id", officer.id().value())
                .query(String.class)
                .single())
        .isEqualTo(
            "1 figure of S1-05 for 2016 was returned: the page says what is to be put right.");
  }

  private List<String> told(Account account) {
    return jdbc.sql(
            """
            select subject from notices.notice
            where account_id = :id and path = '/measures/S1-05/figures' order by notice_id
            """)
        .param("id", account.id().value())
        .query(String.class)
        .list();
  }

  private void approved(String code, String... fields) {
    assertThat(analyst.post("/measures/" + code + "/figures", fields)).hasStatus(302);
    long entry = waiting(code).id();
    assertThat(owner.post("/measures/" + code + "/figures/" + entry + "/approve")).hasStatus(302);
  }

  private void keptBy(String code, Account account, String due) {
    MeasureCode measure = new MeasureCode(code);
    keepers.change(
        measure,
        new Keeping(
            java.util.Optional.of(account.id()),
            java.util.Optional.of(LocalDate.parse(due)),
            keepers.of(measure).version()),
        account.id());
  }

  private Entry waiting(String code) {
    return entries.of(new MeasureCode(code), LEICESTER, 50).stream()
        .filter(each -> each.state() == Entry.State.WAITING)
        .findFirst()
        .orElseThrow();
  }

  private List<String> series(String code) {
    return words(measures.series(new MeasureCode(code), LEICESTER, clock.instant()));
  }

  private static int status(MvcTestResult result) {
    return result.getResponse().getStatus();
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
