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
import org.throughline.statute.InForce;
import org.throughline.statute.Pathway;

/// What schools return about their registers, and what the council does for a child who is missing
// education.
public final class ChildrenMissingEducation {

  public static final EventType ENTERED =
      event("pupil-entered", "the pupil was entered in the register");
  public static final EventType NEW_RETURN =
      event("new-pupil-return-sent", "the new-pupil return was sent");
  public static final EventType DELETED =
      event("name-deleted", "the name was deleted from the register");
  public static final EventType DELETION_RETURN =
      event("deletion-return-sent", "the deletion return was sent");
  public static final EventType SICK_15 =
      event("fifteen-days-of-sickness", "the pupil had been sick for fifteen days");
  public static final EventType SICKNESS_RETURN =
      event("sickness-return-sent", "the sickness return was sent");
  public static final EventType ABSENT_10 =
      event(
          "ten-days-absent", "the pupil had been absent without leave for ten school days running");
  public static final EventType ATTENDANCE_RETURN =
      event("attendance-return-sent", "the attendance return was sent");
  public static final EventType CODE_N =
      event("code-n-entered", "an absence was entered with no reason yet");
  public static final EventType CODE_REPLACED = event("code-n-replaced", "the reason was entered");
  public static final EventType ABSENCE_BEGAN =
      event("continuous-absence-began", "the unbroken absence began");
  public static final EventType DELETED_ABSENT =
      event("deleted-for-absence", "the name was deleted because of the absence");
  public static final EventType LEAVE_ENDED = event("leave-ended", "the leave of absence ended");
  public static final EventType DELETED_LEAVE =
      event("deleted-after-leave", "the name was deleted because the pupil did not come back");
  public static final EventType REGISTER_ENTRY =
      event("register-entry-made", "the entry in the register was made");
  public static final EventType DESTROYED =
      event("register-entry-destroyed", "the entry was destroyed");
  public static final EventType LEAD =
      event("lead-received", "the council learned of a child who may be missing education");
  public static final EventType LOGGED = event("lead-logged", "the lead was logged");
  public static final EventType TRIAGED = event("risk-assessed", "the risk was assessed");
  public static final EventType VISITED = event("home-visited", "the home was visited");
  public static final EventType REVIEWED = event("case-reviewed", "the case was reviewed");
  public static final EventType FOUND = event("outcome-recorded", "the outcome was recorded");
  public static final EventType REPORTED =
      event("board-reported-to", "the board was given its report");
  public static final EventType TERM_BEGINS = planned("term-begins", "the term begins");
  public static final EventType COLLECTED =
      event(
          "termly-collection-sent",
          "the termly collection was sent to the Department for Education");

  public static final Pathway PATHWAY =
      Pathway.named("children-missing-education", "Children missing education")
          .about(
              "A child of compulsory school age who is on no school’s roll and is not suitably educated otherwise. Education Act 1996, section 436A; statutory guidance of September 2025; SI 2024/208 for what schools return.")
          .beginsWith(
              LEAD, ENTERED, DELETED, ABSENCE_BEGAN, LEAVE_ENDED, SICK_15, ABSENT_10, CODE_N)
          .must(
              SCHOOL,
              "new-pupil-return",
              "send the new-pupil return",
              within(days(5), ENTERED),
              attendanceRegs("reg 13(1) to (3)"),
              metBy(NEW_RETURN),
              note(
                  "Not for the youngest class on its first day, unless the council asks. Every day is counted, which is the stricter reading."))
          .must(
              SCHOOL,
              "deletion-return",
              "send the deletion return",
              promptly("at once", DELETED),
              attendanceRegs("reg 13(4)"),
              metBy(DELETION_RETURN),
              note("Not for the oldest class when the school year ends."))
          .must(
              SCHOOL,
              "sickness-return",
              "send the sickness return",
              promptly("at once", SICK_15),
              attendanceRegs("sickness return"),
              metBy(SICKNESS_RETURN))
          .must(
              SCHOOL,
              "attendance-return",
              "send the attendance return, once for each episode",
              promptly("at once", ABSENT_10),
              attendanceRegs("attendance return"),
              eachTime(),
              metBy(ATTENDANCE_RETURN))
          .must(
              SCHOOL,
              "code-n-replaced",
              "enter the reason for the absence",
              within(schoolDays(5), CODE_N),
              attendanceRegs("reg 10, code N"),
              eachTime(),
              metBy(CODE_REPLACED))
          .mustWait(
              SCHOOL,
              "deletion-for-absence",
              "delete the name because of unbroken absence without leave",
              beginningWith(schoolDays(20), ABSENCE_BEGAN),
              attendanceRegs("reg 9, ground I"),
              metBy(DELETED_ABSENT),
              note("School and council must first have looked for the pupil together."))
          .mustWait(
              SCHOOL,
              "deletion-after-leave",
              "delete the name because the pupil did not come back from leave",
              within(schoolDays(10), LEAVE_ENDED),
              attendanceRegs("reg 9, ground H"),
              metBy(DELETED_LEAVE),
              note("School and council must first have looked for the pupil together."))
          .mustWait(
              SCHOOL,
              "registers-kept",
              "destroy the entry in its registers",
              within(years(6), REGISTER_ENTRY),
              attendanceRegs("keeping of registers"),
              metBy(DESTROYED))
          .should(
              COUNCIL,
              "lead-logged",
              "log the lead",
              within(days(0), LEAD),
              local("day 0"),
              metBy(LOGGED))
          .should(
              COUNCIL,
              "risk-assessed",
              "assess the risk",
              within(days(1), LEAD),
              local("day 1"),
              metBy(TRIAGED))
          .should(
              COUNCIL,
              "home-visit-aim",
              "aim to visit the home",
              within(days(5), LEAD),
              local("visit, shorter end"),
              metBy(VISITED))
          .should(
              COUNCIL,
              "home-visit",
              "visit the home",
              within(days(10), LEAD),
              local("visit, longer end"),
              metBy(VISITED))
          .should(
              COUNCIL,
              "long-open-case",
              "have found the child, so that the case does not count as long open",
              within(schoolDays(20), LEAD),
              local("cases open for more than 20 school days"),
              metBy(FOUND))
          .should(
              COUNCIL,
              "monthly-review",
              "review a case that is still open",
              within(months(1), LEAD, REVIEWED),
              local("monthly review"),
              eachTime(),
              metBy(REVIEWED, FOUND))
          .should(
              COUNCIL,
              "board-report",
              "report to its board",
              within(months(2), LEAD, REPORTED),
              local("report every two months"),
              eachTime(),
              metBy(REPORTED))
          .must(
              COUNCIL,
              "termly-collection",
              "send the Department for Education the termly collection",
              promptly("every term", TERM_BEGINS),
              cited(
                  "DfE collections of children missing education and home-educated children",
                  "mandatory since autumn 2024"),
              eachTime(),
              metBy(COLLECTED),
              valid(InForce.since("2024-09-01")))
          .endsWith(FOUND)
          .holds(
              "ground-i",
              "20 school days running, all coded G, N or O",
              "Any other code breaks the absence.",
              attendanceRegs("reg 9, ground I"))
          .holds(
              "sickness-return-after",
              "15 days coded I",
              "From then on the school sends the sickness return.",
              attendanceRegs("sickness return"))
          .holds(
              "attendance-return-after",
              "10 school days running, all coded G, N, O or U",
              "From then on the school sends the attendance return, once for each episode.",
              attendanceRegs("attendance return"))
          .build();

  private ChildrenMissingEducation() {}
}
