// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.Addressee.addressee;
import static org.throughline.statute.Amount.*;
import static org.throughline.statute.Clause.*;
import static org.throughline.statute.EventType.event;
import static org.throughline.statute.Limit.*;
import static org.throughline.statute.Party.*;
import static org.throughline.statute.Standing.KNOWN;
import static org.throughline.statute.law.Law.*;
import static org.throughline.statute.law.SendExceptions.*;

import java.util.List;
import org.throughline.statute.Addressee;
import org.throughline.statute.EventType;
import org.throughline.statute.ExceptionGround;
import org.throughline.statute.InForce;
import org.throughline.statute.Pathway;

/// From the request for an EHC needs assessment to the final EHC plan.
public final class EhcNeedsAssessment {

  public static final EventType REQUEST_RECEIVED =
      event("request-received", "the request was received");
  public static final EventType BECAME_RESPONSIBLE =
      event("council-became-responsible", "the council became responsible for the child");
  public static final EventType NOTICES_SENT =
      event("considering-notices-sent", "those concerned were told of the request");
  public static final EventType DECISION_TO_ASSESS =
      event("decision-to-assess-notified", "the family was told that there will be an assessment");
  public static final EventType REFUSAL_TO_ASSESS =
      event("refusal-to-assess-notified", "the family was told that there will be no assessment");
  public static final EventType APPEAL_INFORMATION =
      event("appeal-information-sent", "the family was told how to appeal");
  public static final EventType ADVICE_REQUESTED =
      event("advice-requested", "advice was asked for");
  public static final EventType FIRST_REMINDER =
      event("first-reminder-sent", "the first reminder for advice was sent");
  public static final EventType SECOND_REMINDER =
      event("second-reminder-sent", "the second reminder for advice was sent");
  public static final EventType LAST_REMINDER =
      event("last-reminder-sent", "the last reminder for advice was sent");
  public static final EventType ADVICE_RECEIVED =
      event("advice-received", "the advice was received");
  public static final EventType NO_PLAN_NOTIFIED =
      event("refusal-to-issue-notified", "the family was told that there will be no plan");
  public static final EventType DECISION_TO_ISSUE =
      event("decision-to-issue-notified", "the family was told that there will be a plan");
  public static final EventType DRAFT_SENT = event("draft-plan-sent", "the draft plan was sent");
  public static final EventType REPRESENTATIONS =
      event("representations-received", "the family’s comments on the draft were received");
  public static final EventType SCHOOL_CONSULTED =
      event("school-consulted", "a school or college, or another council, was consulted");
  public static final EventType SCHOOL_REPLIED =
      event("school-replied", "the school or college, or the other council, replied");
  public static final EventType FINAL_PLAN = event("final-plan-issued", "the final plan was sent");
  public static final EventType FINAL_PLAN_SENT_ON =
      event("final-plan-sent-on", "the final plan was sent to the school and the health body");
  public static final EventType PROVISION_SECURED =
      event("provision-secured", "the provision in the plan was in place");
  public static final EventType HEALTH_ARRANGED =
      event("health-provision-arranged", "the health provision in the plan was in place");
  public static final EventType ADMITTED =
      event("child-admitted", "the named school took the child");
  public static final EventType WITHDRAWN = event("request-withdrawn", "the request was withdrawn");
  public static final EventType MOVED_AWAY =
      event("child-moved-away", "the child moved to another council’s area");
  public static final EventType DIED = event("child-died", "the child died");

  private static final Addressee FAMILY_UNLESS_THEY_ASKED =
      addressee("family", "the parent or young person", "considering-notice")
          .unless("parent", "young-person");
  private static final Addressee SCHOOL_IF_ANY =
      addressee(
              "school",
              "the head teacher, the principal or the early years provider",
              "considering-notice-school")
          .unless("no-school");
  private static final Addressee HEALTH_BODY =
      addressee("health", "the health body (ICB)", "considering-notice-health");
  private static final Addressee SOCIAL_CARE =
      addressee("social-care", "social care", "considering-notice-social-care");

  private static final Addressee SCHOOL_IF_NAMED =
      addressee("school", "the school or college that the plan names", "final-plan-school")
          .unless("no-school");
  private static final Addressee HEALTH_BODY_OF_THE_PLAN =
      addressee("health", "the health body (ICB)", "final-plan-health");

  static final ExceptionGround EASED =
      ExceptionGround.exception(
              "section-42-eased",
              "the duty was eased to reasonable endeavours during the coronavirus outbreak",
              childrenAndFamiliesAct("s42, as modified by notice under the Coronavirus Act 2020"))
          .easingDuring(InForce.between("2020-05-01", "2020-07-31"));

  public static final Pathway PATHWAY =
      Pathway.named("ehc-needs-assessment", "EHC needs assessment and plan")
          .about(
              "A parent, a young person or a school asks for an education, health and care (EHC)"
                  + " needs assessment; the council decides, assesses, and issues a plan or says"
                  + " why not. Children and Families Act 2014, sections 36 to 43; SEND Regulations"
                  + " 2014, regulations 3 to 14.")
          .inForceFrom("2014-09-01", sendRegs("reg 1"))
          .beginsWith(REQUEST_RECEIVED, BECAME_RESPONSIBLE)
          .must(
              COUNCIL,
              "considering-notices",
              "tell the family, the health body, social care and the school that it is considering the request",
              promptly("at once", REQUEST_RECEIVED, BECAME_RESPONSIBLE),
              sendRegs("reg 4(2)"),
              metBy(NOTICES_SENT),
              tellingEach(FAMILY_UNLESS_THEY_ASKED, SCHOOL_IF_ANY, HEALTH_BODY, SOCIAL_CARE),
              letter("considering-notice"))
          .must(
              COUNCIL,
              "assessment-decision",
              "tell the family whether it will assess",
              within(weeks(6), REQUEST_RECEIVED, BECAME_RESPONSIBLE),
              sendRegs("reg 5(1)"),
              metBy(DECISION_TO_ASSESS, REFUSAL_TO_ASSESS),
              liftedBy(REG_5_4),
              letter("assessment-decision"))
          .must(
              COUNCIL,
              "refusal-information",
              "tell the family of the right to appeal, its time limit, mediation and advice",
              within(days(0), REFUSAL_TO_ASSESS, NO_PLAN_NOTIFIED),
              sendRegs("reg 5(3), and reg 10 for a refusal to issue"),
              metBy(APPEAL_INFORMATION),
              letter("appeal-information"))
          .must(
              COUNCIL,
              "advice-sought",
              "ask for advice from everyone the law names",
              promptly("without delay", DECISION_TO_ASSESS),
              sendRegs("reg 6(1)"),
              evenBefore(),
              metBy(ADVICE_REQUESTED),
              letter("advice-request"))
          .must(
              ADVISER,
              "advice",
              "give the advice",
              within(weeks(6), ADVICE_REQUESTED),
              sendRegs("reg 8(1)"),
              eachTime(),
              metBy(ADVICE_RECEIVED),
              liftedBy(REG_8_2))
          .must(
              COUNCIL,
              "plan-decision",
              "decide whether to issue a plan, and tell the family with reasons if not",
              within(weeks(16), REQUEST_RECEIVED, BECAME_RESPONSIBLE),
              sendRegs("reg 10(1)"),
              metBy(NO_PLAN_NOTIFIED, DECISION_TO_ISSUE),
              unless(REFUSAL_TO_ASSESS).undoneBy(DECISION_TO_ASSESS),
              unless(DECISION_TO_ISSUE, DRAFT_SENT, FINAL_PLAN),
              liftedBy(REG_10_4),
              letter("plan-decision"),
              note(
                  "The limit is on saying that there will be no plan; none is fixed for saying that"
                      + " there will be one."))
          .should(
              COUNCIL,
              "draft-plan",
              "send the family a draft plan, with no school named in it",
              within(weeks(16), REQUEST_RECEIVED, BECAME_RESPONSIBLE),
              sendCode("paragraph 9.44").as(KNOWN),
              metBy(DRAFT_SENT),
              unless(REFUSAL_TO_ASSESS).undoneBy(DECISION_TO_ASSESS),
              unless(NO_PLAN_NOTIFIED).undoneBy(DECISION_TO_ISSUE),
              closedBy(FINAL_PLAN),
              liftedBy(REG_10_4),
              letter("draft-plan"))
          .may(
              FAMILY,
              "family-comments",
              "comment on the draft plan, ask for a school and ask for a meeting",
              beginningWith(days(15), DRAFT_SENT).fromService(),
              sendRegs("reg 13(1)"),
              metBy(REPRESENTATIONS),
              note("It is the least time; the council may give more."))
          .mustWait(
              COUNCIL,
              "time-for-comments",
              "make the plan final, unless the family has answered",
              beginningWith(days(15), DRAFT_SENT).fromService(),
              sendRegs("reg 13(1)"),
              metBy(FINAL_PLAN),
              unless(REPRESENTATIONS))
          .must(
              COUNCIL,
              "schools-consulted",
              "consult each school or college that is being considered",
              promptly("without delay", DRAFT_SENT),
              childrenAndFamiliesAct("s39(2)"),
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
              "final-plan",
              "send the final plan to the family, the school and the health body",
              within(weeks(20), REQUEST_RECEIVED, BECAME_RESPONSIBLE),
              sendRegs("reg 13(2)"),
              metBy(FINAL_PLAN),
              unless(REFUSAL_TO_ASSESS).undoneBy(DECISION_TO_ASSESS),
              unless(NO_PLAN_NOTIFIED).undoneBy(DECISION_TO_ISSUE),
              liftedBy(REG_10_4),
              letter("final-plan"))
          .must(
              COUNCIL,
              "final-plan-to-others",
              "send the final plan to the school or college that it names and to the health body",
              promptly("with the plan", FINAL_PLAN),
              sendRegs("reg 13(2)"),
              evenBefore(),
              metBy(FINAL_PLAN_SENT_ON),
              tellingEach(SCHOOL_IF_NAMED, HEALTH_BODY_OF_THE_PLAN),
              letter("final-plan-school"))
          .must(
              COUNCIL,
              "provision",
              "secure the special educational provision in the plan",
              promptly("from the day", FINAL_PLAN),
              childrenAndFamiliesAct("s42(2)").as(KNOWN),
              evenBefore(),
              metBy(PROVISION_SECURED),
              liftedBy(List.of(EASED)),
              letter("provision-instruction"))
          .must(
              HEALTH,
              "health-provision",
              "arrange the health provision in the plan",
              promptly("from the day", FINAL_PLAN),
              childrenAndFamiliesAct("s42(3)").as(KNOWN),
              evenBefore(),
              metBy(HEALTH_ARRANGED),
              liftedBy(List.of(EASED)))
          .must(
              SCHOOL,
              "admission",
              "take the child when the plan names it",
              promptly("from the day", FINAL_PLAN),
              childrenAndFamiliesAct("s43").as(KNOWN),
              evenBefore(),
              metBy(ADMITTED))
          .should(
              COUNCIL,
              "advice-reminder-week-4",
              "remind whoever has not given advice",
              within(weeks(4), ADVICE_REQUESTED),
              local("first reminder for advice"),
              eachTime(),
              metBy(FIRST_REMINDER),
              unless(ADVICE_RECEIVED),
              closedBy(FINAL_PLAN),
              letter("advice-reminder"))
          .should(
              COUNCIL,
              "advice-reminder-week-5",
              "remind whoever has not given advice again",
              within(weeks(5), ADVICE_REQUESTED),
              local("second reminder for advice"),
              eachTime(),
              metBy(SECOND_REMINDER),
              unless(ADVICE_RECEIVED),
              closedBy(FINAL_PLAN),
              letter("advice-reminder"))
          .should(
              COUNCIL,
              "advice-reminder-week-6",
              "remind whoever has not given advice for the last time",
              within(weeks(6), ADVICE_REQUESTED),
              local("last reminder for advice"),
              eachTime(),
              metBy(LAST_REMINDER),
              unless(ADVICE_RECEIVED),
              closedBy(FINAL_PLAN),
              letter("advice-reminder"))
          .endsWith(WITHDRAWN, MOVED_AWAY, DIED)
          .holds(
              "absence-that-counts",
              "4 continuous weeks",
              "A shorter absence from the area is no exception.",
              sendRegs("reg 5(4)(d)"))
          .holds(
              "closure-that-counts",
              "4 continuous weeks",
              "A school closure shorter than this is no exception.",
              sendRegs("reg 5(4)(a)"))
          .build();

  private EhcNeedsAssessment() {}
}
