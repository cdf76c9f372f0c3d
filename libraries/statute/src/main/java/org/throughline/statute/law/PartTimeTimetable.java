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

/// A pupil who attends for fewer hours than the others, for a time.
public final class PartTimeTimetable {

  public static final EventType BEGAN =
      event("part-time-timetable-began", "the part-time timetable began");
  public static final EventType COUNCIL_TOLD = event("council-told", "the council was told");
  public static final EventType REVIEWED =
      event("timetable-reviewed", "the timetable was reviewed");
  public static final EventType EXTENDED =
      event("extension-approved", "a longer timetable was approved");
  public static final EventType ESCALATED = event("case-escalated", "the case was taken further");
  public static final EventType ENDS = planned("timetable-ends", "the part-time timetable ends");
  public static final EventType FULL_TIME =
      event("full-time-resumed", "the pupil attended full time again");
  public static final EventType OTHER_EDUCATION =
      event("other-education-arranged", "the council arranged other education");

  public static final Pathway PATHWAY =
      Pathway.named("part-time-timetable", "Part-time timetable")
          .about(
              "Exceptional, agreed with the parent, with an end, and never to manage behaviour; the register has code C2. Working together to improve school attendance, 2024.")
          .beginsWith(BEGAN)
          .should(
              SCHOOL,
              "council-told",
              "tell the council",
              promptly("without delay", BEGAN),
              local("notification of part-time timetables"),
              metBy(COUNCIL_TOLD))
          .should(
              SCHOOL,
              "review",
              "review the timetable with the parent",
              within(weeks(6), BEGAN, REVIEWED),
              local("review of part-time timetables"),
              eachTime(),
              metBy(REVIEWED, FULL_TIME, OTHER_EDUCATION))
          .should(
              COUNCIL,
              "escalation",
              "look into a timetable that has lasted this long",
              within(weeks(6), BEGAN),
              local("escalation after six weeks"),
              metBy(ESCALATED, EXTENDED))
          .must(
              SCHOOL,
              "full-time",
              "have the pupil back full time by the day agreed",
              ahead(days(0), ENDS),
              attendanceGuidance("part-time timetables"),
              metBy(FULL_TIME, OTHER_EDUCATION))
          .endsWith(FULL_TIME, OTHER_EDUCATION)
          .holds(
              "few-hours",
              "fewer than 10 hours a week",
              "A timetable this short is looked into at once.",
              local("escalation"))
          .build();

  private PartTimeTimetable() {}
}
