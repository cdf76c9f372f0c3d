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
import static org.throughline.statute.law.SendExceptions.*;

import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;

/// The yearly review of an EHC plan: meeting, report, decision, and amendments where there are any.
public final class AnnualReview {

  public static final EventType PLAN_MADE = event("final-plan-issued", "the plan was made");
  public static final EventType TERM_BEGINS = planned("term-begins", "the term begins");
  public static final EventType LIST_SENT =
      event("pupil-list-sent", "the list of pupils to review was sent to schools");
  public static final EventType YEARLY_LIST_SENT =
      event(
          "yearly-list-sent",
          "the list of the year’s reviews was sent to the health body and social care");
  public static final EventType MEETING_PLANNED =
      planned("review-meeting-planned", "the review meeting is planned for");
  public static final EventType INVITATIONS_SENT =
      event("invitations-sent", "invitations to the meeting were sent");
  public static final EventType ADVICE_CIRCULATED =
      event("advice-circulated", "the advice for the meeting was sent round");
  public static final EventType MEETING_HELD =
      event("review-meeting-held", "the review meeting was held");
  public static final EventType REPORT_SENT =
      event("review-report-sent", "the report of the meeting was sent");
  public static final EventType MAINTAIN_NOTIFIED =
      event("decision-to-maintain-notified", "the family was told that the plan stays as it is");
  public static final EventType AMEND_NOTIFIED =
      event("decision-to-amend-notified", "the family was told that the plan will be amended");
  public static final EventType CEASE_NOTIFIED =
      event("decision-to-cease-notified", "the family was told that the plan will cease");
  public static final EventType AMENDMENT_NOTICE =
      event("amendment-notice-sent", "the notice of proposed amendments was sent");
  public static final EventType REPRESENTATIONS =
      event("representations-received", "the family’s comments on the amendments were received");
  public static final EventType AMENDED_PLAN =
      event("amended-plan-issued", "the amended plan was sent");
  public static final EventType NOT_AMENDED =
      event(
          "decision-not-to-amend-notified",
          "the family was told that the plan will not be amended after all");
  public static final EventType EARLY_REVIEW_ASKED =
      event("early-review-asked", "an early review was asked for");
  public static final EventType EARLY_REVIEW_DECIDED =
      event("early-review-decided", "it was decided whether to review early");
  public static final EventType CHASED_8 =
      event("chaser-sent-8-weeks-before", "the chaser 8 weeks before the meeting was sent");
  public static final EventType CHASED_4 =
      event("chaser-sent-4-weeks-before", "the chaser 4 weeks before the meeting was sent");
  public static final EventType CHASED_2 =
      event("chaser-sent-2-weeks-before", "the chaser 2 weeks before the meeting was sent");
  public static final EventType CHASED_REPORT =
      event("report-chaser-sent", "the chaser for the report was sent");
  public static final EventType CHASED_DECISION =
      event("decision-chaser-sent", "the chaser for the decision was sent");
  public static final EventType CHASED_PLAN =
      event("plan-chaser-sent", "the chaser for the amended plan was sent");
  public static final EventType PLAN_CEASED = event("plan-ceased", "the plan ceased");
  public static final EventType TRANSFERRED =
      event("plan-transferred", "the plan passed to another council");

  public static final Pathway PATHWAY =
      Pathway.named("annual-review", "Annual review of an EHC plan")
          .about(
              "An EHC plan is reviewed within twelve months of being made, and then every year. What counts is the council’s decision, not the meeting. The same pathway serves early reviews, home-educated children and young people without a place. Children and Families Act 2014, section 44; SEND Regulations 2014, regulations 18 to 22 and 28 to 30.")
          .inForceFrom("2014-09-01", sendRegs("reg 1"))
          .beginsWith(PLAN_MADE, MEETING_PLANNED, MEETING_HELD)
          .must(
              COUNCIL,
              "review-completed",
              "complete the review with a decision",
              within(months(12), PLAN_MADE, MAINTAIN_NOTIFIED, AMEND_NOTIFIED, CEASE_NOTIFIED),
              childrenAndFamiliesAct("s44(1)"),
              eachTime(),
              metBy(MAINTAIN_NOTIFIED, AMEND_NOTIFIED, CEASE_NOTIFIED))
          .should(
              COUNCIL,
              "pupil-list",
              "send schools the list of pupils whose review is due",
              ahead(weeks(2), TERM_BEGINS),
              sendCode("paragraph 9.172"),
              eachTime(),
              metBy(LIST_SENT),
              letter("review-list"))
          .should(
              COUNCIL,
              "yearly-list",
              "send the health body and social care the list of the year’s reviews",
              promptly("once a year", TERM_BEGINS),
              sendCode("paragraph 9.172"),
              metBy(YEARLY_LIST_SENT),
              letter("yearly-review-list"))
          .must(
              SCHOOL,
              "invitations",
              "invite everyone whom the regulations name to the meeting",
              ahead(weeks(2), MEETING_PLANNED),
              sendRegs("reg 20, notice of the meeting"),
              eachTime(),
              metBy(INVITATIONS_SENT),
              letter("review-invitation"),
              note("The council does it for a child who is not at a school."))
          .must(
              SCHOOL,
              "advice-circulated",
              "send round the advice from everyone invited",
              ahead(weeks(2), MEETING_PLANNED),
              sendRegs("reg 20, advice before the meeting"),
              eachTime(),
              metBy(ADVICE_CIRCULATED))
          .must(
              HEAD,
              "review-report",
              "send the report with recommendations to the council and everyone invited",
              within(weeks(2), MEETING_HELD),
              sendRegs("reg 20(8), and reg 21(7) for the council’s own report"),
              eachTime(),
              liftedBy(REG_2A),
              metBy(REPORT_SENT))
          .must(
              COUNCIL,
              "review-decision",
              "decide to keep, amend or cease the plan, and tell the family with reasons",
              within(weeks(4), MEETING_HELD),
              sendRegs("reg 20(10) and 21(10)"),
              eachTime(),
              liftedBy(REG_2A),
              metBy(MAINTAIN_NOTIFIED, AMEND_NOTIFIED, CEASE_NOTIFIED),
              letter("review-decision"))
          .must(
              COUNCIL,
              "amendment-notice",
              "send the plan with the proposed amendments together with the decision to amend",
              within(weeks(4), MEETING_HELD),
              sendRegs("reg 22(2), as read in R (L, M, P) v Devon CC [2022] EWHC 493 (Admin)"),
              eachTime(),
              onlyWhen(AMEND_NOTIFIED),
              liftedBy(REG_2A),
              metBy(AMENDMENT_NOTICE),
              letter("amendment-notice"))
          .may(
              FAMILY,
              "family-comments",
              "comment on the amendments, ask for a school and ask for a meeting",
              beginningWith(days(15), AMENDMENT_NOTICE).fromService(),
              sendRegs("reg 22(2)(c)"),
              eachTime(),
              metBy(REPRESENTATIONS),
              note("It is the least time; the council may give more."))
          .mustWait(
              COUNCIL,
              "time-for-comments",
              "send the amended plan, unless the family has answered",
              beginningWith(days(15), AMENDMENT_NOTICE).fromService(),
              sendRegs("reg 22(2)(c)"),
              eachTime(),
              metBy(AMENDED_PLAN),
              unless(REPRESENTATIONS))
          .must(
              COUNCIL,
              "amended-plan",
              "send the amended plan, or say with reasons why it will not amend",
              within(weeks(8), AMENDMENT_NOTICE),
              sendRegs("reg 22(3) and (4)"),
              eachTime(),
              liftedBy(REG_2A),
              metBy(AMENDED_PLAN, NOT_AMENDED),
              letter("amended-plan"))
          .must(
              COUNCIL,
              "amended-plan-after-meeting",
              "send the amended plan, or say with reasons why it will not amend",
              within(weeks(12), MEETING_HELD),
              cited("R (L, M, P) v Devon CC [2022] EWHC 493 (Admin)", "4 weeks, then a further 8"),
              eachTime(),
              onlyWhen(AMEND_NOTIFIED),
              liftedBy(REG_2A),
              metBy(AMENDED_PLAN, NOT_AMENDED))
          .should(
              COUNCIL,
              "early-review",
              "decide on an early review when a placement breaks down, an exclusion threatens or the child moves",
              promptly("without delay", EARLY_REVIEW_ASKED),
              sendRegs("reg 28").as(KNOWN),
              eachTime(),
              metBy(EARLY_REVIEW_DECIDED))
          .should(
              COUNCIL,
              "chaser-8-weeks-before",
              "remind the school of the meeting",
              ahead(weeks(8), MEETING_PLANNED),
              local("chaser 8 weeks before the meeting"),
              eachTime(),
              metBy(CHASED_8),
              letter("review-chaser"))
          .should(
              COUNCIL,
              "chaser-4-weeks-before",
              "remind the school of the meeting",
              ahead(weeks(4), MEETING_PLANNED),
              local("chaser 4 weeks before the meeting"),
              eachTime(),
              metBy(CHASED_4),
              letter("review-chaser"))
          .should(
              COUNCIL,
              "chaser-2-weeks-before",
              "remind the school of the meeting",
              ahead(weeks(2), MEETING_PLANNED),
              local("chaser 2 weeks before the meeting"),
              eachTime(),
              metBy(CHASED_2),
              letter("review-chaser"))
          .should(
              COUNCIL,
              "chaser-2-weeks-after",
              "ask for the report",
              within(weeks(2), MEETING_HELD),
              local("chaser 2 weeks after the meeting"),
              eachTime(),
              metBy(CHASED_REPORT),
              unless(REPORT_SENT),
              letter("review-chaser"))
          .should(
              COUNCIL,
              "chaser-4-weeks-after",
              "remind its officer of the decision",
              within(weeks(4), MEETING_HELD),
              local("chaser 4 weeks after the meeting"),
              eachTime(),
              metBy(CHASED_DECISION),
              unless(MAINTAIN_NOTIFIED, AMEND_NOTIFIED, CEASE_NOTIFIED))
          .should(
              COUNCIL,
              "chaser-12-weeks-after",
              "remind its officer of the amended plan",
              within(weeks(12), MEETING_HELD),
              local("chaser 12 weeks after the meeting"),
              eachTime(),
              onlyWhen(AMEND_NOTIFIED),
              metBy(CHASED_PLAN),
              unless(AMENDED_PLAN, NOT_AMENDED))
          .endsWith(PLAN_CEASED, TRANSFERRED)
          .build();

  private AnnualReview() {}
}
