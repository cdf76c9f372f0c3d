// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.statute.Case.caseOf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.statute.Case;
import org.throughline.statute.Duty;
import org.throughline.statute.DutyState;

/// What must be waited for, and what is said of it.
class WaitsTest {

  @Test
  void aNameStaysOnTheRollWhileAReviewIsPending() {
    Duty pending = reviewed().asOf("2027-01-20").duty("off-roll");

    assertThat(pending.state()).isEqualTo(DutyState.OPEN);
    assertThat(pending.because())
        .contains(
            "No number of days is fixed: the panel’s decision is waited for when the parent applied"
                + " for a review (10 November 2026). The time is not over yet.");
  }

  @Test
  void aNameRemovedWhileAReviewIsPendingWasRemovedTooEarly() {
    Duty removed =
        reviewed()
            .event("name-removed-from-roll", "2026-11-18")
            .asOf("2027-01-20")
            .duty("off-roll");

    assertThat(removed.state()).isEqualTo(DutyState.MISSED);
    assertThat(removed.because()).contains("It happened on 18 November 2026, too early.");
  }

  @Test
  void theDecisionOfThePanelEndsTheWait() {
    Duty decided =
        reviewed()
            .event("panel-decision-notified", "2026-12-01")
            .asOf("2026-12-01")
            .duty("off-roll");

    assertThat(decided.state()).isEqualTo(DutyState.MET);
    assertThat(decided.because()).contains("so it may happen from 1 December 2026.");
  }

  @Test
  void aBoardThatWasAskedToThinkAgainIsWaitedForUntilItHas() {
    Case asked =
        reviewed()
            .event("panel-decision-notified", "2026-12-01")
            .event("panel-asked-board-to-reconsider", "2026-12-01")
            .asOf("2026-12-12");

    assertThat(asked.duty("off-roll").due()).contains(LocalDate.of(2026, 12, 15));
    assertThat(asked.event("board-reconsidered", "2026-12-08").duty("off-roll").because())
        .contains(
            "There is nothing more to wait for, because the governing board met again (8 December"
                + " 2026).");
  }

  @Test
  void whatWasDoneBeforeTheWaitBeganWasDoneTooEarly() {
    Duty comments =
        caseOf("ehc-needs-assessment")
            .event("request-received", "2026-01-05")
            .event("final-plan-issued", "2026-05-25")
            .event("draft-plan-sent", "2026-05-26")
            .asOf("2026-06-30")
            .duty("time-for-comments");

    assertThat(comments.state()).isEqualTo(DutyState.MISSED);
    assertThat(comments.because())
        .contains("so it may happen from 10 June 2026.")
        .contains("It happened on 25 May 2026, too early.");
  }

  private static Case reviewed() {
    return caseOf("permanent-exclusion")
        .event("exclusion-began", "2026-09-28")
        .event("board-decision-notified", "2026-10-20")
        .event("review-applied-for", "2026-11-10");
  }
}
