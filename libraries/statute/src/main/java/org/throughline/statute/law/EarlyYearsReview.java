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

/// The more frequent look at the EHC plan of a child under five.
public final class EarlyYearsReview {

  public static final EventType PLAN_MADE = event("final-plan-issued", "the plan was made");
  public static final EventType REVIEW_CONSIDERED =
      event("review-considered", "it was considered whether to review");
  public static final EventType REVIEW_HELD = event("review-held", "the plan was reviewed");
  public static final EventType FIFTH_BIRTHDAY = event("fifth-birthday", "the child turned five");

  public static final Pathway PATHWAY =
      Pathway.named("early-years-review", "Review of a plan for a child under five")
          .about(
              "For a child under five the council should consider a review every three to six months; the meeting may be lighter. SEND Code of Practice 2015, paragraph 9.178.")
          .inForceFrom("2014-09-01", sendRegs("reg 1"))
          .beginsWith(PLAN_MADE)
          .should(
              COUNCIL,
              "review-considered",
              "consider whether to review the plan",
              within(months(3), PLAN_MADE, REVIEW_CONSIDERED, REVIEW_HELD),
              sendCode("paragraph 9.178"),
              eachTime(),
              metBy(REVIEW_CONSIDERED, REVIEW_HELD))
          .should(
              COUNCIL,
              "review",
              "have reviewed the plan, or considered it, at the latest",
              within(months(6), PLAN_MADE, REVIEW_CONSIDERED, REVIEW_HELD),
              sendCode("paragraph 9.178"),
              eachTime(),
              metBy(REVIEW_CONSIDERED, REVIEW_HELD))
          .endsWith(FIFTH_BIRTHDAY)
          .build();

  private EarlyYearsReview() {}
}
