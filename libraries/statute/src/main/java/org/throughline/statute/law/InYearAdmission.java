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
import org.throughline.statute.InForce;
import org.throughline.statute.Pathway;

/// A place at a school outside the normal round.
public final class InYearAdmission {

  public static final EventType RECEIVED =
      event("application-received", "the application was received");
  public static final EventType COUNCIL_TOLD =
      event("council-told-of-application", "the council was told of the application");
  public static final EventType OUTCOME =
      event("outcome-notified", "the parent was told of the outcome in writing");
  public static final EventType COUNCIL_TOLD_OUTCOME =
      event("council-told-of-outcome", "the council was told of the outcome");
  public static final EventType VACANCIES_ASKED =
      event("vacancies-asked", "the council asked for the number of vacancies");
  public static final EventType VACANCIES_GIVEN =
      event("vacancies-given", "the number of vacancies was given");
  public static final EventType REFUSED =
      event("refusal-notified", "the place was refused in writing");
  public static final EventType APPEAL_LODGED = event("appeal-lodged", "the parent appealed");
  public static final EventType HEARING_PLANNED =
      planned("hearing-planned", "the appeal is to be heard");
  public static final EventType HEARING_NOTICE =
      event("hearing-notice-sent", "notice of the hearing was sent");
  public static final EventType APPEAL_HEARD = event("appeal-heard", "the appeal was heard");
  public static final EventType DECISION_SENT =
      event("appeal-decision-sent", "the decision on the appeal was sent");
  public static final EventType SCHEME_YEAR =
      planned("scheme-year-begins", "the school year of the scheme begins");
  public static final EventType SCHEME =
      event("scheme-published", "the scheme for in-year admissions was published");
  public static final EventType WITHDRAWN =
      event("application-withdrawn", "the application was withdrawn");

  public static final Pathway PATHWAY =
      Pathway.named("in-year-admission", "In-year admission")
          .about(
              "Anyone with parental responsibility may apply at any time. School Admissions Code 2021; appeals by the Appeals Code.")
          .beginsWith(RECEIVED, VACANCIES_ASKED, REFUSED, SCHEME_YEAR)
          .should(
              ADMISSION_AUTHORITY,
              "outcome-aim",
              "aim to tell the parent the outcome",
              within(schoolDays(10), RECEIVED),
              admissionsCode("in-year admissions"),
              metBy(OUTCOME, REFUSED),
              valid(InForce.since("2021-09-01")))
          .must(
              ADMISSION_AUTHORITY,
              "outcome",
              "tell the parent the outcome in writing",
              within(schoolDays(15), RECEIVED),
              admissionsCode("in-year admissions"),
              metBy(OUTCOME, REFUSED),
              valid(InForce.since("2021-09-01")),
              letter("in-year-outcome"))
          .should(
              SCHOOL,
              "council-told-of-application",
              "tell the council of the application",
              within(schoolDays(2), RECEIVED),
              admissionsCode("in-year admissions"),
              metBy(COUNCIL_TOLD),
              valid(InForce.since("2021-09-01")))
          .should(
              SCHOOL,
              "council-told-of-outcome",
              "tell the council of the outcome",
              within(schoolDays(2), OUTCOME, REFUSED),
              admissionsCode("in-year admissions"),
              metBy(COUNCIL_TOLD_OUTCOME),
              valid(InForce.since("2021-09-01")))
          .must(
              SCHOOL,
              "vacancies",
              "tell the council how many places it has",
              within(schoolDays(2), VACANCIES_ASKED),
              admissionsCode("in-year admissions"),
              eachTime(),
              metBy(VACANCIES_GIVEN),
              valid(InForce.since("2021-09-01")))
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
              within(schoolDays(30), APPEAL_LODGED),
              appealsCode("in-year appeals"),
              metBy(APPEAL_HEARD))
          .should(
              PANEL,
              "appeal-decision",
              "send its decision",
              within(schoolDays(5), APPEAL_HEARD),
              appealsCode("decision letter, wherever possible"),
              metBy(DECISION_SENT),
              letter("appeal-decision"))
          .must(
              COUNCIL,
              "scheme",
              "publish its scheme",
              by("--08-31", SCHEME_YEAR),
              admissionsCode("in-year scheme"),
              eachTime(),
              metBy(SCHEME))
          .endsWith(WITHDRAWN)
          .build();

  private InYearAdmission() {}
}
