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

import org.throughline.statute.EventType;
import org.throughline.statute.InForce;
import org.throughline.statute.Pathway;

/// A place for a child whom no school has taken, shared out among all schools.
public final class FairAccess {

  public static final EventType AGREED =
      event("agreed-to-consider", "it was agreed that the protocol covers the child");
  public static final EventType ALLOCATED = event("place-allocated", "a place was allocated");
  public static final EventType STARTED = event("child-started", "the child started at the school");
  public static final EventType REFUSED = event("school-refused", "the school refused the child");
  public static final EventType NOTICE_SERVED =
      event("direction-notice-served", "the notice of a direction was served on the school");
  public static final EventType REFERRED =
      event("referred-to-adjudicator", "the school referred the direction to the adjudicator");
  public static final EventType LAC_PROPOSED =
      event(
          "looked-after-direction-proposed",
          "the council told the school that it means to direct it to take a looked-after child");
  public static final EventType COMMENTED = event("school-commented", "the school commented");
  public static final EventType LAC_NOTICE =
      event(
          "looked-after-direction-notice-served",
          "the notice of a direction for a looked-after child was served");
  public static final EventType ACADEMY_ASKED =
      event("academy-asked", "the academy was asked to take the child");
  public static final EventType ACADEMY_REPLIED = event("academy-replied", "the academy replied");
  public static final EventType SECRETARY_ASKED =
      event("secretary-of-state-asked", "the Secretary of State was asked for a direction");
  public static final EventType YEAR_ENDS =
      planned("protocol-year-ends", "the year of the protocol ends");
  public static final EventType REPORTED =
      event("annual-report-sent", "the report to the adjudicator was sent");
  public static final EventType DECLINED = event("place-declined", "the parent declined");
  public static final EventType HOME_EDUCATED =
      event("home-education-notified", "the parent said that the child will be educated at home");

  public static final Pathway PATHWAY =
      Pathway.named("fair-access", "Fair access protocol")
          .about(
              "Binding on every school, academies too, once most have agreed to it. Not for a child with a plan or in care, whom schools take directly. School Admissions Code 2021, paragraphs 3.14 to 3.22; School Standards and Framework Act 1998, sections 96 to 97C.")
          .beginsWith(AGREED, NOTICE_SERVED, LAC_PROPOSED, ACADEMY_ASKED, YEAR_ENDS)
          .must(
              COUNCIL,
              "allocation",
              "have a place allocated",
              within(schoolDays(20), AGREED),
              admissionsCode("fair access protocols"),
              metBy(ALLOCATED),
              valid(InForce.since("2021-09-01")),
              letter("fair-access-allocation"))
          .should(
              SCHOOL,
              "start",
              "have the child start",
              within(schoolDays(5), ALLOCATED),
              local("start after a place is allocated"),
              metBy(STARTED))
          .may(
              SCHOOL,
              "referral-to-adjudicator",
              "refer the direction to the adjudicator",
              beginningWith(days(15), NOTICE_SERVED).fromService(),
              schoolStandardsAct("s97(3)"),
              metBy(REFERRED))
          .may(
              SCHOOL,
              "comments-on-looked-after-child",
              "comment on the direction the council means to give",
              within(days(7), LAC_PROPOSED),
              schoolStandardsAct("ss97A to 97C"),
              metBy(COMMENTED))
          .may(
              SCHOOL,
              "referral-for-looked-after-child",
              "refer the direction for a looked-after child to the adjudicator",
              within(days(7), LAC_NOTICE).fromService(),
              schoolStandardsAct("ss97A to 97C"),
              metBy(REFERRED))
          .should(
              SCHOOL,
              "academy-reply",
              "say whether the academy takes the child",
              within(days(7), ACADEMY_ASKED),
              schoolStandardsAct("practice before the Secretary of State is asked"),
              metBy(ACADEMY_REPLIED),
              note("It is about this long."))
          .may(
              COUNCIL,
              "secretary-of-state",
              "ask the Secretary of State to direct the academy",
              promptly("then", ACADEMY_REPLIED),
              schoolStandardsAct("practice before the Secretary of State is asked"),
              metBy(SECRETARY_ASKED))
          .must(
              COUNCIL,
              "annual-report",
              "report to the adjudicator on how the protocol works",
              promptly("every year", YEAR_ENDS),
              admissionsCode("annual report").as(KNOWN),
              eachTime(),
              metBy(REPORTED))
          .endsWith(DECLINED, HOME_EDUCATED)
          .holds(
              "out-of-education",
              "4 weeks or more",
              "A child this long out of education, with no place in reach, is covered (category l).",
              admissionsCode("paragraph 3.17(l)"))
          .holds(
              "recent-plan",
              "12 months before referral",
              "A child-in-need or child-protection plan no older than this is covered (category a).",
              admissionsCode("paragraph 3.17(a)"))
          .build();

  private FairAccess() {}
}
