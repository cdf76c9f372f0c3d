// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.Amount.*;
import static org.throughline.statute.Clause.*;
import static org.throughline.statute.EventType.event;
import static org.throughline.statute.Limit.*;
import static org.throughline.statute.Party.*;
import static org.throughline.statute.Standing.KNOWN;
import static org.throughline.statute.law.ExclusionEvents.*;
import static org.throughline.statute.law.Law.*;

import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;

/// A permanent exclusion, to the review panel and beyond.
public final class PermanentExclusion {

  public static final EventType BEGAN = event("exclusion-began", "the permanent exclusion began");
  public static final EventType COUNCIL_TOLD =
      event("council-told", "the council, and the home council where it is another, was told");
  public static final EventType DECISION_GIVEN =
      event("board-decision-notified", "notice of the governing board’s decision was given");
  public static final EventType REVIEW_ASKED =
      EventType.onArrival("review-applied-for", "the parent applied for a review");
  public static final EventType REVIEW_WITHDRAWN =
      event("review-withdrawn", "the parent withdrew the application for a review");
  public static final EventType HEARING =
      event("review-hearing-begun", "the review panel began its hearing");
  public static final EventType PANEL_DECIDED =
      event("panel-decision-notified", "the governing board was told of the panel’s decision");
  public static final EventType PANEL_RETURNED =
      event(
          "panel-asked-board-to-reconsider",
          "the panel recommended or directed the board to think again");
  public static final EventType RECONSIDERED =
      event("board-reconsidered", "the governing board met again");
  public static final EventType PAID =
      event("adjustment-paid", "the budget was adjusted or the payment made");
  public static final EventType DIRECTED_NOT_REINSTATED =
      event(
          "directed-and-not-reinstated",
          "the board did not reinstate although the panel quashed its decision");
  public static final EventType OFF_ROLL =
      event("name-removed-from-roll", "the name was removed from the roll");
  public static final EventType REINSTATED = event("pupil-reinstated", "the pupil was reinstated");
  public static final EventType CANCELLED =
      event("exclusion-cancelled", "the exclusion was cancelled");

  public static final Pathway PATHWAY =
      Pathway.named("permanent-exclusion", "Permanent exclusion")
          .about(
              "Only the head teacher may exclude; the governing board considers it, and an independent panel may review that. Days are school days. Education Act 2002, section 51A; SI 2012/1033; guidance of August 2024.")
          .beginsWith(BEGAN)
          .must(
              HEAD,
              "parent-told",
              "tell the parent in writing the reason and how to make representations",
              promptly("without delay", BEGAN),
              exclusionRegs("reg 14 and its twins"),
              metBy(PARENT_TOLD),
              letter("permanent-exclusion"))
          .must(
              HEAD,
              "public-place-notice",
              "tell the parent on which days the pupil may not be in a public place, before the end of the afternoon session",
              within(days(0), BEGAN),
              educationAndInspections("s104"),
              metBy(PLACE_NOTICE),
              letter("permanent-exclusion"))
          .must(
              HEAD,
              "council-told",
              "tell the council, and the home council where it is another",
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
              promptly("without delay", BEGAN),
              exclusionGuidance("telling the governing board"),
              metBy(BOARD_TOLD))
          .mustWait(
              FAMILY,
              "out-of-public-places",
              "let the pupil be in a public place in school hours",
              beginningWith(schoolDays(5), BEGAN),
              educationAndInspections("s103"),
              metBy(IN_PUBLIC),
              closedBy(REINSTATED))
          .must(
              SCHOOL,
              "work-set",
              "set and mark work",
              beginningWith(schoolDays(5), BEGAN),
              exclusionGuidance("education during the first five days"),
              metBy(WORK_SET))
          .must(
              COUNCIL,
              "day-six-education",
              "provide suitable full-time education from the sixth school day",
              beginningWith(schoolDays(6), BEGAN),
              educationAct("s19, as read with the guidance on exclusion"),
              metBy(EDUCATION_BEGAN),
              letter("day-six-offer"),
              note("It falls on the council where the pupil lives (" + KNOWN.meaning() + ")."))
          .must(
              COUNCIL,
              "provision-details",
              "give the parent details that were not yet known, 48 hours before that education starts",
              ahead(days(2), PROVISION_STARTS),
              exclusionRegs("regs 14 and 23; Schedule 2, paragraph 8"),
              metBy(DETAILS_GIVEN),
              letter("day-six-offer"))
          .must(
              GOVERNORS,
              "reinstatement-considered",
              "consider reinstatement; before an examination if it can",
              within(schoolDays(15), BOARD_TOLD),
              exclusionRegs("reg 24 and its twins"),
              metBy(CONSIDERED),
              letter("board-invitation"),
              note("A late meeting does not make the decision void."))
          .may(
              FAMILY,
              "review-application",
              "apply for a review by an independent panel, and for an expert on special educational needs",
              within(schoolDays(15), DECISION_GIVEN).fromService(),
              exclusionRegs("Schedule 1, paragraphs 1 and 2"),
              metBy(REVIEW_ASKED))
          .must(
              PANEL,
              "review-hearing",
              "begin its hearing",
              within(schoolDays(15), REVIEW_ASKED),
              exclusionRegs("Schedule 1, paragraph 1"),
              metBy(HEARING),
              closedBy(REVIEW_WITHDRAWN),
              letter("panel-invitation"))
          .must(
              GOVERNORS,
              "reconsideration",
              "meet again",
              within(schoolDays(10), PANEL_DECIDED),
              exclusionGuidance("paragraph 254"),
              onlyAfter(PANEL_RETURNED),
              metBy(RECONSIDERED))
          .must(
              SCHOOL,
              "adjustment",
              "bear the adjustment of its budget, or pay the council",
              promptly("then", DIRECTED_NOT_REINSTATED),
              exclusionGuidance("paragraph 254"),
              metBy(PAID))
          .mustWait(
              SCHOOL,
              "off-roll",
              "remove the name from the roll",
              latest(
                  within(schoolDays(15), DECISION_GIVEN).fromService(),
                  promptly("the panel’s decision is waited for", REVIEW_ASKED),
                  beginningWith(days(0), PANEL_DECIDED, REVIEW_WITHDRAWN),
                  within(schoolDays(10), PANEL_RETURNED)),
              exclusionRegs("timing of removal from the roll").as(KNOWN),
              onlyAfter(DECISION_GIVEN),
              metBy(OFF_ROLL),
              closedBy(RECONSIDERED),
              note("Only a review that was applied for in time is waited for."))
          .must(
              HEAD,
              "cancellation-notified",
              "tell everyone of the cancellation",
              promptly("without delay", CANCELLED),
              exclusionRegs("reg 8A"),
              metBy(CANCELLATION_TOLD))
          .endsWith(REINSTATED, CANCELLED)
          .holds(
              "adjustment-amount",
              "£4,000",
              "What a school that does not reinstate although directed loses, besides the money that follows the pupil.",
              exclusionGuidance("paragraph 254"))
          .holds(
              "panel-size",
              "3 or 5 members",
              "A lay chair, head teachers and governors.",
              exclusionRegs("Schedule 1, paragraph 3"))
          .build();

  private PermanentExclusion() {}
}
