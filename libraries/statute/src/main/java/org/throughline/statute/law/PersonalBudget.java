// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.Amount.*;
import static org.throughline.statute.Clause.*;
import static org.throughline.statute.EventType.event;
import static org.throughline.statute.Limit.*;
import static org.throughline.statute.Party.*;
import static org.throughline.statute.Standing.KNOWN;
import static org.throughline.statute.law.Law.*;
import static org.throughline.statute.law.SendExceptions.REG_2A;

import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;

/// A personal budget under an EHC plan, and direct payments from it.
public final class PersonalBudget {

  public static final EventType PROMISED =
      event("decision-to-issue-notified", "the family was told that there will be a plan");
  public static final EventType PLAN_REVIEWED =
      event("plan-reviewed", "the plan was reviewed or the child reassessed");
  public static final EventType REQUESTED =
      event("budget-requested", "the family asked for a personal budget");
  public static final EventType REFUSED =
      event("budget-refused", "the council refused the budget or a direct payment");
  public static final EventType REASONS_SENT =
      event("written-reasons-sent", "the reasons were sent in writing");
  public static final EventType REVIEW_ASKED =
      event("review-of-refusal-requested", "the family asked for the refusal to be reviewed");
  public static final EventType REFUSAL_REVIEWED =
      event("refusal-reviewed", "the refusal was reviewed");
  public static final EventType PAYMENTS_BEGAN =
      event("direct-payments-began", "direct payments began");
  public static final EventType PAYMENTS_REVIEWED =
      event("direct-payments-reviewed", "the direct payments were reviewed");
  public static final EventType RECIPIENT_ASKED =
      event(
          "recipient-asked-for-review",
          "the recipient asked for the direct payments to be reviewed");
  public static final EventType REDUCTION =
      event("reduction-decided", "it was decided to reduce the direct payments");
  public static final EventType STOP =
      event("stop-decided", "it was decided to stop the direct payments");
  public static final EventType NOTICE_GIVEN =
      event("notice-given", "written notice with reasons was given");
  public static final EventType RECONSIDERATION_ASKED =
      event("reconsideration-requested", "the recipient asked the council to think again");
  public static final EventType RECONSIDERED =
      event("reconsidered", "the council told the recipient what it decided");
  public static final EventType PAYMENTS_ENDED =
      event("direct-payments-ended", "direct payments ended");

  public static final Pathway PATHWAY =
      Pathway.named("personal-budget", "Personal budget and direct payments")
          .about(
              "The family may ask for a personal budget once the council has said that it will issue a plan, and at each review. Children and Families Act 2014, section 49; SI 2014/1652.")
          .inForceFrom("2014-09-01", personalBudgets("reg 1").as(KNOWN))
          .beginsWith(PROMISED, REQUESTED, PAYMENTS_BEGAN)
          .may(
              FAMILY,
              "request",
              "ask for a personal budget",
              promptly("from then on, and at each review,", PROMISED, PLAN_REVIEWED),
              childrenAndFamiliesAct("s49").as(KNOWN),
              metBy(REQUESTED))
          .must(
              COUNCIL,
              "reasons-for-refusal",
              "give written reasons",
              promptly("without delay", REFUSED),
              personalBudgets("reg 7"),
              metBy(REASONS_SENT),
              letter("budget-refusal"))
          .must(
              COUNCIL,
              "review-of-refusal",
              "review the refusal when asked",
              promptly("without delay", REVIEW_ASKED),
              personalBudgets("reg 7"),
              metBy(REFUSAL_REVIEWED),
              letter("budget-decision"))
          .must(
              COUNCIL,
              "first-review-of-payments",
              "review the direct payments",
              within(months(3), PAYMENTS_BEGAN),
              personalBudgets("reg 11"),
              liftedBy(REG_2A),
              metBy(PAYMENTS_REVIEWED))
          .must(
              COUNCIL,
              "review-with-plan",
              "review the direct payments together with the plan",
              promptly("at the same time", PLAN_REVIEWED),
              personalBudgets("reg 11"),
              eachTime(),
              onlyAfter(PAYMENTS_BEGAN),
              metBy(PAYMENTS_REVIEWED))
          .must(
              COUNCIL,
              "review-on-request",
              "consider reviewing the direct payments",
              promptly("without delay", RECIPIENT_ASKED),
              personalBudgets("reg 11"),
              eachTime(),
              metBy(PAYMENTS_REVIEWED))
          .must(
              COUNCIL,
              "notice-of-reduction",
              "give reasonable notice",
              promptly("before it takes effect,", REDUCTION),
              personalBudgets("reg 12"),
              metBy(NOTICE_GIVEN),
              letter("direct-payment-notice"))
          .must(
              COUNCIL,
              "notice-of-stopping",
              "give written notice with reasons",
              latest(promptly("before it takes effect,", STOP), within(days(0), PAYMENTS_ENDED)),
              personalBudgets("reg 14"),
              onlyAfter(STOP),
              metBy(NOTICE_GIVEN),
              letter("direct-payment-notice"))
          .must(
              COUNCIL,
              "reconsideration",
              "think again once, and say what it decided",
              promptly("without delay", RECONSIDERATION_ASKED),
              personalBudgets("regs 12 and 14"),
              metBy(RECONSIDERED),
              letter("direct-payment-decision"))
          .endsWith(PAYMENTS_ENDED)
          .build();

  private PersonalBudget() {}
}
