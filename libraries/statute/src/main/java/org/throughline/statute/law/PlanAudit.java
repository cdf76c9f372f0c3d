// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.Amount.*;
import static org.throughline.statute.Clause.*;
import static org.throughline.statute.EventType.event;
import static org.throughline.statute.Limit.*;
import static org.throughline.statute.Party.*;
import static org.throughline.statute.law.Law.*;

import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;

/// The council’s own check of the quality of EHC plans; no law sets a scale for it.
public final class PlanAudit {

  public static final EventType AUDITED = event("plan-audited", "the plan was audited");
  public static final EventType BELOW_GOOD =
      event("graded-below-good", "the audit graded the plan below good");
  public static final EventType PUT_RIGHT = event("plan-put-right", "the plan was put right");

  public static final Pathway PATHWAY =
      Pathway.named("plan-quality-audit", "Audit of an EHC plan’s quality")
          .about(
              "A monthly sample of new, reviewed and amended plans is scored section by section. Local practice throughout.")
          .beginsWith(AUDITED, BELOW_GOOD)
          .should(
              COUNCIL,
              "put-right",
              "put right what the audit found, before the plan is made final",
              promptly("without delay", BELOW_GOOD),
              local("grades that require improvement"),
              metBy(PUT_RIGHT))
          .holds(
              "double-scored",
              "10 per cent",
              "Share of audits that a second person scores.",
              local("moderation"))
          .holds("tolerance", "1 grade", "How far two scores may lie apart.", local("moderation"))
          .build();

  private PlanAudit() {}
}
