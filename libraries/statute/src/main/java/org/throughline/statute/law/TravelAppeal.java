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

/// Two stages of appeal against a decision on travel to school.
public final class TravelAppeal {

  public static final EventType DECIDED =
      event("decision-notified", "the family was told of the decision");
  public static final EventType STAGE_1_ASKED =
      event("stage-one-requested", "the family asked for the first stage");
  public static final EventType STAGE_1_REPLIED =
      event("stage-one-reply-sent", "the reply of the first stage was sent");
  public static final EventType STAGE_2_ASKED =
      event("stage-two-requested", "the family asked for the second stage");
  public static final EventType PANEL_MET =
      event("stage-two-panel-met", "the panel of the second stage met");
  public static final EventType STAGE_2_DECIDED =
      event("stage-two-decision-sent", "the decision of the second stage was sent");
  public static final EventType WITHDRAWN = event("appeal-withdrawn", "the appeal was withdrawn");

  public static final Pathway PATHWAY =
      Pathway.named("travel-appeal", "Travel appeal")
          .about("What the Department for Education recommends; it is not statute.")
          .beginsWith(DECIDED, STAGE_1_ASKED)
          .may(
              FAMILY,
              "stage-one-request",
              "ask for the decision to be looked at again",
              within(workingDays(20), DECIDED),
              travelGuidance("appeals, stage one"),
              metBy(STAGE_1_ASKED))
          .should(
              COUNCIL,
              "stage-one-reply",
              "reply in writing",
              within(workingDays(20), STAGE_1_ASKED),
              travelGuidance("appeals, stage one"),
              metBy(STAGE_1_REPLIED),
              letter("travel-appeal-reply"))
          .may(
              FAMILY,
              "stage-two-request",
              "ask for an independent panel",
              within(workingDays(20), STAGE_1_REPLIED),
              travelGuidance("appeals, stage two"),
              metBy(STAGE_2_ASKED))
          .should(
              PANEL,
              "stage-two-panel",
              "meet",
              within(workingDays(40), STAGE_2_ASKED),
              travelGuidance("appeals, stage two"),
              metBy(PANEL_MET))
          .should(
              PANEL,
              "stage-two-decision",
              "send its decision",
              within(workingDays(5), PANEL_MET),
              travelGuidance("appeals, stage two").as(KNOWN),
              metBy(STAGE_2_DECIDED),
              letter("travel-appeal-decision"))
          .endsWith(WITHDRAWN)
          .build();

  private TravelAppeal() {}
}
