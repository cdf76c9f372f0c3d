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

/// The offer of a place for every 16 and 17 year old, and what follows for those without one.
public final class SeptemberGuarantee {

  public static final EventType YEAR_ENDS =
      planned("school-year-ends", "the young person ends Year 11 or 12");
  public static final EventType OFFERED =
      event("offer-made", "an offer of a suitable place was made");
  public static final EventType SURVEYED =
      event("activity-recorded", "the young person’s activity was recorded");
  public static final EventType RETURN_SENT =
      event("monthly-return-sent", "the monthly return was sent");
  public static final EventType NEET =
      event("became-neet", "the young person was found not in education, employment or training");
  public static final EventType CONTACTED = event("contact-made", "contact was made");
  public static final EventType RE_ENGAGED =
      event("re-engaged", "the young person was in education, employment or training again");
  public static final EventType MOVED =
      event("young-person-moved-away", "the young person moved to another council’s area");

  public static final Pathway PATHWAY =
      Pathway.named("september-guarantee", "September guarantee and NEET")
          .about(
              "Every young person who ends Year 11 or 12 is offered a suitable place. The cohort is aged 16 and 17, and 18 to 24 with a plan. Education and Skills Act 2008.")
          .beginsWith(YEAR_ENDS, NEET, RETURN_SENT)
          .must(
              COUNCIL,
              "offer",
              "have made an offer of a suitable place",
              by("--09-30", YEAR_ENDS),
              cited("Department for Education, September guarantee", "offers by 30 September"),
              metBy(OFFERED))
          .must(
              COUNCIL,
              "activity-survey",
              "have recorded what the young person does",
              by("--11-01", YEAR_ENDS),
              cited("Department for Education, activity survey", "as at 1 November"),
              metBy(SURVEYED))
          .must(
              COUNCIL,
              "monthly-return",
              "send the next monthly return",
              within(months(1), RETURN_SENT),
              cited("National Client Caseload Information System", "monthly return").as(KNOWN),
              eachTime(),
              metBy(RETURN_SENT))
          .should(
              COUNCIL,
              "neet-contact",
              "make contact",
              promptly("as the contact plan says", NEET),
              local("levels of the contact plan"),
              eachTime(),
              metBy(CONTACTED, RE_ENGAGED))
          .endsWith(MOVED)
          .holds(
              "headline-months",
              "December to February",
              "The published figure is the average of these months.",
              cited("Department for Education, NEET statistics", "three-month average"))
          .build();

  private SeptemberGuarantee() {}
}
