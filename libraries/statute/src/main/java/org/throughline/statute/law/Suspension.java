// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.Amount.*;
import static org.throughline.statute.Clause.*;
import static org.throughline.statute.EventType.event;
import static org.throughline.statute.Limit.*;
import static org.throughline.statute.Party.*;
import static org.throughline.statute.law.ExclusionEvents.*;
import static org.throughline.statute.law.Law.*;

import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;

/// A suspension of a pupil for a number of school days.
public final class Suspension {

  public static final EventType BEGAN = event("suspension-began", "the suspension began");
  public static final EventType COUNCIL_TOLD = event("council-told", "the council was told");
  public static final EventType OVER_FIVE =
      event(
          "over-five-days-in-term",
          "the suspensions of the term came to more than five days, or ten lunchtimes, or an examination was missed");
  public static final EventType TERMLY_REPORT =
      event("termly-report-made", "the head reported the term’s shorter suspensions");
  public static final EventType RETURNED = event("pupil-returned", "the pupil returned to school");
  public static final EventType OVER_FIFTEEN_TOLD =
      event(
          "board-told-of-over-fifteen-days",
          "the board was told that the term’s suspensions come to more than 15 days, or that an examination would be missed");
  public static final EventType BAND_TOLD =
      event(
          "board-told-of-over-five-days",
          "the board was told that the term’s suspensions come to more than 5 and at most 15 days");
  public static final EventType REPRESENTATIONS =
      event("representations-made", "the parent made representations");
  public static final EventType CANCELLED =
      event("suspension-cancelled", "the suspension was cancelled");

  public static final Pathway PATHWAY =
      Pathway.named("suspension", "Suspension")
          .about(
              "Only the head teacher may suspend, on disciplinary grounds. Days are school days; a term is bounded by 31 December, Easter Monday and 31 July. Education Act 2002, section 51A; SI 2012/1033; guidance of August 2024.")
          .beginsWith(BEGAN)
          .must(
              HEAD,
              "parent-told",
              "tell the parent in writing the reason, the length and how to make representations",
              promptly("without delay", BEGAN),
              exclusionRegs("reg 14 and its twins"),
              metBy(PARENT_TOLD),
              letter("suspension"))
          .must(
              HEAD,
              "public-place-notice",
              "tell the parent on which days the pupil may not be in a public place, before the end of the afternoon session",
              within(days(0), BEGAN),
              educationAndInspections("s104"),
              metBy(PLACE_NOTICE),
              letter("suspension"))
          .must(
              HEAD,
              "council-told",
              "tell the council",
              promptly("without delay", BEGAN),
              exclusionRegs("reg 14 and its twins"),
              metBy(COUNCIL_TOLD))
          .must(
              HEAD,
              "social-worker-told",
              "tell the social worker and the virtual school head where the pupil has them",
              promptly("without delay", BEGAN),
              exclusionRegs("reg 14 and its twins, as amended"),
              metBy(WORKERS_TOLD))
          .must(
              HEAD,
              "board-told",
              "tell the governing board",
              promptly("without delay", OVER_FIVE),
              exclusionGuidance("telling the governing board"),
              metBy(BOARD_TOLD))
          .must(
              HEAD,
              "termly-report",
              "tell the governing board of shorter suspensions",
              promptly("once a term", BEGAN),
              exclusionGuidance("telling the governing board"),
              metBy(TERMLY_REPORT),
              unless(BOARD_TOLD))
          .mustWait(
              FAMILY,
              "out-of-public-places",
              "let the pupil be in a public place in school hours",
              beginningWith(schoolDays(5), BEGAN),
              educationAndInspections("s103"),
              metBy(IN_PUBLIC),
              closedBy(RETURNED))
          .must(
              SCHOOL,
              "work-set",
              "set and mark work",
              beginningWith(schoolDays(5), BEGAN),
              exclusionGuidance("education during the first five days"),
              metBy(WORK_SET),
              closedBy(RETURNED))
          .must(
              GOVERNORS,
              "day-six-education",
              "provide suitable full-time education from the sixth school day",
              beginningWith(schoolDays(6), BEGAN),
              educationAndInspections("s100"),
              metBy(EDUCATION_BEGAN),
              closedBy(RETURNED),
              note("It arises only when the suspension is longer than five school days."))
          .must(
              HEAD,
              "provision-details",
              "give the parent details that were not yet known, 48 hours before that education starts",
              ahead(days(2), PROVISION_STARTS),
              exclusionRegs("regs 14 and 23; Schedule 2, paragraph 8"),
              metBy(DETAILS_GIVEN))
          .must(
              GOVERNORS,
              "reinstatement-considered",
              "consider reinstatement; before the examination if it can",
              within(schoolDays(15), OVER_FIFTEEN_TOLD),
              exclusionRegs("reg 24 and its twins"),
              metBy(CONSIDERED),
              note("A late meeting does not make the decision void."))
          .must(
              GOVERNORS,
              "reinstatement-considered-on-request",
              "consider reinstatement, because the parent made representations",
              within(schoolDays(50), BAND_TOLD),
              exclusionRegs("reg 24 and its twins"),
              onlyAfter(REPRESENTATIONS),
              metBy(CONSIDERED))
          .must(
              GOVERNORS,
              "representations-considered",
              "consider the representations",
              promptly("at no fixed time", REPRESENTATIONS),
              exclusionGuidance("five days or fewer in a term"),
              metBy(CONSIDERED))
          .must(
              HEAD,
              "cancellation-notified",
              "tell everyone of the cancellation",
              promptly("without delay", CANCELLED),
              exclusionRegs("reg 8A"),
              metBy(CANCELLATION_TOLD))
          .endsWith(CANCELLED)
          .holds(
              "most-days-in-a-year",
              "45 school days",
              "A pupil may not be suspended for longer in a school year.",
              exclusionRegs("reg 4 and its twins"))
          .holds(
              "lunchtime",
              "half a day",
              "A suspension at lunchtime counts as this.",
              exclusionGuidance("lunchtime suspensions"))
          .holds(
              "board-band",
              "more than 5 school days or 10 lunchtimes in a term",
              "From here on the board is told at once.",
              exclusionGuidance("telling the governing board"))
          .holds(
              "no-reinstatement-band",
              "5 school days or fewer in a term",
              "The board considers representations, without a limit, and cannot reinstate.",
              exclusionGuidance("telling the governing board"))
          .build();

  private Suspension() {}
}
