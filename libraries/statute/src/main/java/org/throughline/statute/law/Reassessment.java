// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.Amount.*;
import static org.throughline.statute.Clause.*;
import static org.throughline.statute.EventType.event;
import static org.throughline.statute.Limit.*;
import static org.throughline.statute.Party.*;
import static org.throughline.statute.Standing.KNOWN;
import static org.throughline.statute.law.Law.*;
import static org.throughline.statute.law.SendExceptions.*;

import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;

/// A new assessment for a child who has an EHC plan.
public final class Reassessment {

  public static final EventType REQUESTED =
      event("reassessment-requested", "the request for a reassessment was received");
  public static final EventType OWN_DECISION =
      event("own-decision-to-reassess", "the council decided by itself to reassess");
  public static final EventType LAST_ASSESSED =
      event("last-assessment-completed", "the last assessment was completed");
  public static final EventType AGREED =
      event(
          "decision-to-reassess-notified", "the family was told that there will be a reassessment");
  public static final EventType REFUSED =
      event(
          "refusal-to-reassess-notified", "the family was told that there will be no reassessment");
  public static final EventType APPEAL_INFORMATION =
      event("appeal-information-sent", "the family was told how to appeal");
  public static final EventType ADVICE_REQUESTED =
      event("advice-requested", "advice was asked for");
  public static final EventType ADVICE_RECEIVED =
      event("advice-received", "the advice was received");
  public static final EventType DRAFT_SENT = event("draft-plan-sent", "the draft plan was sent");
  public static final EventType REPRESENTATIONS =
      event("representations-received", "the family’s comments on the draft were received");
  public static final EventType SCHOOL_CONSULTED =
      event("school-consulted", "a school or college, or another council, was consulted");
  public static final EventType SCHOOL_REPLIED =
      event("school-replied", "the school or college, or the other council, replied");
  public static final EventType FINAL_PLAN =
      event("final-plan-issued", "the plan after the reassessment was sent");
  public static final EventType WITHDRAWN = event("request-withdrawn", "the request was withdrawn");
  public static final EventType PLAN_CEASED = event("plan-ceased", "the plan ceased");

  public static final Pathway PATHWAY =
      Pathway.named("reassessment", "Reassessment")
          .about(
              "A parent, a young person, a school or the health body may ask for a new assessment of a child who has a plan. Children and Families Act 2014, section 44; SEND Regulations 2014, regulations 23 to 27.")
          .inForceFrom("2014-09-01", sendRegs("reg 1"))
          .beginsWith(REQUESTED, OWN_DECISION)
          .must(
              COUNCIL,
              "reassessment-decision",
              "tell the family whether it will reassess",
              within(days(15), REQUESTED),
              sendRegs("reg 25(1)"),
              liftedBy(REG_2A),
              metBy(AGREED, REFUSED),
              letter("reassessment-decision"))
          .may(
              COUNCIL,
              "may-decline",
              "decline a request that comes this soon after the last assessment",
              within(months(6), LAST_ASSESSED),
              sendRegs("reg 24"),
              goesBy(REQUESTED),
              metBy(REFUSED),
              unless(AGREED))
          .must(
              COUNCIL,
              "refusal-information",
              "tell the family of the right to appeal, its time limit and mediation",
              within(days(0), REFUSED),
              childrenAndFamiliesAct("s51(2)").as(KNOWN),
              metBy(APPEAL_INFORMATION),
              letter("appeal-information"))
          .must(
              ADVISER,
              "advice",
              "give the advice",
              within(weeks(6), ADVICE_REQUESTED),
              sendRegs("reg 8(1)"),
              eachTime(),
              metBy(ADVICE_RECEIVED),
              liftedBy(REG_8_2))
          .may(
              FAMILY,
              "family-comments",
              "comment on the draft plan, ask for a school and ask for a meeting",
              beginningWith(days(15), DRAFT_SENT).fromService(),
              sendRegs("reg 27(1)"),
              metBy(REPRESENTATIONS),
              note("It is the least time; the council may give more."))
          .mustWait(
              COUNCIL,
              "time-for-comments",
              "make the plan final, unless the family has answered",
              beginningWith(days(15), DRAFT_SENT).fromService(),
              sendRegs("reg 27(1)"),
              metBy(FINAL_PLAN),
              unless(REPRESENTATIONS))
          .must(
              COUNCIL,
              "schools-consulted",
              "consult each school or college that is being considered",
              promptly("without delay", DRAFT_SENT),
              sendRegs("reg 27(1)"),
              evenBefore(),
              metBy(SCHOOL_CONSULTED),
              closedBy(FINAL_PLAN),
              letter("school-consultation"))
          .should(
              SETTING,
              "consultation-reply",
              "reply",
              within(days(15), SCHOOL_CONSULTED),
              sendCode("paragraph 9.83"),
              eachTime(),
              metBy(SCHOOL_REPLIED),
              note("The council decides even when nobody replies."))
          .must(
              COUNCIL,
              "plan-after-reassessment",
              "send the plan as it is after the reassessment",
              within(weeks(14), AGREED, OWN_DECISION),
              sendRegs("reg 27(2)"),
              metBy(FINAL_PLAN),
              liftedBy(REG_27_3),
              letter("final-plan"))
          .endsWith(WITHDRAWN, PLAN_CEASED)
          .build();

  private Reassessment() {}
}
