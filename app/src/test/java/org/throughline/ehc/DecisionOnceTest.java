// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildId;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// No decision is recorded beside its contrary, and none twice.
@ThroughlineTest
class DecisionOnceTest {

  private static final String ASSESS = "decision-to-assess-notified";
  private static final String REFUSE = "refusal-to-assess-notified";

  private final PlanWeb web;
  private final Account officer;

  DecisionOnceTest(PlanWeb web, People people) {
    this.web = web;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void whatWasDecidedIsNeitherDecidedAgainNorDecidedOtherwise() {
    String path = path("Ada");
    assertThat(record(path, ASSESS, "2026-02-02")).hasStatus(302);

    assertThat(record(path, REFUSE, "2026-02-03"))
        .hasStatus(422)
        .bodyText()
        .contains(
            "The case says for 2 February 2026 that the family was told that there will be an assessment.",
            "put it right or take it back first",
            path + "/events/2/correct");
    assertThat(record(path, ASSESS, "2026-02-03")).hasStatus(422);
    assertThat(record(path, ASSESS, "2026-01-30")).hasStatus(422);
  }

  @Test
  void aRefusalMayBeTurnedRoundOnceAndNotBack() {
    String path = path("Bea");
    assertThat(record(path, REFUSE, "2026-02-02")).hasStatus(302);
    assertThat(record(path, REFUSE, "2026-02-09")).hasStatus(422);
    assertThat(record(path, ASSESS, "2026-03-02")).hasStatus(302);

    assertThat(record(path, REFUSE, "2026-03-09")).hasStatus(422);
  }

  @Test
  void anEarlierRefusalThatWasForgottenIsRecordedBeforeTheDecisionThatTurnedItRound() {
    String path = path("Cid");
    assertThat(record(path, ASSESS, "2026-03-02")).hasStatus(302);

    assertThat(record(path, REFUSE, "2026-02-02")).hasStatus(302);
  }

  @Test
  void whatIsPutRightOrTakenBackStandsInNobodysWay() {
    String path = path("Dot");
    record(path, ASSESS, "2026-02-02");

    web.versioned(officer, path + "/events/2/correct", fields(REFUSE, "2026-02-02"));
    Map<String, String> never = fields(REFUSE, "2026-02-02");
    never.put("never", "yes");
    web.versioned(officer, path + "/events/3/correct", never);

    assertThat(record(path, REFUSE, "2026-02-04")).hasStatus(302);
  }

  @Test
  void theLetterOfAContraryDecisionIsNotSentEither() {
    String path = path("Eve");
    record(path, ASSESS, "2026-02-02");
    Map<String, String> letter = new HashMap<>(fields(REFUSE, "2026-02-03"));
    letter.putAll(
        Map.of(
            "recipient", "The family",
            "body", "There will be no assessment.",
            "method", "by-hand",
            "version", web.version(officer, path + "/letters/new/refusal-to-assess")));

    assertThat(web.send(officer, path + "/letters/new/refusal-to-assess", letter))
        .hasStatus(422)
        .bodyText()
        .contains("The case says for 2 February 2026", path + "/events/2/correct");
  }

  @Test
  void everyReviewIsDecidedOnItsOwn() {
    ChildId child =
        web.loaded(
            InventedChild.named("Fay", "Oncedecided"),
            "annual-review",
            "final-plan-issued",
            LocalDate.of(2024, 1, 8));
    String path = "/cases/" + web.only(officer, child).address();
    record(path, "review-meeting-held", "2024-11-04");
    assertThat(record(path, "decision-to-maintain-notified", "2024-11-18")).hasStatus(302);
    assertThat(record(path, "decision-to-maintain-notified", "2024-11-25")).hasStatus(422);
    assertThat(record(path, "decision-to-cease-notified", "2024-11-25"))
        .hasStatus(422)
        .bodyText()
        .contains("If this is about another review, record its meeting first.");
    assertThat(record(path, "decision-to-amend-notified", "2025-01-13")).hasStatus(302);
    record(path, "review-meeting-held", "2025-11-03");

    assertThat(record(path, "decision-to-maintain-notified", "2025-11-17")).hasStatus(302);
  }

  private String path(String name) {
    String plan = web.planPath(InventedChild.named(name, "Oncedecided"), officer);
    return plan.replace("/plan", "");
  }

  private MvcTestResult record(String path, String type, String on) {
    Map<String, String> fields = fields(type, on);
    fields.put("version", web.version(officer, path + "/events/new"));
    return web.send(officer, path + "/events/new", fields);
  }

  private static Map<String, String> fields(String type, String on) {
    String may = type.equals(REFUSE) ? "no" : "yes";
    return new HashMap<>(
        Map.of(
            "type", type,
            "on", on,
            "reasons", "As the panel found",
            "test-has-needs", "yes",
            "test-may-need-plan", may));
  }
}
