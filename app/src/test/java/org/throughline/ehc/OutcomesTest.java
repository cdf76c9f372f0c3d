// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.cases.CaseFiles;
import org.throughline.children.ChildId;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// What a review found of each outcome is written down once, stands beside the outcome in the plan
/// from then on, and is put right without losing what it was.
@ThroughlineTest
class OutcomesTest {

  private static final Pattern FIELD = Pattern.compile("name=\"result-(\\d+)\"");

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final LocalDate met = today.minusDays(30);
  private final PlanWeb web;
  private final CaseFiles files;
  private final People people;
  private final Account officer;

  OutcomesTest(PlanWeb web, CaseFiles files, People people) {
    this.web = web;
    this.files = files;
    this.people = people;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void eachOutcomeIsAnsweredAndTheAnswerStandsBesideItInThePlan() {
    String path = reviewed("Ann");
    assertThat(web.open(officer, path))
        .bodyText()
        .contains("No review has said yet what became of the outcomes", "Meeting of");
    List<String> items = items(path);
    assertThat(items).hasSize(3);

    web.versioned(officer, path + "/" + met, answers(items, "MET", "PARTLY", "NOT_WANTED"));

    assertThat(web.open(officer, path))
        .bodyText()
        .contains(
            "2 of 2 outcomes were met or partly met; 1 is no longer wanted",
            "Partly met",
            "Words of E2");
    assertThat(web.open(officer, path.replace("/outcomes", "/plan")))
        .bodyText()
        .contains("Review of " + day(met), "Partly met: Words of E2", "No longer wanted");
  }

  @Test
  void whatIsPutRightIsShownAndWhatItWasStaysInTheHistory() {
    String path = reviewed("Bea");
    List<String> items = items(path);
    web.versioned(officer, path + "/" + met, answers(items, "NOT_MET", "NOT_MET", "NOT_MET"));

    web.versioned(officer, path + "/" + met, Map.of("result-" + items.getFirst(), "MET"));

    assertThat(web.open(officer, path)).bodyText().contains("1 of 1 outcome was met");
    assertThat(web.open(officer, path + "/" + met + "/history"))
        .bodyText()
        .contains("was changed once", "Not met: Words of E1", "Not looked at");

    web.versioned(officer, path + "/" + met, Map.of("out", "yes"));
    assertThat(web.open(officer, path))
        .bodyText()
        .contains("No review has said yet what became of the outcomes");
    assertThat(web.open(officer, path.replace("/outcomes", "/plan")))
        .bodyText()
        .doesNotContain("Review of " + day(met));
  }

  @Test
  void theOutcomesOfThePlanThatWasReviewedAreJudgedWhateverPlanCameAfter() {
    String path = reviewed("Ivy");
    List<String> items = items(path);
    web.versioned(officer, path + "/" + met, answers(items, "MET", "NOT_MET", "NOT_MET"));
    LocalDate earlier = met.minusDays(30);
    record(path.replace("/outcomes", ""), "review-meeting-held", earlier);
    beginAnotherPlan(path);

    assertThat(items(path)).isEqualTo(items);
    web.versioned(officer, path + "/" + met, answers(items, "MET", "PARTLY", "NOT_MET"));
    web.versioned(officer, path + "/" + earlier, answers(items, "MET", "MET", "MET"));

    assertThat(web.open(officer, path))
        .bodyText()
        .contains("2 of 3 outcomes were met or partly met", "3 of 3 outcomes were met")
        .doesNotContain("Of another plan");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceBesideTheOutcome() {
    String path = reviewed("Cid");
    List<String> items = items(path);

    assertThat(send(officer, path, Map.of(), "0"))
        .hasStatus(422)
        .bodyText()
        .contains("Choose what became of at least one outcome.");
    Map<String, String> wrong = answers(items, "", "MET", "");
    wrong.put("words-" + items.get(1), "x".repeat(501));
    assertThat(send(officer, path, wrong, "0"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "E1: choose what became of it, or leave the words empty.",
            "E2: use up to 500 characters",
            "E3: choose what became of it");
    assertThat(web.open(officer, path)).bodyText().contains("No review has said yet");
  }

  @Test
  void theSecondOfTwoPeopleSeesBothTextsEvenWhenBothAreFirst() {
    String path = reviewed("Dan");
    List<String> items = items(path);
    Account other = people.holding(Role.CASEWORK_MANAGER);
    web.versioned(officer, path + "/" + met, answers(items, "MET", "MET", "MET"));

    assertThat(
            send(
                other,
                path,
                PlanWeb.with(
                    answers(items, "MET", "MET", "NOT_MET"),
                    "words-" + items.get(2),
                    "Other words"),
                "0"))
        .hasStatus(409)
        .bodyText()
        .contains(officer.name(), "Words of E3", "Other words");
    assertThat(web.open(officer, path)).bodyText().contains("3 of 3 outcomes were met");
  }

  @Test
  void oneMeetingIsWrittenDownOnceHoweverOftenTheFormIsSent() {
    String path = reviewed("Eli");
    Map<String, String> once = answers(items(path), "MET", "MET", "MET");
    once.put("once", java.util.UUID.randomUUID().toString());
    once.put("version", "0");

    for (int time = 0; time < 3; time++) {
      web.done(officer, path + "/" + met, once);
    }

    assertThat(web.open(officer, path + "/" + met + "/history"))
        .bodyText()
        .contains("was not changed since it was recorded");
  }

  @Test
  void onlyADayOfAMeetingIsAnswered() {
    String path = reviewed("Fin");

    for (String nonsense : List.of("/2020-02-30", "/yesterday", "/" + met.minusDays(1))) {
      assertThat(web.open(officer, path + nonsense)).hasStatus(404);
      assertThat(web.send(officer, path + nonsense, Map.of("version", "0"))).hasStatus(404);
    }
    assertThat(web.open(people.holding(Role.READER), path)).hasStatus(403);
    String assessment = web.planPath(InventedChild.named("Gil", "Outcomefield"), officer);
    assertThat(web.open(officer, assessment.replace("/plan", "/outcomes"))).hasStatus(404);
  }

  @Test
  void aCaseWithoutAPlanOrAMeetingSaysWhatToDoFirst() {
    LocalDate issued = today.minusMonths(14);
    ChildId child = web.issued(InventedChild.named("Hal", "Outcomefield"), issued);
    String path = web.openCase(officer, child, "annual-review", "final-plan-issued", issued);

    assertThat(web.open(officer, path + "/outcomes"))
        .bodyText()
        .contains("No review meeting is recorded", "There is no outcome to judge yet");
    assertThat(web.open(officer, path)).bodyText().contains(path + "/outcomes");
  }

  /// The outcomes page of a case in which a plan of three outcomes was reviewed.
  private String reviewed(String name) {
    return web.reviewed(InventedChild.named(name, "Outcomefield"), officer, met) + "/outcomes";
  }

  /// The plan that was reviewed ceases in a case of its own, and a new one is begun.
  private void beginAnotherPlan(String path) {
    String address = path.replace("/cases/", "").replace("/outcomes", "");
    ChildId child =
        people.seeing(officer, () -> files.findByAddress(address).orElseThrow().child());
    String ceasing =
        web.openCase(officer, child, "ceasing", "decision-to-cease-notified", today.minusDays(120));
    record(ceasing, "plan-ceased", today.minusDays(20));
    String again =
        web.openCase(officer, child, "reassessment", "reassessment-requested", today.minusDays(5));
    web.done(officer, again + "/plan/begin", Map.of());
    web.add(officer, again + "/plan", "E", Map.of("text", "Of another plan"));
  }

  private void record(String path, String type, LocalDate on) {
    web.versioned(officer, path + "/events/new", Map.of("type", type, "on", on.toString()));
  }

  private List<String> items(String path) {
    List<String> items = new ArrayList<>();
    Matcher matcher = FIELD.matcher(PlanWeb.text(web.open(officer, path + "/" + met)));
    while (matcher.find()) {
      if (!items.contains(matcher.group(1))) {
        items.add(matcher.group(1));
      }
    }
    return items;
  }

  private static Map<String, String> answers(List<String> items, String... results) {
    Map<String, String> answers = new HashMap<>();
    for (int at = 0; at < results.length; at++) {
      answers.put("result-" + items.get(at), results[at]);
      answers.put("words-" + items.get(at), "Words of E" + (at + 1));
    }
    return answers;
  }

  private MvcTestResult send(
      Account account, String path, Map<String, String> fields, String version) {
    return web.send(account, path + "/" + met, PlanWeb.with(fields, "version", version));
  }

  private static String day(LocalDate day) {
    return org.throughline.platform.web.Dates.full(day);
  }
}
