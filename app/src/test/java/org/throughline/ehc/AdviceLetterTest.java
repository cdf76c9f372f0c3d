// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// A letter that asks for advice goes to a named adviser of the assessment, and the case notes it.
@ThroughlineTest
class AdviceLetterTest {

  private final String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
  private final PlanWeb web;
  private final People people;

  AdviceLetterTest(PlanWeb web, People people) {
    this.web = web;
    this.people = people;
  }

  @Test
  void itIsAddressedToTheAdviserWhoIsThenNotedAsAsked() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.planPath(InventedChild.named("Mia", "Advisefield"), officer);
    String letter = plan.replace("/plan", "/letters/new/advice-request");
    assertThat(web.open(officer, PlanWeb.work(plan)))
        .bodyText()
        .contains(letter + "?to=educational-psychologist");

    assertThat(web.open(officer, letter + "?to=educational-psychologist"))
        .hasStatusOk()
        .bodyText()
        .contains("value=\"Educational psychology service\"", "who keeps this case");
    web.versioned(officer, letter, fields("educational-psychologist", ""));

    assertThat(web.open(officer, PlanWeb.work(plan)))
        .bodyText()
        .contains("Educational psychology service", "Waiting");
    assertThat(web.open(officer, letter))
        .bodyText()
        .doesNotContain("value=\"educational-psychologist\"")
        .contains("value=\"social-care\"");
  }

  @Test
  void withoutAnAdviserItIsNotSentAndAnotherNameMayStandInItsPlace() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.planPath(InventedChild.named("Ned", "Advisefield"), officer);
    String letter = plan.replace("/plan", "/letters/new/advice-request");
    Map<String, String> unchosen = fields("", "Somebody");
    unchosen.put("version", web.version(officer, letter));

    assertThat(web.send(officer, letter, unchosen))
        .hasStatus(422)
        .bodyText()
        .contains("Choose in which capacity they are asked");
    web.versioned(officer, letter, fields("health", "Dr Ptarmigan, Clinical lead"));

    assertThat(web.open(officer, PlanWeb.work(plan)))
        .bodyText()
        .contains("Dr Ptarmigan, Clinical lead");
  }

  @Test
  void itNamesWhoKeepsTheCase() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account other = people.holding(Role.CASE_OFFICER);
    String plan = web.planPath(InventedChild.named("Oda", "Advisefield"), officer);
    String casePath = plan.replace("/plan", "");
    web.done(
        officer,
        casePath + "/officer",
        Map.of(
            "officer",
            Long.toString(other.id().value()),
            "version",
            web.version(officer, casePath)));

    assertThat(web.open(officer, casePath + "/letters/new/advice-request"))
        .bodyText()
        .contains("Please send it to " + other.name());
  }

  private Map<String, String> fields(String to, String recipient) {
    Map<String, String> fields = new HashMap<>();
    fields.put("to", to);
    fields.put("recipient", recipient);
    fields.put("address", "");
    fields.put("body", "Dear {{recipient}}, please advise.");
    fields.put("method", "email");
    fields.put("on", today);
    return fields;
  }
}
