// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.Amount.*;
import static org.throughline.statute.Clause.*;
import static org.throughline.statute.EventType.event;
import static org.throughline.statute.Limit.*;
import static org.throughline.statute.Party.*;
import static org.throughline.statute.Standing.KNOWN;
import static org.throughline.statute.law.Law.*;

import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;

/// Extra money for a pupil with special educational needs and no plan, by the council’s own rules.
public final class TopUpFunding {

  public static final EventType RECEIVED =
      event("application-received", "the application was received");
  public static final EventType DECIDED =
      event("decision-notified", "the school was told of the panel’s decision");
  public static final EventType AWARDED = event("award-began", "the award began");
  public static final EventType REVIEWED = event("award-reviewed", "the award was reviewed");
  public static final EventType RENEWED = event("award-renewed", "the award was renewed");
  public static final EventType ENDED = event("award-ended", "the award ended");
  public static final EventType APPEALED =
      event("appeal-received", "the school’s appeal was received");
  public static final EventType APPEAL_DECIDED =
      event("appeal-decided", "the school was told the outcome of its appeal");
  public static final EventType WITHDRAWN =
      event("application-withdrawn", "the application was withdrawn");

  public static final Pathway PATHWAY =
      Pathway.named("top-up-funding", "Top-up funding without a plan")
          .about(
              "Element 3 funding from the high-needs block. Times, bands and panels are the council’s own; the amounts are national.")
          .beginsWith(RECEIVED, AWARDED)
          .should(
              COUNCIL,
              "decision-aim",
              "aim to tell the school the decision",
              within(weeks(4), RECEIVED),
              local("turn-round target, shorter end"),
              metBy(DECIDED))
          .should(
              COUNCIL,
              "decision",
              "tell the school the decision",
              within(weeks(6), RECEIVED),
              local("turn-round target, longer end"),
              metBy(DECIDED),
              letter("top-up-decision"))
          .should(
              COUNCIL,
              "appeal-outcome",
              "tell the school the outcome of its appeal",
              within(workingDays(20), APPEALED),
              local("appeals about top-up funding"),
              metBy(APPEAL_DECIDED),
              letter("top-up-appeal-outcome"))
          .should(
              SCHOOL,
              "award-review",
              "review the award",
              promptly("every term", AWARDED, REVIEWED),
              local("review each term"),
              eachTime(),
              metBy(REVIEWED, ENDED))
          .should(
              COUNCIL,
              "award-renewal",
              "renew the award or end it",
              within(months(12), AWARDED, RENEWED),
              local("length of an award"),
              eachTime(),
              metBy(RENEWED, ENDED))
          .endsWith(WITHDRAWN)
          .holds(
              "school-meets-first",
              "£6,000",
              "Of the cost of extra support the school meets this much first, from its notional budget.",
              cited("High needs funding operational guide", "element 2").as(KNOWN))
          .holds(
              "nominal-pupil-funding",
              "about £4,000",
              "What every pupil brings, nominally.",
              cited("High needs funding operational guide", "element 1").as(KNOWN))
          .holds(
              "special-place",
              "£10,000",
              "Funding of a place in a special school or alternative provision.",
              cited("High needs funding operational guide", "place funding").as(KNOWN))
          .holds(
              "resourced-place",
              "£6,000 occupied, £10,000 vacant",
              "Funding of a commissioned place in a SEN unit or resourced provision.",
              cited("High needs funding operational guide", "place funding").as(KNOWN))
          .holds(
              "cycles-of-evidence",
              "2",
              "Cycles of assess, plan, do and review that an application shows at least.",
              local("evidence"))
          .build();

  private TopUpFunding() {}
}
