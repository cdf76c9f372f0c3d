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
import org.throughline.statute.InForce;
import org.throughline.statute.Pathway;

/// What a council does after an order of the First-tier Tribunal, or a mediation agreement to the
/// same effect.
public final class TribunalOrder {

  public static final EventType DISMISSED =
      event(
          "order-dismissing-appeal-against-ceasing",
          "the Tribunal dismissed an appeal against ceasing the plan");
  public static final EventType ASSESS =
      event("order-to-assess", "the Tribunal ordered an assessment or a reassessment");
  public static final EventType ASSESSMENT_NOTIFIED =
      event("assessment-notified", "the family was told that the assessment begins");
  public static final EventType NO_PLAN =
      event("refusal-to-issue-notified", "the family was told that there will be no plan");
  public static final EventType FINAL_PLAN = event("final-plan-issued", "the final plan was sent");
  public static final EventType MAKE_PLAN =
      event("order-to-make-plan", "the Tribunal ordered a plan to be made");
  public static final EventType DRAFT_SENT = event("draft-plan-sent", "the draft plan was sent");
  public static final EventType RECONSIDER =
      event("order-to-reconsider", "the Tribunal ordered the council to think again");
  public static final EventType RECONSIDERED =
      event("reconsideration-notified", "the family was told what the council decided");
  public static final EventType AMEND =
      event("order-to-amend", "the Tribunal ordered the plan’s content to be amended");
  public static final EventType NAME_SCHOOL =
      event(
          "order-to-name-school",
          "the Tribunal ordered only a school, or a type of school, to be named");
  public static final EventType AMENDED = event("amended-plan-issued", "the amended plan was sent");
  public static final EventType CONTINUE =
      event("order-to-continue-plan", "the Tribunal ordered the plan to be continued");
  public static final EventType CONTINUE_AMEND =
      event(
          "order-to-continue-and-amend",
          "the Tribunal ordered the plan to be continued and amended");
  public static final EventType CONTINUE_NAME =
      event(
          "order-to-continue-and-name-school",
          "the Tribunal ordered the plan to be continued with another school");
  public static final EventType CONTINUED = event("plan-continued", "the plan was continued");
  public static final EventType CEASED = event("plan-ceased", "the plan ceased");
  public static final EventType OTHER_LIMIT =
      planned("limit-set-by-tribunal", "that the Tribunal set");
  public static final EventType COMPLIED =
      event("order-complied-with", "the order was complied with");
  public static final EventType RECOMMENDATION =
      event(
          "health-or-social-care-recommendation-made",
          "the Tribunal recommended something on health or social care");
  public static final EventType FORWARDED =
      event("recommendation-forwarded", "the recommendation was sent to the body it is for");
  public static final EventType RECOMMENDATION_RECEIVED =
      event("recommendation-received", "the body received the recommendation");
  public static final EventType ANSWERED =
      event("recommendation-answered", "the body answered the family and the council");

  /// On appeals against decisions and plans of this day and after (reg 3).
  private static final InForce RECOMMENDATIONS = InForce.since("2018-04-03");

  public static final Pathway PATHWAY =
      Pathway.named("tribunal-order", "After a Tribunal’s order")
          .about(
              "Limits run from the date of the order unless the Tribunal sets another; the same limits hold for a mediation agreement on a matter that could have been appealed, from its date. SEND Regulations 2014, regulations 42 and 44.")
          .inForceFrom("2014-09-01", sendRegs("reg 1"))
          .beginsWith(
              DISMISSED,
              ASSESS,
              MAKE_PLAN,
              RECONSIDER,
              AMEND,
              NAME_SCHOOL,
              CONTINUE,
              CONTINUE_AMEND,
              CONTINUE_NAME,
              RECOMMENDATION)
          .may(
              COUNCIL,
              "cease-plan",
              "cease the plan",
              promptly("at once", DISMISSED),
              sendRegs("reg 44(2)"),
              metBy(CEASED))
          .must(
              COUNCIL,
              "assessment-begun",
              "tell the family that the assessment begins",
              within(weeks(2), ASSESS),
              sendRegs("reg 44(2)"),
              metBy(ASSESSMENT_NOTIFIED),
              unless(OTHER_LIMIT),
              liftedBy(REG_44_3),
              letter("assessment-decision"))
          .must(
              COUNCIL,
              "no-plan-after-assessment",
              "tell the family if there will be no plan",
              within(weeks(10), ASSESS),
              sendRegs("reg 44(2)"),
              metBy(NO_PLAN),
              unless(DRAFT_SENT, FINAL_PLAN, OTHER_LIMIT),
              liftedBy(REG_44_3),
              letter("plan-decision"))
          .must(
              COUNCIL,
              "plan-after-assessment",
              "send the final plan",
              within(weeks(14), ASSESS),
              sendRegs("reg 44(2)"),
              metBy(FINAL_PLAN),
              unless(NO_PLAN, OTHER_LIMIT),
              liftedBy(REG_44_3),
              letter("final-plan"))
          .must(
              COUNCIL,
              "draft-plan",
              "send the draft plan",
              within(weeks(5), MAKE_PLAN),
              sendRegs("reg 44(2)(c)"),
              metBy(DRAFT_SENT),
              unless(OTHER_LIMIT),
              liftedBy(REG_44_3),
              letter("draft-plan"))
          .must(
              COUNCIL,
              "final-plan",
              "send the final plan",
              within(weeks(11), MAKE_PLAN),
              sendRegs("reg 44(2)(c)"),
              metBy(FINAL_PLAN),
              unless(OTHER_LIMIT),
              liftedBy(REG_44_3),
              letter("final-plan"))
          .must(
              COUNCIL,
              "reconsideration",
              "tell the family what it has decided",
              within(weeks(2), RECONSIDER),
              sendRegs("reg 44(2)(d)").as(KNOWN),
              metBy(RECONSIDERED),
              unless(OTHER_LIMIT),
              liftedBy(REG_44_3),
              letter("reconsideration"))
          .must(
              COUNCIL,
              "amended-plan",
              "send the amended plan",
              within(weeks(5), AMEND),
              sendRegs("reg 44(2)(e)"),
              metBy(AMENDED),
              unless(OTHER_LIMIT),
              liftedBy(REG_44_3),
              letter("amended-plan"))
          .must(
              COUNCIL,
              "named-school",
              "send the plan that names the school",
              within(weeks(2), NAME_SCHOOL),
              sendRegs("reg 44(2)(f)"),
              metBy(AMENDED),
              unless(OTHER_LIMIT),
              liftedBy(REG_44_3),
              letter("amended-plan"))
          .must(
              COUNCIL,
              "plan-continued",
              "continue the plan",
              promptly("at once", CONTINUE, CONTINUE_AMEND, CONTINUE_NAME),
              sendRegs("reg 44(2)(g)").as(KNOWN),
              metBy(CONTINUED))
          .must(
              COUNCIL,
              "continued-plan-amended",
              "send the continued plan with its amendments",
              within(weeks(5), CONTINUE_AMEND),
              sendRegs("reg 44(2)(g)").as(KNOWN),
              metBy(AMENDED),
              unless(OTHER_LIMIT),
              liftedBy(REG_44_3),
              letter("amended-plan"))
          .must(
              COUNCIL,
              "continued-plan-names-school",
              "send the continued plan that names the school",
              within(weeks(2), CONTINUE_NAME),
              sendRegs("reg 44(2)(h)").as(KNOWN),
              metBy(AMENDED),
              unless(OTHER_LIMIT),
              liftedBy(REG_44_3),
              letter("amended-plan"))
          .must(
              COUNCIL,
              "tribunal-limit",
              "comply with the order by the day the Tribunal set",
              ahead(days(0), OTHER_LIMIT),
              sendRegs("reg 44(2), limit directed by the Tribunal"),
              metBy(COMPLIED, ASSESSMENT_NOTIFIED, FINAL_PLAN, AMENDED, RECONSIDERED))
          .must(
              COUNCIL,
              "recommendation-forwarded",
              "send the recommendation to the body it is for",
              within(weeks(1), RECOMMENDATION),
              tribunalRecommendations("sending on a recommendation").as(KNOWN),
              metBy(FORWARDED),
              liftedBy(REG_2A),
              valid(RECOMMENDATIONS),
              letter("recommendation"))
          .must(
              BODIES,
              "recommendation-answered",
              "answer the recommendation in writing",
              within(weeks(5), RECOMMENDATION_RECEIVED),
              tribunalRecommendations("reply to a recommendation"),
              metBy(ANSWERED),
              liftedBy(REG_2A),
              valid(RECOMMENDATIONS))
          .build();

  private TribunalOrder() {}
}
