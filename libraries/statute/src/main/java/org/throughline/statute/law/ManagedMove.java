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

/// A permanent move to another school that everyone agrees to.
public final class ManagedMove {

  public static final EventType PROPOSED = event("move-proposed", "the move was proposed");
  public static final EventType AGREED =
      event("move-agreed", "the schools, the parent and the admission authority agreed");
  public static final EventType MOVED = event("pupil-moved", "the pupil moved");
  public static final EventType INFORMATION_SENT =
      event("integration-information-sent", "the schools exchanged what the new one needs to know");
  public static final EventType REFUSED = event("move-refused", "someone did not agree");

  public static final Pathway PATHWAY =
      Pathway.named("managed-move", "Managed move")
          .about(
              "A permanent transfer by agreement of the schools, the parent and the admission authority; never a threat and never a trial. Guidance of August 2024.")
          .beginsWith(PROPOSED)
          .must(
              SCHOOL,
              "agreement",
              "have the agreement of everyone before the pupil moves",
              promptly("first", PROPOSED),
              exclusionGuidance("managed moves").as(KNOWN),
              metBy(AGREED))
          .should(
              SCHOOL,
              "integration",
              "pass on what the new school needs to know",
              promptly("before the first day,", AGREED),
              exclusionGuidance("managed moves").as(KNOWN),
              metBy(INFORMATION_SENT))
          .endsWith(REFUSED)
          .build();

  private ManagedMove() {}
}
