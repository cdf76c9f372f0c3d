// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.statute.Case.caseOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.statute.Calendars;
import org.throughline.statute.Case;
import org.throughline.statute.Duty;
import org.throughline.statute.DutyState;
import org.throughline.statute.ServiceMethod;
import org.throughline.statute.calendar.SchoolTerms;
import org.throughline.statute.calendar.SchoolTerms.Stretch;

/// Days that were counted by hand on a wall calendar.
class HandCheckedDaysTest {

  private static final SchoolTerms SPRING_2026 =
      new SchoolTerms(
          List.of(
              term("2026-01-05", "2026-02-13"),
              term("2026-02-23", "2026-03-27"),
              term("2026-04-13", "2026-05-22")),
          List.of(term("2026-04-13", "2026-04-13")));

  private static Stretch term(String from, String to) {
    return new Stretch(LocalDate.parse(from), LocalDate.parse(to), "");
  }

  @ParameterizedTest
  @CsvSource({
    // two months after the letter; what ends at Christmas moves to the first working day after it
    "2025-10-28, 2026-01-02",
    "2026-10-24, 2026-12-24",
    "2026-10-25, 2027-01-04",
    "2026-11-01, 2027-01-04",
    // and any other that is no working day to the next: a Saturday, a Sunday, Good Friday
    "2026-11-02, 2027-01-04",
    "2026-01-28, 2026-03-30",
    "2026-01-29, 2026-03-30",
    "2026-02-03, 2026-04-07",
    // and what ends in August to the first working day of September
    "2026-06-01, 2026-09-01",
    "2026-05-31, 2026-07-31",
    "2024-06-30, 2024-09-02",
    // from the end of a long month to the end of a short one
    "2025-12-31, 2026-03-02",
    "2023-12-31, 2024-02-29"
  })
  void anAppealMayBeBroughtWithinTwoMonthsOfTheLetter(String letter, String lastDay) {
    Case appeal = caseOf("mediation-and-appeal").event("decision-letter-sent", letter);

    assertThat(appeal.due("appeal")).isEqualTo(lastDay);
  }

  @Test
  void aLastDayThatWasMovedSaysFromWhere() {
    Case moved = caseOf("mediation-and-appeal").event("decision-letter-sent", "2025-10-28");
    Case unmoved = caseOf("mediation-and-appeal").event("decision-letter-sent", "2026-01-12");

    assertThat(moved.duty("appeal").because())
        .contains(
            "the last day is 2 January 2026",
            "It was moved on from 28 December 2025 (a last day from 25 December to 1 January");
    assertThat(unmoved.duty("appeal").because()).doesNotContain("moved");
  }

  @Test
  void aLateCertificateGivesAMonthMore() {
    Case appeal =
        caseOf("mediation-and-appeal")
            .event("decision-letter-sent", "2026-01-12")
            .event("mediation-certificate-issued", "2026-03-02");

    assertThat(appeal.due("appeal")).isEqualTo("2026-04-02");
  }

  @Test
  void anEarlyCertificateTakesNothingAway() {
    Case appeal =
        caseOf("mediation-and-appeal")
            .event("decision-letter-sent", "2026-01-12")
            .event("mediation-certificate-issued", "2026-01-20");

    assertThat(appeal.due("appeal")).isEqualTo("2026-03-12");
  }

  @Test
  void anAmendedPlanFollowsFourWeeksAndThenEightAfterTheMeeting() {
    Case review =
        caseOf("annual-review")
            .event("review-meeting-held", "2026-02-02")
            .event("decision-to-amend-notified", "2026-02-23")
            .event("amendment-notice-sent", "2026-02-23");

    assertThat(review.due("review-report")).isEqualTo("2026-02-16");
    assertThat(review.due("review-decision")).isEqualTo("2026-03-02");
    assertThat(review.due("amendment-notice")).isEqualTo("2026-03-02");
    assertThat(review.due("amended-plan")).isEqualTo("2026-04-20");
    assertThat(review.due("amended-plan-after-meeting")).isEqualTo("2026-04-27");
    assertThat(review.due("family-comments")).isEqualTo("2026-03-09");
  }

  @Test
  void thePlanOfAYearEndsOnThe28thWhereThereIsNo29th() {
    Case review = caseOf("annual-review").event("final-plan-issued", "2024-02-29");

    assertThat(review.due("review-completed")).isEqualTo("2025-02-28");
  }

  @Test
  void fifteenWorkingDaysBeginWithTheDayTheCouncilBecameAware() {
    Case move =
        caseOf("transfer-between-authorities")
            .event("child-moves", "2026-04-01")
            .event("move-known", "2026-03-30");

    // 30 and 31 March, 1 and 2 April; over Easter; 7 to 10, 13 to 17, 20 and 21 April
    assertThat(move.due("plan-transfer")).isEqualTo("2026-04-21");
  }

  @Test
  void aMoveKnownLongBeforeIsMadeOnItsDay() {
    Case move =
        caseOf("transfer-between-authorities")
            .event("child-moves", "2026-04-01")
            .event("move-known", "2026-01-05");

    assertThat(move.due("plan-transfer")).isEqualTo("2026-04-01");
  }

  /// 14, 15 and 16 December; the holiday after the last term given ends with the usual one, on
  /// Sunday 3 January; then the 4th, 5th and 6th.
  @Test
  void theSixthSchoolDayIsFoundBeyondTheTermsOfASchool() {
    SchoolTerms autumn =
        new SchoolTerms(
            List.of(term("2026-09-03", "2026-10-16"), term("2026-11-02", "2026-12-16")), List.of());
    Duty education =
        caseOf("permanent-exclusion")
            .event("exclusion-began", "2026-12-14")
            .with(Calendars.england().forSchool(autumn))
            .asOf("2026-12-15")
            .duty("day-six-education");

    assertThat(education.due()).contains(LocalDate.of(2027, 1, 6));
    assertThat(education.because())
        .contains("left out: 17 December 2026 to 1 January 2027.")
        .contains("Where no term dates are known, the usual ones are assumed.");
  }

  @Test
  void theSixthSchoolDayIsFoundAcrossEaster() {
    Case exclusion =
        caseOf("permanent-exclusion")
            .event("exclusion-began", "2026-03-24")
            .with(Calendars.england().forSchool(SPRING_2026));

    // 24, 25, 26 and 27 March; 13 April is a training day; 14 and 15 April
    assertThat(exclusion.due("day-six-education")).isEqualTo("2026-04-15");
    assertThat(exclusion.duty("day-six-education").because())
        .contains("left out: 30 March 2026 to 13 April 2026")
        .doesNotContain("No term dates");
  }

  @Test
  void aWayOfSendingMovesNothingThatIsNoDocument() {
    Case exclusion =
        caseOf("permanent-exclusion")
            .sent("exclusion-began", "2026-03-24", ServiceMethod.FIRST_CLASS_POST)
            .with(Calendars.england().forSchool(SPRING_2026));

    assertThat(exclusion.due("day-six-education")).isEqualTo("2026-04-15");
  }

  @Test
  void aReviewIsAppliedForInFifteenSchoolDaysAfterTheNotice() {
    Case exclusion =
        caseOf("permanent-exclusion")
            .event("exclusion-began", "2026-01-05")
            .sent("board-decision-notified", "2026-02-11", ServiceMethod.FIRST_CLASS_POST)
            .with(Calendars.england().forSchool(SPRING_2026));

    // served on 13 February; half-term; 23 February to 13 March are fifteen school days
    assertThat(exclusion.due("review-application")).isEqualTo("2026-03-13");
  }

  @Test
  void anApplicationPostedOnTheLastDayIsMadeTooLate() {
    Case exclusion =
        caseOf("permanent-exclusion")
            .event("exclusion-began", "2026-01-05")
            .event("board-decision-notified", "2026-02-13")
            .sent("review-applied-for", "2026-03-13", ServiceMethod.FIRST_CLASS_POST)
            .with(Calendars.england().forSchool(SPRING_2026));

    assertThat(exclusion.duty("review-application").state()).isEqualTo(DutyState.MET_LATE);
  }

  @Test
  void aPhaseTransferIsDoneBeforeTheDayInLaw() {
    assertThat(
            caseOf("phase-transfer")
                .event("phase-transfer", "2027-09-01")
                .due("phase-transfer-plan"))
        .isEqualTo("2027-02-14");
    assertThat(
            caseOf("phase-transfer")
                .event("post-16-transfer", "2027-09-01")
                .due("post-16-transfer-plan"))
        .isEqualTo("2027-03-30");
    assertThat(
            caseOf("phase-transfer").event("post-16-move", "2027-01-31").due("post-16-move-plan"))
        .isEqualTo("2026-08-31");
  }

  @Test
  void aPenaltyIsPaidIn21Or28DaysBeginningWithReceipt() {
    Case notice = caseOf("penalty-notice").event("first-notice-received", "2026-03-02");

    assertThat(notice.due("lower-amount")).isEqualTo("2026-03-22");
    assertThat(notice.due("full-amount")).isEqualTo("2026-03-29");
  }

  @Test
  void beforeTheNationalFrameworkThoseAmountsWereNotLaw() {
    Case notice = caseOf("penalty-notice").event("first-notice-received", "2024-08-18");

    assertThat(notice.duty("lower-amount").state()).isEqualTo(DutyState.NOT_ARISEN);
    assertThat(notice.duty("lower-amount").because()).contains("law from 19 August 2024");
  }

  @Test
  void fairAccessAllocatesWithinTwentySchoolDays() {
    Case child =
        caseOf("fair-access")
            .event("agreed-to-consider", "2026-01-26")
            .with(Calendars.england().forSchool(SPRING_2026));

    // 27 January to 13 February are fourteen; half-term; 23 February to 2 March are six
    assertThat(child.due("allocation")).isEqualTo("2026-03-02");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-03-31", "2026-02-10, 2026-03-31", "2026-02-11, 2026-08-31",
    "2024-02-29, 2024-08-31", "2026-05-26, 2026-08-31", "2026-05-27, 2026-12-31",
    "2026-10-21, 2026-12-31", "2026-10-22, 2027-03-31"
  })
  void theGracePeriodFollowsFromTheDayOfIneligibility(String found, String ends) {
    Case place =
        caseOf("early-years-entitlement").event("found-ineligible", found).asOf("2026-12-01");

    assertThat(place.due("grace-period")).isEqualTo(ends);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, 2026-03-31", "2026-04-01, 2026-08-31", "2026-09-01, 2026-12-31"})
  void aFundedPlaceIsWaitedForUntilTheTermIsOver(String birthday, String lastDay) {
    Case child = caseOf("early-years-entitlement").event("qualifying-age-reached", birthday);

    assertThat(child.due("start-of-entitlement")).isEqualTo(lastDay);
  }

  @Test
  void anOfferDayOnASundayMovesToMonday() {
    Case child = caseOf("normal-round-admission").event("starts-secondary-school", "2026-09-01");

    assertThat(child.due("secondary-application")).isEqualTo("2025-10-31");
    assertThat(child.due("secondary-offer")).isEqualTo("2026-03-02");
  }

  @ParameterizedTest
  @CsvSource({"2015-03-31, 2015-04-28", "2015-04-01, 2015-05-06"})
  void anUnopposedAppealOnContentGainedAWeekWithTheAmendmentOf2015(String told, String due) {
    assertThat(
            caseOf("unopposed-appeal")
                .event("unopposed-appeal-on-content", told)
                .due("amended-plan"))
        .isEqualTo(due);
  }

  @Test
  void thirtyDayReviewsEndedWith2012() {
    assertThat(
            caseOf("off-site-direction")
                .event("direction-begins", "2012-12-31")
                .due("thirty-day-review"))
        .isEqualTo("2013-01-30");
    assertThat(
            caseOf("off-site-direction")
                .event("direction-begins", "2013-01-01")
                .duty("thirty-day-review")
                .state())
        .isEqualTo(DutyState.NOT_ARISEN);
  }

  @ParameterizedTest
  @CsvSource({
    "ehc-needs-assessment, request-received, assessment-decision, 2014-10-13",
    "ehc-needs-assessment, request-received, final-plan, 2015-01-19",
    "annual-review, review-meeting-held, review-decision, 2014-09-29",
    "early-years-review, final-plan-issued, review-considered, 2014-12-01",
    "reassessment, reassessment-requested, reassessment-decision, 2014-09-16",
    "transfer-between-authorities, plan-transferred, family-told, 2014-10-13",
    "mediation-and-appeal, decision-letter-sent, appeal, 2014-11-03",
    "tribunal-order, order-to-make-plan, draft-plan, 2014-10-06",
    "unopposed-appeal, unopposed-appeal-on-school, named-school, 2014-09-15",
    "personal-budget, direct-payments-began, first-review-of-payments, 2014-12-01"
  })
  void thePresentLawBeganOnTheFirstOfSeptember2014(
      String pathway, String type, String duty, String due) {
    assertThat(caseOf(pathway).event(type, "2014-09-01").due(duty)).isEqualTo(due);

    Case earlier = caseOf(pathway).event(type, "2014-08-31");
    assertThat(earlier.duty(duty).state()).isEqualTo(DutyState.NOT_ARISEN);
    assertThat(earlier.due(duty)).isEqualTo("none");
    assertThat(earlier.duty(duty).because())
        .contains(
            "It was not law on 31 August 2014 (law from 1 September 2014): what was law before then"
                + " applied, and nothing is counted here.");
  }

  @Test
  void aTransferOfPhaseThatBeganBeforeTheLawIsNotCounted() {
    assertThat(
            caseOf("phase-transfer")
                .event("phase-transfer", "2015-09-01")
                .due("phase-transfer-plan"))
        .isEqualTo("2015-02-14");
    assertThat(
            caseOf("phase-transfer")
                .event("phase-transfer", "2014-08-31")
                .duty("phase-transfer-plan")
                .state())
        .isEqualTo(DutyState.NOT_ARISEN);
  }

  @Test
  void aClaimOfDiscriminationIsOlderThanTheLawOfPlans() {
    assertThat(
            caseOf("mediation-and-appeal")
                .event("discrimination-occurred", "2014-08-31")
                .due("discrimination-claim"))
        .isEqualTo("2015-02-28");
  }

  @ParameterizedTest
  @CsvSource({
    "health-or-social-care-recommendation-made, recommendation-forwarded, 2018-04-10",
    "recommendation-received, recommendation-answered, 2018-05-08"
  })
  void recommendationsBeganOnTheThirdOfApril2018(String type, String duty, String due) {
    assertThat(caseOf("tribunal-order").event(type, "2018-04-03").due(duty)).isEqualTo(due);
    assertThat(caseOf("tribunal-order").event(type, "2018-04-02").duty(duty).because())
        .contains("It was not law on 2 April 2018 (law from 3 April 2018)");
  }

  @Test
  void appealsOfTheNormalRoundAreCountedInSchoolDays() {
    Case refused =
        caseOf("normal-round-admission")
            .with(Calendars.england().forSchool(SPRING_2026))
            .event("refusal-notified", "2026-03-02")
            .event("hearing-planned", "2026-05-11")
            .event("appeal-heard", "2026-05-11");

    assertThat(refused.due("appeal")).isEqualTo("2026-04-14");
    assertThat(refused.due("hearing-notice")).isEqualTo("2026-04-24");
    assertThat(refused.due("appeal-decision")).isEqualTo("2026-05-18");
  }
}
