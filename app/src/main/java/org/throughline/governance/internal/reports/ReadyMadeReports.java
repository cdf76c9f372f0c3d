// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.live.LiveSections;
import org.throughline.governance.internal.live.ReadyMade;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;

/// Begins a ready-made report for a meeting to come.
@Component
public class ReadyMadeReports {

  private static final String LAST_BODY =
      """
      select m.body_id
        from governance.report_live l
        join governance.report r using (report_id)
        join governance.meeting m using (meeting_id)
       where l.section = :section
       order by r.report_id desc
       limit 1
      """;

  private static final Problem NO_MEETING =
      new Problem(
          "GOV-231", "", "No board has a next meeting. Enter one under Boards, then press again.");

  private static final Problem NOT_TO_COME =
      new Problem(
          "GOV-232", "", "That meeting is no longer to come. Choose another from the list.");

  private final ReportWriting writing;
  private final Bodies bodies;
  private final LiveSections sections;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReadyMadeReports(
      ReportWriting writing, Bodies bodies, LiveSections sections, JdbcClient jdbc, Clock clock) {
    this.writing = writing;
    this.bodies = bodies;
    this.sections = sections;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The meetings that a paper may be begun for, the next first.
  public List<Bodies.Meeting> meetings() {
    return bodies.meetingsToCome();
  }

  /// The next meeting of the board that had such a paper last, or else of any board.
  public Optional<Bodies.Meeting> usual(ReadyMade wanted, List<Bodies.Meeting> meetings) {
    Optional<Long> last =
        jdbc.sql(LAST_BODY).param("section", wanted.section()).query(Long.class).optional();
    return meetings.stream()
        .filter(each -> last.filter(body -> body == each.bodyId()).isPresent())
        .findFirst()
        .or(() -> meetings.stream().findFirst());
  }

  /// @param meeting the one that was chosen; absent where it is not to come
  /// @return the report's number
  @Transactional
  public Outcome<Long> begin(ReadyMade wanted, Optional<Bodies.Meeting> meeting, Account by) {
    if (meeting.isEmpty()) {
      return new Outcome.Refused<>(List.of(meetings().isEmpty() ? NO_MEETING : NOT_TO_COME));
    }
    NewHeader header =
        new NewHeader(
            wanted.title(),
            meeting.map(Bodies.Meeting::bodyId),
            meeting.map(Bodies.Meeting::meetsOn),
            "",
            "All",
            by.email(),
            "");
    Outcome<Long> begun = writing.begin(header, by.id());
    if (begun instanceof Outcome.Done<Long>(Long id)) {
      writing.savePart(id, ReportPart.SUMMARY, 1, summary(wanted), by.id());
      writing.place(id, wanted.section(), ReportPart.INFORMATION, by.id());
    }
    return begun;
  }

  /// The number asked for as at today, and then what the report gives.
  private String summary(ReadyMade wanted) {
    String answer =
        sections.find(wanted.section()).map(each -> each.answer(LocalDate.now(clock))).orElse("");
    return (answer + " " + wanted.summary()).strip();
  }
}
