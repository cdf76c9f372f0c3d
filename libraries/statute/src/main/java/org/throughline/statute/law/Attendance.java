// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import static org.throughline.statute.Amount.*;
import static org.throughline.statute.Clause.*;
import static org.throughline.statute.EventType.event;
import static org.throughline.statute.EventType.planned;
import static org.throughline.statute.Limit.*;
import static org.throughline.statute.Party.*;
import static org.throughline.statute.Standing.KNOWN;
import static org.throughline.statute.law.Law.*;

import org.throughline.statute.EventType;
import org.throughline.statute.InForce;
import org.throughline.statute.Pathway;

/// Support for attendance, and when a penalty notice is considered.
public final class Attendance {

  public static final EventType TENTH_SESSION =
      event(
          "tenth-unauthorised-session",
          "the tenth unauthorised session within ten school weeks was recorded");
  public static final EventType CONSIDERED =
      event("penalty-notice-considered", "a penalty notice was considered");
  public static final EventType TERM_BEGINS = planned("term-begins", "the term begins");
  public static final EventType MEETING_HELD =
      event("targeted-support-meeting-held", "the targeted support meeting was held");
  public static final EventType CONTRACT =
      event("attendance-contract-agreed", "an attendance contract was agreed");
  public static final EventType CONTRACT_REVIEWED =
      event("contract-reviewed", "the contract was reviewed");
  public static final EventType IMPROVED = event("attendance-improved", "attendance improved");

  public static final Pathway PATHWAY =
      Pathway.named("attendance", "Attendance")
          .about(
              "Support first: formal support, contract, notice to improve, penalty notice, supervision order, prosecution. Working together to improve school attendance, statutory from 19 August 2024.")
          .beginsWith(TENTH_SESSION, TERM_BEGINS, CONTRACT)
          .must(
              SCHOOL,
              "penalty-notice-considered",
              "consider whether a penalty notice is right",
              promptly("without delay", TENTH_SESSION),
              attendanceGuidance("national framework for penalty notices"),
              eachTime(),
              metBy(CONSIDERED),
              valid(InForce.since("2024-08-19")))
          .must(
              COUNCIL,
              "targeted-support-meeting",
              "hold a targeted support meeting with the school",
              promptly("every term", TERM_BEGINS),
              attendanceGuidance("what councils do"),
              eachTime(),
              metBy(MEETING_HELD),
              valid(InForce.since("2024-08-19")))
          .should(
              SCHOOL,
              "contract-review",
              "review the attendance contract",
              promptly("as the contract says", CONTRACT),
              attendanceGuidance("attendance contracts"),
              metBy(CONTRACT_REVIEWED))
          .endsWith(IMPROVED)
          .holds(
              "penalty-notice-threshold",
              "10 unauthorised sessions (codes G, N, O, U) in 10 rolling school weeks",
              "From here on a penalty notice is considered; the weeks may span terms and years.",
              attendanceGuidance("national framework for penalty notices"))
          .holds(
              "persistent-absence",
              "10 per cent of sessions or more",
              "Persistently absent.",
              attendanceGuidance("persistent absence"))
          .holds(
              "severe-absence",
              "50 per cent of sessions or more",
              "Severely absent.",
              attendanceGuidance("severe absence"))
          .holds(
              "sessions-a-day",
              "2",
              "Sessions in a school day.",
              attendanceRegs("sessions").as(KNOWN))
          .holds(
              "register-open",
              "30 minutes",
              "The register stays open no longer than this.",
              attendanceGuidance("registers"))
          .holds(
              "fine",
              "up to £1,000",
              "On conviction under section 444(1).",
              educationAct("s444(1)"))
          .build();

  private Attendance() {}
}
