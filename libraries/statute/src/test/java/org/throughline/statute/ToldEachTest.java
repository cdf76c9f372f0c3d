// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.statute.Case.caseOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where the law names several to be told of one thing, it is done with the last of them.
class ToldEachTest {

  private static final String NOTICES = "considering-notices";
  private static final String SENT = "considering-notices-sent";

  private static Case request(String... askedBy) {
    return caseOf("ehc-needs-assessment").naming("request-received", "2026-01-05", askedBy);
  }

  @Test
  void itIsMetOnTheDayTheLastWasTold() {
    Case told =
        request()
            .naming(SENT, "2026-01-14", "health")
            .naming(SENT, "2026-01-07", "considering-notice")
            .naming(SENT, "2026-01-09", "school", "social-care");

    assertThat(told.metOn(NOTICES)).contains(LocalDate.of(2026, 1, 14));
    assertThat(told.asOf("2026-01-13").metOn(NOTICES)).isEmpty();
  }

  @Test
  void whoeverIsToldTwiceWasToldTheFirstTime() {
    Case told =
        request()
            .naming(SENT, "2026-01-07", "family", "school", "health", "social-care")
            .naming(SENT, "2026-01-20", "health");

    assertThat(told.metOn(NOTICES)).contains(LocalDate.of(2026, 1, 7));
  }

  @Test
  void whatNamesNobodyToldThemAll() {
    assertThat(request().event(SENT, "2026-01-07").metOn(NOTICES))
        .contains(LocalDate.of(2026, 1, 7));
    assertThat(request().naming(SENT, "2026-01-08", "another-letter").metOn(NOTICES))
        .contains(LocalDate.of(2026, 1, 8));
  }

  @Test
  void aFamilyThatAskedNeedNotBeToldAndASchoolThatAskedMust() {
    for (String family : List.of("parent", "young-person")) {
      Case asked = request(family).naming(SENT, "2026-01-07", "school", "health", "social-care");
      assertThat(asked.metOn(NOTICES)).contains(LocalDate.of(2026, 1, 7));
    }
    assertThat(request("school").naming(SENT, "2026-01-07", "family", "health", "social-care"))
        .extracting(asked -> asked.metOn(NOTICES))
        .isEqualTo(java.util.Optional.empty());
  }

  @Test
  void aChildWithoutASchoolHasNoHeadToTell() {
    Case home =
        request("parent")
            .naming(SENT, "2026-01-07", "health", "social-care")
            .naming(SENT, "2026-01-12", "no-school");

    assertThat(home.metOn(NOTICES)).contains(LocalDate.of(2026, 1, 7));
  }

  @Test
  void whyItIsOpenNamesWhoHasNotBeenTold() {
    Case begun = request("parent").naming(SENT, "2026-01-07", "social-care").asOf("2026-01-08");

    assertThat(begun.duty(NOTICES).because())
        .contains(
            "Not everybody has been told yet. Told so far: social care (7 January 2026). Need not"
                + " be told: the parent or young person. Not told yet: the head teacher, the"
                + " principal or the early years provider and the health body (ICB).");
    assertThat(request().asOf("2026-01-08").duty(NOTICES).because())
        .contains("It has not happened yet. Not told yet: the parent or young person, ")
        .doesNotContain("Told so far");
    assertThat(request().event(SENT, "2026-01-07").duty(NOTICES).because())
        .contains("It happened on 7 January 2026.")
        .doesNotContain("Not told yet");
  }

  @Test
  void theFamilyReadsWhoHasNotBeenTold() {
    FamilyTimeline family =
        FamilyTimeline.of(request("parent").naming(SENT, "2026-01-07", "school").timeline());

    assertThat(family.next())
        .extracting(FamilyTimeline.Line::because)
        .anyMatch(why -> why.contains("Not told yet: the health body (ICB) and social care."));
  }

  @Test
  void theLetterThatIsDueIsThatOfTheNextToBeTold() {
    Case begun = request().naming(SENT, "2026-01-07", "considering-notice");

    assertThat(request().duty(NOTICES).letter()).contains("considering-notice");
    assertThat(begun.duty(NOTICES).letter()).contains("considering-notice-school");
    assertThat(begun.timeline().lettersDue()).extracting(Duty::code).contains(NOTICES);
    assertThat(request().event(SENT, "2026-01-07").timeline().lettersDue())
        .extracting(Duty::code)
        .doesNotContain(NOTICES);
  }

  @Test
  void aCouncilsOwnLimitIsKeptByTheLastLetterNotTheFirst() {
    Rulebook own =
        Rulebook.standard()
            .with(
                Pathways.standard().find("ehc-needs-assessment").orElseThrow(),
                NOTICES,
                Amount.workingDays(5),
                InForce.ALWAYS,
                new Source("The council’s own practice", "notices", Standing.LOCAL));
    Case late =
        request()
            .with(own)
            .naming(SENT, "2026-01-12", "family", "school", "health")
            .naming(SENT, "2026-01-13", "social-care");

    assertThat(late.duty(NOTICES).state()).isEqualTo(DutyState.MET_LATE);
    assertThat(late.asOf("2026-01-12").duty(NOTICES).state()).isEqualTo(DutyState.OPEN);
    assertThat(late.asOf("2026-01-12").duty(NOTICES).because())
        .contains("Not told yet: social care.");
  }

  private static final String OTHERS = "final-plan-to-others";

  /// The family has its plan, and nobody else was sent it.
  private static Case issued() {
    return request().naming("final-plan-issued", "2026-05-20", "final-plan").asOf("2026-06-30");
  }

  @Test
  void theFinalPlanIsOwedToTheSchoolAndTheHealthBodyUntilEachHasIt() {
    assertThat(issued().metOn("final-plan")).contains(LocalDate.of(2026, 5, 20));
    assertThat(issued().duty(OTHERS).state()).isEqualTo(DutyState.OPEN);
    assertThat(issued().duty(OTHERS).because())
        .contains("Not told yet: the school or college that the plan names and the health body");
    Case both =
        issued()
            .naming("final-plan-sent-on", "2026-05-22", "health")
            .naming("final-plan-sent-on", "2026-05-21", "final-plan-school");
    assertThat(both.metOn(OTHERS)).contains(LocalDate.of(2026, 5, 22));
  }

  @Test
  void aPlanThatNamesNoSchoolIsSentToTheHealthBodyAlone() {
    Case home =
        issued()
            .naming("final-plan-sent-on", "2026-05-21", "health")
            .naming("final-plan-sent-on", "2026-05-25", "no-school");

    assertThat(home.metOn(OTHERS)).contains(LocalDate.of(2026, 5, 21));
  }

  @Test
  void onceThePlanIsFinalNobodyIsRemindedOfTheDraft() {
    Case begun = request().event("decision-to-assess-notified", "2026-01-12");
    begun.event("advice-requested", "2026-01-12").event("draft-plan-sent", "2026-01-19");
    assertThat(open(begun.asOf("2026-01-26")))
        .contains("schools-consulted", "advice-reminder-week-4", "advice-reminder-week-6");

    Case done = begun.event("final-plan-issued", "2026-02-03").asOf("2026-02-04");

    assertThat(open(done))
        .contains(OTHERS, "provision")
        .noneMatch(code -> code.startsWith("advice-reminder"))
        .doesNotContain("schools-consulted", "draft-plan");
  }

  private static List<String> open(Case one) {
    return one.timeline().duties().stream()
        .filter(duty -> duty.state() == DutyState.OPEN)
        .map(Duty::code)
        .toList();
  }
}
