// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Why a plan ended and what the Tribunal decided are chosen, so that they can be counted.
@ThroughlineTest
class EventChoicesTest {

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final Account officer;
  private final LocalDate today;

  EventChoicesTest(ChildrenLoader loader, ChildrenWeb web, People people, Clock clock) {
    this.loader = loader;
    this.web = web;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void whyAPlanEndedIsKeptWithItsEnd() {
    String path = opened("ceasing", "decision-to-cease-notified", today.minusDays(80));
    assertThat(ChildrenWeb.text(web.open(officer, path + "/events/new")))
        .contains("Why the plan ended", "Paid work")
        .doesNotContain("What the Tribunal decided");

    record(path, "plan-ceased", "reason", "4");

    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .contains("Why the plan ended", "Paid work");
  }

  @Test
  void whatTheTribunalDecidedIsKeptWithItsDecisionAndWithNothingElse() {
    String path = opened("mediation-and-appeal", "appeal-registered", today.minusDays(80));

    record(path, "response-sent", "outcome", "partly-upheld");
    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .contains("response was sent to the Tribunal")
        .doesNotContain("Partly for the family");
    record(path, "appeal-decided", "outcome", "partly-upheld");

    assertThat(ChildrenWeb.text(web.open(officer, path))).contains("Partly for the family");
  }

  @Test
  void aCapacityIsReadInWordsAndWhatAPersonWroteAsItIs() {
    String path = opened("ceasing", "decision-to-cease-notified", today.minusDays(80));

    record(path, "family-consulted", "from", "educational-psychologist");
    record(path, "school-consulted", "from", "iSAT service");

    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .contains("From: Educational psychologist<", "From: iSAT service<");
  }

  @Test
  void thePrimaryNeedIsKeptWithThePlanThatNamesItAndWithNothingElse() {
    String path = opened("transfer-between-authorities", "plan-transferred", today.minusDays(80));

    record(path, "family-told-of-transfer", "need", "SLCN");
    record(path, "plan-transferred", "need", "NONSENSE");
    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .doesNotContain("Primary need", "Speech, language and communication needs");
    record(path, "plan-transferred", "need", "SLCN");

    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .contains("Primary need", "Speech, language and communication needs");
  }

  private void record(String path, String type, String choice, String chosen) {
    String form = ChildrenWeb.text(web.open(officer, path + "/events/new"));
    String version = form.replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    assertThat(
            ChildrenWeb.to(
                web.send(
                    officer,
                    path + "/events/new",
                    Map.of(
                        "type", type, "on", today.toString(), choice, chosen, "version", version))))
        .isEqualTo(path);
  }

  private String opened(String pathway, String type, LocalDate on) {
    String child = web.path(InventedChild.named("Wilma", "Choicefield").keptBy(loader));
    return ChildrenWeb.to(
        web.send(
            officer,
            "/cases/new",
            Map.of(
                "child",
                child.replace("/children/", ""),
                "pathway",
                pathway,
                "type",
                type,
                "on",
                on.toString(),
                "officer",
                "me")));
  }
}
