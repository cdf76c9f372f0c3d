// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.CaseStories.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.complaints.Service;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Measures of what is kept beside the cases, such as complaints and personal budgets, each against
/// a few of them counted by hand.
@ThroughlineTest
class BesideCasesMeasuresTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final CaseStories stories;
  private final ChildrenLoader children;
  private final ChildrenWeb web;
  private final People people;
  private final JdbcClient jdbc;

  BesideCasesMeasuresTest(
      CaseStories stories,
      ChildrenLoader children,
      ChildrenWeb web,
      People people,
      JdbcClient jdbc) {
    this.stories = stories;
    this.children = children;
    this.web = web;
    this.people = people;
    this.jdbc = jdbc;
    MeasuresHome.isLeicester(jdbc);
  }

  @Test
  void complaintsAreCountedByTheMonthInWhichTheirReplyFellDue() {
    Map<String, CaseStories.Figure> before = stories.figures("S1-10", TODAY);
    ChildId child = withPlan();
    complaint(
        child,
        "'FIRST', '', 'PARENT', date '2018-04-03', date '2018-05-01', date '2018-05-01', 'UPHELD', null");
    complaint(
        child,
        "'FIRST', '', 'PARENT', date '2018-05-03', date '2018-05-31', date '2018-06-01', 'UPHELD', null");
    complaint(child, "'FIRST', '', 'PARENT', date '2018-05-03', date '2018-05-31', null, '', null");
    complaint(
        child,
        "'FIRST', '', 'PARENT', date '2018-05-04', date '2018-06-01', date '2018-05-14', 'PARTLY', null");
    complaint(
        child,
        "'FIRST', '', 'PARENT', date '2018-05-03', date '2018-05-31', date '2018-05-09', 'WITHDRAWN', null");
    complaint(
        child,
        "'FIRST', '', 'PARENT', date '2018-05-03', date '2018-05-31', date '2018-05-09', 'UPHELD', now()");
    complaint(
        child, "'SECOND', '', 'PARENT', date '2018-05-03', date '2018-05-31', null, '', null");

    Map<String, CaseStories.Figure> after = stories.figures("S1-10", TODAY);
    assertThat(CaseStories.growth(before, after, "2018-05.").share()).isEqualTo("1 of 3");
    assertThat(CaseStories.growth(before, after, "2018-06.").share()).isEqualTo("1 of 1");
  }

  @Test
  void aFindingOfTheOmbudsmanCountsOnceHoweverManyStepsItNames() {
    Map<String, CaseStories.Figure> before = stories.figures("S1-16", TODAY);
    ChildId child = withPlan();
    String fault =
        "'OMBUDSMAN', '18 000 111', '', null, null, date '2018-09-03', '%s', null, 'final-plan', %d";
    finding(child, fault.formatted("FAULT_INJUSTICE", 1));
    finding(child, fault.formatted("FAULT", 2));
    finding(withPlan(), fault.formatted("NO_FAULT", 1));
    finding(withPlan(), fault.formatted("NOT_INVESTIGATED", 1));

    assertThat(CaseStories.growth(before, stories.figures("S1-16", TODAY), "2018.").share())
        .isEqualTo("1 of 2");
  }

  @Test
  void complaintsAndFindingsAreCountedByTheServiceThatTheyAreAbout() {
    Map<String, CaseStories.Figure> before = stories.figures("S1-10", TODAY);
    Map<String, CaseStories.Figure> found = stories.figures("S1-16", TODAY);
    String inTime =
        "'FIRST', '', 'PARENT', date '2019-04-03', date '2019-05-01', date '2019-05-01', 'UPHELD', null";
    for (Service service : Service.values()) {
      about(service, complaint(withPlan(), inTime));
    }
    about(
        Service.TRAVEL,
        complaint(withPlan(), inTime.replace("2019-05-01', 'UP", "2019-05-02', 'UP")));
    complaint(withPlan(), inTime);
    ChildId two = withPlan();
    String fault =
        "'OMBUDSMAN', '19 000 111', '', null, null, date '2019-09-03', 'FAULT', null, 'final-plan', %d";
    about(Service.HEALTH, finding(two, fault.formatted(1)));
    finding(two, fault.formatted(2));

    Map<String, CaseStories.Figure> after = stories.figures("S1-10", TODAY);
    for (Service service : Service.values()) {
      assertThat(CaseStories.growth(before, after, "2019.Service: " + service.label()).share())
          .as(service.label())
          .isEqualTo(service == Service.TRAVEL ? "1 of 2" : "1 of 1");
    }
    assertThat(CaseStories.growth(before, after, "2019.Service: Not recorded").share())
        .isEqualTo("1 of 1");
    Map<String, CaseStories.Figure> findings = stories.figures("S1-16", TODAY);
    for (String part : List.of("", "Service: Health", "Service: Not recorded")) {
      assertThat(CaseStories.growth(found, findings, "2019." + part).share())
          .as(part)
          .isEqualTo("1 of 1");
    }
    assertThat(listed("complaints", "2019", "Service: Travel to school"))
        .contains("1 of the 2 complaints whose reply fell due in 2019");
    assertThat(listed("findings", "2019", "Service: Health")).contains("1 of the 1 findings");
  }

  @Test
  void aPersonalBudgetCountsWhileItAndThePlanLast() {
    Map<String, CaseStories.Figure> before = stories.figures("CW-21", TODAY);
    budget(
        stories.child(),
        "'DIRECT_PAYMENT', 'AGREED', date '2026-01-05', date '2026-02-01', date '2026-11-22', null");
    budget(
        stories.child(),
        "'NOTIONAL', 'AGREED', date '2026-01-05', date '2026-02-01', date '2026-11-21', null");
    budget(
        stories.child(), "'NOTIONAL', 'AGREED', date '2026-01-05', date '2026-11-23', null, null");
    budget(
        stories.child(), "'NOTIONAL', 'AGREED', date '2026-01-05', date '2026-02-01', null, now()");
    ChildId ceased = stories.child();
    budget(ceased, "'NOTIONAL', 'AGREED', date '2026-01-05', date '2026-02-01', null, null");
    stories.tell(ceased, "ceasing", line("plan-ceased", LocalDate.of(2026, 10, 1)));

    Map<String, CaseStories.Figure> after = stories.figures("CW-21", TODAY);
    assertThat(CaseStories.growth(before, after, "2026-11.").share()).isEqualTo("1 of 4");
    assertThat(CaseStories.growth(before, after, "2026-11.Age: 20 to 25").share())
        .isEqualTo("1 of 4");
    assertThat(CaseStories.growth(before, after, "2026-11.Arrangement: Direct payment").above())
        .isEqualTo(1);
  }

  @Test
  void aPlanHasViewsWhenItsNewestFinalVersionSaysSomethingInSectionA() {
    Map<String, CaseStories.Figure> before = stories.figures("S1-07", TODAY);
    edition(withPlan(), "A", "2026-09-01");
    edition(withPlan(), "B", "2026-09-01");
    edition(withPlan(), "A", null);

    Map<String, CaseStories.Figure> after = stories.figures("S1-07", TODAY);
    assertThat(CaseStories.growth(before, after, "2026-11.").share()).isEqualTo("1 of 2");
    assertThat(CaseStories.growth(before, after, "2026-11.School: None known").share())
        .isEqualTo("1 of 2");
  }

  @Test
  void aSchoolWithFewPlansIsWithheldAndCannotBeWorkedBack() {
    String many = school();
    String few = school();
    for (int child = 0; child < 6; child++) {
      plan(InventedChild.named("Sanna", "Schoolwell").at(many, "3").keptBy(children));
    }
    plan(InventedChild.named("Sanna", "Schoolwell").at(few, "3").keptBy(children));

    Map<String, CaseStories.Figure> now = stories.figures("S2-19", TODAY);
    assertThat(now.get("2026/27-T1.School: School of " + many + " (" + many + ")").below())
        .isEqualTo(200);
    assertThat(now.get("2026/27-T1.School: School of " + few + " (" + few + ")"))
        .isEqualTo(new CaseStories.Figure(0, 0, 200));
    assertThat(now.get("2026/27-T1.").above()).isGreaterThanOrEqualTo(7);
    assertThat(withheld()).isGreaterThan(1);
  }

  @Test
  void pupilsWithPlansAreCountedByThePhaseOfTheirSchool() {
    Map<String, CaseStories.Figure> before = stories.figures("S2-19", TODAY);
    String one = school("ALL_THROUGH");
    String other = school("ALL_THROUGH");
    String college = school("POST_16");
    String unit = school("ALTERNATIVE");
    for (int child = 0; child < 6; child++) {
      plan(InventedChild.named("Sanna", "Schoolwell").at(one, "3").keptBy(children));
      plan(InventedChild.named("Sanna", "Schoolwell").at(other, "3").keptBy(children));
    }
    plan(InventedChild.named("Sanna", "Schoolwell").at(other, "3").keptBy(children));
    plan(InventedChild.named("Sanna", "Schoolwell").at(college, "12").keptBy(children));
    plan(InventedChild.named("Sanna", "Schoolwell").at(unit, "9").keptBy(children));

    Map<String, CaseStories.Figure> now = stories.figures("S2-19", TODAY);
    String phase = "2026/27-T1.Phase: ";
    assertThat(CaseStories.growth(before, now, phase + "All-through").share())
        .isEqualTo("13 of 400");
    assertThat(now.get(phase + "College or other post-16"))
        .isEqualTo(new CaseStories.Figure(0, 0, 200));
    assertThat(now.get(phase + "Alternative provision"))
        .isEqualTo(new CaseStories.Figure(0, 0, 200));
    assertThat(listed("plans-at-schools", "2026/27-T1", "Phase: All-through"))
        .contains("13 pupils with a plan at a school");
  }

  /// How many schools are withheld; one alone could be worked back from the whole.
  private long withheld() {
    return jdbc.sql("select count(*) from cases.published_plans_at_schools(:day) where is_withheld")
        .param("day", TODAY)
        .query(Long.class)
        .single();
  }

  private ChildId withPlan() {
    return plan(stories.child());
  }

  private ChildId plan(ChildId child) {
    stories.tell(
        child, "ehc-needs-assessment", line("final-plan-issued", LocalDate.of(2018, 1, 8)));
    return child;
  }

  private String school() {
    return school("PRIMARY");
  }

  private String school(String kind) {
    String urn =
        "9" + UUID.randomUUID().toString().replaceAll("[^0-9]", "").concat("00000").substring(0, 5);
    jdbc.sql(
            """
            insert into settings.setting (urn, name, kind, status, roll)
            values (:urn, 'School of ' || :urn, :kind, 'OPEN', 200)
            """)
        .param("urn", urn)
        .param("kind", kind)
        .update();
    return urn;
  }

  private ChildId complaint(ChildId child, String values) {
    keep(
        child,
        """
        insert into ehc.complaint (case_id, about, changed_at, stage, reference, complainant, received_on, reply_due, answered_on, outcome, removed_at)
        select f.case_id, 'Late', now(), %s from cases.case_file f where f.child_id = :child
        """,
        values);
    return child;
  }

  private void about(Service service, ChildId child) {
    stories.keep(
        child,
        """
        update ehc.complaint set service = '%s'
         where case_id in (select case_id from cases.case_file where child_id = :child)
        """
            .formatted(service.name()));
  }

  private String listed(String figure, String period, String part) {
    Account reader = people.holding(Role.CASE_OFFICER);
    return ChildrenWeb.text(
        web.open(
            reader, "/cases/counted?figure=%s&period=%s&part=%s".formatted(figure, period, part)));
  }

  private ChildId finding(ChildId child, String values) {
    keep(
        child,
        """
        insert into ehc.complaint (case_id, about, changed_at, stage, reference, complainant, received_on, reply_due, answered_on, outcome, removed_at, duty, nth)
        select f.case_id, 'Late', now(), %s from cases.case_file f where f.child_id = :child
        """,
        values);
    return child;
  }

  private void budget(ChildId child, String values) {
    plan(child);
    keep(
        child,
        """
        insert into ehc.budget (child_id, case_id, pays_for, pence_a_year, changed_at, arrangement, decision, asked_on, from_on, until_on, removed_at, decided_on)
        select f.child_id, f.case_id, 'Tuition', 100000, now(), %s, date '2026-01-12'
          from cases.case_file f where f.child_id = :child limit 1
        """,
        values);
  }

  private void edition(
      ChildId child, String section, @org.jspecify.annotations.Nullable String finalOn) {
    keep(
        child,
        """
        with p as (
          insert into ehc.plan (child_id, case_id, recorded_at)
          select f.child_id, f.case_id, now() from cases.case_file f where f.child_id = :child
          returning plan_id, case_id),
        e as (
          insert into ehc.edition (plan_id, number, case_id, begun_at, sent_on, remarks_until)
          select plan_id, 1, case_id, now(), date '2026-08-03', date '2026-08-17' from p
          returning edition_id)
        insert into ehc.item (edition_id, section, place, text)
        select edition_id, %s, 1, 'Likes to be told beforehand' from e
        """,
        "'" + section + "'");
    if (finalOn != null) {
      keep(
          child,
          """
          update ehc.edition set final_on = %s
           where plan_id in (select plan_id from ehc.plan where child_id = :child)
          """,
          "'" + finalOn + "'");
    }
  }

  private void keep(ChildId child, String sql, String values) {
    stories.keep(child, sql.formatted(values));
  }
}
