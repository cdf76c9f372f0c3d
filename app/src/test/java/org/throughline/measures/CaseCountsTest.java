// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.CaseStories.line;
import static org.throughline.measures.CaseStories.takenBack;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.cases.CaseTimelines;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenWeb;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Measures that count requests, plans, advice and appeals, each against a few cases counted by
/// hand: what is on the border of a month, what was taken back, whose child is restricted.
@ThroughlineTest
class CaseCountsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String ASSESSMENT = "ehc-needs-assessment";

  private final CaseStories stories;
  private final CaseTimelines timelines;
  private final JdbcClient jdbc;
  private final People people;
  private final ChildrenWeb web;
  private final Map<String, Map<String, CaseStories.Figure>> before = new HashMap<>();

  CaseCountsTest(
      CaseStories stories,
      CaseTimelines timelines,
      JdbcClient jdbc,
      People people,
      ChildrenWeb web) {
    this.stories = stories;
    this.timelines = timelines;
    this.jdbc = jdbc;
    this.people = people;
    this.web = web;
  }

  @BeforeEach
  void weAreLeicester() {
    MeasuresHome.isLeicester(jdbc);
  }

  @Test
  void anOrderIsHeldToTheDayThatTheTribunalSet() {
    remember("S1-04");
    ordered(day(2018, 3, 16));
    ordered(day(2018, 3, 26));
    timelines.rebuild(TODAY);

    assertThat(grown("S1-04", "2018-03.").share()).isEqualTo("1 of 2");
  }

  private void ordered(LocalDate amended) {
    stories.tell(
        stories.child(),
        "tribunal-order",
        line("order-to-amend", day(2018, 3, 1)),
        line("limit-set-by-tribunal", day(2018, 3, 20)),
        line("amended-plan-issued", amended));
  }

  @Test
  void requestsAreCountedByTheDayTheyCame() {
    remember("CW-06");
    asked(stories.child(), day(2018, 3, 1));
    asked(stories.restrictedChild(), day(2018, 3, 31));
    asked(stories.child(), day(2018, 4, 1));
    stories.tell(stories.child(), ASSESSMENT, line("council-became-responsible", day(2018, 3, 9)));
    stories.tell(
        stories.child(),
        ASSESSMENT,
        line("request-received", day(2018, 3, 5)),
        takenBack("request-received", day(2018, 3, 5), 1));

    assertThat(grown("CW-06", "2018-03.").value()).isEqualTo(3);
    assertThat(grown("CW-06", "2018-04.").value()).isEqualTo(1);
  }

  @Test
  void theFirstDecisionIsTheOneThatCounts() {
    remember("CW-07", "CW-08");
    decided("decision-to-assess-notified", day(2018, 7, 1));
    decided("decision-to-assess-notified", day(2018, 7, 31));
    decided("refusal-to-assess-notified", day(2018, 7, 12));
    decided("decision-to-assess-notified", day(2018, 8, 1));
    stories.tell(
        stories.child(),
        ASSESSMENT,
        line("request-received", day(2018, 6, 4)),
        line("refusal-to-assess-notified", day(2018, 7, 10)),
        line("decision-to-assess-notified", day(2018, 12, 3)));

    assertThat(grown("CW-07", "2018-07.").share()).isEqualTo("2 of 4");
    assertThat(grown("CW-08", "2018-07.").share()).isEqualTo("2 of 4");
    assertThat(grown("CW-07", "2018-08.").share()).isEqualTo("1 of 1");
    assertThat(grown("CW-07", "2018-12.").share()).isEqualTo("0 of 0");
  }

  @Test
  void assessmentsEndWithAPlanOrWithoutOne() {
    remember("CW-09", "CW-10", "CW-11", "CW-12", "CW-14");
    LocalDate end = day(2019, 5, 20);
    ended(end.minusDays(140), "final-plan-issued", end);
    ended(end.minusDays(364), "final-plan-issued", end);
    ended(end.minusDays(365), "final-plan-issued", end);
    ended(end.minusDays(112), "refusal-to-issue-notified", end);
    ended(end.minusDays(113), "refusal-to-issue-notified", end);
    stories.tell(stories.child(), ASSESSMENT, line("final-plan-issued", end));

    assertThat(grown("CW-09", "2019-05.").value()).isEqualTo(5);
    assertThat(grown("CW-10", "2019-05.").share()).isEqualTo("3 of 5");
    assertThat(grown("CW-11", "2019-05.").share()).isEqualTo("1 of 2");
    assertThat(grown("CW-12", "2019-05.").share()).isEqualTo("1 of 3");
    assertThat(grown("CW-14", "2019-05.").value()).isEqualTo(4);
  }

  @Test
  void aPlanIsInForceFromTheDayItWasMadeUntilTheDayItCeased() {
    remember("CW-13", "CW-14", "CW-15", "CW-16", "CW-17");
    plan(stories.child(), day(2026, 8, 31));
    plan(stories.restrictedChild(), day(2026, 9, 1));
    ChildId ceased = stories.child();
    plan(ceased, day(2026, 8, 3));
    stories.tell(ceased, "ceasing", line("plan-ceased", day(2026, 9, 30), "{\"reason\": 4}"));
    ChildId gone = stories.child();
    plan(gone, day(2026, 8, 4));
    stories.tell(gone, "transfer-between-authorities", line("plan-transferred", day(2026, 10, 1)));
    ChildId came = stories.child();
    stories.tell(
        came,
        "transfer-between-authorities",
        line("final-plan-issued", day(2024, 2, 5)),
        line("plan-transferred", day(2026, 9, 14), "{\"direction\": \"in\"}"));
    stories.tell(came, "annual-review", line("final-plan-issued", day(2026, 9, 14)));

    assertThat(grown("CW-13", "2026-08.").value()).isEqualTo(3);
    assertThat(grown("CW-13", "2026-09.").value()).isEqualTo(4);
    assertThat(grown("CW-13", "2026-10.").value()).isEqualTo(3);
    assertThat(grown("CW-14", "2026-08.").value()).isEqualTo(3);
    assertThat(grown("CW-14", "2026-09.").value()).isEqualTo(1);
    assertThat(grown("CW-15", "2026-09.").value()).isEqualTo(1);
    assertThat(grown("CW-15", "2026-09.Reason: Paid work").value()).isEqualTo(1);
    assertThat(grown("CW-15", "2026-10.Reason: Moved to another council").value()).isEqualTo(1);
    assertThat(grown("CW-17", "2026-09.Way: In").value()).isEqualTo(1);
    assertThat(grown("CW-17", "2026-10.Way: Out").value()).isEqualTo(1);
    assertThat(grown("CW-16", "2026-11.").share()).isEqualTo("2 of 3");
    assertThat(grown("CW-16", "2026-11.Primary need: ASD").above()).isEqualTo(2);
    assertThat(grown("CW-16", "2026-11.Primary need: Not recorded").above()).isEqualTo(1);
  }

  @Test
  void whoeverThePlanWasSentToDoesNotStopTheCount() {
    remember("CW-13");
    stories.tell(
        stories.child(),
        ASSESSMENT,
        line("final-plan-issued", day(2026, 9, 8), "{\"from\": \"To the family by hand\"}"));

    assertThat(grown("CW-13", "2026-09.").value()).isEqualTo(1);
    assertThat(
            jdbc.sql("select count(*) from cases.published_plans_by_setting(:day)")
                .param("day", java.sql.Date.valueOf(TODAY))
                .query(Long.class)
                .single())
        .isNotNegative();
  }

  @Test
  void adviceIsCountedByTheMonthInWhichItWasAskedFor() {
    remember("S2-13");
    LocalDate asked = day(2019, 2, 28);
    stories.tell(
        stories.child(),
        ASSESSMENT,
        line("request-received", day(2019, 1, 21)),
        line("advice-requested", asked, "{\"of\": \"educational-psychologist\"}"),
        line("advice-requested", asked, "{\"of\": \"health\"}"),
        line("advice-requested", asked, "{\"of\": \"school\"}"),
        line("advice-requested", day(2019, 3, 1), "{\"of\": \"social-care\"}"),
        line("advice-received", asked.plusDays(42), "{\"from\": \"educational-psychologist\"}"),
        line("advice-received", asked.plusDays(43), "{\"answers-event\": \"3\"}"),
        line("advice-received", day(2019, 3, 20), "{\"from\": \"social-care\"}"));
    stories.tell(
        stories.child(),
        ASSESSMENT,
        line("request-received", TODAY.minusDays(60)),
        line("advice-requested", TODAY.minusDays(42), "{\"of\": \"health\"}"));

    assertThat(grown("S2-13", "2019-02.").share()).isEqualTo("1 of 3");
    assertThat(grown("S2-13", "2019-02.Adviser: Educational psychologist").share())
        .isEqualTo("1 of 1");
    assertThat(grown("S2-13", "2019-02.Adviser: Health").share()).isEqualTo("0 of 1");
    assertThat(grown("S2-13", "2019-03.").share()).isEqualTo("1 of 1");
    assertThat(grown("S2-13", "2026-10.").share()).isEqualTo("0 of 0");
  }

  @Test
  void theMiddlePlanAndTheStagesStandBesideTheMean() {
    remember("S2-12");
    for (int many : List.of(100, 130, 310)) {
      LocalDate end = day(2017, 11, 20);
      stories.tell(
          stories.child(),
          ASSESSMENT,
          line("request-received", end.minusDays(many)),
          line("decision-to-assess-notified", end.minusDays(many - 30)),
          line("draft-plan-sent", end.minusDays(20)),
          line("final-plan-issued", end));
    }

    assertThat(grown("S2-12", "2017-11.Of all plans: the middle one").value()).isEqualTo(130);
    assertThat(grown("S2-12", "2017-11.Stage: from the request to the decision to assess"))
        .isEqualTo(new CaseStories.Figure(30, 90, 3));
    assertThat(grown("S2-12", "2017-11.Stage: from there to the final plan").value()).isEqualTo(20);
  }

  @Test
  void appealsAreHeldBesideTheDecisionsThatCouldBeAppealed() {
    remember("CW-19", "CW-20", "S1-02");
    ChildId child = stories.child();
    stories.tell(
        child,
        ASSESSMENT,
        line("request-received", day(2018, 8, 20)),
        line("refusal-to-assess-notified", day(2018, 10, 1)));
    stories.tell(
        child,
        "mediation-and-appeal",
        line("decision-letter-sent", day(2018, 10, 1)),
        line("mediation-held", day(2018, 11, 5)),
        line("mediation-agreement-made", day(2018, 11, 5)),
        line("appeal-registered", day(2018, 12, 31)),
        line("appeal-decided", day(2019, 1, 1), "{\"outcome\": \"partly-upheld\"}"));
    appealDecided("dismissed");
    appealDecided("");

    assertThat(grown("CW-19", "2018-Q4.").share()).isEqualTo("3 of 1");
    assertThat(grown("CW-20", "2018-Q4.").share()).isEqualTo("1 of 1");
    assertThat(grown("S1-02", "2019-Q1.").share()).isEqualTo("1 of 2");
    assertThat(grown("CW-19", "2018-Q4.About: Not to assess").share()).isEqualTo("1 of 1");
    assertThat(grown("CW-19", "2018-Q4.About: Not known").share()).isEqualTo("0 of 0");
    assertThat(grown("S1-02", "2019-Q1.About: Not to assess").share()).isEqualTo("1 of 1");
    assertThat(grown("S1-02", "2019-Q1.About: Not known").share()).isEqualTo("0 of 1");
  }

  @Test
  void theListBehindAFigureHoldsItsCasesAndNobodyElsesChild() {
    asked(stories.child(), day(2017, 2, 28));
    asked(stories.restrictedChild(), day(2017, 2, 1));
    asked(stories.child(), day(2017, 3, 1));
    String list = "/cases/counted?figure=requests&period=2017-02";
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);

    assertThat(ChildrenWeb.text(web.open(officer, list)))
        .contains("1 requests for an assessment received in February 2017", "T.C.")
        .doesNotContain("Q.H.");
    assertThat(ChildrenWeb.text(web.open(chosen, list)))
        .contains("2 requests for an assessment received in February 2017", "Q.H.");
    assertThat(ChildrenWeb.text(web.open(officer, list.replace("counted", "counted.csv"))))
        .contains("T.C.", "28 February 2017")
        .doesNotContain("Q.H.");
    for (String nonsense : List.of("period=2017-13", "period=2017-Q5", "figure=none")) {
      String name = nonsense.substring(0, nonsense.indexOf('='));
      assertThat(web.open(officer, list.replaceAll(name + "=[^&]*", nonsense))).hasStatus(404);
    }
    assertThat(web.open(people.holding(Role.READER), list)).hasStatus(403);
    assertThat(web.open(people.holding(Role.ANALYST), list)).hasStatus(403);
  }

  private void remember(String... codes) {
    for (String code : codes) {
      before.put(code, stories.figures(code, TODAY));
    }
  }

  private CaseStories.Figure grown(String code, String place) {
    return CaseStories.growth(before.get(code), stories.figures(code, TODAY), place);
  }

  private void asked(ChildId child, LocalDate on) {
    stories.tell(child, ASSESSMENT, line("request-received", on));
  }

  private void decided(String decision, LocalDate on) {
    ended(on.minusDays(35), decision, on);
  }

  private void ended(LocalDate asked, String end, LocalDate on) {
    stories.tell(stories.child(), ASSESSMENT, line("request-received", asked), line(end, on));
  }

  private void plan(ChildId child, LocalDate on) {
    stories.tell(child, ASSESSMENT, line("final-plan-issued", on, "{\"need\": \"ASD\"}"));
  }

  private void appealDecided(String outcome) {
    stories.tell(
        stories.child(),
        "mediation-and-appeal",
        line("appeal-registered", day(2018, 10, 1)),
        line("appeal-decided", day(2019, 3, 31), "{\"outcome\": \"" + outcome + "\"}"));
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }
}
