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
import org.throughline.statute.Pathway;

/// The education plan of a child in care.
public final class PersonalEducationPlan {

  public static final EventType ENTRY_PLANNED =
      planned("entry-to-care-planned", "the child enters care as planned");
  public static final EventType EMERGENCY =
      event("emergency-entry-to-care", "the child entered care in an emergency");
  public static final EventType ENTERED = event("entered-care", "the child entered care");
  public static final EventType INITIATED = event("plan-initiated", "the plan was begun");
  public static final EventType READY =
      event("plan-ready", "the plan was ready for the first review");
  public static final EventType TERM_BEGINS = planned("term-begins", "the term begins");
  public static final EventType TERMLY_DONE =
      event("termly-plan-completed", "the term’s plan was completed");
  public static final EventType LEFT = event("left-care", "the child left care");
  public static final EventType TURNED_18 =
      event("eighteenth-birthday", "the young person turned 18");

  public static final Pathway PATHWAY =
      Pathway.named("personal-education-plan", "Personal education plan")
          .about(
              "Every child in care has one, kept by the school, the social worker and the virtual school. Statutory guidance on the education of looked-after children.")
          .beginsWith(ENTRY_PLANNED, EMERGENCY, ENTERED)
          .must(
              COUNCIL,
              "initiated-before-entry",
              "have begun the plan before the child enters care",
              ahead(days(1), ENTRY_PLANNED),
              lookedAfterGuidance("beginning of the plan"),
              metBy(INITIATED),
              unless(EMERGENCY))
          .must(
              COUNCIL,
              "initiated-in-emergency",
              "begin the plan",
              within(workingDays(10), EMERGENCY),
              lookedAfterGuidance("beginning of the plan"),
              metBy(INITIATED))
          .must(
              COUNCIL,
              "ready-for-first-review",
              "have the plan ready for the first review",
              within(workingDays(20), ENTERED, EMERGENCY),
              lookedAfterGuidance("first review"),
              metBy(READY))
          .must(
              COUNCIL,
              "termly-plan",
              "complete the plan",
              promptly("every term", TERM_BEGINS),
              lookedAfterGuidance("each term"),
              eachTime(),
              metBy(TERMLY_DONE))
          .endsWith(LEFT, TURNED_18)
          .build();

  private PersonalEducationPlan() {}
}
