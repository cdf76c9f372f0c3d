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

/// Short breaks for disabled children and their carers.
public final class ShortBreaks {

  public static final EventType ACCEPTED = event("assessment-begun", "the assessment was begun");
  public static final EventType ASSESSED =
      event("assessment-completed", "the assessment was completed");
  public static final EventType BEGAN = event("package-began", "the package began");
  public static final EventType REVIEWED = event("package-reviewed", "the package was reviewed");
  public static final EventType STATEMENT_DUE = event("services-changed", "the services changed");
  public static final EventType STATEMENT =
      event("statement-published", "the statement of short-breaks services was published");
  public static final EventType ENDED = event("package-ended", "the package ended");

  public static final Pathway PATHWAY =
      Pathway.named("short-breaks", "Short breaks")
          .about(
              "SI 2011/707; Children Act 1989, Schedule 2, paragraph 6. Universal, targeted and specialist, by the council’s own matrix.")
          .beginsWith(ACCEPTED, BEGAN, STATEMENT_DUE)
          .must(
              COUNCIL,
              "assessment",
              "complete the assessment",
              within(workingDays(45), ACCEPTED),
              cited("Children Act 1989", "s17, and guidance on its assessment").as(KNOWN),
              metBy(ASSESSED))
          .must(
              COUNCIL,
              "first-review",
              "review the package",
              within(months(3), BEGAN),
              cited("Children Act 1989", "s20 and reviews").as(KNOWN),
              metBy(REVIEWED, ENDED))
          .must(
              COUNCIL,
              "next-review",
              "review the package again",
              within(months(6), REVIEWED),
              cited("Children Act 1989", "s20 and reviews").as(KNOWN),
              eachTime(),
              metBy(REVIEWED, ENDED))
          .must(
              COUNCIL,
              "statement",
              "publish its statement anew",
              promptly("without delay", STATEMENT_DUE),
              cited(
                      "Breaks for Carers of Disabled Children Regulations 2011 (SI 2011/707)",
                      "services statement")
                  .as(KNOWN),
              metBy(STATEMENT))
          .endsWith(ENDED)
          .build();

  private ShortBreaks() {}
}
