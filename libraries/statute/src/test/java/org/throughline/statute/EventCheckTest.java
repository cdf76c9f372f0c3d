// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

  private static final Event REQUEST = event(1, "request-received", "2026-01-05", MORNING);

  private static Event event(long number, String type, String day, Instant recordedAt) {
    return new Event(number, type, LocalDate.parse(day), recordedAt);
  }

  private static List<Problem> problems(Event... events) {
    return EventCheck.problems(
        Pathways.standard().find("ehc-needs-assessment").orElseThrow(), List.of(events), TODAY);
  }

  @Test
  void whatMakesSenseIsLetThrough() {
    assertThat(problems(REQUEST, event(2, "draft-plan-sent", "2026-03-02", MORNING))).isEmpty();
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThat(
            problems(
                REQUEST,
                event(2, "draft-plan-snet", "2026-03-02", MORNING),
                event(3, "final-plan-issued", "2026-03-03", MORNING),
                event(4, "advice-received", "2025-12-31", MORNING),
                event(5, "advice-received", "0026-02-03", MORNING)))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "EVENT-UNKNOWN",
            "EVENT-AHEAD",
            "EVENT-RECORDED-EARLY",
            "EVENT-BEFORE-START",
            "EVENT-BEFORE-START",
            "EVENT-YEAR");
  }

  @ParameterizedTest
  @CsvSource({
    "request-recieved, request-received",
    "abscence, absence-from-area",
    "final-plan, final-plan-issued",
    "plan-issued, final-plan-issued",
    "draft, draft-plan-sent"
  })
  void anUnknownEventIsToldTheNearestName(String typed, String nearest) {
    assertThat(problems(event(1, typed, "2026-01-05", MORNING)))
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .contains("Did you mean “" + nearest + "”?");
  }

  @Test
  void nothingIsSuggestedForWhatIsLikeNoName() {
    assertThat(problems(event(1, "bogus", "2026-01-05", MORNING)))
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .contains("It begins with “request-received”")
        .doesNotContain("Did you mean");
  }

  @Test
  void aClockSetBackAYearIsNoticed() {
    Instant lastYear = Instant.parse("2025-03-02T09:00:00Z");

    assertThat(problems(REQUEST, event(2, "draft-plan-sent", "2026-03-02", lastYear)))
        .extracting(Problem::code)
        .containsExactly("EVENT-RECORDED-EARLY", "EVENT-CLOCK-BACK");
  }

  @Test
  void anHourThatTheClocksGoBackIsNone() {
    Instant summer = Instant.parse("2025-10-26T00:59:00Z");
    Instant winter = Instant.parse("2025-10-26T01:01:00Z");

    assertThat(
            problems(
                event(1, "request-received", "2025-10-26", summer),
                event(2, "draft-plan-sent", "2025-10-26", winter)))
        .isEmpty();
  }

  @Test
  void onlyWhatWasRecordedBeforeCanBeReplaced() {
    assertThat(problems(REQUEST, event(2, "request-received", "2026-01-06", MORNING).inPlaceOf(7)))
        .extracting(Problem::code)
        .containsExactly("EVENT-REPLACES");
    assertThat(problems(REQUEST, REQUEST))
        .extracting(Problem::code)
        .containsExactly("EVENT-NUMBER");
  }

  @Test
  void aPlannedDayMayLieAheadAndAnOldReviewBeforeTheBeginning() {
    assertThat(
            EventCheck.problems(
                Pathways.standard().find("transfer-between-authorities").orElseThrow(),
                List.of(
                    event(1, "child-moves", "2026-09-01", MORNING),
                    event(2, "last-review-completed", "2025-09-01", MORNING)),
                TODAY))
        .isEmpty();
  }

  @Test
  void whatLeadsUpToAPlannedDayComesBeforeIt() {
    assertThat(
            EventCheck.problems(
                Pathways.standard().find("phase-transfer").orElseThrow(),
                List.of(
                    event(1, "phase-transfer", "2027-09-01", MORNING),
                    event(2, "preference-received", "2026-02-20", MORNING)),
                TODAY))
        .isEmpty();
  }
}
