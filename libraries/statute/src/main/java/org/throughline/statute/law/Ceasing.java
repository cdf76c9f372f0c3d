// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.Amount.*;
import static org.throughline.statute.Clause.*;
import static org.throughline.statute.EventType.event;
import static org.throughline.statute.EventType.planned;
import static org.throughline.statute.Limit.*;
import static org.throughline.statute.Party.*;
import static org.throughline.statute.Standing.KNOWN;
import static org.throughline.statute.law.Law.*;

import org.throughline.statute.EventType;
import org.throughline.statute.Limit;
import org.throughline.statute.Pathway;
import org.throughline.statute.Roll;

/// The end of an EHC plan that is no longer necessary, or for which the council is no longer
/// responsible.
public final class Ceasing {

  public static final EventType CONSIDERED =
      event("ceasing-considered", "the council began to consider ceasing the plan");
  public static final EventType FAMILY_CONSULTED =
      event("family-consulted", "the family was consulted");
  public static final EventType SCHOOL_CONSULTED =
      event("school-consulted", "the head or principal was consulted");
  public static final EventType DECIDED =
      event("decision-to-cease", "the council decided to cease the plan");
  public static final EventType NOTIFIED =
      event(
          "decision-to-cease-notified",
          "the family, the institution and the health body were told that the plan will cease");
  public static final EventType CERTIFICATE =
      event("mediation-certificate-issued", "the mediation certificate was issued");
  public static final EventType APPEAL_LODGED = event("appeal-lodged", "the family appealed");
  public static final EventType APPEAL_ENDED = event("appeal-ended", "the appeal ended");
  public static final EventType LEFT_UNDER_18 =
      event("left-education-under-18", "the young person under 18 left education and training");
  public static final EventType LEFT_OVER_18 =
      event("left-education-over-18", "the young person over 18 left education and training");
  public static final EventType AMENDED = event("amended-plan-issued", "the amended plan was sent");
  public static final EventType REVIEWED = event("review-completed", "the review was completed");
  public static final EventType TURNS_25 =
      planned("twenty-fifth-birthday", "the young person turns 25");
  public static final EventType PLAN_CEASED = event("plan-ceased", "the plan ceased");
  public static final EventType CONTINUED =
      event("decision-to-continue", "the council decided to keep the plan");
  public static final EventType TRANSFERRED =
      event("plan-transferred", "the plan passed to another council");

  /// Still owed when it has decided without, and then late.
  private static final Limit BEFORE_IT_DECIDES =
      latest(promptly("before it decides,", CONSIDERED), within(days(0), DECIDED, NOTIFIED));

  public static final Pathway PATHWAY =
      Pathway.named("ceasing", "Ceasing an EHC plan")
          .about(
              "A plan ends when the council is no longer responsible or the plan is no longer necessary, after consulting, and never before the time to appeal is over. Children and Families Act 2014, sections 45 and 46; SEND Regulations 2014, regulations 29 to 31.")
          .inForceFrom("2014-09-01", sendRegs("reg 1"))
          .beginsWith(CONSIDERED, LEFT_UNDER_18, LEFT_OVER_18, NOTIFIED, DECIDED, TURNS_25)
          .must(
              COUNCIL,
              "family-consulted",
              "tell and consult the family",
              BEFORE_IT_DECIDES,
              sendRegs("reg 31"),
              evenBefore(),
              metBy(FAMILY_CONSULTED),
              letter("ceasing-consultation"))
          .must(
              COUNCIL,
              "school-consulted",
              "consult the head or principal",
              BEFORE_IT_DECIDES,
              sendRegs("reg 31"),
              evenBefore(),
              metBy(SCHOOL_CONSULTED),
              letter("ceasing-consultation"))
          .must(
              COUNCIL,
              "cease-notice",
              "tell the family, the institution and the health body, with the right to appeal and mediation",
              promptly("without delay", DECIDED),
              sendRegs("reg 31"),
              metBy(NOTIFIED),
              letter("cease-notice"))
          .mustWait(
              COUNCIL,
              "plan-continues",
              "cease to maintain the plan, because the time to appeal is not over",
              latest(
                  within(months(2), NOTIFIED).rolling(Roll.TRIBUNAL),
                  within(months(1), CERTIFICATE).rolling(Roll.TRIBUNAL)),
              childrenAndFamiliesAct("s45(4)"),
              onlyAfter(NOTIFIED),
              metBy(PLAN_CEASED),
              closedBy(APPEAL_ENDED))
          .mustWait(
              COUNCIL,
              "plan-continues-during-appeal",
              "cease to maintain the plan, because an appeal is under way",
              promptly("until the appeal has ended,", APPEAL_LODGED),
              childrenAndFamiliesAct("s45(4)"),
              metBy(PLAN_CEASED),
              closedBy(APPEAL_ENDED))
          .must(
              COUNCIL,
              "review-under-18",
              "review and amend the plan so that the young person returns, as long as it is necessary",
              promptly("without delay", LEFT_UNDER_18),
              sendRegs("reg 29"),
              metBy(AMENDED))
          .must(
              COUNCIL,
              "review-over-18",
              "review whether the young person wishes to return, before it may cease the plan",
              promptly("without delay", LEFT_OVER_18),
              sendRegs("reg 30"),
              metBy(REVIEWED))
          .may(
              COUNCIL,
              "end-of-year-of-25",
              "keep the plan to the end of the academic year",
              byNext("--07-31", TURNS_25),
              childrenAndFamiliesAct("s46").as(KNOWN),
              metBy(PLAN_CEASED),
              note("The academic year is taken to end on 31 July."))
          .endsWith(CONTINUED, TRANSFERRED)
          .build();

  private Ceasing() {}
}
