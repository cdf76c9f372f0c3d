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

/// Help for a family by consent, before it needs social care.
public final class EarlyHelp {

  public static final EventType CONTACT = event("contact-received", "the contact was received");
  public static final EventType DECIDED = event("contact-decided", "it was decided what follows");
  public static final EventType BEGAN = event("assessment-begun", "the assessment was begun");
  public static final EventType ASSESSED =
      event("assessment-completed", "the assessment was completed");
  public static final EventType PLAN = event("family-plan-agreed", "the plan was agreed");
  public static final EventType REVIEWED = event("plan-reviewed", "the plan was reviewed");
  public static final EventType CLOSED = event("case-closed", "the case was closed");
  public static final EventType STEPPED_UP =
      event("stepped-up-to-social-care", "the case went on to social care");

  public static final Pathway PATHWAY =
      Pathway.named("early-help", "Early help")
          .about(
              "By consent, with a lead professional and a team around the family. The times are local.")
          .beginsWith(CONTACT, BEGAN)
          .should(
              COUNCIL,
              "contact-decision",
              "decide what follows",
              within(workingDays(1), CONTACT),
              local("decision on a contact"),
              metBy(DECIDED))
          .should(
              COUNCIL,
              "assessment-aim",
              "aim to complete the assessment",
              within(workingDays(10), BEGAN),
              local("early help assessment, shorter end"),
              metBy(ASSESSED))
          .should(
              COUNCIL,
              "assessment",
              "complete the assessment",
              within(workingDays(20), BEGAN),
              local("early help assessment, longer end"),
              metBy(ASSESSED))
          .should(
              COUNCIL,
              "review",
              "review the plan",
              within(weeks(6), PLAN, REVIEWED),
              local("review every six weeks"),
              eachTime(),
              metBy(REVIEWED, CLOSED, STEPPED_UP))
          .endsWith(CLOSED, STEPPED_UP)
          .build();

  private EarlyHelp() {}
}
