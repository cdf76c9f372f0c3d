// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.EventGuard;
import org.throughline.cases.NewEvent;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.internal.record.CaseEvents;
import org.throughline.ehc.internal.record.Happened;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Dates;
import org.throughline.statute.DutyState;
import org.throughline.statute.Pathways;

/// While the family has time for remarks on a draft, a plan becomes final only when the family has
/// answered already. SI 2014/1530 regs 13(1), 22(2)(c) and 27(1). A plan that went out too early
/// is recorded all the same with the day on which it did, and the case says that it was too early.
@Component
public class TimeForRemarks implements EventGuard {

  /// The page on which the family's answer is recorded, after the path of the case.
  public static final String ANSWER = "/events/new?duty=family-comments";

  private static final String WAIT = "time-for-comments";
  private static final String ANSWERED = "representations-received";
  private static final Set<String> FINAL = Set.of("final-plan-issued", "amended-plan-issued");

  private final CaseFiles files;
  private final CaseEvents events;
  private final Clock clock;

  TimeForRemarks(CaseFiles files, CaseEvents events, Clock clock) {
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  /// What stands against making a version final on a day; none to consent.
  public Optional<Problem> objection(EditionSummary edition, LocalDate on) {
    return edition
        .remarksUntil()
        .filter(until -> !isPast(on) && !on.isAfter(until))
        .filter(until -> mustWait(edition.draftedIn()) && !isAnswered(edition.draftedIn(), on))
        .map(until -> problem(until, "on"));
  }

  private boolean mustWait(CaseId in) {
    return files
        .find(in)
        .flatMap(summary -> Pathways.standard().find(summary.pathway()))
        .flatMap(pathway -> pathway.rule(WAIT))
        .isPresent();
  }

  /// An answer to an earlier draft says nothing of this one.
  private boolean isAnswered(CaseId in, LocalDate on) {
    List<Happened> before =
        events.of(in).stream().filter(event -> !event.on().isAfter(on)).toList();
    LocalDate sent =
        before.stream()
            .filter(event -> DraftSending.isSending(event.type()))
            .map(Happened::on)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    return before.stream().anyMatch(event -> event.is(ANSWERED) && !event.on().isBefore(sent));
  }

  @Override
  public List<Problem> objections(CaseSummary summary, NewEvent event) {
    LocalDate today = LocalDate.now(clock);
    return FINAL.contains(event.type()) && !isPast(event.happenedOn())
        ? files.due(summary.id()).stream()
            .filter(line -> line.duty().equals(WAIT))
            .filter(line -> line.state().equals(DutyState.OPEN.code()))
            .flatMap(line -> line.due().stream())
            .filter(until -> !today.isAfter(until))
            .map(until -> problem(until, "type"))
            .toList()
        : List.of();
  }

  private boolean isPast(LocalDate day) {
    return day.isBefore(LocalDate.now(clock));
  }

  private static Problem problem(LocalDate until, String field) {
    return new Problem(
        "EHC-187",
        field,
        "The family may make remarks on the draft until %s and has not answered yet. Make the plan final after that day, or record the family’s answer in the case first. If the final plan went out already, give the day on which it did."
            .formatted(Dates.full(until)));
  }
}
