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
import org.throughline.statute.InForce;
import org.throughline.statute.Pathway;

/// A penalty notice for absence from school.
public final class PenaltyNotice {

  public static final EventType RECEIVED =
      event("first-notice-received", "the first penalty notice was received");
  public static final EventType SECOND_RECEIVED =
      event("second-notice-received", "the second penalty notice within three years was received");
  public static final EventType PAID = event("notice-paid", "the penalty was paid");
  public static final EventType UNPAID = event("notice-unpaid", "the time to pay was over");
  public static final EventType NEXT_STEP =
      event("prosecution-considered", "a prosecution was considered");
  public static final EventType ISSUED =
      event("first-notice-issued", "the first penalty notice was issued");
  public static final EventType THIRD =
      event("third-notice-issued", "a third penalty notice was issued");
  public static final EventType NOTICE_TO_IMPROVE =
      event("notice-to-improve-given", "a notice to improve was given");
  public static final EventType WITHDRAWN =
      event("notice-withdrawn", "the penalty notice was withdrawn");

  private static final String LOWER = "£80";
  private static final String FULL = "£160";

  public static final Pathway PATHWAY =
      Pathway.named("penalty-notice", "Penalty notice")
          .about(
              "For each parent and each child. A notice that was withdrawn does not count towards the most that may be issued; one that was not paid does. SI 2024/210; national framework of 19 August 2024.")
          .beginsWith(ISSUED, RECEIVED, SECOND_RECEIVED)
          .may(
              FAMILY,
              "lower-amount",
              "pay " + LOWER,
              beginningWith(days(21), RECEIVED).fromService(),
              penaltyRegs("lower amount of a first notice"),
              metBy(PAID),
              valid(InForce.since("2024-08-19")))
          .may(
              FAMILY,
              "full-amount",
              "pay " + FULL,
              beginningWith(days(28), RECEIVED).fromService(),
              penaltyRegs("full amount of a first notice"),
              metBy(PAID),
              valid(InForce.since("2024-08-19")))
          .may(
              FAMILY,
              "second-notice-amount",
              "pay " + FULL + "; there is no lower amount",
              beginningWith(days(28), SECOND_RECEIVED).fromService(),
              penaltyRegs("second notice within three years"),
              metBy(PAID),
              valid(InForce.since("2024-08-19")))
          .must(
              COUNCIL,
              "unpaid-notice",
              "consider a prosecution, or withdraw the notice",
              promptly("then", UNPAID),
              educationAct("s444").as(KNOWN),
              metBy(NEXT_STEP))
          .mustWait(
              COUNCIL,
              "third-notice",
              "issue a third notice to the same parent for the same child, after two within three years",
              beginningWith(years(3), ISSUED),
              penaltyRegs("two notices in three years"),
              metBy(THIRD),
              valid(InForce.since("2024-08-19")))
          .endsWith(WITHDRAWN)
          .holds(
              "most-notices",
              "2 in the 3 years that end with the day of issue",
              "After two, other action is taken, often prosecution.",
              penaltyRegs("two notices in three years"))
          .holds(
              "first-notice-lower",
              LOWER,
              "For a first notice that is paid within 21 days.",
              penaltyRegs("lower amount of a first notice"))
          .holds(
              "first-notice-full",
              FULL,
              "For a first notice that is paid after 21 days and within 28.",
              penaltyRegs("full amount of a first notice"))
          .holds(
              "second-notice-full",
              FULL,
              "For a second notice within three years; there is no lower amount.",
              penaltyRegs("second notice within three years"))
          .build();

  private PenaltyNotice() {}
}
