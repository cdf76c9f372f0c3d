// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.DueLine;
import org.throughline.cases.RecordedEvent;
import org.throughline.children.ChildId;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// That a draft was sent is said once, in the plan or in the case.
@ThroughlineTest
class DraftSentOnceTest {

  private static final String SENT = "draft-plan-sent";
  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 30);

  private final PlanWeb web;
  private final People people;
  private final CaseFiles files;

  DraftSentOnceTest(PlanWeb web, People people, CaseFiles files) {
    this.web = web;
    this.people = people;
    this.files = files;
  }

  @Test
  void thePlansOwnPageRecordsTheEventFromWhichTheFifteenDaysRun() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = drafted("Ann", officer);

    web.versioned(
        officer,
        plan + "/send",
        Map.of("on", "2026-04-01", "method", "first-class-post", "until", ""));

    assertThat(standing(officer, plan))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.happenedOn()).isEqualTo("2026-04-01");
              assertThat(event.method()).contains("first-class-post");
            });
    // Posted on Wednesday, served on Tuesday after Good Friday and Easter Monday
    assertThat(web.newest(officer, plan).summary().sent()).contains(LocalDate.of(2026, 4, 7));
    assertThat(web.newest(officer, plan).summary().remarksUntil())
        .contains(LocalDate.of(2026, 4, 21));
    assertThat(due(officer, plan, "family-comments")).contains(LocalDate.of(2026, 4, 21));
  }

  @Test
  void whatTheCaseSaysAlreadyIsNotSaidAgain() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = drafted("Bob", officer);
    record(officer, plan, "2026-04-08");

    assertThat(web.open(officer, plan + "/send"))
        .bodyText()
        .contains("The case says already that it was sent on 8 April 2026")
        .doesNotContain("On which day it was sent");
    Map<String, String> other =
        Map.of("on", "2026-04-09", "version", web.version(officer, plan + "/send"));
    assertThat(web.send(officer, plan + "/send", other))
        .hasStatus(422)
        .bodyText()
        .contains("The case says that it was sent on 8 April 2026");
    web.versioned(officer, plan + "/send", Map.of("until", "2026-05-01"));

    assertThat(standing(officer, plan)).hasSize(1);
    assertThat(web.newest(officer, plan).summary().sent()).contains(LocalDate.of(2026, 4, 8));
    assertThat(web.newest(officer, plan).summary().remarksUntil())
        .contains(LocalDate.of(2026, 5, 1));
  }

  @Test
  void theDraftFollowsWhenTheCaseIsPutRightOrTheEventTakenBack() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = drafted("Cid", officer);
    web.versioned(officer, plan + "/send", Map.of("on", "2026-04-08"));
    String correct =
        plan.replace(
            "/plan", "/events/" + standing(officer, plan).getFirst().number() + "/correct");

    web.versioned(officer, correct, Map.of("type", SENT, "on", "2026-04-10"));

    assertThat(web.newest(officer, plan).summary().sent()).contains(LocalDate.of(2026, 4, 10));
    assertThat(web.newest(officer, plan).summary().remarksUntil())
        .contains(LocalDate.of(2026, 4, 24));
    String again =
        plan.replace(
            "/plan", "/events/" + standing(officer, plan).getFirst().number() + "/correct");
    web.versioned(officer, again, Map.of("type", SENT, "on", "2026-04-10", "never", "yes"));

    assertThat(web.newest(officer, plan).summary().sent()).isEmpty();
    assertThat(web.open(officer, plan)).bodyText().contains("Note that it was sent");
    web.versioned(officer, plan + "/send", Map.of("on", "2026-04-13"));
    assertThat(standing(officer, plan)).hasSize(1);
  }

  @Test
  void anAmendmentIsNotedInTheCaseItWasDraftedInFromWhereverItIsNoted() {
    Account officer = people.holding(Role.CASE_OFFICER);
    LocalDate issued = LocalDate.of(2025, 3, 3);
    ChildId child = web.issued(InventedChild.named("Fay", "Oncefield"), issued);
    String first = "/cases/" + web.only(officer, child).address() + "/plan";
    web.begin(officer, first);
    String review =
        web.openCase(officer, child, "annual-review", "final-plan-issued", issued) + "/plan";
    web.versioned(officer, first + "/send", Map.of("on", "2025-02-03"));
    web.offered(officer, first);
    web.done(officer, first + "/finish", Map.of("on", "2025-03-03", "all_the_same", "yes"));
    web.begin(officer, review);

    web.versioned(officer, first + "/send", Map.of("on", "2026-02-02"));

    assertThat(types(officer, review))
        .containsExactly("final-plan-issued", "amendment-notice-sent");
    assertThat(standing(officer, first)).as("of the first draft").hasSize(1);
    assertThat(web.newest(officer, first).summary().sent()).contains(LocalDate.of(2026, 2, 2));
  }

  @Test
  void theDraftAfterAReassessmentHasTheSameFifteenDaysInItsOwnCase() {
    Account officer = people.holding(Role.CASE_OFFICER);
    LocalDate issued = LocalDate.of(2025, 3, 3);
    ChildId child = web.issued(InventedChild.named("Gus", "Oncefield"), issued);
    String first = "/cases/" + web.only(officer, child).address() + "/plan";
    web.begin(officer, first);
    web.versioned(officer, first + "/send", Map.of("on", "2025-02-03"));
    web.offered(officer, first);
    web.done(officer, first + "/finish", Map.of("on", "2025-03-03", "all_the_same", "yes"));
    LocalDate decided = LocalDate.of(2026, 3, 2);
    String again =
        web.openCase(officer, child, "reassessment", "own-decision-to-reassess", decided) + "/plan";
    web.begin(officer, again);

    web.versioned(
        officer, again + "/send", Map.of("on", "2026-04-01", "method", "first-class-post"));

    assertThat(types(officer, again)).containsExactly("own-decision-to-reassess", SENT);
    assertThat(web.newest(officer, again).summary().remarksUntil())
        .contains(LocalDate.of(2026, 4, 21));
    assertThat(due(officer, again, "family-comments")).contains(LocalDate.of(2026, 4, 21));
    assertThat(due(officer, again, "time-for-comments")).contains(LocalDate.of(2026, 4, 21));
    assertThat(due(officer, again, "plan-after-reassessment")).contains(decided.plusWeeks(14));
    assertThat(web.open(officer, PlanWeb.work(again)))
        .bodyText()
        .contains("Schools and colleges consulted");
  }

  private List<String> types(Account account, String plan) {
    return web.seenBy(
        account, () -> files.standing(files.findByAddress(address(plan)).orElseThrow().id()));
  }

  @Test
  void whoeverWasOvertakenIsToldAndNothingIsDoubled() {
    Account officer = people.holding(Role.CASE_OFFICER);
    Account other = people.holding(Role.CASE_OFFICER);
    String plan = drafted("Dot", officer);
    String seen = web.version(officer, plan + "/send");
    record(other, plan, "2026-04-08");

    Map<String, String> fields = Map.of("on", "2026-04-08", "version", seen);
    assertThat(web.send(officer, plan + "/send", fields))
        .hasStatus(409)
        .bodyText()
        .contains(other.name());
    web.versioned(officer, plan + "/send", Map.of());
    assertThat(web.send(officer, plan + "/send", fields))
        .hasStatus(422)
        .bodyText()
        .contains("It is noted already that this draft was sent");

    assertThat(standing(officer, plan)).hasSize(1);
  }

  @Test
  void anUnreadableLastDayIsNotTakenForNone() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = drafted("Eve", officer);
    String version = web.version(officer, plan + "/send");

    assertThat(
            web.send(
                officer,
                plan + "/send",
                Map.of("on", "2026-04-08", "until", "soon", "version", version)))
        .hasStatus(422)
        .bodyText()
        .contains("Enter a day, such as 24/11/2026, or leave it empty");
    assertThat(standing(officer, plan)).isEmpty();
  }

  private String drafted(String name, Account officer) {
    String plan = web.planPath(InventedChild.named(name, "Oncefield"), officer);
    web.begin(officer, plan);
    web.decided(officer, plan, DECIDED);
    return plan;
  }

  private void record(Account account, String plan, String on) {
    web.versioned(account, plan.replace("/plan", "/events/new"), Map.of("type", SENT, "on", on));
  }

  private List<RecordedEvent> standing(Account account, String plan) {
    return web
        .seenBy(
            account,
            () ->
                RecordedEvent.standing(
                    files.events(files.findByAddress(address(plan)).orElseThrow().id())))
        .stream()
        .filter(event -> event.type().equals(SENT))
        .toList();
  }

  private Optional<LocalDate> due(Account account, String plan, String duty) {
    return web
        .seenBy(account, () -> files.due(files.findByAddress(address(plan)).orElseThrow().id()))
        .stream()
        .filter(line -> line.duty().equals(duty))
        .findFirst()
        .flatMap(DueLine::due);
  }

  private static String address(String plan) {
    return plan.substring("/cases/".length(), "/cases/".length() + 36);
  }
}
