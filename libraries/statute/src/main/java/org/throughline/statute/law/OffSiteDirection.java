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

/// Education elsewhere for a time, to improve behaviour.
public final class OffSiteDirection {

  public static final EventType BEGINS = planned("direction-begins", "the direction begins");
  public static final EventType NOTICE =
      event("direction-notice-given", "written notice of the direction was given");
  public static final EventType REVIEW_HELD = event("review-held", "the direction was reviewed");
  public static final EventType REVIEW_ASKED =
      event(
          "review-requested",
          "the parent, or the council that maintains a plan, asked for a review in writing");
  public static final EventType ENDED = event("direction-ended", "the direction ended");

  public static final Pathway PATHWAY =
      Pathway.named("off-site-direction", "Off-site direction")
          .about(
              "A governing board may require a pupil to be educated elsewhere for a time to improve behaviour. Education Act 2002, section 29A; SI 2010/1156 as amended by SI 2012/2532.")
          .beginsWith(BEGINS)
          .must(
              GOVERNORS,
              "notice",
              "give written notice of place, times, length and reasons",
              ahead(schoolDays(2), BEGINS),
              offSiteRegs("notice of a requirement"),
              metBy(NOTICE),
              letter("off-site-notice"),
              note("The council is told too when the pupil has a plan."))
          .must(
              GOVERNORS,
              "review",
              "review the direction",
              promptly("at intervals that the board sees fit", BEGINS),
              offSiteRegs("reviews, as amended by SI 2012/2532"),
              metBy(REVIEW_HELD))
          .must(
              GOVERNORS,
              "thirty-day-review",
              "review the direction",
              within(days(30), BEGINS),
              offSiteRegs("reviews, as made"),
              metBy(REVIEW_HELD),
              valid(InForce.between("2010-09-01", "2012-12-31")))
          .mustWait(
              FAMILY,
              "next-review-request",
              "ask in writing for another review",
              within(weeks(10), REVIEW_HELD),
              offSiteRegs("reviews on request"),
              eachTime(),
              metBy(REVIEW_ASKED))
          .must(
              GOVERNORS,
              "review-on-request",
              "review the direction when asked in writing",
              promptly("without delay", REVIEW_ASKED),
              offSiteRegs("reviews on request"),
              eachTime(),
              metBy(REVIEW_HELD),
              unlessLately(weeks(10), REVIEW_HELD),
              note("A request within 10 weeks after a review does not oblige the board."))
          .endsWith(ENDED)
          .build();

  private OffSiteDirection() {}
}
