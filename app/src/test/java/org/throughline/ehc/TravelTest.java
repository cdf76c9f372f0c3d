// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.children.ChildId;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Travel budgets that were offered, with what the family said, and training to travel alone from
/// the referral to six months after its end.
@ThroughlineTest
class TravelTest {

  private static final Pattern CHANGE =
      Pattern.compile("/travel/((?:decisions|budgets|training)/\\d+)/change");

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final PlanWeb web;
  private final People people;
  private final Account officer;

  TravelTest(PlanWeb web, People people) {
    this.web = web;
    this.people = people;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void anOfferWaitsForItsReplyAndKeepsItsHistory() {
    String path = travel("Ann");
    assertThat(web.open(officer, path))
        .bodyText()
        .contains("No help with travel is recorded", "None was offered.");

    web.done(officer, path + "/budgets/new", Map.of("offered", "2026-03-02", "reply", "OPEN"));
    assertThat(web.open(officer, path))
        .bodyText()
        .contains("Travel budget offered on 2 March 2026: no reply yet");
    String offer = path + "/" + first(path);
    web.versioned(
        officer,
        offer + "/change",
        Map.of(
            "offered",
            "2026-03-02",
            "reply",
            "ACCEPTED",
            "replied",
            "2026-03-16",
            "words",
            "For the petrol of the family’s car"));

    assertThat(web.open(officer, path))
        .bodyText()
        .contains("accepted", "Replied on 16 March 2026", "petrol of the family");
    assertThat(web.open(officer, offer + "/history"))
        .bodyText()
        .contains("The offer of a travel budget was changed once", "No reply yet");
    web.versioned(officer, offer + "/change", Map.of("out", "yes"));
    assertThat(web.open(officer, path)).bodyText().contains("None was offered.");
  }

  @Test
  void aDecisionStandsUntilTheNextAndKeepsItsHistory() {
    String path = travel("Ada");
    assertThat(web.open(officer, path)).bodyText().contains("No decision is recorded.");

    web.done(
        officer,
        path + "/decisions/new",
        Map.of("decided", "2026-03-02", "eligible", "yes", "ground", "UNSAFE_ROUTE"));
    assertThat(web.open(officer, path))
        .bodyText()
        .contains("Eligible since 2 March 2026 (unsafe route)", "Decided on 2 March 2026");
    String first = path + "/" + first(path);
    web.versioned(
        officer,
        first + "/change",
        Map.of(
            "decided", "2026-03-02", "eligible", "yes", "ground", "SEND", "words", "Wheelchair"));
    assertThat(web.open(officer, first + "/history"))
        .bodyText()
        .contains("The decision on help with travel was changed once", "Unsafe route");
    web.done(officer, path + "/decisions/new", Map.of("decided", "2026-09-07", "eligible", "no"));

    assertThat(web.open(officer, path))
        .bodyText()
        .contains(
            "Not eligible since 7 September 2026",
            "Special educational needs, disability or mobility",
            "Wheelchair");
    Account other = people.holding(Role.CASEWORK_MANAGER);
    Map<String, String> late =
        Map.of("version", "1", "decided", "2026-03-02", "eligible", "yes", "ground", "DISTANCE");
    assertThat(web.send(other, first + "/change", late))
        .hasStatus(409)
        .bodyText()
        .contains(officer.name(), "Wheelchair");
  }

  @Test
  void whoIsEligibleHasAGroundAndNobodyElse() {
    String path = travel("Abi") + "/decisions/new";

    assertThat(web.send(officer, path, Map.of("decided", today.plusDays(1).toString())))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Enter the day of the decision, not after today.",
            "Choose whether the child was found eligible.");
    assertThat(web.send(officer, path, Map.of("decided", "2026-03-02", "eligible", "yes")))
        .hasStatus(422)
        .bodyText()
        .contains("Choose the ground on which the child is eligible.");
    assertThat(
            web.send(
                officer,
                path,
                Map.of("decided", "2026-03-02", "eligible", "no", "ground", "ADULT")))
        .hasStatus(422)
        .bodyText()
        .contains("Who is not eligible has no ground");
  }

  @Test
  void trainingIsFollowedFromTheReferralToSixMonthsAfterItsEnd() {
    String path = travel("Bob");
    web.done(officer, path + "/training/new", Map.of("referred", "2025-09-01"));
    assertThat(web.open(officer, path))
        .bodyText()
        .contains("Travel training: referred, not begun", "Referred on 1 September 2025");
    String training = path + "/" + first(path);
    Map<String, String> fields = new HashMap<>(Map.of("referred", "2025-09-01"));
    fields.putAll(Map.of("started", "2025-09-15", "ending", "COMPLETED", "ended", "2025-11-28"));
    web.versioned(officer, training + "/change", fields);
    assertThat(web.open(officer, path))
        .bodyText()
        .contains("Travel training: completed", "Ask whether they travel alone", "28 May");

    fields.putAll(Map.of("checked", "2026-05-28", "independent", "yes"));
    web.versioned(officer, training + "/change", fields);

    assertThat(web.open(officer, path))
        .bodyText()
        .contains("Completed, travels alone", "Asked on 28 May 2026: travels alone")
        .doesNotContain("Ask whether they travel alone");
  }

  @Test
  void whatStandsInOneCaseIsSeenFromTheOtherCasesOfTheChild() {
    LocalDate issued = today.minusMonths(14);
    ChildId child = web.issued(InventedChild.named("Cat", "Travelfield"), issued);
    String review = web.openCase(officer, child, "annual-review", "final-plan-issued", issued);
    String other = web.openCase(officer, child, "ceasing", "ceasing-considered", today);
    web.done(
        officer, review + "/travel/budgets/new", Map.of("offered", "2026-03-02", "reply", "OPEN"));

    assertThat(web.open(officer, other + "/travel")).bodyText().contains("Offered on 2 March 2026");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceBesideTheField() {
    String path = travel("Dan");

    assertThat(
            web.send(
                officer,
                path + "/budgets/new",
                Map.of("offered", today.plusDays(1).toString(), "words", "x".repeat(1001))))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Enter the day of the offer, not after today.",
            "Choose what the family said.",
            "Use up to 1,000 characters.");
    assertThat(
            web.send(
                officer,
                path + "/budgets/new",
                Map.of("offered", "2026-03-02", "reply", "DECLINED", "replied", "2026-03-01")))
        .hasStatus(422)
        .bodyText()
        .contains("Enter the day of the reply, from the day of the offer until today.");
    assertThat(
            web.send(
                officer,
                path + "/budgets/new",
                Map.of("offered", "2026-03-02", "reply", "OPEN", "replied", "2026-03-03")))
        .hasStatus(422)
        .bodyText()
        .contains("There is no reply yet: leave this empty, or choose the reply.");
    assertThat(web.open(officer, path)).bodyText().contains("No help with travel is recorded");
  }

  @Test
  void trainingIsTakenInTheOrderInWhichItHappens() {
    String path = travel("Eli");
    String lately = today.minusMonths(2).toString();

    assertThat(
            web.send(
                officer,
                path + "/training/new",
                Map.of("referred", "2026-01-12", "started", "2026-01-11", "ended", "2026-02-02")))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Enter the day on which it began, from the referral until today",
            "Choose how it ended, or leave the day of its end empty.");
    assertThat(
            web.send(
                officer,
                path + "/training/new",
                Map.of("referred", "2026-01-12", "ending", "COMPLETED", "checked", "2026-03-01")))
        .hasStatus(422)
        .bodyText()
        .contains(
            "Enter the day on which the training began.",
            "Enter the day on which it ended",
            "Choose whether they travel alone.");
    assertThat(
            web.send(
                officer,
                path + "/training/new",
                Map.of(
                    "referred", "2026-01-12",
                    "started", "2026-02-02",
                    "ending", "COMPLETED",
                    "ended", lately,
                    "independent", "yes",
                    "checked", today.toString())))
        .hasStatus(422)
        .bodyText()
        .contains("Six months are over on " + Dates.full(LocalDate.parse(lately).plusMonths(6)));
    assertThat(
            web.send(
                officer,
                path + "/training/new",
                Map.of(
                    "referred", "2026-01-12",
                    "ending", "STOPPED",
                    "ended", "2026-01-19",
                    "independent", "no")))
        .hasStatus(422)
        .bodyText()
        .contains("Only training that was completed is looked at six months later.");
  }

  @Test
  void aReferralThatCameToNothingMayBeStoppedBeforeItBegan() {
    String path = travel("Fin");

    web.done(
        officer,
        path + "/training/new",
        Map.of("referred", "2026-01-12", "ending", "STOPPED", "ended", "2026-01-19"));

    assertThat(web.open(officer, path)).bodyText().contains("Travel training: stopped");
  }

  @Test
  void whoeverIsOvertakenSeesBothTexts() {
    String path = travel("Gil");
    web.done(officer, path + "/budgets/new", Map.of("offered", "2026-03-02", "reply", "OPEN"));
    String offer = path + "/" + first(path) + "/change";
    Account other = people.holding(Role.CASEWORK_MANAGER);
    String version = web.version(other, offer);
    web.versioned(
        officer, offer, Map.of("offered", "2026-03-02", "reply", "OPEN", "words", "First words"));

    assertThat(
            web.send(
                other,
                offer,
                Map.of(
                    "version", version,
                    "offered", "2026-03-02",
                    "reply", "OPEN",
                    "words", "Second words")))
        .hasStatus(409)
        .bodyText()
        .contains(officer.name(), "First words", "Second words");
  }

  @Test
  void aHiddenChildsTravelIsSeenByNobodyElse() {
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    ChildId child = web.loaded(InventedChild.named("Kay", "Travelfield").restricted());
    String path = "/cases/" + web.only(chosen, child).address() + "/travel";
    String reason = web.open(chosen, path).getResponse().getRedirectedUrl();
    web.done(chosen, reason + "/reason", Map.of("reason", "DUTY", "words", "Travel of today"));
    web.done(chosen, path + "/budgets/new", Map.of("offered", "2026-03-02", "reply", "OPEN"));

    assertThat(web.open(chosen, path)).bodyText().contains("Offered on 2 March 2026");
    assertThat(web.open(officer, path)).hasStatus(404);
    assertThat(web.send(officer, path + "/budgets/new", Map.of("offered", "2026-03-02")))
        .hasStatus(404);
    assertThat(web.open(people.holding(Role.READER), path)).hasStatus(403);
    for (String nonsense : List.of("/bus/new", "/budgets/0/change", "/budgets/x/change")) {
      assertThat(web.open(chosen, path + nonsense)).hasStatus(404);
    }
  }

  private String travel(String name) {
    return web.planPath(InventedChild.named(name, "Travelfield"), officer)
        .replace("/plan", "/travel");
  }

  /// The part of the address of the one thing that stands on the page.
  private String first(String path) {
    Matcher matcher = CHANGE.matcher(PlanWeb.text(web.open(officer, path)));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
