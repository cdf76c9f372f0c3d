// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.statute.Case.caseOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.statute.Case;
import org.throughline.statute.Duty;
import org.throughline.statute.DutyState;
import org.throughline.statute.FamilyTimeline;
import org.throughline.statute.PathwayPage;
import org.throughline.statute.Pathways;
import org.throughline.statute.ServiceMethod;

/// What is said of plans that came in time, of refusals, easings, reviews and appeals.
class SendSentencesTest {

  private static final String UNCHECKED = "known in the field, not yet checked against its source";

  @Test
  void aPlanThatCameNeedsNoWordThatThereIsNone() {
    Case ordered =
        caseOf("tribunal-order")
            .event("order-to-assess", "2026-02-01")
            .event("final-plan-issued", "2026-05-10");

    assertThat(ordered.duty("no-plan-after-assessment").because())
        .contains("It does not apply here, because the final plan was sent (10 May 2026).");
    assertThat(ordered.duty("plan-after-assessment").state()).isEqualTo(DutyState.MET);
  }

  @Test
  void theSixteenWeeksSayWhatTheyLimit() {
    Case request = caseOf("ehc-needs-assessment").event("request-received", "2025-01-06");

    assertThat(request.duty("plan-decision").because())
        .contains(
            "The limit is on saying that there will be no plan; none is fixed for saying that there will be one.");
  }

  @Test
  void aRefusalThatWasReversedIsTold() {
    Case request =
        caseOf("ehc-needs-assessment")
            .event("request-received", "2025-01-06")
            .event("refusal-to-assess-notified", "2025-02-01")
            .event("decision-to-assess-notified", "2025-06-01")
            .asOf("2025-09-30");
    String told =
        "It did not apply from 1 February 2025, when the family was told that there will be no assessment. That was reversed on 1 June 2025, and the time still counts from the same day as before.";

    for (String duty : List.of("plan-decision", "draft-plan", "final-plan")) {
      assertThat(request.duty(duty).state()).as(duty).isEqualTo(DutyState.MISSED);
      assertThat(request.duty(duty).because()).contains(told, "that day has passed.");
    }
    assertThat(request.event("final-plan-issued", "2025-09-15").duty("final-plan").because())
        .contains(told, "It happened on 15 September 2025, 112 days late.");
    assertThat(FamilyTimeline.of(request.timeline()).done())
        .anySatisfy(line -> assertThat(line.because()).contains(told));
  }

  @Test
  void whatWasDoneBeforeTheRefusalSaysNothingOfIt() {
    Case request =
        caseOf("ehc-needs-assessment")
            .event("request-received", "2025-01-06")
            .event("draft-plan-sent", "2025-01-20")
            .event("refusal-to-assess-notified", "2025-02-01")
            .event("decision-to-assess-notified", "2025-06-01");

    assertThat(request.duty("draft-plan").because()).doesNotContain("reversed");
  }

  @Test
  void theEasingOfTheDutyToSecureProvisionEnded() {
    Case eased =
        caseOf("ehc-needs-assessment")
            .event("request-received", "2020-02-05")
            .event("final-plan-issued", "2020-03-01")
            .event("section-42-eased", "2020-05-01");
    String easing =
        "The duty was eased to reasonable endeavours during the coronavirus outbreak (1 May 2020";

    Duty during = eased.asOf("2020-07-31").duty("provision");
    assertThat(during.state()).isEqualTo(DutyState.LIFTED_BY_EXCEPTION);
    assertThat(during.because())
        .contains(easing, "from 1 May 2020 to 31 July 2020.")
        .doesNotContain("fixed limit");
    Duty after = eased.asOf("2020-12-30").duty("provision");
    assertThat(after.state()).isEqualTo(DutyState.OPEN);
    assertThat(after.because())
        .contains(
            "It has not happened yet.",
            easing + "), but only up to 31 July 2020: since then it binds as before.");
  }

  @Test
  void aReviewOfAYoungChildsPlanIsConsideredAgainAndAgainUpToFive() {
    Case plan =
        caseOf("early-years-review")
            .event("final-plan-issued", "2025-08-31")
            .event("review-considered", "2025-11-30")
            .asOf("2026-02-01");

    assertThat(plan.duty("review-considered").toString())
        .isEqualTo("review-considered open by 2026-02-28");
    assertThat(plan.duty("review").toString()).isEqualTo("review open by 2026-05-30");
    Case five = plan.event("fifth-birthday", "2026-02-10").asOf("2026-12-01");
    assertThat(five.duty("review-considered").because())
        .contains(
            "It is no longer due, because the child turned five (10 February 2026), while there was still time.");
  }

  @Test
  void whetherAReassessmentMayBeDeclinedGoesByTheDayOfTheRequest() {
    Duty declined = reassessment("2026-07-08", "refusal-to-reassess-notified").duty("may-decline");
    assertThat(declined.state()).isEqualTo(DutyState.MET);
    assertThat(declined.because())
        .startsWith(
            "The council may decline a request that comes this soon after the last assessment.")
        .contains(
            "It happened on 15 July 2026. What counts is the day the request for a reassessment was received (8 July 2026), and that was in time.");

    Duty agreed = reassessment("2026-07-08", "decision-to-reassess-notified").duty("may-decline");
    assertThat(agreed.because())
        .contains(
            "It does not apply here, because the family was told that there will be a reassessment (15 July 2026).");

    Duty late = reassessment("2026-07-11", "refusal-to-reassess-notified").duty("may-decline");
    assertThat(late.state()).isEqualTo(DutyState.NOT_ARISEN);
    assertThat(late.because())
        .contains(
            "It does not apply here, because the request for a reassessment was received (11 July 2026), after the last day, 10 July 2026.");
  }

  private static Case reassessment(String requested, String decision) {
    return caseOf("reassessment")
        .event("last-assessment-completed", "2026-01-10")
        .event("reassessment-requested", requested)
        .event(decision, "2026-07-15");
  }

  @Test
  void theEndOfTheAppealEndsTheWait() {
    Case ceasing =
        caseOf("ceasing")
            .event("family-consulted", "2026-05-18")
            .event("school-consulted", "2026-05-18")
            .event("decision-to-cease-notified", "2026-06-15")
            .event("appeal-lodged", "2026-07-10")
            .event("appeal-ended", "2026-07-20")
            .event("plan-ceased", "2026-07-21")
            .asOf("2026-07-31");

    assertThat(ceasing.duty("plan-continues").because())
        .contains("There is nothing more to wait for, because the appeal ended (20 July 2026).");
    assertThat(ceasing.timeline().duties()).noneMatch(duty -> duty.state() == DutyState.MISSED);
  }

  @Test
  void whoeverIsConsultedAfterTheDecisionIsConsultedLate() {
    Case ceasing = caseOf("ceasing").event("ceasing-considered", "2026-01-05");

    assertThat(ceasing.asOf("2026-02-02").duty("family-consulted").state())
        .isEqualTo(DutyState.OPEN);

    Case decided = ceasing.event("decision-to-cease", "2026-01-26");
    assertThat(decided.asOf("2026-02-02").duty("family-consulted").state())
        .isEqualTo(DutyState.MISSED);
    assertThat(
            decided
                .event("family-consulted", "2026-02-01")
                .asOf("2026-02-02")
                .duty("family-consulted")
                .state())
        .isEqualTo(DutyState.MET_LATE);
  }

  @Test
  void howToAppealIsToldWithTheRefusal() {
    Case refused =
        caseOf("ehc-needs-assessment")
            .event("request-received", "2026-01-05")
            .event("refusal-to-assess-notified", "2026-02-10")
            .event("appeal-information-sent", "2026-06-20")
            .asOf("2026-07-01");

    assertThat(refused.duty("refusal-information").state()).isEqualTo(DutyState.MET_LATE);
  }

  @Test
  void whatIsOwedEachTimeIsNotMetByTheTimeBefore() {
    Case missing =
        caseOf("children-missing-education")
            .event("ten-days-absent", "2026-01-19")
            .event("attendance-return-sent", "2026-01-20")
            .event("ten-days-absent", "2026-05-20")
            .asOf("2026-06-01");

    assertThat(missing.timeline().duties())
        .filteredOn(duty -> duty.code().equals("attendance-return"))
        .extracting(Duty::state)
        .containsExactly(DutyState.MET, DutyState.OPEN);
  }

  @Test
  void anExceptionThatIsNotCheckedSaysSo() {
    Case away =
        caseOf("ehc-needs-assessment")
            .event("request-received", "2026-01-05")
            .event("absence-from-area", "2026-02-01");

    assertThat(away.duty("final-plan").because()).contains("reg 10(4)(d); " + UNCHECKED + ")");
    assertThat(away.duty("assessment-decision").because())
        .contains("reg 5(4)(d)).")
        .doesNotContain(UNCHECKED);
    assertThat(page("ehc-needs-assessment")).contains("reg 5(4)(d) [V]; ", "reg 10(4)(d) [K] |");
  }

  @Test
  void whenALetterCountsAsServedIsSaidToBeUnchecked() {
    Case posted =
        caseOf("ehc-needs-assessment")
            .sent("draft-plan-sent", "2026-04-02", ServiceMethod.FIRST_CLASS_POST);
    Case handed =
        caseOf("ehc-needs-assessment").sent("draft-plan-sent", "2026-04-02", ServiceMethod.BY_HAND);

    assertThat(posted.duty("family-comments").because())
        .contains(
            "What is posted counts as served on the second working day after (Interpretation Act 1978, section 7, as commonly taken; "
                + UNCHECKED
                + ").");
    assertThat(handed.duty("family-comments").because()).doesNotContain("Interpretation Act");
    Pathways.standard().all().stream()
        .filter(pathway -> pathway.rules().stream().anyMatch(rule -> rule.limit().isFromService()))
        .forEach(
            pathway ->
                assertThat(page(pathway.code()))
                    .as(pathway.code())
                    .contains("(Interpretation Act 1978, section 7, as commonly taken [K])"));
  }

  @Test
  void whatWasDoneEarlyIsDone() {
    Case early =
        caseOf("ehc-needs-assessment")
            .event("decision-to-assess-notified", "2026-02-17")
            .event("advice-requested", "2026-02-16");

    assertThat(early.duty("advice-sought").because()).contains("It happened on 16 February 2026.");
    assertThat(page("ehc-needs-assessment")).contains("It may be done before that.");
  }

  private static String page(String pathway) {
    return PathwayPage.of(Pathways.standard().find(pathway).orElseThrow());
  }
}
