// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.CaseStories.line;
import static org.throughline.measures.CaseStories.putRight;
import static org.throughline.measures.CaseStories.takenBack;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenWeb;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Outcomes at reviews, travel budgets and travel training, each against a few of them counted by
/// hand, and the lists behind them.
@ThroughlineTest
class OutcomesAndTravelMeasuresTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String HELD = "review-meeting-held";

  private final CaseStories stories;
  private final ChildrenWeb web;
  private final People people;
  private final Map<String, Map<String, CaseStories.Figure>> before = new HashMap<>();

  OutcomesAndTravelMeasuresTest(
      CaseStories stories, ChildrenWeb web, People people, JdbcClient jdbc) {
    this.stories = stories;
    this.web = web;
    this.people = people;
    MeasuresHome.isLeicester(jdbc);
  }

  @Test
  void anOutcomeCountsAtEveryReviewThatJudgedIt() {
    remember("S2-29");
    ChildId child = withPlan(stories.child());
    review(child, "2019-05-03", "MET", "PARTLY", "NOT_MET", "NOT_WANTED");
    review(child, "2019-12-31", "MET", "MET", "", "NOT_WANTED");
    review(withPlan(stories.restrictedChild()), "2019-06-14", "NOT_MET", "", "", "");
    review(child, "2020-01-01", "MET", "", "", "");
    review(child, "2019-03-01", "MET", "MET", "MET", "MET");
    takeOut(child, "2019-03-01");

    assertThat(grown("S2-29", "2019.").share()).isEqualTo("4 of 6");
    assertThat(grown("S2-29", "2020.").share()).isEqualTo("1 of 1");
    assertThat(grown("S2-29", "2019.Area of need: Cognition and learning").share())
        .isEqualTo("2 of 3");
    assertThat(grown("S2-29", "2019.Area of need: Social care").share()).isEqualTo("2 of 2");
    assertThat(grown("S2-29", "2019.Area of need: Joined to no need").share()).isEqualTo("0 of 1");
    assertThat(grown("S2-29", "2019.Preparing for adulthood: Employment").share())
        .isEqualTo("2 of 3");
    assertThat(grown("S2-29", "2019.Result: Met").share()).isEqualTo("3 of 6");
    assertThat(grown("S2-29", "2019.Result: Partly met").share()).isEqualTo("1 of 6");
  }

  @Test
  void aMeetingThatWasMovedOrTakenBackCountsNoOutcomes() {
    remember("S2-29");
    ChildId child = withPlan(stories.child());
    LocalDate on = LocalDate.of(2017, 5, 3);
    review(child, "2017-05-02", "MET", "NOT_MET", "", "");
    held(child, line(HELD, on), putRight(HELD, on.plusDays(7), 1));
    judged(child, "2017-05-03", "MET", "MET", "MET", "MET");
    held(child, line(HELD, on.plusDays(1)), takenBack(HELD, on.plusDays(1), 1));
    judged(child, "2017-05-04", "NOT_MET", "NOT_MET", "", "");

    assertThat(grown("S2-29", "2017.").share()).isEqualTo("1 of 2");
    assertThat(
            ChildrenWeb.text(
                web.open(
                    people.holding(Role.CASE_OFFICER),
                    "/cases/counted?figure=outcomes&period=2017")))
        .contains("1 of the 2 outcomes looked at");
  }

  @Test
  void theListBehindOutcomesHoldsEachOfThemAndNobodyElsesChild() {
    review(withPlan(stories.child()), "2015-05-04", "MET", "NOT_MET", "NOT_WANTED", "");
    review(withPlan(stories.restrictedChild()), "2015-06-15", "MET", "", "", "");
    String list = "/cases/counted?figure=outcomes&period=2015";
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);

    assertThat(ChildrenWeb.text(web.open(officer, list)))
        .contains(
            "1 of the 2 outcomes looked at in reviews in 2015 were met or partly met",
            "T.C.",
            "Result: No longer wanted")
        .doesNotContain("Q.H.");
    assertThat(ChildrenWeb.text(web.open(chosen, list)))
        .contains("2 of the 3 outcomes looked at", "Q.H.");
    assertThat(web.open(people.holding(Role.ANALYST), list)).hasStatus(403);
  }

  @Test
  void aChildFoundEligibleCountsUntilTheNextDecisionOnIt() {
    remember("S1-12");
    // Accepted after the decision: counts.
    ChildId taken = eligible("date '2018-05-31', true, 'SEND', null");
    offered(taken, "date '2018-05-01', 'ACCEPTED', date '2018-06-20', null");
    // Accepted before the decision, or declined, or taken out: eligible without one.
    ChildId before = eligible("date '2018-05-16', true, 'DISTANCE', null");
    offered(before, "date '2018-05-01', 'ACCEPTED', date '2018-05-15', null");
    offered(before, "date '2018-06-01', 'DECLINED', date '2018-06-02', null");
    offered(before, "date '2018-06-01', 'ACCEPTED', date '2018-06-02', now()");
    // Not eligible by the last decision of the month, and not eligible at all.
    ChildId refused = eligible("date '2018-05-02', true, 'SEND', null");
    decided(refused, "date '2018-05-20', false, '', null");
    offered(refused, "date '2018-05-21', 'ACCEPTED', date '2018-05-22', null");
    eligible("date '2018-05-03', false, '', null");
    // Taken out as a mistake.
    eligible("date '2018-05-04', true, 'SEND', now()");
    // Nothing decided: the offer counts among the offers alone.
    offered(withCase(), "date '2018-05-21', 'ACCEPTED', date '2018-05-22', null");
    // Found eligible in May and again in July: the acceptance in August is of July.
    ChildId again = eligible("date '2018-05-07', true, 'LOW_INCOME', null");
    decided(again, "date '2018-07-09', true, 'SEND', null");
    offered(again, "date '2018-08-01', 'ACCEPTED', date '2018-08-02', null");

    assertThat(grown("S1-12", "2018-05.").share()).isEqualTo("1 of 3");
    assertThat(grown("S1-12", "2018-07.").share()).isEqualTo("1 of 1");
    assertThat(
            grown("S1-12", "2018-05.Ground: Special educational needs, disability or mobility")
                .share())
        .isEqualTo("1 of 1");
    assertThat(grown("S1-12", "2018-05.Ground: Walking distance").share()).isEqualTo("0 of 1");
    // Born on 6 May 2004: Year 9 until the end of August 2018.
    assertThat(grown("S1-12", "2018-05.Year group: Year 9").share()).isEqualTo("1 of 3");
    assertThat(
            ChildrenWeb.text(
                web.open(
                    people.holding(Role.CASE_OFFICER),
                    "/cases/counted?figure=travel-eligible&period=2018-05")))
        .contains("1 of the 3 children found eligible for help with travel in May 2018", "T.C.");
  }

  @Test
  void anOfferOfATravelBudgetCountsInItsMonthWhateverTheReply() {
    remember("S1-12");
    offered(withCase(), "date '2017-05-01', 'ACCEPTED', date '2017-06-20', null");
    offered(withCase(), "date '2017-05-31', 'DECLINED', date '2017-06-01', null");
    offered(withCase(), "date '2017-05-16', 'OPEN', null, null");
    offered(withCase(), "date '2017-05-17', 'ACCEPTED', date '2017-05-18', now()");
    offered(withCase(), "date '2017-06-01', 'ACCEPTED', date '2017-06-02', null");

    assertThat(grown("S1-12", "2017-05.Of offers made: accepted").share()).isEqualTo("1 of 3");
    assertThat(grown("S1-12", "2017-06.Of offers made: accepted").share()).isEqualTo("1 of 1");
    assertThat(grown("S1-12", "2017-05.Reply: Accepted").share()).isEqualTo("1 of 3");
    assertThat(grown("S1-12", "2017-05.Reply: None yet").share()).isEqualTo("1 of 3");
    assertThat(grown("S1-12", "2017-05.").below()).as("nobody was found eligible").isZero();
  }

  @Test
  void trainingIsFollowedByTheQuarterOfEachOfItsSteps() {
    remember("S1-13");
    String referred = "date '2018-03-31', ";
    training(
        referred + "date '2018-04-01', 'COMPLETED', date '2018-07-02', date '2019-01-02', true");
    training(
        referred + "date '2018-06-30', 'COMPLETED', date '2018-07-02', date '2019-03-31', false");
    training(referred + "date '2018-05-01', 'STOPPED', date '2018-05-02', null, null");
    training(referred + "date '2018-05-01', '', null, null, null");
    training(referred + "null, '', null, null, null");

    assertThat(grown("S1-13", "2018-Q2.").share()).isEqualTo("2 of 4");
    assertThat(grown("S1-13", "2018-Q1.Of those referred: training has begun").share())
        .isEqualTo("4 of 5");
    assertThat(grown("S1-13", "2019-Q1.Of those asked six months later: travel alone").share())
        .isEqualTo("1 of 2");
    assertThat(grown("S1-13", "2018-Q2.Year group: Year 9").share()).isEqualTo("2 of 4");
    assertThat(
            ChildrenWeb.text(
                web.open(
                    people.holding(Role.CASE_OFFICER),
                    "/cases/counted?figure=travel-training&period=2018-Q2")))
        .contains("2 of the 4 travel trainings begun in April to June 2018 were completed", "T.C.");
  }

  private void remember(String code) {
    before.put(code, stories.figures(code, TODAY));
  }

  private CaseStories.Figure grown(String code, String place) {
    return CaseStories.growth(before.get(code), stories.figures(code, TODAY), place);
  }

  /// A plan of four outcomes: of learning and for work, of learning, of none, of social care.
  private ChildId withPlan(ChildId child) {
    stories.tell(
        child, "ehc-needs-assessment", line("final-plan-issued", LocalDate.of(2014, 10, 6)));
    stories.keep(
        child,
        """
        with p as (
          insert into ehc.plan (child_id, case_id, recorded_at)
          select f.child_id, f.case_id, now() from cases.case_file f where f.child_id = :child
          returning plan_id, case_id)
        insert into ehc.edition (plan_id, number, case_id, begun_at, sent_on, remarks_until)
        select plan_id, 1, case_id, now(), date '2014-09-01', date '2014-09-15' from p
        """);
    stories.keep(
        child,
        """
        insert into ehc.item (edition_id, section, place, text, area, adulthood)
        select e.edition_id, v.section, v.place, v.section || v.place, v.area, v.adulthood
          from ehc.edition e
          join ehc.plan p using (plan_id)
         cross join (values
           ('B', 1, 'COGNITION', ''), ('D', 1, '', ''), ('E', 1, '', 'EMPLOYMENT'),
           ('E', 2, '', ''), ('E', 3, '', ''), ('E', 4, '', '')) v (section, place, area, adulthood)
         where p.child_id = :child
        """);
    stories.keep(
        child,
        """
        insert into ehc.link (edition_id, from_item, from_kind, to_item, to_kind)
        select a.edition_id, a.item_id, 'NEED', b.item_id, 'OUTCOME'
          from ehc.item a
          join ehc.item b using (edition_id)
          join ehc.edition e using (edition_id)
          join ehc.plan p using (plan_id)
         where p.child_id = :child
           and (a.text, b.text) in (('B1', 'E1'), ('D1', 'E2'))
        """);
    return child;
  }

  /// A meeting that was held and what it found.
  private void review(ChildId child, String met, String... results) {
    held(child, line(HELD, LocalDate.parse(met)));
    judged(child, met, results);
  }

  private void held(ChildId child, CaseStories.Line... lines) {
    stories.tell(child, "annual-review", lines);
  }

  /// What was written down in the case of reviews that began with the meeting.
  private void judged(ChildId child, String met, String... results) {
    stories.keep(
        child,
        """
        insert into ehc.outcome_review (case_id, edition_id, met_on, changed_at)
        select f.case_id, e.edition_id, f.opened_on, now()
          from ehc.plan p
          join ehc.edition e using (plan_id)
          join cases.case_file f on f.child_id = p.child_id and f.pathway = 'annual-review'
         where p.child_id = :child and f.opened_on = date '%s'
        """
            .formatted(met));
    stories.keep(
        child,
        """
        insert into ehc.outcome_result (review_id, edition_id, item_id, result)
        select v.review_id, v.edition_id, i.item_id, (array['%s'])[i.place]
          from ehc.outcome_review v
          join ehc.item i using (edition_id)
          join ehc.edition e using (edition_id)
          join ehc.plan p using (plan_id)
         where p.child_id = :child and v.met_on = date '%s' and i.section = 'E'
        """
            .formatted(String.join("', '", results), met));
  }

  private void takeOut(ChildId child, String met) {
    stories.keep(
        child,
        """
        update ehc.outcome_review set removed_at = now()
         where met_on = date '%s'
           and case_id in (select case_id from cases.case_file where child_id = :child)
        """
            .formatted(met));
  }

  private ChildId withCase() {
    ChildId child = stories.child();
    stories.tell(
        child, "ehc-needs-assessment", line("final-plan-issued", LocalDate.of(2017, 1, 9)));
    return child;
  }

  private ChildId eligible(String values) {
    ChildId child = withCase();
    decided(child, values);
    return child;
  }

  private void decided(ChildId child, String values) {
    stories.keep(
        child,
        """
        insert into ehc.travel_decision (case_id, changed_at, decided_on, is_eligible, ground, removed_at)
        select f.case_id, now(), %s from cases.case_file f where f.child_id = :child
        """
            .formatted(values));
  }

  private void offered(ChildId child, String values) {
    stories.keep(
        child,
        """
        insert into ehc.travel_budget (case_id, changed_at, offered_on, reply, replied_on, removed_at)
        select f.case_id, now(), %s from cases.case_file f where f.child_id = :child
        """
            .formatted(values));
  }

  private void training(String values) {
    ChildId child = stories.child();
    stories.tell(
        child, "ehc-needs-assessment", line("final-plan-issued", LocalDate.of(2018, 1, 8)));
    stories.keep(
        child,
        """
        insert into ehc.travel_training
          (case_id, changed_at, referred_on, started_on, ending, ended_on, checked_on, is_independent)
        select f.case_id, now(), %s from cases.case_file f where f.child_id = :child
        """
            .formatted(values));
  }
}
