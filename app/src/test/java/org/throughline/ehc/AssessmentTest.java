// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.DueLine;
import org.throughline.cases.RecordedEvent;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.settings.Schools;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Advice, consultations, the meeting and the offers of an assessment that was asked for on
/// 5 January 2026.
@ThroughlineTest
class AssessmentTest {

  private final PlanWeb web;
  private final People people;
  private final CaseFiles files;
  private final Schools schools;
  private final JdbcClient jdbc;

  AssessmentTest(PlanWeb web, People people, CaseFiles files, Schools schools, JdbcClient jdbc) {
    this.web = web;
    this.people = people;
    this.files = files;
    this.schools = schools;
    this.jdbc = jdbc;
  }

  @Test
  void adviceIsDueSixWeeksAfterItWasAskedForAndEachAdviserStandsAlone() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String work = work("Ada", officer);

    ask(officer, work, "2026-02-16", Map.of("school", "Head", "educational-psychologist", "Team"));
    receive(officer, work, "school", "2026-03-20");

    DueLine due = due(officer, work, "advice");
    assertThat(due.due()).hasValue(LocalDate.of(2026, 3, 30));
    assertThat(web.open(officer, work))
        .hasStatusOk()
        .bodyText()
        .contains("1 of 5 pieces of advice are in; 1 is", Dates.full(due.due().get()))
        .contains("Received in time", "Not asked for", "Head", "by " + officer.name());
  }

  @Test
  void adviceThatComesAfterItsDayIsLateByThatManyDays() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String work = work("Bea", officer);
    ask(officer, work, "2026-02-16", Map.of("health", "Clinic"));

    receive(officer, work, "health", "2026-04-02");

    assertThat(web.open(officer, work)).bodyText().contains("Received late", "3 days late");
  }

  @Test
  void remindersAreTheFirstTheSecondAndTheLast() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String work = work("Cid", officer);
    ask(officer, work, "2026-02-16", Map.of("social-care", "Team"));
    int request = request(officer, work, "social-care");
    String path = work + "/advice/" + request + "/reminded";

    for (String day : List.of("2026-03-16", "2026-03-23", "2026-03-30")) {
      web.done(officer, path, versioned(officer, path, Map.of("on", day)));
    }

    assertThat(events(officer, work).stream().map(RecordedEvent::type))
        .containsSequence("first-reminder-sent", "second-reminder-sent", "last-reminder-sent");
    assertThat(web.open(officer, work)).bodyText().contains("3 times, last on 30 March 2026");
  }

  @Test
  void theHistoryOfTheCaseSaysItInWords() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String work = work("Una", officer);
    ask(officer, work, "2026-02-16", Map.of("social-care", "Team"));
    receive(officer, work, "social-care", "2026-03-20");

    assertThat(web.open(officer, work.replace("/assessment", "")))
        .bodyText()
        .contains("Asked of: Social care", "Who there: Team", "From: Social care")
        .doesNotContain(": social-care", "Answers event");
  }

  @Test
  void nobodyIsAskedTwiceWhileTheAnswerIsOutstanding() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String work = work("Dot", officer);
    ask(officer, work, "2026-02-16", Map.of("school", "Head"));

    assertThat(
            web.send(
                officer,
                work + "/ask",
                versioned(
                    officer,
                    work + "/ask",
                    Map.of("on", "2026-02-20", "whom-school", "Head", "whom-health", "Clinic"))))
        .hasStatus(422)
        .bodyText()
        .contains("It was asked for on 16 February 2026 and has not come. Send a reminder");
    assertThat(events(officer, work)).hasSize(2);
  }

  @Test
  void adviceIsReusedOnlyWhenAllThreeAgreeAndIsNotSoughtAgainThen() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String work = work("Eve", officer);
    String path = work + "/steps/reused-advice/new";
    Map<String, String> reuse =
        new HashMap<>(
            Map.of(
                "about",
                "health",
                "on",
                "2025-11-03",
                "words",
                "Clinic letter",
                "agreed-council",
                "yes"));

    assertThat(web.send(officer, path, reuse)).hasStatus(422).bodyText().contains("all three");
    reuse.putAll(Map.of("agreed-provider", "yes", "agreed-family", "yes"));
    web.done(officer, path, reuse);

    assertThat(web.open(officer, work))
        .bodyText()
        .contains("Earlier advice reused", "Given on 3 November 2025", "Clinic letter");
    assertThat(
            web.send(
                officer,
                work + "/ask",
                versioned(
                    officer, work + "/ask", Map.of("on", "2026-02-20", "whom-health", "Clinic"))))
        .hasStatus(422)
        .bodyText()
        .contains("must not be sought again");
  }

  @Test
  void aSchoolThatSaysNoNamesTheGroundAndItsReasons() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String work = work("Fay", officer);
    String school = schools.open("Bramble Lane Primary School");
    web.done(
        officer,
        work + "/consult",
        versioned(officer, work + "/consult", Map.of("setting", school, "on", "2026-04-20")));
    String reply = work + "/schools/" + events(officer, work).getLast().number() + "/replied";

    assertThat(
            web.send(
                officer,
                reply,
                versioned(officer, reply, Map.of("on", "2026-05-11", "reply", "no"))))
        .hasStatus(422)
        .bodyText()
        .contains("Tick the ground of section 39(4)", "Write down the school’s reasons");
    web.done(
        officer,
        reply,
        versioned(
            officer,
            reply,
            Map.of(
                "on", "2026-05-11", "reply", "no", "ground-others", "yes", "reasons", "No room")));

    assertThat(due(officer, work, "consultation-reply").due()).hasValue(LocalDate.of(2026, 5, 5));
    assertThat(web.open(officer, work))
        .bodyText()
        .contains("Says it cannot", "6 days late", "efficient education of others", "No room");
  }

  @Test
  void aSchoolIsConsultedOnceADay() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String work = work("Ivy", officer);
    String consult = work + "/consult";
    String school = schools.open("Juniper Lane Primary School");
    web.versioned(officer, consult, Map.of("setting", school, "on", "2026-04-20"));

    assertThat(
            web.send(
                officer,
                consult,
                versioned(officer, consult, Map.of("setting", school, "on", "2026-04-20"))))
        .hasStatus(422)
        .bodyText()
        .contains(
            "It is recorded already that Juniper Lane Primary School was consulted on 20 April 2026.");
    web.versioned(officer, consult, Map.of("setting", school, "on", "2026-05-18"));
  }

  @Test
  void aClosedSchoolAndAnUnknownOneAreNotConsulted() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String work = work("Gus", officer);
    String closed = schools.closed("Thistle Lane Primary School", LocalDate.of(2025, 8, 31));

    assertThat(
            web.send(
                officer,
                work + "/consult",
                versioned(
                    officer,
                    work + "/consult",
                    Map.of("setting", "Qqqqzzz Xxxyyy", "on", "2026-04-20"))))
        .hasStatus(422)
        .bodyText()
        .contains("No setting has this number");
    assertThat(
            web.send(
                officer,
                work + "/consult",
                versioned(
                    officer, work + "/consult", Map.of("setting", closed, "on", "2026-04-20"))))
        .hasStatus(422)
        .bodyText()
        .contains("not open on that day");
  }

  @Test
  void whoeverComesSecondKeepsBothPeoplesWords() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account other = people.holding(Role.CASE_OFFICER);
    String work = work("Ira", officer);
    web.done(
        officer, work + "/steps/meeting/new", Map.of("on", "2026-04-08", "words", "At school"));
    long step = stepId(officer);
    String change = work + "/steps/" + step + "/change";
    Map<String, String> first =
        Map.of("version", "1", "on", "2026-04-08", "words", "At the family’s home");
    web.done(officer, change, first);

    MvcTestResult answer =
        web.send(other, change, Map.of("version", "1", "on", "2026-04-08", "words", "By video"));

    assertThat(answer)
        .hasStatus(409)
        .bodyText()
        .contains("By video", "At the family’s home", officer.name());
    assertThat(
            web.seenBy(
                officer,
                () ->
                    jdbc.sql(
                            "select count(*) from ehc.history where subject = 'STEP' and subject_id = ?")
                        .param(step)
                        .query(Integer.class)
                        .single()))
        .isEqualTo(2);
  }

  @Test
  void aFormThatArrivesFiveTimesIsCarriedOutOnce() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String work = work("Jan", officer);
    Map<String, String> form =
        versioned(officer, work + "/ask", Map.of("on", "2026-02-16", "whom-school", "Head"));
    form.put("once", UUID.randomUUID().toString());

    for (int i = 0; i < 5; i++) {
      web.done(officer, work + "/ask", form);
    }

    assertThat(events(officer, work)).hasSize(2);
  }

  @Test
  void aRestrictedChildHasNoSuchPageForThoseWithoutTheRight() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    String plan = web.planPath(InventedChild.named("Kit", "Workfield").restricted(), chosen);
    String work = PlanWeb.work(plan);

    for (String path : List.of("", "/ask", "/consult", "/steps/meeting/new")) {
      assertThat(web.open(officer, work + path)).as(path).hasStatus(404);
      assertThat(web.open(people.holding(Role.READER), work + path)).as(path).hasStatus(403);
    }
    assertThat(web.send(officer, work + "/steps/meeting/new", Map.of("on", "2026-04-08")))
        .hasStatus(404);
  }

  private String work(String name, Account officer) {
    return PlanWeb.work(web.planPath(InventedChild.named(name, "Workfield"), officer));
  }

  private Map<String, String> versioned(Account officer, String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("version", web.version(officer, path));
    return all;
  }

  private void ask(Account officer, String work, String day, Map<String, String> whom) {
    Map<String, String> fields = new HashMap<>();
    whom.forEach((adviser, words) -> fields.put("whom-" + adviser, words));
    fields.put("on", day);
    web.done(officer, work + "/ask", versioned(officer, work + "/ask", fields));
  }

  private void receive(Account officer, String work, String adviser, String day) {
    String path = work + "/advice/" + request(officer, work, adviser) + "/received";
    web.done(officer, path, versioned(officer, path, Map.of("on", day)));
  }

  private int request(Account officer, String work, String adviser) {
    return events(officer, work).stream()
        .filter(event -> event.type().equals("advice-requested"))
        .filter(event -> event.details().contains("\"" + adviser + "\""))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private List<RecordedEvent> events(Account officer, String work) {
    return web.seenBy(officer, () -> files.events(summary(work).id()));
  }

  private DueLine due(Account officer, String work, String duty) {
    return web.seenBy(officer, () -> files.due(summary(work).id())).stream()
        .filter(line -> line.duty().equals(duty))
        .findFirst()
        .orElseThrow();
  }

  private CaseSummary summary(String work) {
    return files.findByAddress(work.substring(7, 43)).orElseThrow();
  }

  private long stepId(Account officer) {
    return web.seenBy(
        officer,
        () -> jdbc.sql("select max(step_id) from ehc.case_step").query(Long.class).single());
  }
}
