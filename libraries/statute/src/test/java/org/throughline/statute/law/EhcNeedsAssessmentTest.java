// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.statute.Case.caseOf;
import static org.throughline.statute.DutyState.LIFTED_BY_EXCEPTION;
import static org.throughline.statute.DutyState.MET_LATE;
import static org.throughline.statute.DutyState.MISSED;
import static org.throughline.statute.DutyState.NOT_ARISEN;

import org.junit.jupiter.api.Test;
import org.throughline.statute.ServiceMethod;

class EhcNeedsAssessmentTest {

  @Test
  void theLimitsOfARequestRunThroughHolidaysAndEndOnABankHolidayToo() {
    var request = caseOf("ehc-needs-assessment").event("request-received", "2026-01-05");

    assertThat(request.due("assessment-decision")).isEqualTo("2026-02-16");
    assertThat(request.due("plan-decision")).isEqualTo("2026-04-27");
    assertThat(request.due("final-plan")).isEqualTo("2026-05-25");
    assertThat(request.duty("final-plan").because())
        .contains(
            "The limit is 20 weeks after the day the request was received (5 January 2026),"
                + " so the last day is 25 May 2026.",
            "Spring bank holiday",
            "SEND Regulations 2014 (SI 2014/1530), reg 13(2)");
  }

  @Test
  void aChildBroughtToAttentionIsCountedFromTheDayTheCouncilBecameResponsible() {
    var child = caseOf("ehc-needs-assessment").event("council-became-responsible", "2026-03-02");

    assertThat(child.due("assessment-decision")).isEqualTo("2026-04-13");
  }

  @Test
  void fifteenDaysForCommentsBeginWithTheDayOfService() {
    var draft =
        caseOf("ehc-needs-assessment")
            .event("request-received", "2026-01-05")
            .event("draft-plan-sent", "2026-04-01");

    assertThat(draft.due("family-comments")).isEqualTo("2026-04-15");
  }

  @Test
  void aPostedDraftIsServedOnTheSecondWorkingDay() {
    var draft =
        caseOf("ehc-needs-assessment")
            .event("request-received", "2026-01-05")
            .sent("draft-plan-sent", "2026-04-02", ServiceMethod.FIRST_CLASS_POST);

    assertThat(draft.due("family-comments")).isEqualTo("2026-04-22");
  }

  @Test
  void anExceptionLiftsOnlyTheLimitsItFallsWithin() {
    var late =
        caseOf("ehc-needs-assessment")
            .event("request-received", "2026-01-05")
            .event("exceptional-circumstances", "2026-03-01")
            .event("final-plan-issued", "2026-07-01");

    assertThat(late.duty("assessment-decision").state()).isEqualTo(MISSED);
    assertThat(late.duty("final-plan").state()).isEqualTo(LIFTED_BY_EXCEPTION);
    assertThat(late.duty("final-plan").metOn()).hasToString("Optional[2026-07-01]");
  }

  @Test
  void withoutAnExceptionTheSamePlanIsLate() {
    var late =
        caseOf("ehc-needs-assessment")
            .event("request-received", "2026-01-05")
            .event("final-plan-issued", "2026-07-01");

    assertThat(late.duty("final-plan").state()).isEqualTo(MET_LATE);
    assertThat(late.duty("final-plan").because()).contains("37 days late");
  }

  @Test
  void coronavirusLiftedLimitsOnlyWhileTheRegulationsWereInForce() {
    var during =
        caseOf("ehc-needs-assessment")
            .event("request-received", "2020-03-02")
            .event("coronavirus", "2020-05-01");
    var after =
        caseOf("ehc-needs-assessment")
            .event("request-received", "2020-08-03")
            .event("coronavirus", "2020-09-26");

    assertThat(during.duty("final-plan").state()).isEqualTo(LIFTED_BY_EXCEPTION);
    assertThat(during.duty("assessment-decision").state()).isEqualTo(MISSED);
    assertThat(after.duty("final-plan").state()).isEqualTo(MISSED);
    assertThat(after.duty("final-plan").because()).contains("the law did not allow it on that day");
  }

  @Test
  void aRefusalToAssessEndsWhatWouldHaveFollowed() {
    var refused =
        caseOf("ehc-needs-assessment")
            .event("request-received", "2026-01-05")
            .event("refusal-to-assess-notified", "2026-02-10");

    assertThat(refused.duty("final-plan").state()).isEqualTo(NOT_ARISEN);
    assertThat(refused.duty("final-plan").because()).contains("10 February 2026");
  }
}
