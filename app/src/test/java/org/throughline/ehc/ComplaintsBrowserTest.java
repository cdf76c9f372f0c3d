// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.children.ChildId;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Complaints, findings, mediation and plans that ceased in a real browser, at both widths.
@ThroughlineTest
class ComplaintsBrowserTest {

  private final PlanWeb web;
  private final People people;
  private final Account manager;
  private final String site;

  ComplaintsBrowserTest(PlanWeb web, People people, @LocalServerPort int port) {
    this.web = web;
    this.people = people;
    manager = people.holding(Role.CASEWORK_MANAGER);
    site = "http://localhost:" + port;
  }

  @Test
  void complaintsAndFindingsAreAccessible() throws Exception {
    String path = web.planPath(InventedChild.named("Sam", "Jackdaw"), manager).replace("/plan", "");
    web.versioned(
        manager,
        path + "/events/new",
        Map.of(
            "type", "decision-to-assess-notified",
            "on", "2026-03-02",
            "test-has-needs", "yes",
            "test-may-need-plan", "yes",
            "reasons", "Her reading is four years behind"));
    Map<String, String> complaint =
        Map.of(
            "stage", "FIRST",
            "received", "2026-03-09",
            "from", "PARENT",
            "service", "CASEWORK",
            "about", "The decision was two weeks late and nobody rang back",
            "step", "assessment-decision.1");
    Map<String, String> finding =
        Map.of(
            "reference", "25 001 234",
            "answered", "2026-08-03",
            "outcome", "FAULT_INJUSTICE",
            "service", "CASEWORK",
            "about", "The decision came late, and advice was asked for late in its turn",
            "step", "assessment-decision.1",
            "remedy", "An apology and 500 pounds",
            "remedy_due", "2026-09-03");
    web.done(manager, path + "/complaints/new", complaint);
    web.done(manager, path + "/complaints/findings/new", finding);

    Looks looks = new Looks(site, people.sessionOf(manager));
    looks.at(path + "/complaints", "ehc-complaints");
    looks.at(path + "/complaints/new", "");
    looks.at(path + "/complaints/findings/new", "");
    looks.at("/ehc/complaints", "ehc-complaint-board");
    looks.at("/ehc/complaints?step=ceasing.cease-notice", "");
  }

  @Test
  void theResultOfMediationIsAccessible() throws Exception {
    ChildId child =
        web.loaded(
            InventedChild.named("Sam", "Lapwing"),
            "mediation-and-appeal",
            "decision-letter-sent",
            LocalDate.of(2026, 2, 2));
    String path = "/cases/" + web.only(manager, child).address() + "/mediation";
    web.versioned(
        manager,
        path + "/result",
        Map.of(
            "outcome", "PART",
            "held", "2026-03-10",
            "agreed_on", "2026-03-11",
            "agreed", "An occupational therapist looks at the child",
            "certificate", "2026-03-13"));

    Looks looks = new Looks(site, people.sessionOf(manager));
    looks.at(path, "ehc-mediation");
    looks.at(path + "/result", "");
    looks.at("/ehc/appeals", "");
  }

  @Test
  void aPlanThatCeasedIsAccessible() throws Exception {
    ChildId child = web.loaded(InventedChild.named("Sam", "Knot"));
    String plan = "/cases/" + web.only(manager, child).address() + "/plan";
    web.done(manager, plan + "/begin", Map.of());
    web.add(manager, plan, "B", Map.of("text", "Reads few words"));
    LocalDate told = LocalDate.of(2026, 2, 2);
    String ceasing = web.openCase(manager, child, "ceasing", "decision-to-cease-notified", told);
    Map<String, String> ceased = Map.of("type", "plan-ceased", "on", "2026-06-01");
    web.versioned(manager, ceasing + "/events/new", ceased);

    new Looks(site, people.sessionOf(manager)).at(plan, "");
  }
}
