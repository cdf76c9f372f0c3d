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

/// What a council does once it has told the Tribunal that it does not oppose an appeal.
public final class UnopposedAppeal {

  public static final EventType ASSESS =
      event(
          "unopposed-appeal-to-assess",
          "the Tribunal was told that the appeal for an assessment or reassessment is not opposed");
  public static final EventType ASSESSMENT_NOTIFIED =
      event("assessment-notified", "the family was told that the assessment begins");
  public static final EventType NO_PLAN =
      event("refusal-to-issue-notified", "the family was told that there will be no plan");
  public static final EventType FINAL_PLAN = event("final-plan-issued", "the final plan was sent");
  public static final EventType MAKE_PLAN =
      event(
          "unopposed-appeal-to-make-plan",
          "the Tribunal was told that the appeal for a plan is not opposed");
  public static final EventType DRAFT_SENT = event("draft-plan-sent", "the draft plan was sent");
  public static final EventType CONTENT =
      event(
          "unopposed-appeal-on-content",
          "the Tribunal was told that the appeal about the plan’s content, or about not amending it, is not opposed");
  public static final EventType SCHOOL_ONLY =
      event(
          "unopposed-appeal-on-school",
          "the Tribunal was told that the appeal about the school alone is not opposed");
  public static final EventType CEASE =
      event(
          "unopposed-appeal-against-ceasing",
          "the Tribunal was told that the appeal against ceasing is not opposed");
  public static final EventType AMENDED = event("amended-plan-issued", "the amended plan was sent");
  public static final EventType CONTINUED = event("plan-continued", "the plan was kept");

  public static final Pathway PATHWAY =
      Pathway.named("unopposed-appeal", "Unopposed appeal")
          .about(
              "When the council tells the Tribunal that it does not oppose, the appeal ends and limits run from that day. SEND Regulations 2014, regulation 45, as amended by SI 2015/359. Pages that speak of four weeks go by the text of 2014.")
          .inForceFrom("2014-09-01", sendRegs("reg 1"))
          .beginsWith(ASSESS, MAKE_PLAN, CONTENT, SCHOOL_ONLY, CEASE)
          .must(
              COUNCIL,
              "assessment-begun",
              "tell the family that the assessment begins",
              within(weeks(2), ASSESS),
              sendRegs("reg 45"),
              metBy(ASSESSMENT_NOTIFIED),
              liftedBy(REG_45),
              letter("assessment-decision"))
          .must(
              COUNCIL,
              "no-plan-after-assessment",
              "tell the family if there will be no plan",
              within(weeks(10), ASSESS),
              sendRegs("reg 45"),
              metBy(NO_PLAN),
              unless(DRAFT_SENT, FINAL_PLAN),
              liftedBy(REG_45),
              letter("plan-decision"))
          .must(
              COUNCIL,
              "plan-after-assessment",
              "send the final plan",
              within(weeks(14), ASSESS),
              sendRegs("reg 45"),
              metBy(FINAL_PLAN),
              unless(NO_PLAN),
              liftedBy(REG_45),
              letter("final-plan"))
          .must(
              COUNCIL,
              "draft-plan",
              "send the draft plan",
              within(weeks(5), MAKE_PLAN),
              sendRegs("reg 45"),
              metBy(DRAFT_SENT),
              liftedBy(REG_45),
              letter("draft-plan"))
          .must(
              COUNCIL,
              "final-plan",
              "send the final plan",
              within(weeks(11), MAKE_PLAN),
              sendRegs("reg 45"),
              metBy(FINAL_PLAN),
              liftedBy(REG_45),
              letter("final-plan"))
          .must(
              COUNCIL,
              "amended-plan",
              "send the amended plan",
              within(weeks(5), CONTENT),
              sendRegs("reg 45, as amended by SI 2015/359"),
              metBy(AMENDED),
              liftedBy(REG_45),
              formerly(weeks(4), "2015-03-31", sendRegs("reg 45, as made in 2014").as(KNOWN)),
              letter("amended-plan"))
          .must(
              COUNCIL,
              "named-school",
              "send the plan that names the school",
              within(weeks(2), SCHOOL_ONLY),
              sendRegs("reg 45, as amended by SI 2015/359"),
              metBy(AMENDED),
              liftedBy(REG_45),
              letter("amended-plan"))
          .must(
              COUNCIL,
              "plan-kept",
              "keep the plan",
              promptly("at once", CEASE),
              sendRegs("reg 45"),
              metBy(CONTINUED))
          .must(
              COUNCIL,
              "kept-plan-amended",
              "send the amended plan where it needs amending",
              within(weeks(5), CEASE),
              sendRegs("reg 45"),
              metBy(AMENDED),
              liftedBy(REG_45),
              letter("amended-plan"))
          .build();

  private UnopposedAppeal() {}
}
