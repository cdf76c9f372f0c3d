// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.DueLine;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// What mediation came to, tied to the clocks of the law and shown on the board of appeals.
@ThroughlineTest
class MediationTest {

  private static final Map<String, String> PART =
      Map.of(
          "outcome", "PART",
          "held", "2026-03-10",
          "agreed_on", "2026-03-11",
          "agreed", "An occupational therapist looks at the child",
          "certificate", "2026-03-13");

  private final PlanWeb web;
  private final CaseFiles files;
  private final People people;
  private final Account officer;

  MediationTest(PlanWeb web, CaseFiles files, People people) {
    this.web = web;
    this.files = files;
    this.people = people;
    officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void theDaysOfAResultMoveTheLawsClocks() {
    String path = mediation("Ann");

    web.versioned(officer, path + "/result", PART);

    assertThat(web.open(officer, path))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Agreement in part, 11 March 2026; to be done",
            "An occupational therapist looks at the child",
            "Mediation certificate",
            "13 March 2026",
            "Issue the certificate once mediation has ended");
    assertThat(due(path, "agreement").due()).contains(LocalDate.of(2026, 3, 25));
    assertThat(due(path, "certificate-after-mediation").metOn())
        .contains(LocalDate.of(2026, 3, 13));
    assertThat(due(path, "appeal").due()).contains(LocalDate.of(2026, 4, 13));
    assertThat(due(path, "mediation").metOn()).contains(LocalDate.of(2026, 3, 10));
  }

  @Test
  void theBoardOfAppealsShowsWhatWasAgreedAndWhatIsOwed() {
    String path = mediation("Bob");
    assertThat(web.open(officer, board()))
        .bodyText()
        .contains("Mediatefield, Bob", "No result yet");

    web.versioned(officer, path + "/result", PART);
    assertThat(web.open(officer, board()))
        .bodyText()
        .contains("Agreement in part; to be done", "certificate of 13 March 2026", "Late")
        .containsPattern("Of [\\d,]+ mediations? in the last 12 months [\\d,]+ ended in full");

    Map<String, String> done = PlanWeb.with(PART, "done", "2026-03-20");
    web.versioned(officer, path + "/result", done);
    assertThat(web.open(officer, board()))
        .bodyText()
        .contains("Agreement in part; done 20 March 2026");
    assertThat(due(path, "agreement").metOn()).contains(LocalDate.of(2026, 3, 20));
    assertThat(web.open(officer, path + "/history"))
        .bodyText()
        .contains("The result of mediation was changed once", "Changed by " + officer.name());
  }

  @Test
  void aDayAgreedInWritingTakesThePlaceOfTheLawsTwoWeeks() {
    String path = mediation("Cat");

    web.versioned(officer, path + "/result", PlanWeb.with(PART, "by", "2026-06-30"));

    assertThat(line(path, "agreement")).isEmpty();
    assertThat(web.open(officer, path))
        .bodyText()
        .contains("To be done by, as agreed in writing", "30 Jun");
    assertThat(web.open(officer, path.replace("/mediation", "")))
        .bodyText()
        .contains("Agreed in writing: by 30 June 2026");
    MvcTestResult without = send(officer, path, PART);
    assertThat(without)
        .hasStatus(422)
        .bodyText()
        .contains("The case says that another limit was agreed in writing.");
  }

  @Test
  void noAgreementEndsMediationAndTheCertificateGivesAMonth() {
    String path = mediation("Dan");

    web.versioned(
        officer,
        path + "/result",
        Map.of("outcome", "NONE", "held", "2026-03-10", "certificate", "2026-03-12"));

    assertThat(web.open(officer, path)).bodyText().contains("No agreement, 10 March 2026");
    assertThat(line(path, "agreement")).isEmpty();
    // The month ends on Sunday 12 April.
    assertThat(due(path, "appeal").due()).contains(LocalDate.of(2026, 4, 13));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceAndNothingIsRecorded() {
    String path = mediation("Eli");
    Map<String, String> wrong =
        Map.of(
            "held", "2026-03-10",
            "agreed_on", "2026-03-01",
            "certificate", "2099-01-01",
            "by", "2026-02-01",
            "done", "yesterday");

    assertThat(send(officer, path, wrong))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Choose how far the parties agreed.",
            "Enter a day such as 24/11/2025, not after today.",
            "Enter a day that is not before the one on which mediation took place.",
            "Enter the day that was agreed in writing");
    assertThat(send(officer, path, Map.of("outcome", "FULL")))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Enter the day on which mediation took place.",
            "Enter the day of the agreement.",
            "Write down what was agreed.");
    assertThat(send(officer, path, PlanWeb.with(PART, "outcome", "NONE")))
        .hasStatus(422)
        .bodyText()
        .contains("Without an agreement there is no such day.", "Nothing was agreed");
    assertThat(web.open(officer, path)).bodyText().contains("No result of mediation is recorded");
    assertThat(line(path, "agreement")).isEmpty();
  }

  @Test
  void aDayThatTheCaseSaysOtherwiseIsPutRightThereFirst() {
    String path = mediation("Fin");
    web.versioned(
        officer,
        path.replace("/mediation", "/events/new"),
        Map.of("type", "mediation-held", "on", "2026-03-09"));

    assertThat(send(officer, path, PART))
        .hasStatus(422)
        .bodyText()
        .contains("The case says that mediation took place on 9 March 2026.");
    web.versioned(officer, path + "/result", PlanWeb.with(PART, "held", "2026-03-09"));
    assertThat(events(path, "mediation-held")).isEqualTo(1);
  }

  @Test
  void theSameFormSentFiveTimesRecordsEachDayOnce() {
    String path = mediation("Gil");
    Map<String, String> once = PlanWeb.with(PART, "once", "6f1f4c8e-39cf-4f1e-9d37-2f0d35d6b9aa");
    once.put("version", "0");

    for (int time = 0; time < 5; time++) {
      web.done(officer, path + "/result", once);
    }

    assertThat(events(path, "mediation-held")).isEqualTo(1);
    assertThat(events(path, "mediation-certificate-issued")).isEqualTo(1);
  }

  @Test
  void theSecondOfTwoPeopleSeesBothTextsEvenWhenBothAreFirst() throws Exception {
    Account other = people.holding(Role.CASEWORK_MANAGER);
    String path = mediation("Hal");
    List<MvcTestResult> answers = atOnce(path, List.of(officer, other));

    assertThat(answers)
        .extracting(answer -> answer.getResponse().getStatus())
        .containsExactlyInAnyOrder(302, 409);
    assertThat(events(path, "mediation-held")).isEqualTo(1);
    assertThat(send(other, path, PlanWeb.with(PART, "agreed", "Words of the second"), "0"))
        .hasStatus(409)
        .bodyText()
        .contains("An occupational therapist looks at the child", "Words of the second");
  }

  @Test
  void aHiddenChildsMediationIsSeenByNobodyElse() {
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    var child =
        web.loaded(
            InventedChild.named("Kay", "Mediatefield").restricted(),
            "mediation-and-appeal",
            "decision-letter-sent",
            LocalDate.of(2026, 2, 2));
    String path = "/cases/" + web.only(chosen, child).address() + "/mediation";
    String reason = web.open(chosen, path).getResponse().getRedirectedUrl();
    web.done(chosen, reason + "/reason", Map.of("reason", "DUTY", "words", "Mediation of today"));
    web.versioned(chosen, path + "/result", PART);

    assertThat(web.open(chosen, path)).hasStatusOk();
    assertThat(web.open(officer, path)).hasStatus(404);
    assertThat(send(officer, path, PART, "1")).hasStatus(404);
    assertThat(web.open(officer, "/ehc/appeals")).bodyText().doesNotContain("Mediatefield, Kay");
    assertThat(web.open(people.holding(Role.READER), path)).hasStatus(403);
    String plan = web.planPath(InventedChild.named("Lea", "Mediatefield"), officer);
    assertThat(web.open(officer, plan.replace("/plan", "/mediation"))).hasStatus(404);
  }

  /// The mediation of a case that began with a letter of 2 February 2026.
  private String mediation(String name) {
    var child =
        web.loaded(
            InventedChild.named(name, "Mediatefield"),
            "mediation-and-appeal",
            "decision-letter-sent",
            LocalDate.of(2026, 2, 2));
    var summary = web.only(officer, child);
    String path = "/cases/" + summary.address();
    web.done(
        officer,
        path + "/officer",
        Map.of("version", "" + summary.version(), "officer", "" + officer.id().value()));
    web.versioned(
        officer,
        path + "/events/new",
        Map.of("type", "council-told-of-mediation", "on", "2026-02-16"));
    return path + "/mediation";
  }

  private MvcTestResult send(Account account, String path, Map<String, String> fields) {
    return send(account, path, fields, web.version(account, path + "/result"));
  }

  private MvcTestResult send(
      Account account, String path, Map<String, String> fields, String version) {
    return web.send(account, path + "/result", PlanWeb.with(fields, "version", version));
  }

  private List<MvcTestResult> atOnce(String path, List<Account> accounts) throws Exception {
    try (ExecutorService both = Executors.newFixedThreadPool(accounts.size())) {
      List<Callable<MvcTestResult>> acts = new ArrayList<>();
      accounts.forEach(account -> acts.add(() -> send(account, path, PART, "0")));
      List<MvcTestResult> answers = new ArrayList<>();
      for (Future<MvcTestResult> answer : both.invokeAll(acts)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static String board() {
    return "/ehc/appeals?board=appeals&whose=me";
  }

  private DueLine due(String path, String duty) {
    return line(path, duty).orElseThrow();
  }

  private Optional<DueLine> line(String path, String duty) {
    return web.seenBy(
        officer,
        () ->
            files.due(files.findByAddress(address(path)).orElseThrow().id()).stream()
                .filter(line -> line.duty().equals(duty))
                .findFirst());
  }

  private long events(String path, String type) {
    return web.seenBy(
        officer,
        () ->
            files.events(files.findByAddress(address(path)).orElseThrow().id()).stream()
                .filter(event -> event.type().equals(type))
                .count());
  }

  private static String address(String path) {
    return path.substring("/cases/".length(), "/cases/".length() + 36);
  }
}
