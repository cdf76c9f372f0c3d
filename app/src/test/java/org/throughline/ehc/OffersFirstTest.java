// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.RecordedEvent;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The offers without which no plan becomes final.
@ThroughlineTest
class OffersFirstTest {

  private final PlanWeb web;
  private final CaseFiles files;
  private final Account officer;

  OffersFirstTest(PlanWeb web, People people, CaseFiles files) {
    this.web = web;
    this.files = files;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void aPlanIsNotFinalBeforeBothOffersAreRecordedOnThePlanOrInTheCase() {
    String plan = web.planPath(InventedChild.named("Hal", "Workfield"), officer);
    String work = PlanWeb.work(plan);
    String events = plan.replace("/plan", "/events/new");
    Map<String, String> issued = Map.of("type", "final-plan-issued", "on", "2026-05-20");
    web.done(officer, plan + "/begin", Map.of());
    web.decided(officer, plan, LocalDate.of(2026, 3, 30));
    web.versioned(officer, plan + "/send", Map.of("on", "2026-04-01", "until", "2026-04-20"));
    Map<String, String> finish = Map.of("on", "2026-05-20", "all_the_same", "yes");

    assertThat(web.send(officer, plan + "/finish", finish))
        .hasStatus(422)
        .bodyText()
        .contains("A personal budget was not offered yet", "Travel options were not offered yet");
    assertThat(web.send(officer, events, versioned(events, issued)))
        .hasStatus(422)
        .bodyText()
        .contains("Record the offer and its answer");
    assertThat(
            web.send(
                officer,
                work + "/steps/travel/new",
                Map.of("answer", "NOT_OFFERED", "on", "2026-04-02")))
        .hasStatus(422)
        .bodyText()
        .contains("Write down why it was not offered");

    web.offered(officer, plan);
    web.done(officer, plan + "/finish", finish);
    web.done(officer, events, versioned(events, issued));
    assertThat(events(plan).getLast().type()).isEqualTo("final-plan-issued");
  }

  @Test
  void theLetterOfAFinalPlanIsNotSentBeforeBothOffersEither() {
    String plan = web.planPath(InventedChild.named("Lux", "Workfield"), officer);
    String letter = plan.replace("/plan", "/letters/new/final-plan");
    Map<String, String> fields =
        Map.of(
            "recipient", "The family",
            "body", "The plan is final and enclosed.",
            "method", "by-hand",
            "test-needs-plan", "yes",
            "reasons", "The advice is clear",
            "on", "2026-05-20");

    assertThat(web.send(officer, letter, versioned(letter, fields)))
        .hasStatus(422)
        .bodyText()
        .contains("A personal budget was not offered yet", "Travel options were not offered yet")
        .contains("The plan is final and enclosed.");
    assertThat(events(plan)).hasSize(1);

    web.offered(officer, plan);
    web.done(officer, letter, versioned(letter, fields));
    assertThat(events(plan).getLast().type()).isEqualTo("final-plan-issued");
  }

  private Map<String, String> versioned(String path, Map<String, String> fields) {
    return PlanWeb.with(fields, "version", web.version(officer, path));
  }

  private List<RecordedEvent> events(String plan) {
    return web.seenBy(
        officer, () -> files.events(files.findByAddress(plan.substring(7, 43)).orElseThrow().id()));
  }
}
