// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseId;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.Section;
import org.throughline.ehc.internal.outcomes.OutcomeBook;
import org.throughline.ehc.internal.outcomes.OutcomeReview;
import org.throughline.ehc.internal.record.CaseEvents;
import org.throughline.ehc.internal.record.Happened;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.web.Dates;

/// Makes the page of what reviews found of outcomes.
@Component
class OutcomesPageMaker {

  static final String HELD = "review-meeting-held";

  private final PlanGate gate;
  private final CaseEvents events;
  private final OutcomeBook book;

  OutcomesPageMaker(PlanGate gate, CaseEvents events, OutcomeBook book) {
    this.gate = gate;
    this.events = events;
    this.book = book;
  }

  static String path(Opened opened) {
    return opened.casePath() + "/outcomes";
  }

  OutcomesPage of(Opened opened) {
    CaseId in = opened.summary().id();
    List<LocalDate> held = held(in);
    List<OutcomeReview> reviews = book.of(in);
    TreeMap<LocalDate, Optional<OutcomeReview>> meetings = new TreeMap<>();
    held.forEach(day -> meetings.put(day, Optional.empty()));
    reviews.forEach(review -> meetings.put(review.met(), Optional.of(review)));
    List<OutcomesPage.Meeting> shown = new ArrayList<>();
    meetings
        .descendingMap()
        .forEach((day, review) -> shown.add(meeting(day, review, held.contains(day))));
    return new OutcomesPage(
        opened.casePath(),
        path(opened),
        opened.child().name(),
        sentence(shown),
        !reviews.isEmpty() || finals(opened).stream().anyMatch(plan -> !outcomes(plan).isEmpty()),
        shown);
  }

  /// The days on which the case says that a review meeting was held.
  List<LocalDate> held(CaseId in) {
    return events.of(in).stream()
        .filter(each -> each.is(HELD))
        .map(Happened::on)
        .distinct()
        .toList();
  }

  /// The version that was judged when something is kept of a meeting; else the one that was in
  /// force on its day among all the child's plans, or the first that was; absent when none is kept
  /// here.
  Optional<EditionSummary> reviewed(Opened opened, LocalDate day, Optional<OutcomeReview> kept) {
    List<EditionSummary> finals = finals(opened);
    if (kept.isPresent()) {
      return finals.stream().filter(each -> each.id().value() == kept.get().edition()).findFirst();
    }
    return finals.stream()
        .filter(each -> each.finished().filter(done -> !done.isAfter(day)).isPresent())
        .findFirst()
        .or(() -> finals.stream().reduce((newer, older) -> older));
  }

  private List<EditionSummary> finals(Opened opened) {
    return gate.editionsOfChild(opened).stream().filter(each -> !each.isDraft()).toList();
  }

  /// The outcomes of a version of the plan.
  List<PlanRow> outcomes(EditionSummary edition) {
    return gate.read(edition).of(Section.E);
  }

  private static OutcomesPage.Meeting meeting(
      LocalDate day, Optional<OutcomeReview> review, boolean isHeld) {
    List<OutcomeReview.Found> found = review.map(OutcomeReview::found).orElse(List.of());
    return new OutcomesPage.Meeting(
        day.toString(),
        Dates.full(day),
        review.isPresent(),
        review.map(OutcomeReview::id).orElse(0L),
        isHeld
            ? ""
            : "The case no longer says that a meeting was held on this day. Put the meeting right in the case, or open this and take it out.",
        review.isPresent() ? reached(found) : "Nothing is written down of its outcomes yet",
        found);
  }

  /// Such as `3 of 4 outcomes were met or partly met; 1 is no longer wanted`.
  private static String reached(List<OutcomeReview.Found> found) {
    long judged = found.stream().filter(each -> each.result().isJudged()).count();
    long reached = found.stream().filter(each -> each.result().isReached()).count();
    long dropped = found.size() - judged;
    String unwanted =
        dropped == 0
            ? ""
            : dropped == 1 ? "1 is no longer wanted" : dropped + " are no longer wanted";
    String words =
        judged == 0
            ? ""
            : "%d of %d outcome%s met or partly met"
                .formatted(reached, judged, judged == 1 ? " was" : "s were");
    return words.isEmpty() ? unwanted : unwanted.isEmpty() ? words : words + "; " + unwanted;
  }

  private static String sentence(List<OutcomesPage.Meeting> meetings) {
    if (meetings.isEmpty()) {
      return "No review meeting is recorded in this case yet";
    }
    return meetings.stream()
        .filter(OutcomesPage.Meeting::isRecorded)
        .findFirst()
        .map(each -> "Review of %s: %s".formatted(each.on(), each.sentence()))
        .orElse("No review has said yet what became of the outcomes");
  }
}
