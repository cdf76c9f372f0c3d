// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Every date of a case: done in time, late, too early or not at all, each with its reason.
@ThroughlineTest
class CaseDatesTest {

  private static final Map<String, String> ASSESS =
      Map.of(
          "type", "decision-to-assess-notified",
          "test-has-needs", "yes",
          "test-may-need-plan", "yes",
          "reasons", "What the school can do is not enough");

  private final CaseWeb.Desk desk;
  private final ChildrenWeb web;
  private final People people;
  private final Account officer;
  private final LocalDate today;

  CaseDatesTest(CaseWeb cases, ChildrenWeb web, People people, Clock clock) {
    this.web = web;
    this.people = people;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.desk = cases.of(officer);
    this.today = LocalDate.now(clock);
  }

  @Test
  void saysOfEachThingThatWasAskedHowItStandsAndWhy() {
    LocalDate asked = today.minusWeeks(7);
    String path = opened("Oona", asked);

    assertThat(row(path, "Tell the family whether it will assess"))
        .contains("The council", Dates.full(asked.plusWeeks(6)), "Overdue", "tl-plan-state--behind")
        .contains("The limit is 6 weeks after the day the request was received", "reg 5(1)");
    assertThat(desk.text(path + "/dates"))
        .containsPattern("0 of \\d+ things asked so far are done, 1 overdue<");
    assertThat(row(path, "Send the final plan"))
        .contains(Dates.full(asked.plusWeeks(20)), "To be done");

    desk.done(path + "/events/new", on(ASSESS, today));

    assertThat(row(path, "Tell the family whether it will assess"))
        .contains("Done late, " + Dates.full(today));
    assertThat(desk.text(path + "/dates"))
        .containsPattern("1 of \\d+ things asked so far is done, 1 late<");
  }

  @Test
  void staysReadableWhenTheCaseIsClosed() {
    LocalDate asked = today.minusWeeks(3);
    String path = opened("Orla", asked);
    desk.done(path + "/events/new", on(ASSESS, asked.plusWeeks(2)));
    desk.done(path + "/events/new", Map.of("type", "request-withdrawn", "on", today.toString()));

    assertThat(desk.text(path)).contains("This case was closed");
    assertThat(row(path, "Tell the family whether it will assess"))
        .contains("Done, " + Dates.full(asked.plusWeeks(2)), "tl-plan-state--on");
  }

  @Test
  void isOnlyForWhoeverMayOpenTheCase() {
    String path = opened("Olive", today.minusWeeks(1));

    assertThat(web.open(people.holding(Role.READER), path + "/dates")).hasStatus(403);
    assertThat(web.open(officer, "/cases/nowhere/dates")).hasStatus(404);
  }

  private String opened(String forename, LocalDate asked) {
    return desk.opened(InventedChild.named(forename, "Dayfield"), asked, Map.of());
  }

  private static Map<String, String> on(Map<String, String> fields, LocalDate day) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("on", day.toString());
    return all;
  }

  /// The line of the table that begins with these words.
  private String row(String path, String act) {
    String page = desk.text(path + "/dates");
    int at = page.indexOf("<th scope=\"row\">" + act);
    assertThat(at).as(act).isPositive();
    return page.substring(at, page.indexOf("</tr>", at));
  }
}
