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
import org.throughline.statute.Roll;

/// Admission in the normal round, by its national dates.
public final class NormalRoundAdmission {

  public static final EventType STARTS_SECONDARY =
      planned("starts-secondary-school", "the child starts secondary school");
  public static final EventType STARTS_PRIMARY =
      planned("starts-primary-school", "the child starts primary school");
  public static final EventType APPLIED =
      event("application-received", "the application was received");
  public static final EventType OFFERED = event("offer-sent", "the offer was sent");
  public static final EventType REFUSED =
      event("refusal-notified", "the place was refused in writing");
  public static final EventType APPEAL_LODGED = event("appeal-lodged", "the parent appealed");
  public static final EventType HEARING_PLANNED =
      planned("hearing-planned", "the appeal is to be heard");
  public static final EventType HEARING_NOTICE =
      event("hearing-notice-sent", "notice of the hearing was sent");
  public static final EventType APPEAL_DEADLINE =
      planned("appeal-deadline", "that appeals must be in by");
  public static final EventType APPEAL_HEARD = event("appeal-heard", "the appeal was heard");
  public static final EventType DECISION_SENT =
      event("appeal-decision-sent", "the decision on the appeal was sent");
  public static final EventType MOVED =
      event("child-moved-away", "the child moved to another council’s area");

  public static final Pathway PATHWAY =
      Pathway.named("normal-round-admission", "Admission in the normal round")
          .about(
              "National closing dates and offer days. An offer day that is no working day moves to the next one. School Admissions Code 2021.")
          .beginsWith(STARTS_SECONDARY, STARTS_PRIMARY)
          .must(
              FAMILY,
              "secondary-application",
              "apply for a secondary school",
              byTheYearBefore("--10-31", STARTS_SECONDARY),
              admissionsCode("closing date for secondary schools"),
              metBy(APPLIED))
          .must(
              COUNCIL,
              "secondary-offer",
              "send the offer",
              by("--03-01", STARTS_SECONDARY).rolling(Roll.NEXT_WORKING_DAY),
              admissionsCode("national offer day for secondary schools"),
              metBy(OFFERED),
              letter("school-offer"))
          .must(
              FAMILY,
              "primary-application",
              "apply for a primary school",
              by("--01-15", STARTS_PRIMARY),
              admissionsCode("closing date for primary schools"),
              metBy(APPLIED))
          .must(
              COUNCIL,
              "primary-offer",
              "send the offer",
              by("--04-16", STARTS_PRIMARY).rolling(Roll.NEXT_WORKING_DAY),
              admissionsCode("national offer day for primary schools"),
              metBy(OFFERED),
              letter("school-offer"))
          .may(
              FAMILY,
              "appeal",
              "appeal",
              within(schoolDays(20), REFUSED),
              appealsCode("time to appeal"),
              metBy(APPEAL_LODGED),
              note("It is the least time."))
          .must(
              ADMISSION_AUTHORITY,
              "hearing-notice",
              "send notice of the hearing",
              ahead(schoolDays(10), HEARING_PLANNED),
              appealsCode("notice of the hearing"),
              metBy(HEARING_NOTICE),
              letter("appeal-hearing"))
          .must(
              ADMISSION_AUTHORITY,
              "appeal-heard",
              "have the appeal heard",
              within(schoolDays(40), APPEAL_DEADLINE),
              appealsCode("appeals in the normal round"),
              metBy(APPEAL_HEARD))
          .should(
              PANEL,
              "appeal-decision",
              "send its decision",
              within(schoolDays(5), APPEAL_HEARD),
              appealsCode("decision letter, wherever possible"),
              metBy(DECISION_SENT),
              letter("appeal-decision"))
          .endsWith(MOVED)
          .build();

  private NormalRoundAdmission() {}
}
