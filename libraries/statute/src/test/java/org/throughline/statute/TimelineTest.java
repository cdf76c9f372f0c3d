// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.statute.Amount.weeks;
import static org.throughline.statute.Case.caseOf;
import static org.throughline.statute.DutyState.MET;
import static org.throughline.statute.DutyState.MET_LATE;
import static org.throughline.statute.DutyState.NOT_ARISEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final String ASSESSMENT = "ehc-needs-assessment";
  private static final Instant JANUARY = Instant.parse("2026-01-06T09:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T09:00:00Z");

  private static final Event REQUEST = event(1, "request-received", "2026-01-05", JANUARY);

  private static Event event(long number, String type, String day, Instant recordedAt) {
    return new Event(number, type, LocalDate.parse(day), recordedAt);
  }

  private static Case with(Event... events) {
    Case made = caseOf(ASSESSMENT);
    List.of(events).forEach(made::add);
    return made;
  }

  @Test
  void theOrderInWhichEventsAreRecordedDoesNotMatter() {
    List<Event> events =
        new ArrayList<>(
            List.of(
                REQUEST,
                event(2, "decision-to-assess-notified", "2026-02-10", JANUARY),
                event(3, "advice-requested", "2026-02-11", JANUARY),
                event(4, "advice-requested", "2026-02-13", JANUARY),
                event(5, "advice-received", "2026-03-01", JANUARY),
                event(6, "final-plan-issued", "2026-05-20", JUNE)));
    String inOrder = with(events.toArray(Event[]::new)).timeline().duties().toString();

    Collections.reverse(events);

    assertThat(with(events.toArray(Event[]::new)).timeline().duties()).hasToString(inOrder);
  }

  @Test
  void anEventThatIsPutRightMovesTheDaysThatFollowFromIt() {
    Event mistaken = event(1, "request-received", "2026-01-12", JANUARY);
    Event right = event(2, "request-received", "2026-01-05", JUNE).inPlaceOf(1);

    assertThat(with(mistaken, right).due("final-plan")).isEqualTo("2026-05-25");
    List<Event> asKnownThen = Event.knownAt(List.of(mistaken, right), JANUARY);
    assertThat(with(asKnownThen.toArray(Event[]::new)).due("final-plan")).isEqualTo("2026-06-01");
  }

  @Test
  void anEventThatIsWithdrawnNeverHappened() {
    Event plan = event(2, "final-plan-issued", "2026-05-20", JUNE);

    assertThat(with(REQUEST, plan).duty("final-plan").state()).isEqualTo(MET);
    assertThat(with(REQUEST, plan, Event.withdrawal(3, plan, JUNE)).metOn("final-plan")).isEmpty();
  }

  @Test
  void whatLiesAfterTheDayAskedHasNotHappenedYet() {
    Event plan = event(2, "final-plan-issued", "2026-05-20", JUNE);

    assertThat(with(REQUEST, plan).asOf("2026-05-19").duty("final-plan").state())
        .isEqualTo(DutyState.OPEN);
    assertThat(with(REQUEST).asOf("2026-01-04").duty("final-plan").state()).isEqualTo(NOT_ARISEN);
  }

  @Test
  void aChangeOfLawHoldsForClocksThatStartWhileItIsInForce() {
    Pathway pathway = Pathways.standard().find(ASSESSMENT).orElseThrow();
    Source amendment = new Source("An amendment", "reg 2", Standing.VERIFIED);
    Rulebook amended =
        Rulebook.standard()
            .with(pathway, "final-plan", weeks(26), InForce.since("2026-01-05"), amendment);

    assertThat(with(REQUEST).with(amended).due("final-plan")).isEqualTo("2026-07-06");
    assertThat(with(REQUEST).with(amended).duty("final-plan").because())
        .contains("26 weeks", "An amendment, reg 2");
    assertThat(
            with(event(1, "request-received", "2026-01-04", JANUARY))
                .with(amended)
                .due("final-plan"))
        .isEqualTo("2026-05-24");
  }

  @Test
  void aCouncilGivesANumberWhereTheLawHasNone() {
    Pathway pathway = Pathways.standard().find(ASSESSMENT).orElseThrow();
    Rulebook own =
        Rulebook.standard()
            .with(
                pathway,
                "considering-notices",
                Amount.workingDays(5),
                InForce.ALWAYS,
                new Source("The council’s own practice", "notices", Standing.LOCAL));

    assertThat(with(REQUEST).with(own).due("considering-notices")).isEqualTo("2026-01-12");
  }

  @Test
  void aRulebookRefusesWhatNoPathwayHas() {
    Pathway pathway = Pathways.standard().find("phase-transfer").orElseThrow();
    Source source = new Source("Own", "practice", Standing.LOCAL);

    assertThatThrownBy(
            () -> Rulebook.standard().with(pathway, "final-pan", weeks(1), InForce.ALWAYS, source))
        .hasMessageContaining("final-pan");
    assertThatThrownBy(
            () ->
                Rulebook.standard()
                    .with(pathway, "phase-transfer-plan", weeks(1), InForce.ALWAYS, source))
        .hasMessageContaining("not a length of time");
  }

  @Test
  void aReformIsSwitchedOffUntilItsDayIsKnown() {
    Case register = caseOf("elective-home-education").event("child-registered", "2026-10-01");

    assertThat(register.duty("register-visit").state()).isEqualTo(NOT_ARISEN);
    assertThat(register.duty("register-visit").because()).contains("switched off");
    Rulebook commenced =
        Rulebook.standard()
            .commencing("children-not-in-school-registers", LocalDate.of(2026, 9, 1));
    assertThat(register.with(commenced).due("register-visit")).isEqualTo("2026-10-16");
  }

  @Test
  void eachReviewBeginsTheYearOfTheNext() {
    Timeline reviews =
        caseOf("annual-review")
            .event("final-plan-issued", "2024-03-01")
            .event("decision-to-maintain-notified", "2025-02-20")
            .event("decision-to-maintain-notified", "2026-03-02")
            .timeline();

    assertThat(reviews.duties().stream().filter(duty -> duty.code().equals("review-completed")))
        .extracting(duty -> duty.due().orElseThrow().toString(), Duty::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2025-03-01", MET),
            org.assertj.core.groups.Tuple.tuple("2026-02-20", MET_LATE),
            org.assertj.core.groups.Tuple.tuple("2027-03-02", DutyState.OPEN));
  }

  @Test
  void aCaseThatIsClosedInTimeOwesNothingMore() {
    Case closed = with(REQUEST).event("request-withdrawn", "2026-03-02");

    assertThat(closed.duty("final-plan").state()).isEqualTo(NOT_ARISEN);
    assertThat(closed.duty("final-plan").because()).contains("while there was still time");
    assertThat(closed.duty("assessment-decision").state()).isEqualTo(DutyState.MISSED);
  }

  @Test
  void theTrayIsFilteredByDaysAndByParty() {
    Timeline timeline =
        with(REQUEST, event(2, "advice-requested", "2026-04-13", JUNE))
            .asOf("2026-05-11")
            .timeline();

    assertThat(timeline.overdue()).extracting(Duty::code).contains("assessment-decision");
    assertThat(timeline.dueWithin(14)).extracting(Duty::code).contains("final-plan", "advice");
    assertThat(timeline.dueWithin(13)).extracting(Duty::code).doesNotContain("final-plan");
    assertThat(timeline.waitingOn(Party.ADVISER)).extracting(Duty::code).containsExactly("advice");
    assertThat(timeline.lettersDue())
        .extracting(duty -> duty.rule().letter().orElseThrow())
        .contains("final-plan", "assessment-decision");
  }

  @Test
  void aTimeThatIsWaitedForIsNobodysWork() {
    Case draft = with(REQUEST, event(2, "draft-plan-sent", "2026-04-01", JUNE));
    Case early = with(REQUEST, event(2, "draft-plan-sent", "2026-04-01", JUNE));
    early.event("final-plan-issued", "2026-04-10");

    Timeline waiting = draft.asOf("2026-04-10").timeline();

    assertThat(waiting.dueWithin(30)).extracting(Duty::code).doesNotContain("time-for-comments");
    assertThat(waiting.waitingOn(Party.COUNCIL))
        .extracting(Duty::code)
        .doesNotContain("time-for-comments");
    assertThat(early.duty("time-for-comments").state()).isEqualTo(DutyState.MISSED);
    assertThat(early.timeline().overdue())
        .extracting(Duty::code)
        .doesNotContain("time-for-comments", "family-comments");
    assertThat(FamilyTimeline.of(draft.asOf("2026-06-10").timeline()).done())
        .extracting(FamilyTimeline.Line::sentence)
        .noneMatch(sentence -> sentence.contains("make the plan final"));
  }

  @Test
  void timelinessIsGivenWithExceptionsAndWithout() {
    Timeline onTime = with(REQUEST, event(2, "final-plan-issued", "2026-05-25", JUNE)).timeline();
    Timeline late = with(REQUEST, event(2, "final-plan-issued", "2026-05-26", JUNE)).timeline();
    Timeline excused =
        with(REQUEST, event(2, "final-plan-issued", "2026-07-01", JUNE))
            .event("absence-from-area", "2026-02-01")
            .timeline();
    Timeline running = with(REQUEST).asOf("2026-05-25").timeline();

    Timeliness all = Timeliness.of("final-plan", List.of(onTime, late, excused, running));

    assertThat(all).isEqualTo(new Timeliness(1, 1, 1, 1));
    assertThat(all.percentWithoutExceptions()).hasValue(50);
    assertThat(all.percentWithExceptions().orElseThrow()).isBetween(33.3, 33.4);
    assertThat(Timeliness.of("final-plan", List.of()).percentWithExceptions()).isEmpty();
  }

  @Test
  void theFamilyReadsWhatIsDoneAndWhatComesNext() {
    FamilyTimeline family =
        FamilyTimeline.of(
            with(REQUEST, event(2, "decision-to-assess-notified", "2026-02-10", JANUARY))
                .asOf("2026-03-01")
                .timeline());

    assertThat(family.done())
        .extracting(FamilyTimeline.Line::sentence)
        .contains(
            "Done on 10 February 2026: the council had to tell the family whether it will"
                + " assess.");
    assertThat(family.next())
        .extracting(FamilyTimeline.Line::sentence)
        .contains(
            "By 25 May 2026 the council must send the final plan to the family, the school and the"
                + " health body.");
  }
}
