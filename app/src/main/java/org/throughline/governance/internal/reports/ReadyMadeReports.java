// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.bodies.Body;
import org.throughline.governance.internal.live.ReadyMade;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;

/// Begins a ready-made report for the board that meets next.
@Component
public class ReadyMadeReports {

  private static final Problem NO_MEETING =
      new Problem(
          "GOV-231", "", "No board has a next meeting. Enter one under Boards, then press again.");

  private final ReportWriting writing;
  private final Bodies bodies;
  private final Clock clock;

  ReadyMadeReports(ReportWriting writing, Bodies bodies, Clock clock) {
    this.writing = writing;
    this.bodies = bodies;
    this.clock = clock;
  }

  /// @return the report's number
  @Transactional
  public Outcome<Long> begin(ReadyMade wanted, Account by) {
    Optional<Body> next = next();
    if (next.isEmpty()) {
      return new Outcome.Refused<>(List.of(NO_MEETING));
    }
    NewHeader header =
        new NewHeader(
            wanted.title(),
            Optional.of(next.get().id()),
            next.get().nextMeeting(),
            "",
            "All",
            by.email(),
            "");
    Outcome<Long> begun = writing.begin(header, by.id());
    if (begun instanceof Outcome.Done<Long>(Long id)) {
      writing.savePart(id, ReportPart.SUMMARY, 1, wanted.summary(), by.id());
      writing.place(id, wanted.section(), ReportPart.INFORMATION, by.id());
    }
    return begun;
  }

  private Optional<Body> next() {
    LocalDate today = LocalDate.now(clock);
    return bodies.current().stream()
        .filter(body -> body.nextMeeting().filter(day -> !day.isBefore(today)).isPresent())
        .min(Comparator.comparing((Body body) -> body.nextMeeting().orElseThrow()));
  }
}
