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

/// A child with an EHC plan moves to the area of another council.
public final class TransferBetweenAuthorities {

  public static final EventType CHILD_MOVES = planned("child-moves", "the child moves");
  public static final EventType MOVE_KNOWN =
      event("move-known", "the council became aware of the move");
  public static final EventType TRANSFERRED =
      event("plan-transferred", "the plan passed to the new council");
  public static final EventType FAMILY_TOLD =
      event("family-told-of-transfer", "the family was told of the transfer");
  public static final EventType PROVISION =
      event("provision-secured", "the provision in the plan was in place");
  public static final EventType PLAN_MADE = event("final-plan-issued", "the plan was made");
  public static final EventType LAST_REVIEW =
      event("last-review-completed", "the plan was last reviewed");
  public static final EventType REVIEWED =
      event("review-completed", "the new council completed its review");
  public static final EventType IMPRACTICAL =
      event("named-school-found-impractical", "the named school was found to be impractical");
  public static final EventType PLACED =
      event("placed-elsewhere", "the child was placed elsewhere for the time being");
  public static final EventType HEALTH_CHANGED =
      event("health-body-changed", "another health body became responsible");
  public static final EventType HEALTH_TOLD =
      event("new-health-body-told", "the new health body was told");
  public static final EventType PLAN_CEASED = event("plan-ceased", "the plan ceased");

  public static final Pathway PATHWAY =
      Pathway.named("transfer-between-authorities", "Move to another council")
          .about(
              "The plan goes with the child. The new council maintains it as if it had made it. SEND Regulations 2014, regulations 15 and 16.")
          .inForceFrom("2014-09-01", sendRegs("reg 1"))
          .beginsWith(CHILD_MOVES, MOVE_KNOWN, TRANSFERRED)
          .must(
              OLD_COUNCIL,
              "plan-transfer",
              "transfer the plan on the day of the move or, where it learns of the move late, within 15 working days",
              latest(within(days(0), CHILD_MOVES), beginningWith(workingDays(15), MOVE_KNOWN)),
              sendRegs("reg 15(1) and (2)"),
              liftedBy(REG_2A),
              metBy(TRANSFERRED),
              letter("plan-transfer"))
          .must(
              NEW_COUNCIL,
              "family-told",
              "tell the family that the plan has come, whether it will assess and when it will review",
              within(weeks(6), TRANSFERRED),
              sendRegs("reg 15(5)"),
              liftedBy(REG_2A),
              metBy(FAMILY_TOLD),
              letter("transfer-notice"))
          .must(
              NEW_COUNCIL,
              "maintained",
              "maintain the plan as if it had made it",
              promptly("from the day", TRANSFERRED),
              sendRegs("reg 15(4)"),
              metBy(PROVISION))
          .must(
              NEW_COUNCIL,
              "review-after-transfer",
              "review the plan",
              latest(
                  within(months(3), TRANSFERRED),
                  within(months(12), PLAN_MADE),
                  within(months(12), LAST_REVIEW)),
              sendRegs("reg 15"),
              onlyAfter(TRANSFERRED),
              liftedBy(REG_2A),
              metBy(REVIEWED),
              note(
                  "It is the later of 12 months after the plan was made or last reviewed and 3 months after the transfer."))
          .may(
              NEW_COUNCIL,
              "placed-elsewhere",
              "place the child elsewhere until the plan is amended",
              promptly("without delay", IMPRACTICAL),
              sendRegs("reg 15"),
              metBy(PLACED))
          .must(
              HEALTH,
              "health-body-told",
              "tell the new health body",
              within(workingDays(15), HEALTH_CHANGED),
              sendRegs("reg 16").as(KNOWN),
              liftedBy(REG_2A),
              metBy(HEALTH_TOLD))
          .endsWith(PLAN_CEASED)
          .build();

  private TransferBetweenAuthorities() {}
}
