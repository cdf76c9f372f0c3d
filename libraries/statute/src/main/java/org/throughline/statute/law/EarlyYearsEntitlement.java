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

/// Funded early education: from when, the parent’s code, and the grace period when it lapses.
public final class EarlyYearsEntitlement {

  public static final EventType REACHED_AGE =
      event("qualifying-age-reached", "the child reached the age from which a place is funded");
  public static final EventType TAKEN_UP = event("place-taken-up", "the place was taken up");
  public static final EventType WANTED =
      planned("funded-place-wanted-from", "the term of the funded place begins");
  public static final EventType CODE =
      event("eligibility-code-issued", "the parent received the eligibility code");
  public static final EventType CONFIRMED =
      event("eligibility-confirmed", "the parent confirmed the eligibility");
  public static final EventType INELIGIBLE =
      event("found-ineligible", "the parent was found no longer eligible");
  public static final EventType REGAINED =
      event("eligibility-regained", "the parent was eligible again");
  public static final EventType STARTED_SCHOOL =
      event("started-school", "the child started school");

  public static final Pathway PATHWAY =
      Pathway.named("early-years-entitlement", "Early years entitlement")
          .about(
              "Fifteen hours for all aged three and four and for some aged two, thirty hours for working parents. Statutory guidance on early education and childcare.")
          .beginsWith(REACHED_AGE, WANTED, CODE, INELIGIBLE, CONFIRMED)
          .mustWait(
              FAMILY,
              "start-of-entitlement",
              "take up the place, which is funded from the term after the age is reached",
              tabled(
                  REACHED_AGE,
                  band("--01-01", "--03-31", "--03-31"),
                  band("--04-01", "--08-31", "--08-31"),
                  band("--09-01", "--12-31", "--12-31")),
              entitlementGuidance("start in the term after the age"),
              metBy(TAKEN_UP))
          .must(
              FAMILY,
              "code-before-term",
              "have a code by 31 August, 31 December or 31 March, before the term",
              tabledBefore(
                  WANTED,
                  band("--01-01", "--03-31", "--12-31"),
                  band("--04-01", "--08-31", "--03-31"),
                  band("--09-01", "--12-31", "--08-31")),
              entitlementGuidance("code before the term"),
              metBy(CODE))
          .must(
              FAMILY,
              "reconfirmation",
              "confirm the eligibility again",
              within(months(3), CODE, CONFIRMED),
              entitlementGuidance("confirmation every quarter"),
              eachTime(),
              metBy(CONFIRMED))
          .may(
              FAMILY,
              "grace-period",
              "keep the place until the grace period ends",
              tabled(
                  INELIGIBLE,
                  band("--01-01", "--02-10", "--03-31"),
                  band("--02-11", "--05-26", "--08-31"),
                  band("--05-27", "--10-21", "--12-31"),
                  band("--10-22", "--12-31", "--03-31")),
              entitlementGuidance("grace periods"),
              eachTime(),
              metBy(REGAINED))
          .endsWith(STARTED_SCHOOL)
          .holds(
              "working-parents",
              "30 hours a week for 38 weeks",
              "From nine months, since September 2025.",
              entitlementGuidance("working parents"))
          .holds(
              "two-year-olds",
              "15 hours a week",
              "For children of two whose family has additional support.",
              entitlementGuidance("two-year-olds"))
          .holds(
              "universal",
              "15 hours a week",
              "For every child of three and four.",
              entitlementGuidance("universal entitlement"))
          .holds(
              "longest-day",
              "10 hours, between 6 and 20 o’clock",
              "No funded session is longer, earlier or later.",
              entitlementGuidance("length of the day"))
          .holds(
              "most-providers",
              "2 in a day",
              "Sites at which a child may take up the hours.",
              entitlementGuidance("providers"))
          .build();

  private EarlyYearsEntitlement() {}
}
