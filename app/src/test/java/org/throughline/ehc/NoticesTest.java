// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.DueLine;
import org.throughline.children.ChildId;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.assessment.Addressee;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.statute.Pathways;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Of a request that came on 5 January 2026: who was told of it, and to whom the plan went.
@ThroughlineTest
class NoticesTest {

  private static final String REQUEST = "The request, reg 4(2)";
  private static final String PLAN = "The final plan, reg 13(2)";

  private final PlanWeb web;
  private final CaseFiles files;
  private final People people;
  private final Account officer;

  NoticesTest(PlanWeb web, CaseFiles files, People people) {
    this.web = web;
    this.files = files;
    this.people = people;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void whoeverIsToldLeavesTheOthersStillToTell() {
    String work = work("Ada");
    assertThat(told(work, REQUEST))
        .containsExactly("Still to tell", "Still to tell", "Still to tell", "Still to tell");

    tell(work, "2026-01-07", "family", "social-care");

    assertThat(told(work, REQUEST))
        .containsExactly(
            "Told 7 January 2026", "Still to tell", "Still to tell", "Told 7 January 2026");
    tell(work, "2026-01-09", "school", "health");
    assertThat(told(work, REQUEST))
        .containsExactly(
            "Told 7 January 2026",
            "Told 9 January 2026",
            "Told 9 January 2026",
            "Told 7 January 2026");
  }

  @Test
  void aLetterTellsTheOneWhomItIsWrittenTo() {
    String work = work("Bea");

    write(work, "considering-notice-school");
    assertThat(told(work, REQUEST))
        .containsExactly("Still to tell", "Told 8 January 2026", "Still to tell", "Still to tell");
    write(work, "considering-notice-health");
    write(work, "considering-notice");
    write(work, "considering-notice-social-care");

    assertThat(told(work, REQUEST)).containsOnly("Told 8 January 2026");
    assertThat(web.open(officer, work)).bodyText().doesNotContain("Still to tell");
  }

  @Test
  void theDutyIsMetOnceTheLastWasToldAndSaysUntilThenWhoWasNot() {
    String work = work("Fay");
    String page = work.replace("/assessment", "");
    write(work, "considering-notice");
    tell(work, "2026-01-07", "social-care");

    assertThat(web.open(officer, page))
        .bodyText()
        .contains("Tell the family, the health body, social care and the school")
        .contains(
            "Told so far: the parent or young person (8 January 2026) and social care (7 January"
                + " 2026). Not told yet: the head teacher, the principal or the early years"
                + " provider and the health body (ICB).");
    assertThat(due(work))
        .extracting(DueLine::state, DueLine::metOn)
        .containsExactly(tuple("open", Optional.empty()));
    assertThat(due(work))
        .extracting(DueLine::because)
        .first()
        .asString()
        .contains("Not told yet: the head teacher");

    tell(work, "2026-01-12", "school");
    tell(work, "2026-01-09", "health");

    assertThat(web.open(officer, page)).bodyText().doesNotContain("Not told yet");
    assertThat(due(work))
        .extracting(DueLine::state, DueLine::metOn)
        .containsExactly(tuple("met", Optional.of(LocalDate.of(2026, 1, 12))));
  }

  @Test
  void aFamilyThatAskedNeedNotBeTold() {
    String work = work("Gus");
    web.versioned(
        officer,
        work.replace("/assessment", "/events/1/correct"),
        Map.of("type", "request-received", "on", "2026-01-05", "asked-by", "parent"));

    assertThat(told(work, REQUEST))
        .containsExactly("Need not be told", "Still to tell", "Still to tell", "Still to tell");
    tell(work, "2026-01-09", "school", "health", "social-care");

    assertThat(due(work))
        .extracting(DueLine::metOn)
        .containsExactly(Optional.of(LocalDate.of(2026, 1, 9)));
  }

  @Test
  void aChildWhoGoesToNoSchoolHasNoHeadToTell() {
    String work = work("Hew");

    tell(work, "2026-01-09", "family", "health", "social-care");
    tell(work, "2026-01-10", "no-school");

    assertThat(told(work, REQUEST))
        .containsExactly(
            "Told 9 January 2026",
            "Need not be told",
            "Told 9 January 2026",
            "Told 9 January 2026");
    assertThat(due(work))
        .extracting(DueLine::metOn)
        .containsExactly(Optional.of(LocalDate.of(2026, 1, 9)));
    assertThat(web.open(officer, work + "/notices")).bodyText().doesNotContain("They were told");
  }

  @Test
  void aDayPutRightStillSaysWhoWasTold() {
    String work = work("Ida");
    tell(work, "2026-01-07", "family", "social-care");

    web.versioned(
        officer,
        work.replace("/assessment", "/events/2/correct"),
        Map.of("type", "considering-notices-sent", "on", "2026-01-08"));

    assertThat(told(work, REQUEST))
        .containsExactly(
            "Told 8 January 2026", "Still to tell", "Still to tell", "Told 8 January 2026");
    assertThat(due(work)).extracting(DueLine::metOn).containsExactly(Optional.empty());
  }

  @Test
  void whatDoesNotSayWhoWasToldToldThemAllAndSaysSo() {
    String work = work("Cid");

    web.versioned(
        officer,
        work.replace("/assessment", "/events/new"),
        Map.of("type", "considering-notices-sent", "on", "2026-01-07"));

    assertThat(told(work, REQUEST)).containsOnly("Told 7 January 2026");
    assertThat(due(work))
        .extracting(DueLine::metOn)
        .containsExactly(Optional.of(LocalDate.of(2026, 1, 7)));
    assertThat(web.open(officer, work))
        .bodyText()
        .contains("On 7 January 2026 it was recorded that those concerned were told")
        .contains("/events/2/correct");
  }

  @Test
  void whomThePageNamesIsWhomTheLawNames() {
    List<org.throughline.statute.Addressee> named =
        Pathways.standard()
            .find("ehc-needs-assessment")
            .flatMap(pathway -> pathway.rule("considering-notices"))
            .orElseThrow()
            .addressees();

    assertThat(Addressee.values())
        .extracting(Addressee::code, Addressee::letter)
        .containsExactlyElementsOf(
            named.stream().map(who -> tuple(who.code(), who.letter())).toList());
  }

  @Test
  void nobodyAndNoDayAreRefusedTogether() {
    String work = work("Dot");

    assertThat(
            web.send(
                officer,
                work + "/notices",
                Map.of("version", web.version(officer, work + "/notices"))))
        .hasStatus(422)
        .bodyText()
        .contains("Tick who was told, one at least.", "Enter the day on which they were told.");
  }

  @Test
  void aSchoolIsNotToldWhereThereIsNone() {
    String path = work("Jon") + "/notices";

    assertThat(
            web.send(
                officer,
                path,
                Map.of(
                    "version", web.version(officer, path),
                    "on", "2026-01-09",
                    "told-school", "yes",
                    "told-no-school", "yes")))
        .hasStatus(422)
        .bodyText()
        .contains("Tick that the school was told, or that there is none, not both.");
  }

  @Test
  void theFinalPlanGoesToTheSchoolAndTheHealthBodyAsWell() {
    String work = issued("Eve");
    assertThat(told(work, PLAN))
        .containsExactly("Told 20 May 2026", "Still to tell", "Still to tell");
    assertThat(web.open(officer, work))
        .bodyText()
        .contains("/letters/new/final-plan-school", "/letters/new/final-plan-health");

    web.versioned(
        officer, work + "/notices/plan", Map.of("told-health", "yes", "on", "2026-05-21"));

    assertThat(told(work, PLAN))
        .containsExactly("Told 20 May 2026", "Still to tell", "Told 21 May 2026");
    assertThat(web.open(officer, work.replace("/assessment", "")))
        .bodyText()
        .contains("Send the final plan to the school or college that it names and to the health")
        .contains("Not told yet: the school or college that the plan names.");
    web.versioned(
        officer,
        work.replace("/assessment", "/letters/new/final-plan-school"),
        Map.of(
            "recipient", "The head teacher",
            "body", "The final plan is enclosed.",
            "method", "by-hand",
            "on", "2026-05-22"));

    assertThat(told(work, PLAN))
        .containsExactly("Told 20 May 2026", "Told 22 May 2026", "Told 21 May 2026");
    assertThat(web.open(officer, work.replace("/assessment", "")))
        .bodyText()
        .doesNotContain("Send the final plan to the school");
  }

  @Test
  void aPlanThatNamesNoSchoolGoesToNone() {
    String work = issued("Kit");
    String plan = work + "/notices/plan";

    assertThat(web.send(officer, plan, Map.of("version", web.version(officer, plan))))
        .hasStatus(422)
        .bodyText()
        .contains("Tick who was told, one at least.", "Enter the day on which they were told.");
    web.versioned(
        officer, plan, Map.of("told-no-school", "yes", "told-health", "yes", "on", "2026-05-21"));

    assertThat(told(work, PLAN))
        .containsExactly("Told 20 May 2026", "Need not be told", "Told 21 May 2026");
  }

  private String issued(String name) {
    ChildId child =
        web.loaded(
            InventedChild.named(name, "Noticed"),
            "ehc-needs-assessment",
            "final-plan-issued",
            LocalDate.of(2026, 5, 20));
    return "/cases/" + web.only(officer, child).address() + "/assessment";
  }

  /// The line of the duty to tell them of the request.
  private List<DueLine> due(String work) {
    String address = work.replace("/cases/", "").replace("/assessment", "");
    return people.seeing(
        officer,
        () ->
            files.due(files.findByAddress(address).orElseThrow().id()).stream()
                .filter(line -> line.duty().equals("considering-notices"))
                .toList());
  }

  /// How each of those whom a notice names stands, in the page's order.
  private List<String> told(String work, String notice) {
    String page = PlanWeb.text(web.open(officer, work));
    Matcher row =
        Pattern.compile(
                "<td data-label=\"Of what\">([^<]+)</td>.*?How it stands\">(.*?)</td>",
                Pattern.DOTALL)
            .matcher(page);
    return row.results()
        .filter(found -> found.group(1).equals(notice))
        .map(found -> found.group(2).replaceAll("<[^>]+>", "").strip())
        .toList();
  }

  private void tell(String work, String on, String... whom) {
    Map<String, String> fields = new HashMap<>(Map.of("on", on));
    for (String who : whom) {
      fields.put("told-" + who, "yes");
    }
    web.versioned(officer, work + "/notices", fields);
  }

  private void write(String work, String letter) {
    web.versioned(
        officer,
        work.replace("/assessment", "/letters/new/" + letter),
        Map.of(
            "recipient", "Whoever it concerns",
            "body", "We are considering a request.",
            "method", "by-hand",
            "on", "2026-01-08"));
  }

  private String work(String name) {
    return PlanWeb.work(web.planPath(InventedChild.named(name, "Noticed"), officer));
  }
}
