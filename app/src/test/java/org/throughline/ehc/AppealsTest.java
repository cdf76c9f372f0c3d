// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.children.ChildId;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.record.LawDates;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.statute.Duty;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Appeal windows, orders, moves and ceasing, as the law's pathways count them.
@ThroughlineTest
class AppealsTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final PlanWeb web;
  private final People people;
  private final LawDates law;

  AppealsTest(PlanWeb web, People people, LawDates law) {
    this.web = web;
    this.people = people;
    this.law = law;
  }

  @Test
  void aRefusalStandsAmongTheOpenWindowsUntilTheLawsLastDay() {
    Account officer = people.holding(Role.CASE_OFFICER);
    LocalDate decided = today.minusDays(10);
    refused(officer, "Ann", decided);
    refused(officer, "Old", today.minusMonths(4));
    LocalDate until =
        law.duty("mediation-and-appeal", "appeal", "decision-letter-sent", decided)
            .flatMap(Duty::due)
            .orElseThrow();

    assertThat(until).isAfterOrEqualTo(decided.plusMonths(2));
    assertThat(web.open(officer, mine("windows")))
        .hasStatusOk()
        .bodyText()
        .contains("Appealfield, Ann", "No assessment", Dates.relative(until, today))
        .doesNotContain("Appealfield, Old");
  }

  @Test
  void aCertificateOfMediationKeepsTheWindowOpenForAnotherMonth() {
    Account officer = people.holding(Role.CASE_OFFICER);
    ChildId child = refused(officer, "Ida", today.minusMonths(3));
    assertThat(web.open(officer, mine("windows"))).bodyText().doesNotContain("Appealfield, Ida");

    LocalDate certified = today.minusDays(3);
    String mediation =
        web.openCase(
            officer, child, "mediation-and-appeal", "decision-letter-sent", today.minusMonths(3));
    record(officer, mediation, "mediation-certificate-issued", certified);

    assertThat(web.open(officer, mine("windows"))).bodyText().contains("Appealfield, Ida");
  }

  @Test
  void theStepsOfAnAppealHaveTheirLastDays() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path = opened(officer, "Bob", "mediation-and-appeal", "decision-letter-sent", 20);

    assertThat(web.open(officer, mine("appeals")))
        .bodyText()
        .contains(
            "1 mediation or appeal is open", "Appealfield, Bob", "Appeal to the Tribunal, until");
    record(officer, path, "appeal-registered", today.minusDays(60));

    assertThat(web.open(officer, mine("appeals")))
        .bodyText()
        .contains("1 with a date that is past", "Send its response to the Tribunal");
    record(officer, path, "appeal-decided", today);
    assertThat(web.open(officer, mine("appeals")))
        .bodyText()
        .contains("No mediation or appeal is open");
  }

  @Test
  void anOrderThatIsNotCarriedOutInItsWeeksIsLateAndCounted() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String path = opened(officer, "Cat", "tribunal-order", "order-to-amend", 42);

    assertThat(web.open(officer, mine("orders")))
        .bodyText()
        .contains("Appealfield, Cat", "Late", "Send the amended plan")
        .contains(Dates.relative(today.minusDays(7), today))
        .containsPattern("In the last 12 months [\\d,]+ of [\\d,]+ acts");
    record(officer, path, "amended-plan-issued", today);
    assertThat(web.open(officer, mine("orders")))
        .bodyText()
        .doesNotContain("Send the amended plan");
  }

  @Test
  void aPlanDoesNotCeaseBeforeTheTimeToAppealIsOver() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String early = opened(officer, "Dan", "ceasing", "decision-to-cease-notified", 10);
    String over = opened(officer, "Eli", "ceasing", "decision-to-cease-notified", 120);
    Map<String, String> ceased = Map.of("type", "plan-ceased", "on", today.toString());

    assertThat(web.open(officer, mine("ceasing")))
        .bodyText()
        .contains("Appealfield, Dan", "Until ");
    assertThat(web.send(officer, early + "/events/new", with(officer, early, ceased)))
        .hasStatus(422)
        .bodyText()
        .contains("The family may appeal until", "s45(4)");
    web.versioned(officer, over + "/events/new", ceased);
    assertThat(web.open(officer, over)).bodyText().contains("The plan ceased");
  }

  @Test
  void aMoveIsOnTheBoardWithTheWorkingDaysOfTheLaw() {
    Account officer = people.holding(Role.CASE_OFFICER);
    opened(officer, "Fin", "transfer-between-authorities", "move-known", 3);

    assertThat(web.open(officer, mine("moves")))
        .bodyText()
        .contains("1 move between councils is open, none with a date", "Appealfield, Fin");
  }

  @Test
  void aRestrictedChildStandsOnNoBoardOfThoseWithoutTheRight() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    web.loaded(
        InventedChild.named("Gus", "Shutappeal").restricted(),
        "ceasing",
        "decision-to-cease-notified",
        today.minusDays(5));

    assertThat(web.open(chosen, "/ehc/appeals?board=ceasing")).bodyText().contains("Shutappeal");
    for (String board : List.of("ceasing", "windows")) {
      assertThat(web.open(officer, "/ehc/appeals?board=" + board))
          .bodyText()
          .doesNotContain("Shutappeal");
    }
    assertThat(web.open(people.holding(Role.READER), "/ehc/appeals")).hasStatus(403);
  }

  private ChildId refused(Account officer, String name, LocalDate on) {
    ChildId child =
        web.loaded(
            InventedChild.named(name, "Appealfield"),
            "ehc-needs-assessment",
            "refusal-to-assess-notified",
            on);
    kept(officer, child);
    return child;
  }

  /// The path of a case that is kept by an officer and began so many days ago.
  private String opened(Account officer, String name, String pathway, String type, int days) {
    InventedChild child = InventedChild.named(name, "Appealfield");
    return kept(officer, web.loaded(child, pathway, type, today.minusDays(days)));
  }

  private String kept(Account officer, ChildId child) {
    var summary = web.only(officer, child);
    web.done(
        officer,
        "/cases/" + summary.address() + "/officer",
        Map.of("version", "" + summary.version(), "officer", "" + officer.id().value()));
    return "/cases/" + summary.address();
  }

  private void record(Account officer, String path, String type, LocalDate on) {
    web.versioned(officer, path + "/events/new", Map.of("type", type, "on", on.toString()));
  }

  private Map<String, String> with(Account officer, String path, Map<String, String> fields) {
    Map<String, String> all = new java.util.HashMap<>(fields);
    all.put("version", web.version(officer, path + "/events/new"));
    return all;
  }

  private static String mine(String board) {
    return "/ehc/appeals?board=" + board + "&whose=me";
  }
}
