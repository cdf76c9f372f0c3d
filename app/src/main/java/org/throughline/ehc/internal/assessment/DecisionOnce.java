// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.EventGuard;
import org.throughline.cases.NewEvent;
import org.throughline.cases.RecordedEvent;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Dates;
import org.throughline.statute.EventType;
import org.throughline.statute.Pathways;

/// A question is decided once: the same decision again, or its contrary, waits until the first is
/// put right or taken back. What mediation, the Tribunal or a second thought may turn round, such
/// as a refusal to assess, is followed by the other decision.
@Component
class DecisionOnce implements EventGuard {

  /// The decisions on one question, each with those that may lawfully follow it.
  private static final List<Map<String, Set<String>>> QUESTIONS =
      List.of(
          refused("refusal-to-assess-notified", "decision-to-assess-notified"),
          refused("refusal-to-issue-notified", "decision-to-issue-notified"),
          refused("refusal-to-reassess-notified", "decision-to-reassess-notified"),
          Map.of(
              "decision-to-maintain-notified", Set.of("decision-to-amend-notified"),
              "decision-to-amend-notified", Set.of(),
              "decision-to-cease-notified",
                  Set.of("decision-to-maintain-notified", "decision-to-amend-notified")));

  /// With which a review begins anew, and with it its question.
  private static final String MEETING = "review-meeting-held";

  private final CaseFiles files;

  DecisionOnce(CaseFiles files) {
    this.files = files;
  }

  private static Map<String, Set<String>> refused(String refusal, String consent) {
    return Map.of(refusal, Set.of(consent), consent, Set.of());
  }

  @Override
  public List<Problem> objections(CaseSummary summary, NewEvent event) {
    return QUESTIONS.stream()
        .filter(question -> question.containsKey(event.type()))
        .flatMap(question -> against(summary, event, question))
        .flatMap(found -> problems(summary, found))
        .toList();
  }

  /// The decision before it that it may not follow, and the one after that may not follow it.
  private Stream<RecordedEvent> against(
      CaseSummary summary, NewEvent event, Map<String, Set<String>> question) {
    LocalDate on = event.happenedOn();
    List<RecordedEvent> decided = decided(summary, event, question);
    Optional<RecordedEvent> before =
        decided.stream()
            .filter(each -> !each.happenedOn().isAfter(on))
            .reduce((earlier, later) -> later)
            .filter(each -> !question.get(each.type()).contains(event.type()));
    Optional<RecordedEvent> after =
        decided.stream()
            .filter(each -> each.happenedOn().isAfter(on))
            .findFirst()
            .filter(each -> !question.get(event.type()).contains(each.type()));
    return Stream.concat(before.stream(), after.stream());
  }

  /// What stands on the question in the same round, without what the event puts right.
  private List<RecordedEvent> decided(
      CaseSummary summary, NewEvent event, Map<String, Set<String>> question) {
    List<RecordedEvent> standing =
        RecordedEvent.standing(files.events(summary.id())).stream()
            .filter(each -> each.number() != event.replaces().orElse(0))
            .sorted(
                Comparator.comparing(RecordedEvent::happenedOn)
                    .thenComparing(RecordedEvent::number))
            .toList();
    long round = round(standing, event.happenedOn());
    return standing.stream()
        .filter(each -> question.containsKey(each.type()))
        .filter(each -> round(standing, each.happenedOn()) == round)
        .toList();
  }

  private static long round(List<RecordedEvent> standing, LocalDate day) {
    return standing.stream()
        .filter(each -> each.type().equals(MEETING) && !each.happenedOn().isAfter(day))
        .count();
  }

  private static Stream<Problem> problems(CaseSummary summary, RecordedEvent found) {
    String day = Dates.full(found.happenedOn());
    return Stream.of(
        new Problem(
            "EHC-192",
            "type",
            "The case says for %s that %s. If that is wrong, put it right or take it back first.%s"
                .formatted(
                    day,
                    words(summary.pathway(), found.type()),
                    summary.pathway().equals("annual-review")
                        ? " If this is about another review, record its meeting first."
                        : "")),
        new Problem(
            "EHC-192",
            "/cases/%s/events/%d/correct".formatted(summary.address(), found.number()),
            "Put right or take back what was recorded for " + day + "."));
  }

  private static String words(String pathway, String type) {
    return Pathways.standard().find(pathway).stream()
        .flatMap(known -> known.eventTypes().stream())
        .filter(known -> known.code().equals(type))
        .map(EventType::words)
        .findFirst()
        .orElse(type);
  }
}
