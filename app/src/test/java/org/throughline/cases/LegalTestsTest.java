// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The tests of sections 36(8) and 37(1) are answered with reasons whatever is decided.
@ThroughlineTest
class LegalTestsTest {

  private final CaseWeb.Desk desk;
  private final LocalDate today;

  LegalTestsTest(CaseWeb web, People people, Clock clock) {
    this.desk = web.of(people.holding(Role.CASE_OFFICER));
    this.today = LocalDate.now(clock);
  }

  @Test
  void aDecisionToAssessIsRecordedWithBothAnswersAndItsReasons() {
    String path = opened("Yara");

    MvcTestResult bare = desk.send(path + "/events/new", event("decision-to-assess-notified"));
    assertThat(bare).hasStatus(422);
    assertThat(ChildrenWeb.text(bare))
        .contains("section 36(8)(a)", "section 36(8)(b)", "Answer yes or no")
        .contains("Write down the reasons");
    Map<String, String> answered = event("decision-to-assess-notified");
    answered.putAll(
        Map.of(
            "test-has-needs", "yes",
            "test-may-need-plan", "yes",
            "reasons", "Her reading is four years behind"));
    desk.done(path + "/events/new", answered);

    assertThat(desk.text(path))
        .contains("The child has or may have special educational needs (section 36(8)(a)): Yes")
        .contains("in accordance with an EHC plan (section 36(8)(b)): Yes")
        .contains("Her reading is four years behind");
  }

  @Test
  void aRefusalSaysWhichTestIsNotMet() {
    String path = opened("Noor");
    Map<String, String> refused = event("refusal-to-assess-notified");
    refused.putAll(
        Map.of(
            "test-has-needs", "yes",
            "test-may-need-plan", "no",
            "reasons", "The school provides what is needed"));

    desk.done(path + "/events/new", refused);

    assertThat(desk.text(path)).contains("(section 36(8)(a)): Yes", "(section 36(8)(b)): No");
  }

  @Test
  void anAnswerThatContradictsTheDecisionIsRefused() {
    String path = opened("Mirren");
    Map<String, String> refusal = event("refusal-to-assess-notified");
    refusal.putAll(
        Map.of("test-has-needs", "yes", "test-may-need-plan", "yes", "reasons", "No money"));
    Map<String, String> issue = event("decision-to-issue-notified");
    issue.putAll(Map.of("test-needs-plan", "no", "reasons", "The family wishes it"));

    assertThat(ChildrenWeb.text(desk.send(path + "/events/new", refusal)))
        .contains("so the council must not refuse");
    assertThat(ChildrenWeb.text(desk.send(path + "/events/new", issue)))
        .contains("is not met by these answers");
  }

  @Test
  void theDecisionToIssueAndTheRefusalRestOnSection37() {
    String issued = opened("Isla");
    Map<String, String> yes = event("decision-to-issue-notified");
    yes.putAll(Map.of("test-needs-plan", "yes", "reasons", "All six pieces of advice say so"));
    String refused = opened("Rhona");
    Map<String, String> no = event("refusal-to-issue-notified");
    no.putAll(Map.of("test-needs-plan", "no", "reasons", "The school can do this by itself"));

    desk.done(issued + "/events/new", yes);
    desk.done(refused + "/events/new", no);

    assertThat(desk.text(issued)).contains("(section 37(1)): Yes", "All six pieces of advice");
    assertThat(desk.text(refused))
        .contains("(section 37(1)): No", "The school can do this by itself");
  }

  @Test
  void aLetterThatTellsADecisionRecordsTheSame() {
    String path = opened("Lorelei");
    Map<String, String> letter = letter();
    String write = path + "/letters/new/decision-to-assess";

    MvcTestResult bare = desk.send(write, letter);
    assertThat(bare).hasStatus(422);
    assertThat(ChildrenWeb.text(bare)).contains("Answer yes or no", "Write down the reasons");
    letter.putAll(
        Map.of("test-has-needs", "yes", "test-may-need-plan", "yes", "reasons", "Both are met"));
    desk.done(write, letter);

    assertThat(desk.text(path))
        .contains("(section 36(8)(a)): Yes", "(section 36(8)(b)): Yes", "Both are met");
    Map<String, String> issue = letter();
    issue.putAll(Map.of("test-needs-plan", "yes", "reasons", "The advice is clear"));
    desk.done(path + "/letters/new/decision-to-issue", issue);
    assertThat(desk.text(path)).contains("(section 37(1)): Yes", "The advice is clear");
  }

  @Test
  void aLetterOfRefusalNeedsItsNo() {
    String path = opened("Ottoline");
    Map<String, String> letter = letter();
    letter.putAll(Map.of("test-needs-plan", "yes", "reasons", "The school can do this"));

    assertThat(ChildrenWeb.text(desk.send(path + "/letters/new/refusal-to-issue", letter)))
        .contains("so the council must not refuse");
    letter.put("test-needs-plan", "no");
    desk.done(path + "/letters/new/refusal-to-issue", letter);

    assertThat(desk.text(path)).contains("(section 37(1)): No", "The school can do this");
    assertThat(desk.text(path)).contains("The family was told how to appeal");
  }

  @Test
  void aDraftSentBeforeAnyDecisionAsksWhetherAPlanIsNecessary() {
    String path = opened("Petra");

    MvcTestResult bare = desk.send(path + "/events/new", event("draft-plan-sent"));
    assertThat(bare).hasStatus(422);
    assertThat(ChildrenWeb.text(bare))
        .contains("id=\"test-needs-plan-error\"", "Answer yes or no", "section 37(1)")
        .contains("Write down the reasons");
    Map<String, String> no = event("draft-plan-sent");
    no.putAll(Map.of("test-needs-plan", "no", "reasons", "The family wishes it"));
    assertThat(ChildrenWeb.text(desk.send(path + "/events/new", no)))
        .contains("is not met by these answers");
    Map<String, String> yes = event("draft-plan-sent");
    yes.putAll(Map.of("test-needs-plan", "yes", "reasons", "All advice says so"));
    desk.done(path + "/events/new", yes);

    assertThat(desk.text(path)).contains("(section 37(1)): Yes", "All advice says so");
    desk.done(path + "/events/new", event("draft-plan-sent"));
  }

  @Test
  void aDraftAfterTheRecordedDecisionAsksNothingAgain() {
    String path = opened("Quenby");
    Map<String, String> decided = event("decision-to-issue-notified");
    decided.putAll(Map.of("test-needs-plan", "yes", "reasons", "The advice is clear"));
    desk.done(path + "/events/new", decided);

    assertThat(desk.text(path + "/events/new?duty=draft-plan")).doesNotContain("section 37(1)");
    desk.done(path + "/events/new", event("draft-plan-sent"));
    assertThat(desk.text(path + "/letters/new/draft-plan")).doesNotContain("section 37(1)");
  }

  @Test
  void aDecisionThatWasTakenBackNoLongerAnswersForTheDraft() {
    String path = opened("Sunniva");
    Map<String, String> decided = event("decision-to-issue-notified");
    decided.putAll(Map.of("test-needs-plan", "yes", "reasons", "The advice is clear"));
    desk.done(path + "/events/new", decided);
    Map<String, String> never = new HashMap<>(decided);
    never.put("never", "yes");
    desk.done(path + "/events/2/correct", never);

    assertThat(ChildrenWeb.text(desk.send(path + "/events/new", event("draft-plan-sent"))))
        .contains("section 37(1)", "Answer yes or no");
  }

  @Test
  void aDraftPutRightIsStillTheOneThatSaysYes() {
    String path = opened("Thomasin");
    Map<String, String> draft = event("draft-plan-sent");
    draft.putAll(Map.of("test-needs-plan", "yes", "reasons", "All advice says so"));
    desk.done(path + "/events/new", draft);

    draft.remove("test-needs-plan");
    draft.put("on", today.minusDays(1).toString());
    assertThat(ChildrenWeb.text(desk.send(path + "/events/2/correct", draft)))
        .contains("Answer yes or no");
    draft.put("test-needs-plan", "yes");
    desk.done(path + "/events/2/correct", draft);
    assertThat(desk.text(path)).contains("(section 37(1)): Yes");
  }

  @Test
  void theLetterOfADraftAsksTheSame() {
    String path = opened("Verity");
    String write = path + "/letters/new/draft-plan";

    MvcTestResult bare = desk.send(write, letter());
    assertThat(bare).hasStatus(422);
    assertThat(ChildrenWeb.text(bare))
        .contains("section 37(1)", "Answer yes or no", "Write down the reasons");
    Map<String, String> letter = letter();
    letter.putAll(Map.of("test-needs-plan", "yes", "reasons", "The advice is clear"));
    desk.done(write, letter);

    assertThat(desk.text(path)).contains("(section 37(1)): Yes", "The advice is clear");
  }

  private Map<String, String> event(String type) {
    return new HashMap<>(Map.of("type", type, "on", today.toString(), "reasons", ""));
  }

  private Map<String, String> letter() {
    return new HashMap<>(
        Map.of(
            "recipient", "The family",
            "body", "What we decided, and why.",
            "method", "by-hand",
            "on", today.toString()));
  }

  private String opened(String forename) {
    return desk.opened(InventedChild.named(forename, "Lawfield"), today.minusWeeks(3), Map.of());
  }
}
