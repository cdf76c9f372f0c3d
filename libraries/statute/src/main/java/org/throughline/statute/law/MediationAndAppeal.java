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
import org.throughline.statute.InForce;
import org.throughline.statute.Pathway;
import org.throughline.statute.Roll;

/// Mediation about, and appeal against, a decision on an EHC plan.
public final class MediationAndAppeal {

  public static final EventType DECISION_SENT =
      event("decision-letter-sent", "the letter with the decision was sent");
  public static final EventType ADVISER_CONTACTED =
      event("mediation-adviser-contacted", "the family contacted the mediation adviser");
  public static final EventType DECLINED =
      event("mediation-declined", "the family told the adviser that it does not want mediation");
  public static final EventType CERTIFICATE =
      event("mediation-certificate-issued", "the mediation certificate was issued");
  public static final EventType COUNCIL_TOLD =
      event("council-told-of-mediation", "the council was told that the family wants mediation");
  public static final EventType HEALTH_ISSUE =
      event("health-issue-raised", "the council was told that mediation is about health provision");
  public static final EventType HEALTH_TOLD = event("health-body-told", "the health body was told");
  public static final EventType HEALTH_MEDIATION =
      event("health-mediation-held", "mediation with the health body took place");
  public static final EventType IMPOSSIBLE =
      event("mediation-found-impossible", "it was found that mediation cannot be arranged in time");
  public static final EventType ADVISER_TOLD =
      event(
          "adviser-told-of-no-mediation", "the adviser was told that mediation cannot be arranged");
  public static final EventType MEDIATION_HELD = event("mediation-held", "mediation took place");
  public static final EventType AGREEMENT =
      event("mediation-agreement-made", "the mediation agreement was made");
  public static final EventType AGREEMENT_WITHOUT_COUNCIL =
      event(
          "mediation-agreement-without-council",
          "an agreement was made to which the council is no party");
  public static final EventType COUNCIL_INFORMED =
      event("council-told-of-agreement", "the council was told of the agreement");
  public static final EventType CARRIED_OUT =
      event("agreement-carried-out", "what was agreed was done");
  public static final EventType OTHER_LIMIT =
      event("other-limit-agreed", "another limit was agreed in writing");
  public static final EventType APPEAL_LODGED =
      event("appeal-lodged", "the family appealed to the Tribunal");
  public static final EventType APPEAL_REGISTERED =
      event("appeal-registered", "the council was told of the registered appeal");
  public static final EventType RESPONSE_SENT =
      event("response-sent", "the council’s response was sent to the Tribunal");
  public static final EventType DISCRIMINATION =
      event("discrimination-occurred", "the child was treated in a way that may be discrimination");
  public static final EventType CLAIM_LODGED =
      event("discrimination-claim-lodged", "the claim was lodged");
  public static final EventType WITHDRAWN = event("appeal-withdrawn", "the appeal was withdrawn");
  public static final EventType CONCEDED = event("appeal-conceded", "the council conceded");
  public static final EventType DECIDED = event("appeal-decided", "the Tribunal decided");

  public static final Pathway PATHWAY =
      Pathway.named("mediation-and-appeal", "Mediation and appeal")
          .about(
              "A family that disagrees with a decision may go to mediation and appeal to the First-tier Tribunal (SEND). Children and Families Act 2014, sections 51 to 60; SEND Regulations 2014, regulations 32 to 42.")
          .inForceFrom("2014-09-01", sendRegs("reg 1"))
          .beginsWith(DECISION_SENT, DISCRIMINATION, APPEAL_REGISTERED, COUNCIL_TOLD)
          .may(
              FAMILY,
              "appeal",
              "appeal to the Tribunal",
              latest(
                  within(months(2), DECISION_SENT).rolling(Roll.TRIBUNAL),
                  within(months(1), CERTIFICATE).rolling(Roll.TRIBUNAL)),
              tribunalRules("time to appeal, and rule 12 for August and Christmas"),
              onlyAfter(DECISION_SENT),
              metBy(APPEAL_LODGED),
              note(
                  "It is the later of two months after the letter and one month after the certificate. No certificate is needed for an appeal about the named school alone. That a last day on a weekend or bank holiday moves on is rule 12(2) ("
                      + KNOWN.meaning()
                      + ")."))
          .may(
              FAMILY,
              "mediation-adviser",
              "contact the mediation adviser",
              within(months(2), DECISION_SENT),
              sendRegs("reg 33"),
              metBy(ADVISER_CONTACTED))
          .must(
              MEDIATOR,
              "certificate-without-mediation",
              "issue the certificate to a family that does not want mediation",
              within(workingDays(3), DECLINED),
              sendRegs("regs 32 to 42, as IPSEA and Surrey give them"),
              liftedBy(REG_2A),
              metBy(CERTIFICATE))
          .must(
              COUNCIL,
              "mediation",
              "arrange the mediation, and attend with the power to decide",
              within(days(30), COUNCIL_TOLD),
              sendRegs("regs 32 to 42, as IPSEA and Surrey give them"),
              liftedBy(REG_2A),
              metBy(MEDIATION_HELD),
              closedBy(ADVISER_TOLD),
              letter("mediation-arrangement"))
          .must(
              COUNCIL,
              "adviser-told",
              "tell the adviser that it cannot arrange mediation in time",
              promptly("at once", IMPOSSIBLE),
              sendRegs("regs 32 to 42, as IPSEA and Surrey give them"),
              metBy(ADVISER_TOLD))
          .must(
              MEDIATOR,
              "certificate-when-impossible",
              "issue the certificate when mediation cannot be arranged",
              within(workingDays(3), ADVISER_TOLD),
              sendRegs("regs 32 to 42, as IPSEA and Surrey give them"),
              liftedBy(REG_2A),
              metBy(CERTIFICATE))
          .must(
              MEDIATOR,
              "certificate-after-mediation",
              "issue the certificate once mediation has ended",
              within(workingDays(3), MEDIATION_HELD),
              sendRegs("regs 32 to 42, as IPSEA and Surrey give them"),
              liftedBy(REG_2A),
              metBy(CERTIFICATE))
          .must(
              COUNCIL,
              "health-body-told",
              "tell each health body that mediation is about health provision",
              within(workingDays(3), HEALTH_ISSUE),
              sendRegs("regs 32 to 42, as IPSEA and Surrey give them"),
              liftedBy(REG_2A),
              metBy(HEALTH_TOLD),
              letter("health-mediation-notice"))
          .must(
              HEALTH,
              "health-mediation",
              "arrange mediation that is only about health provision",
              within(days(30), HEALTH_TOLD),
              sendRegs("regs 32 to 42, as IPSEA and Surrey give them"),
              liftedBy(REG_2A),
              metBy(HEALTH_MEDIATION))
          .must(
              BODIES,
              "agreement",
              "do what was agreed on a matter that cannot be appealed",
              within(weeks(2), AGREEMENT),
              sendRegs("reg 42"),
              liftedBy(REG_2A),
              metBy(CARRIED_OUT),
              unless(OTHER_LIMIT),
              note(
                  "What could have been appealed has the limits of a Tribunal’s order, counted from the agreement."))
          .must(
              HEALTH,
              "council-informed",
              "tell the council of an agreement to which it is no party",
              within(weeks(1), AGREEMENT_WITHOUT_COUNCIL),
              sendRegs("reg 42"),
              liftedBy(REG_2A),
              metBy(COUNCIL_INFORMED),
              unless(OTHER_LIMIT))
          .must(
              COUNCIL,
              "response",
              "send its response to the Tribunal",
              within(tribunalDays(30), APPEAL_REGISTERED),
              tribunalRules("response to an appeal, and rule 12(3)(b) for August and Christmas"),
              metBy(RESPONSE_SENT),
              letter("tribunal-response"))
          .may(
              FAMILY,
              "discrimination-claim",
              "bring a claim of disability discrimination",
              within(months(6), DISCRIMINATION),
              cited("Equality Act 2010", "Schedule 17, time to bring a claim").as(KNOWN),
              metBy(CLAIM_LODGED),
              valid(InForce.ALWAYS),
              note("August and Christmas do not extend it."))
          .endsWith(WITHDRAWN, CONCEDED, DECIDED)
          .build();

  private MediationAndAppeal() {}
}
