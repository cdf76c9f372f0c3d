// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.appeals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.DueLine;
import org.throughline.cases.EventGuard;
import org.throughline.cases.NewEvent;
import org.throughline.ehc.internal.record.CaseEvents;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Dates;

/// A plan does not cease while the family may still appeal, nor while an appeal is under way, be it
/// recorded in the case of the ceasing or in one of its own. What a Tribunal ordered is not held
/// back: its order ends the appeal. Children and Families Act 2014, s45(4).
@Component
class CeasingWaits implements EventGuard {

  private static final Set<String> WAITS = Set.of("plan-continues", "plan-continues-during-appeal");

  private static final Set<String> LODGED = Set.of("appeal-lodged", "appeal-registered");

  private static final Problem APPEALED =
      new Problem(
          "EHC-252",
          "type",
          "An appeal is open in a case of its own, and the plan continues until it has ended (Children and Families Act 2014, s45(4)). Record there first how the appeal ended.");

  private final CaseFiles files;
  private final CaseEvents events;
  private final Clock clock;

  CeasingWaits(CaseFiles files, CaseEvents events, Clock clock) {
    this.files = files;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<Problem> objections(CaseSummary summary, NewEvent event) {
    if (!event.type().equals("plan-ceased") || summary.pathway().equals("tribunal-order")) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(summary),
            files.of(summary.child()).stream()
                .filter(CaseSummary::isOpen)
                .filter(other -> !other.id().equals(summary.id())))
        .flatMap(this::waits)
        .distinct()
        .toList();
  }

  private Stream<Problem> waits(CaseSummary file) {
    return switch (file.pathway()) {
      case "ceasing" -> windows(file);
      case "mediation-and-appeal" -> isAppealed(file) ? Stream.of(APPEALED) : Stream.empty();
      default -> Stream.empty();
    };
  }

  private Stream<Problem> windows(CaseSummary file) {
    LocalDate today = LocalDate.now(clock);
    return files.due(file.id()).stream()
        .filter(line -> WAITS.contains(line.duty()) && line.metOn().isEmpty())
        .filter(line -> line.due().map(day -> !day.isBefore(today)).orElse(true))
        .map(CeasingWaits::problem);
  }

  /// Such a case closes by itself when the appeal is withdrawn, conceded or decided.
  private boolean isAppealed(CaseSummary file) {
    return events.of(file.id()).stream().anyMatch(each -> LODGED.contains(each.type()));
  }

  private static Problem problem(DueLine line) {
    return line.due()
        .map(
            day ->
                new Problem(
                    "EHC-250",
                    "type",
                    "The family may appeal until %s, and the plan continues until then (Children and Families Act 2014, s45(4)). Record the end after that day."
                        .formatted(Dates.full(day))))
        .orElseGet(
            () ->
                new Problem(
                    "EHC-251",
                    "type",
                    "An appeal is under way, and the plan continues until it has ended (Children and Families Act 2014, s45(4)). Record first that the appeal ended."));
  }
}
