// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.decisions.DecisionEffects;
import org.throughline.governance.internal.decisions.Decisions;
import org.throughline.papers.out.Block;

/// What the body that the report goes to decided at its last meeting and since, and what became of
/// it.
@Order(50)
@Component
class RecentDecisions implements LiveSection {

  private final Decisions decisions;
  private final DecisionEffects effects;
  private final Bodies bodies;

  RecentDecisions(Decisions decisions, DecisionEffects effects, Bodies bodies) {
    this.decisions = decisions;
    this.effects = effects;
    this.bodies = bodies;
  }

  @Override
  public String key() {
    return "decisions";
  }

  @Override
  public String title() {
    return "Decisions since last time";
  }

  @Override
  public String about() {
    return "What this body decided at its last meeting and since, and what became of it.";
  }

  @Override
  public List<Block> render(LiveScope scope) {
    Optional<LocalDate> since =
        bodies.meetings(scope.body()).stream()
            .filter(day -> day.isBefore(scope.asAt()))
            .findFirst();
    List<Decision> found =
        decisions.all().stream()
            .filter(each -> each.body() == scope.body())
            .filter(each -> since.map(day -> !each.decidedOn().isBefore(day)).orElse(false))
            .filter(each -> !scope.isOpen() || !each.isClosed())
            .toList();
    return found.isEmpty() ? List.of(new Block.Paragraph(none(since))) : blocks(found);
  }

  private static String none(Optional<LocalDate> since) {
    return since
        .map(day -> "This body has decided nothing since " + Words.day(Optional.of(day)) + ".")
        .orElse("This body has not met before.");
  }

  private List<Block> blocks(List<Decision> found) {
    DecisionEffects.Reached reached = effects.reached();
    long waiting = found.stream().filter(each -> !reached.waiting(each).isEmpty()).count();
    return List.of(
        new Block.Paragraph(
            Words.of(found.size(), "decision was taken", "decisions were taken")
                + "; "
                + (waiting == 0
                    ? "nothing waits to be carried out."
                    : waiting + (waiting == 1 ? " waits" : " wait") + " to be carried out.")),
        new Block.Table(
            "Decisions, the newest first",
            List.of("Decision", "What was decided", "Taken on", "What became of it"),
            found.stream().map(each -> row(each, reached)).toList(),
            Set.of()));
  }

  private static List<String> row(Decision each, DecisionEffects.Reached reached) {
    List<String> waiting = reached.waiting(each);
    return List.of(
        each.reference(),
        each.outcome().label() + ". " + each.words(),
        Words.day(Optional.of(each.decidedOn())),
        !each.outcome().binds() || each.codes().isEmpty()
            ? "Nothing was to be changed"
            : waiting.isEmpty() ? "Carried out" : "Waiting: " + String.join(", ", waiting));
  }
}
