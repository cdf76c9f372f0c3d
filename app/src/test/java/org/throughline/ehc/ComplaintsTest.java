// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.InventedChild;
import org.throughline.law.internal.CouncilsLaw;
import org.throughline.law.internal.OwnNumber;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.statute.Amount;
import org.throughline.statute.InForce;
import org.throughline.statute.Source;
import org.throughline.statute.Standing;
import org.throughline.statute.Unit;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Complaints and findings of the Ombudsman, each beside the step of the law that failed.
@ThroughlineTest
class ComplaintsTest {

  private static final String STEP = "assessment-decision.1";

  private static final Map<String, String> COMPLAINT =
      Map.of(
          "stage", "FIRST",
          "received", "2026-03-09",
          "from", "PARENT",
          "service", "CASEWORK",
          "about", "Nobody answered the request in six weeks",
          "step", STEP);

  private static final Map<String, String> FINDING =
      Map.of(
          "reference", "25 001 234",
          "answered", "2026-08-03",
          "outcome", "FAULT_INJUSTICE",
          "service", "CASEWORK",
          "about", "The decision came late and the child was out of school",
          "step", STEP,
          "remedy", "An apology and 500 pounds",
          "remedy_due", "2026-09-03");

  private final PlanWeb web;
  private final People people;
  private final CouncilsLaw law;
  private final JdbcClient jdbc;
  private final Account officer;
  private final Account manager;

  ComplaintsTest(PlanWeb web, People people, CouncilsLaw law, JdbcClient jdbc) {
    this.web = web;
    this.people = people;
    this.law = law;
    this.jdbc = jdbc;
    officer = people.holding(Role.CASE_OFFICER);
    manager = people.holding(Role.CASEWORK_MANAGER);
  }

  @Test
  void aComplaintStandsBesideTheStepThatFailedAndHowLateItCame() {
    String path = late("Ann");

    assertThat(web.open(officer, path + "/new"))
        .hasStatusOk()
        .bodyText()
        .contains("due 16 February 2026: 14 days late", "It is about none of the steps");
    web.done(officer, path + "/new", COMPLAINT);

    assertThat(web.open(officer, path))
        .bodyText()
        .contains(
            "1 complaint; 1 reply is late",
            "Complaint, first stage",
            "Parent or carer, 9 March 2026",
            "SEND casework",
            "due 16 February 2026",
            "14 days late",
            "10 working days after");
    assertThat(web.open(officer, path.replace("/complaints", "")))
        .bodyText()
        .contains(path, "Complaints");
  }

  @Test
  void aReplyAndARemedyAreAddedAndTheHistoryTellsOfEach() {
    String path = late("Bob");
    web.done(officer, path + "/new", COMPLAINT);
    String change = path + "/" + latest() + "/change";
    Map<String, String> answered = PlanWeb.with(COMPLAINT, "answered", "2026-03-19");
    answered.put("outcome", "PARTLY");
    answered.put("remedy", "A letter that says sorry");
    answered.put("remedy_due", "2026-04-02");

    web.versioned(officer, change, answered);

    assertThat(web.open(officer, path))
        .bodyText()
        .contains(
            "1 complaint; 1 remedy is still to be done",
            "Replied 19 March 2026",
            "Partly upheld",
            "A letter that says sorry");
    web.versioned(officer, change, PlanWeb.with(answered, "remedy_done", "2026-04-01"));
    assertThat(web.open(officer, path)).bodyText().contains("Done 1 April 2026");
    assertThat(web.open(officer, change.replace("/change", "/history")))
        .bodyText()
        .contains(
            "This record was changed twice", "Changed by " + officer.name(), "Step that failed");
  }

  @Test
  void aFindingOfTheOmbudsmanIsRecordedOnceAgainstAStep() {
    String path = late("Cat");
    web.done(officer, path + "/findings/new", FINDING);

    assertThat(web.open(officer, path))
        .bodyText()
        .contains(
            "1 finding of the Ombudsman; 1 remedy is still to be done",
            "Ombudsman’s finding, 25 001 234",
            "Fault causing injustice",
            "Decided 3 August 2026");
    assertThat(web.send(officer, path + "/findings/new", FINDING))
        .hasStatus(422)
        .bodyText()
        .contains("This finding is recorded against this step already");
    web.done(officer, path + "/findings/new", PlanWeb.with(FINDING, "step", "none"));
    assertThat(web.open(officer, path)).bodyText().contains("2 findings of the Ombudsman");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    String path = late("Dan");

    assertThat(
            web.send(
                officer,
                path + "/new",
                Map.of(
                    "received", "2099-01-01",
                    "outcome", "NOT_UPHELD",
                    "remedy", "An apology",
                    "reference", "x".repeat(61),
                    "step", "no-such-step.1")))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Choose whether it is the first or the second stage.",
            "Choose who complains.",
            "Choose which service it is about.",
            "Write what the complaint is about.",
            "Choose the step that failed, or that it is about none of the steps.",
            "Enter the day on which it was received, such as 24/11/2025, and not after today.",
            "Enter the day of the reply that says so.",
            "A remedy follows only from what was upheld",
            "Enter by when the remedy is due",
            "Use up to 60 characters.");
    assertThat(web.send(officer, path + "/findings/new", Map.of("answered", "tomorrow")))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Enter the Ombudsman’s reference",
            "Choose which service it is about.",
            "Write what the Ombudsman found.",
            "Enter the day of the decision",
            "Choose what the Ombudsman found.");
    assertThat(web.open(officer, path)).bodyText().contains("No complaint is recorded");
  }

  @Test
  void theSameFormSentFiveTimesRecordsOneComplaint() {
    String path = late("Eli");
    Map<String, String> once =
        PlanWeb.with(COMPLAINT, "once", "0c8f6dbe-5b1c-4a5c-bb0e-1d8d0f1f5a11");

    for (int time = 0; time < 5; time++) {
      web.done(officer, path + "/new", once);
    }

    assertThat(web.open(officer, path)).bodyText().contains("1 complaint; 1 reply is late");
  }

  @Test
  void ofTwoPeopleWhoChangeOneComplaintTheSecondSeesBothTexts() {
    String path = late("Fin");
    web.done(officer, path + "/new", COMPLAINT);
    String change = path + "/" + latest() + "/change";
    Map<String, String> mine = PlanWeb.with(COMPLAINT, "about", "The words of the second person");
    mine.put("version", web.version(manager, change));
    web.versioned(
        officer, change, PlanWeb.with(COMPLAINT, "about", "The words of the first person"));

    MvcTestResult overtaken = web.send(manager, change, mine);

    assertThat(overtaken)
        .hasStatus(409)
        .bodyText()
        .contains(
            "The words of the first person", "The words of the second person", officer.name());
  }

  @Test
  void whatWasRecordedByMistakeIsTakenOutAndNotFoundAnyMore() {
    String path = late("Gil");
    web.done(officer, path + "/new", COMPLAINT);
    String change = path + "/" + latest() + "/change";

    web.versioned(officer, change, PlanWeb.with(COMPLAINT, "out", "yes"));

    assertThat(web.open(officer, path)).bodyText().contains("No complaint is recorded");
    assertThat(web.open(officer, change)).hasStatus(404);
  }

  @Test
  void theCouncilsOwnTimeForAReplyHoldsOnItsDaysAndMovesWhatWaits() {
    String path = late("Hal");
    Map<String, String> old = PlanWeb.with(COMPLAINT, "received", "2019-03-04");
    web.done(officer, path + "/new", old);
    long waiting = latest();
    assertThat(replyDue(waiting)).isEqualTo(LocalDate.of(2019, 3, 18));
    web.done(
        officer,
        path + "/new",
        PlanWeb.with(PlanWeb.with(old, "answered", "2019-03-13"), "outcome", "UPHELD"));
    long answered = latest();

    law.add(fiveDaysIn2019(), manager.id());
    try {
      assertThat(replyDue(waiting)).isEqualTo(LocalDate.of(2019, 3, 11));
      assertThat(replyDue(answered)).isEqualTo(LocalDate.of(2019, 3, 18));
      web.done(officer, path + "/new", PlanWeb.with(old, "stage", "SECOND"));
      assertThat(replyDue(latest())).isEqualTo(LocalDate.of(2019, 4, 1));
    } finally {
      law.withdraw(ours(), manager.id());
    }
    assertThat(replyDue(waiting)).isEqualTo(LocalDate.of(2019, 3, 18));
  }

  @Test
  void managersSeeWhichStepsFailAndWhichRemediesAreOwed() {
    String path = late("Ida");
    web.done(officer, path + "/findings/new", PlanWeb.with(FINDING, "reference", "=1+1 Ida"));
    String found = "/ehc/complaints?years=10&state=overdue&what=findings&step=";
    String step = "ehc-needs-assessment.assessment-decision";

    assertThat(web.open(manager, found + step))
        .hasStatusOk()
        .bodyText()
        .contains(
            "By the step that failed",
            "Only this step",
            "Complaintfield, Ida",
            "14 days",
            "An apology and 500 pounds",
            path);
    assertThat(web.open(manager, found + "ceasing.cease-notice"))
        .bodyText()
        .doesNotContain("Complaintfield, Ida");
    assertThat(web.open(manager, "/ehc/complaints?what=complaints&years=10"))
        .bodyText()
        .doesNotContain("=1+1 Ida");
    assertThat(web.open(manager, found.replace("complaints?", "complaints.csv?") + step))
        .hasStatusOk()
        .bodyText()
        .contains("Step that failed", "\"Complaintfield, Ida\"", "Fault causing injustice")
        .doesNotContain("\n=1+1");
    assertThat(web.open(manager, "/ehc/complaints?step=nonsense&years=zz&page=999&state=x"))
        .hasStatusOk();
  }

  @Test
  void onlyManagersListAllAndNobodySeesThoseOfAHiddenChild() {
    Account chosen = people.holding(Role.CASEWORK_MANAGER);
    people.mayOpenRestricted(chosen);
    String hidden =
        web.planPath(InventedChild.named("Kay", "Complaintfield").restricted(), chosen)
            .replace("/plan", "");
    web.done(
        chosen, childPath(chosen, hidden) + "/reason", Map.of("reason", "MY_CASE", "note", ""));
    web.done(chosen, hidden + "/complaints/new", PlanWeb.with(COMPLAINT, "step", "none"));
    String list = "/ehc/complaints?years=10";

    assertThat(web.open(chosen, list)).bodyText().contains("Complaintfield, Kay");
    assertThat(web.open(manager, list)).bodyText().doesNotContain("Complaintfield, Kay");
    assertThat(web.open(manager, list.replace("complaints", "complaints.csv")))
        .bodyText()
        .doesNotContain("Kay");
    assertThat(web.open(officer, hidden + "/complaints")).hasStatus(404);
    assertThat(web.send(officer, hidden + "/complaints/new", COMPLAINT)).hasStatus(404);
    assertThat(web.open(officer, list)).hasStatus(403);
    assertThat(web.open(officer, "/ehc/appeals")).bodyText().doesNotContain("/ehc/complaints");
    assertThat(web.open(people.holding(Role.READER), list)).hasStatus(403);
  }

  @Test
  void theDatabaseItselfKeepsWhatCannotBe() {
    web.done(officer, late("Lea") + "/new", COMPLAINT);
    long id = latest();
    for (String wrong :
        List.of(
            "outcome = 'UPHELD'",
            "answered_on = '2026-03-01', outcome = 'UPHELD'",
            "remedy = 'An apology', remedy_due = '2026-04-01'",
            "stage = 'OMBUDSMAN'",
            "complainant = ''",
            "nth = 0",
            "outcome = 'FAULT', answered_on = '2026-05-01'")) {
      assertThatThrownBy(
              () ->
                  web.seenBy(
                      officer,
                      () ->
                          jdbc.sql("update ehc.complaint set " + wrong + " where complaint_id = ?")
                              .param(id)
                              .update()))
          .as(wrong)
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  /// The complaints of a case whose decision came 14 days late.
  private String late(String name) {
    String path =
        web.planPath(InventedChild.named(name, "Complaintfield"), officer).replace("/plan", "");
    web.versioned(
        officer,
        path + "/events/new",
        Map.of(
            "type", "decision-to-assess-notified",
            "on", "2026-03-02",
            "test-has-needs", "yes",
            "test-may-need-plan", "yes",
            "reasons", "Her reading is four years behind"));
    return path + "/complaints";
  }

  private String childPath(Account account, String path) {
    return web.childPath(account, path.substring("/cases/".length()));
  }

  private long latest() {
    return web.seenBy(
        officer,
        () -> jdbc.sql("select max(complaint_id) from ehc.complaint").query(Long.class).single());
  }

  private LocalDate replyDue(long id) {
    return web.seenBy(
        officer,
        () ->
            jdbc.sql("select reply_due from ehc.complaint where complaint_id = ?")
                .param(id)
                .query(LocalDate.class)
                .single());
  }

  private static CouncilsLaw.Wished fiveDaysIn2019() {
    return new CouncilsLaw.Wished(
        "complaints",
        "stage-one-reply",
        new Amount(5, Unit.WORKING_DAYS),
        new InForce(LocalDate.of(2019, 3, 1), Optional.of(LocalDate.of(2019, 3, 31))),
        new Source("Complaints policy of 2019", "page 3", Standing.LOCAL));
  }

  private OwnNumber ours() {
    return law.numbers().stream()
        .filter(number -> number.pathway().equals("complaints"))
        .filter(number -> number.inForce().from().getYear() == 2019)
        .findFirst()
        .orElseThrow();
  }
}
