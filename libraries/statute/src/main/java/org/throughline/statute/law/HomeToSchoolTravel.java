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
import org.throughline.statute.Pathway;

/// Free travel to school, and training to travel alone.
public final class HomeToSchoolTravel {

  public static final EventType RECEIVED =
      event("application-received", "the application was received");
  public static final EventType DECIDED =
      event("decision-notified", "the family was told of the decision");
  public static final EventType ARRANGED = event("travel-arranged", "the travel was arranged");
  public static final EventType REVIEWED = event("travel-reviewed", "the travel was reviewed");
  public static final EventType ACADEMIC_YEAR =
      planned("academic-year-begins", "the academic year begins");
  public static final EventType STATEMENT =
      event(
          "post-16-statement-published",
          "the transport policy statement for post-16 students was published");
  public static final EventType TRAINED =
      event("travel-training-ended", "the travel training ended");
  public static final EventType FIRST_FOLLOW_UP =
      event("first-follow-up-made", "the first follow-up was made");
  public static final EventType SECOND_FOLLOW_UP =
      event("second-follow-up-made", "the second follow-up was made");
  public static final EventType ENDED = event("travel-ended", "the travel ended");

  public static final Pathway PATHWAY =
      Pathway.named("home-to-school-travel", "Home to school travel")
          .about(
              "For children of compulsory school age by distance, special educational needs, safety or low income, to the nearest suitable school; for others by the council’s own policy. Education Act 1996, sections 508B and 509AA, Schedule 35B.")
          .beginsWith(RECEIVED, ACADEMIC_YEAR, TRAINED)
          .should(
              COUNCIL,
              "decision",
              "tell the family its decision",
              within(workingDays(20), RECEIVED),
              local("decisions on travel"),
              metBy(DECIDED),
              letter("travel-decision"))
          .must(
              COUNCIL,
              "arrangement",
              "arrange the travel of a child who is eligible",
              promptly("in time for the first day,", DECIDED),
              educationAct("s508B").as(KNOWN),
              metBy(ARRANGED))
          .should(
              COUNCIL,
              "yearly-review",
              "look at the travel again",
              within(months(12), ARRANGED, REVIEWED),
              local("yearly review"),
              eachTime(),
              metBy(REVIEWED, ENDED))
          .must(
              COUNCIL,
              "post-16-statement",
              "publish its transport policy statement for post-16 students",
              by("--05-31", ACADEMIC_YEAR),
              educationAct(
                  "s509AA, and Apprenticeships, Skills, Children and Learning Act 2009 s55"),
              eachTime(),
              metBy(STATEMENT))
          .should(
              COUNCIL,
              "training-first-follow-up",
              "see how travelling alone goes",
              within(weeks(6), TRAINED),
              local("follow-up after travel training"),
              metBy(FIRST_FOLLOW_UP, SECOND_FOLLOW_UP))
          .should(
              COUNCIL,
              "training-second-follow-up",
              "see how travelling alone goes",
              within(months(6), TRAINED),
              local("follow-up after travel training"),
              metBy(SECOND_FOLLOW_UP))
          .endsWith(ENDED)
          .holds(
              "distance-under-8",
              "more than 2 miles",
              "Statutory walking distance under the age of 8.",
              educationAct("Schedule 35B"))
          .holds(
              "distance-from-8",
              "more than 3 miles",
              "Statutory walking distance from the age of 8.",
              educationAct("Schedule 35B"))
          .holds(
              "low-income-8-to-10",
              "more than 2 miles",
              "From a family on a low income, aged 8 to 10.",
              educationAct("Schedule 35B, paragraphs 9 to 12"))
          .holds(
              "low-income-from-11",
              "2 to 6 miles, fewer than three suitable schools nearer",
              "From a family on a low income, from the age of 11.",
              educationAct("Schedule 35B, paragraphs 9 to 12"))
          .holds(
              "low-income-belief",
              "2 to 15 miles",
              "To a school chosen for religion or belief, from a family on a low income, from the age of 11.",
              educationAct("Schedule 35B, paragraphs 9 to 12"))
          .holds(
              "journey-primary",
              "45 minutes",
              "A reasonable journey to a primary school.",
              travelGuidance("journey times").as(KNOWN))
          .holds(
              "journey-secondary",
              "75 minutes",
              "A reasonable journey to a secondary school.",
              travelGuidance("journey times").as(KNOWN))
          .build();

  private HomeToSchoolTravel() {}
}
