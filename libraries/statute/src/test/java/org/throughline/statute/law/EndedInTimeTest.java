// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.statute.Case.caseOf;

import org.junit.jupiter.api.Test;
import org.throughline.statute.Duty;
import org.throughline.statute.DutyState;

/// What ends a duty while there is time for it leaves a breach as it was once the time is over.
class EndedInTimeTest {

  @Test
  void aPupilWhoCameBackAfterTheSixthDayLeavesItMissed() {
    Duty education = suspendedUntil("2026-09-21", "day-six-education");

    assertThat(education.state()).isEqualTo(DutyState.MISSED);
    assertThat(education.because())
        .contains("so the last day is 14 September 2026")
        .contains("It has not happened, and that day has passed.");
  }

  @Test
  void aPupilWhoCameBackInTimeNeedsNone() {
    Duty education = suspendedUntil("2026-09-14", "day-six-education");

    assertThat(education.state()).isEqualTo(DutyState.NOT_ARISEN);
    assertThat(education.because())
        .contains(
            "It is no longer due, because the pupil returned to school (14 September 2026), while"
                + " there was still time.");
  }

  @Test
  void whatMustBeWaitedForEndsWithTheReturn() {
    assertThat(suspendedUntil("2026-09-09", "out-of-public-places").because())
        .contains(
            "There is nothing more to wait for, because the pupil returned to school (9 September"
                + " 2026).");
  }

  @Test
  void aReturnAfterTheFiveDaysDoesNotUnmakeThem() {
    Duty waiting = suspendedUntil("2026-09-21", "out-of-public-places");

    assertThat(waiting.state()).isEqualTo(DutyState.MET);
    assertThat(waiting.because()).contains("The time was waited for.");
  }

  @Test
  void aRequestSoonAfterAReviewObligesNobody() {
    Duty review =
        caseOf("off-site-direction")
            .event("direction-begins", "2026-11-02")
            .event("review-held", "2026-12-01")
            .event("review-requested", "2027-02-08")
            .asOf("2027-02-10")
            .duty("review-on-request");

    assertThat(review.state()).isEqualTo(DutyState.NOT_ARISEN);
    assertThat(review.because())
        .contains("It does not apply here, because the direction was reviewed (1 December 2026).")
        .contains("A request within 10 weeks after a review does not oblige the board.");
  }

  @Test
  void whatIsNotCheckedIsSaidBesideACheckedSource() {
    assertThat(
            caseOf("permanent-exclusion")
                .event("exclusion-began", "2026-09-28")
                .duty("day-six-education")
                .because())
        .contains(
            "It falls on the council where the pupil lives (known in the field, not yet checked"
                + " against its source).");
  }

  private static Duty suspendedUntil(String day, String duty) {
    return caseOf("suspension")
        .event("suspension-began", "2026-09-07")
        .event("pupil-returned", day)
        .asOf("2026-10-01")
        .duty(duty);
  }
}
