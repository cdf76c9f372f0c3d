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

/// A complaint to the council, and to the Ombudsman.
public final class Complaints {

  public static final EventType MATTER_KNOWN =
      event("matter-known", "the person became aware of the matter");
  public static final EventType RECEIVED =
      event("complaint-received", "the complaint was received");
  public static final EventType REPLIED =
      event("stage-one-reply-sent", "the reply of the first stage was sent");
  public static final EventType STAGE_2_ASKED =
      event("stage-two-requested", "the second stage was asked for");
  public static final EventType STAGE_2_REPLIED =
      event("stage-two-reply-sent", "the reply of the second stage was sent");
  public static final EventType OMBUDSMAN =
      event("complaint-to-ombudsman", "the complaint went to the Ombudsman");
  public static final EventType WITHDRAWN =
      event("complaint-withdrawn", "the complaint was withdrawn");

  public static final Pathway PATHWAY =
      Pathway.named("complaints", "Complaints")
          .about(
              "Two stages by the council’s own times, then the Local Government and Social Care Ombudsman.")
          .beginsWith(MATTER_KNOWN, RECEIVED)
          .should(
              COUNCIL,
              "stage-one-reply",
              "reply",
              within(workingDays(10), RECEIVED),
              local("complaints, first stage"),
              metBy(REPLIED),
              letter("complaint-reply"))
          .should(
              COUNCIL,
              "stage-two-reply",
              "reply again",
              within(workingDays(20), STAGE_2_ASKED),
              local("complaints, second stage"),
              metBy(STAGE_2_REPLIED),
              letter("complaint-reply"))
          .may(
              FAMILY,
              "ombudsman",
              "complain to the Ombudsman",
              within(months(12), MATTER_KNOWN),
              cited("Local Government Act 1974", "time to complain").as(KNOWN),
              metBy(OMBUDSMAN))
          .endsWith(WITHDRAWN)
          .build();

  private Complaints() {}
}
