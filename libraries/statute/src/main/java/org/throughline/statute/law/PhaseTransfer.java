// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.Amount.*;
import static org.throughline.statute.Clause.*;
import static org.throughline.statute.EventType.event;
import static org.throughline.statute.EventType.planned;
import static org.throughline.statute.Limit.*;
import static org.throughline.statute.Party.*;
import static org.throughline.statute.law.Law.*;

import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;

/// Review and amendment of an EHC plan before the child moves to the next phase of education.
public final class PhaseTransfer {

  public static final EventType NEXT_PHASE =
      planned("phase-transfer", "the child moves to the next phase of education");
  public static final EventType POST_16 =
      planned(
          "post-16-transfer",
          "the young person moves from secondary school to a post-16 institution or an apprenticeship");
  public static final EventType BETWEEN_POST_16 =
      planned("post-16-move", "the young person moves between post-16 institutions");
  public static final EventType REVIEW_HELD =
      event("review-meeting-held", "the review meeting was held");
  public static final EventType PREFERENCE =
      event("preference-received", "the family named its preferred school or college");
  public static final EventType CONSULTED =
      event("school-consulted", "a school or college was consulted");
  public static final EventType PANEL_HELD = event("panel-held", "the placement panel met");
  public static final EventType DRAFT_SENT =
      event("amendment-notice-sent", "the notice of proposed amendments was sent");
  public static final EventType AMENDED_PLAN =
      event("amended-plan-issued", "the amended plan naming the institution was sent");
  public static final EventType NOT_AMENDED =
      event(
          "decision-not-to-amend-notified", "the family was told that the plan needs no amendment");
  public static final EventType PLAN_CEASED = event("plan-ceased", "the plan ceased");
  public static final EventType TRANSFERRED =
      event("plan-transferred", "the plan passed to another council");

  public static final Pathway PATHWAY =
      Pathway.named("phase-transfer", "Phase transfer")
          .about(
              "In the year before a child with a plan changes phase, the council reviews and amends the plan so that it names the next school or college in good time: early years to school, infant to junior, primary or middle to secondary, secondary to post-16. SEND Regulations 2014, regulation 18.")
          .inForceFrom("2014-09-01", sendRegs("reg 1"))
          .beginsWith(NEXT_PHASE, POST_16, BETWEEN_POST_16)
          .must(
              COUNCIL,
              "phase-transfer-plan",
              "have reviewed the plan and amended it to name the next school",
              before("--02-15", NEXT_PHASE),
              sendRegs("reg 18"),
              metBy(AMENDED_PLAN, NOT_AMENDED),
              letter("phase-transfer-plan"))
          .must(
              COUNCIL,
              "post-16-transfer-plan",
              "have reviewed the plan and amended it to name the post-16 institution",
              before("--03-31", POST_16),
              sendRegs("reg 18"),
              metBy(AMENDED_PLAN, NOT_AMENDED),
              letter("phase-transfer-plan"),
              note("Councils treat a move to an apprenticeship alike."))
          .must(
              COUNCIL,
              "post-16-move-plan",
              "have reviewed the plan and amended it to name the next institution",
              ahead(months(5), BETWEEN_POST_16),
              sendRegs("reg 18"),
              metBy(AMENDED_PLAN, NOT_AMENDED),
              letter("phase-transfer-plan"))
          .should(
              COUNCIL,
              "transfer-review",
              "have held the review before the transfer",
              byTheYearBefore("--12-31", NEXT_PHASE, POST_16),
              local("reviews in the summer and autumn before"),
              metBy(REVIEW_HELD, DRAFT_SENT, AMENDED_PLAN, NOT_AMENDED))
          .should(
              FAMILY,
              "preference",
              "say which school or college it would like",
              byTheYearBefore("--10-31", NEXT_PHASE, POST_16),
              local("preferences by 31 October"),
              metBy(PREFERENCE))
          .should(
              COUNCIL,
              "consultation",
              "have consulted schools and colleges",
              byTheYearBefore("--12-31", NEXT_PHASE, POST_16),
              local("consultation in November and December"),
              metBy(CONSULTED),
              letter("school-consultation"))
          .should(
              COUNCIL,
              "panel",
              "have taken it to the placement panel",
              by("--01-31", NEXT_PHASE, POST_16),
              local("panels in December and January"),
              metBy(PANEL_HELD))
          .should(
              COUNCIL,
              "amendment-notice",
              "have sent the proposed amendments",
              by("--01-31", NEXT_PHASE, POST_16),
              local("drafts in January"),
              metBy(DRAFT_SENT),
              closedBy(NOT_AMENDED, AMENDED_PLAN),
              letter("amendment-notice"))
          .endsWith(PLAN_CEASED, TRANSFERRED)
          .holds(
              "within-twelve-months",
              "12 months",
              "The duty begins twelve months before the change of phase.",
              sendRegs("reg 18"))
          .build();

  private PhaseTransfer() {}
}
