// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.appeals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.EventGuard;
import org.throughline.cases.NewEvent;
import org.throughline.ehc.internal.record.CaseEvents;
import org.throughline.ehc.internal.record.LawDates;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Dates;
import org.throughline.statute.Duty;

/// A plan does not cease while the family may still appeal, nor while an appeal is under way, in
/// whichever of the child's cases the decision, the certificate or the appeal is recorded. What a
/// Tribunal ordered is not held back: its order ends the appeal. Children and Families Act 2014,
/// s45(4).
@Component
class CeasingWaits implements EventGuard {

  private static final String CEASING = "ceasing";
  private static final String MEDIATION = "mediation-and-appeal";
  private static final String DECIDED = "decision-to-cease-notified";

  private static final Set<String> OF_THE_WINDOW = Set.of(CEASING, MEDIATION, "annual-review");

  /// What the time to appeal depends on.
  private static final Set<String> MOVES_THE_WINDOW =
      Set.of(DECIDED, "mediation-certificate-issued", "appeal-ended");

  private static final Set<String> LODGED = Set.of("appeal-lodged", "appeal-registered");

  private static final Problem APPEALED =
      new Problem(
          "EHC-252",
          "type",
          "An appeal is open in a case of its own, and the plan continues until it has ended (Children and Families Act 2014, s45(4)). Record there first how the appeal ended.");

  private static final Problem APPEALED_HERE =
      new Problem(
          "EHC-251",
          "type",
          "An appeal is under way, and the plan continues until it has ended (Children and Families Act 2014, s45(4)). Record first that the appeal ended.");

  private final CaseFiles files;
  private final CaseEvents events;
  private final LawDates law;
  private final Clock clock;

  CeasingWaits(CaseFiles files, CaseEvents events, LawDates law, Clock clock) {
    this.files = files;
    this.events = events;
    this.law = law;
    this.clock = clock;
  }

  @Override
  public List<Problem> objections(CaseSummary summary, NewEvent event) {
    if (!event.type().equals("plan-ceased") || summary.pathway().equals("tribunal-order")) {
      return List.of();
    }
    List<CaseSummary> cases = files.of(summary.child());
    return Stream.concat(
            window(cases).stream(),
            cases.stream().filter(CaseSummary::isOpen).flatMap(file -> appeal(file).stream()))
        .distinct()
        .toList();
  }

  /// The time to appeal against the latest decision to cease: the letter may be recorded in a
  /// review, the certificate in a mediation.
  private Optional<Problem> window(List<CaseSummary> cases) {
    List<LawDates.On> happened =
        cases.stream()
            .filter(file -> OF_THE_WINDOW.contains(file.pathway()))
            .flatMap(file -> events.of(file.id()).stream())
            .filter(each -> MOVES_THE_WINDOW.contains(each.type()))
            .map(each -> new LawDates.On(each.type(), each.on()))
            .toList();
    return happened.stream()
        .filter(each -> each.type().equals(DECIDED))
        .map(LawDates.On::day)
        .max(LocalDate::compareTo)
        .flatMap(decided -> lastDay(happened, decided))
        .filter(day -> !day.isBefore(LocalDate.now(clock)))
        .map(CeasingWaits::mayAppealUntil);
  }

  private Optional<LocalDate> lastDay(List<LawDates.On> happened, LocalDate decided) {
    List<LawDates.On> since =
        happened.stream().filter(each -> !each.day().isBefore(decided)).toList();
    return law.duty(CEASING, "plan-continues", since).flatMap(Duty::due);
  }

  /// A case of mediation and appeal closes by itself when the appeal is withdrawn, conceded or
  /// decided.
  private Optional<Problem> appeal(CaseSummary file) {
    return switch (file.pathway()) {
      case CEASING -> isAppealedHere(file) ? Optional.of(APPEALED_HERE) : Optional.empty();
      case MEDIATION -> isAppealed(file) ? Optional.of(APPEALED) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private boolean isAppealedHere(CaseSummary file) {
    return files.due(file.id()).stream()
        .anyMatch(
            line -> line.duty().equals("plan-continues-during-appeal") && line.metOn().isEmpty());
  }

  private boolean isAppealed(CaseSummary file) {
    return events.of(file.id()).stream().anyMatch(each -> LODGED.contains(each.type()));
  }

  private static Problem mayAppealUntil(LocalDate day) {
    return new Problem(
        "EHC-250",
        "type",
        "The family may appeal until %s, and the plan continues until then (Children and Families Act 2014, s45(4)). Record the end after that day."
            .formatted(Dates.full(day)));
  }
}
