// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.Amount.*;
import static org.throughline.statute.Clause.*;
import static org.throughline.statute.EventType.event;
import static org.throughline.statute.Limit.*;
import static org.throughline.statute.Party.*;
import static org.throughline.statute.law.Law.*;

import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;

/// Education for a child who cannot attend school because of health needs.
public final class MedicalNeeds {

  public static final EventType ABSENCE_BEGAN =
      event("health-absence-began", "the absence for health began");
  public static final EventType REFERRED = event("referral-received", "the referral was received");
  public static final EventType DECIDED =
      event("decision-notified", "the family was told of the decision");
  public static final EventType ARRANGED =
      event("education-arranged", "suitable education was arranged");
  public static final EventType REVIEWED =
      event("provision-reviewed", "the provision was reviewed with school and health");
  public static final EventType PLAN_MADE =
      event("reintegration-plan-made", "the plan for the return to school was made");
  public static final EventType RETURNED = event("pupil-returned", "the pupil returned to school");
  public static final EventType SICK_15 =
      event("fifteen-days-of-sickness", "the pupil had been sick for fifteen days");
  public static final EventType SICKNESS_RETURN =
      event("sickness-return-sent", "the sickness return was sent");

  public static final Pathway PATHWAY =
      Pathway.named("medical-needs", "Education and medical needs")
          .about(
              "The council arranges education for a child who is, or will be, away from school for health reasons for 15 school days or more in a year, running or not, and is not suitably educated otherwise. Education Act 1996, section 19; guidance of December 2023. The 15 days are guidance; section 19 has no number.")
          .beginsWith(ABSENCE_BEGAN, REFERRED, SICK_15)
          .should(
              COUNCIL,
              "education-arranged",
              "have arranged suitable education, full time unless health prevents it",
              beginningWith(schoolDays(15), ABSENCE_BEGAN),
              medicalGuidance("15 school days"),
              metBy(ARRANGED),
              note("It begins as soon as it is clear that the absence will last 15 school days."))
          .should(
              COUNCIL,
              "education-after-broken-absence",
              "have arranged suitable education, because absences add up to 15 school days in a year",
              within(days(0), SICK_15),
              medicalGuidance("15 school days, running or not"),
              evenBefore(),
              metBy(ARRANGED),
              unless(ABSENCE_BEGAN))
          .must(
              COUNCIL,
              "decision",
              "decide",
              promptly("without delay", REFERRED),
              medicalGuidance("arranging provision promptly"),
              metBy(DECIDED, ARRANGED),
              letter("medical-needs-decision"))
          .must(
              SCHOOL,
              "sickness-return",
              "send the sickness return",
              promptly("at once", SICK_15),
              attendanceRegs("sickness return"),
              metBy(SICKNESS_RETURN))
          .should(
              COUNCIL,
              "review",
              "review the provision with school and health",
              within(weeks(6), ARRANGED, REVIEWED),
              local("review about every half-term"),
              eachTime(),
              metBy(REVIEWED, RETURNED))
          .should(
              COUNCIL,
              "reintegration-plan",
              "plan the return to school",
              promptly("in good time", ARRANGED),
              medicalGuidance("reintegration"),
              metBy(PLAN_MADE))
          .endsWith(RETURNED)
          .build();

  private MedicalNeeds() {}
}
