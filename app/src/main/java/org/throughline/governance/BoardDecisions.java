// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.decisions.CodesInUse;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.decisions.DecisionEffects;
import org.throughline.governance.internal.decisions.Decisions;
import org.throughline.governance.internal.reports.Sight;
import org.throughline.governance.internal.reports.Sights;
import org.throughline.platform.identity.Account;

/// Asks what boards decided about a promise, an action or a measure, and what it changed. Whoever
/// may not read a decision is not told that there is one.
@Component
public class BoardDecisions {

  private final Decisions decisions;
  private final DecisionEffects effects;
  private final CodesInUse codes;
  private final Sights sights;

  BoardDecisions(Decisions decisions, DecisionEffects effects, CodesInUse codes, Sights sights) {
    this.decisions = decisions;
    this.effects = effects;
    this.codes = codes;
    this.sights = sights;
  }

  /// A decision in a line.
  ///
  /// @param reference such as `D-2026-014`
  /// @param outcome such as `Agreed`
  /// @param isWaiting whether something that it asked for is not done
  public record Decided(
      String reference,
      String body,
      LocalDate on,
      String outcome,
      String words,
      boolean isWaiting) {}

  /// Something that a decision is about or that it changed.
  ///
  /// @param code may be empty
  /// @param kind such as `Promise`
  /// @param detail what became of it; may be empty
  public record Touched(String code, String kind, String words, String detail, String path) {}

  /// A decision with what it is about, what it changed and what is still waiting.
  public record Followed(
      Decided decision, List<Touched> about, List<Touched> changed, List<Touched> waiting) {
    public Followed {
      about = List.copyOf(about);
      changed = List.copyOf(changed);
      waiting = List.copyOf(waiting);
    }
  }

  /// The decisions about a code, or about an action under it, or about the promise above it; the
  /// newest first.
  public List<Decided> about(String code, Account viewer) {
    Sight sight = sights.of(viewer);
    List<Decision> found =
        decisions.all().stream()
            .filter(each -> each.codes().stream().anyMatch(other -> isNear(code, other)))
            .filter(each -> each.isSeenBy(sight))
            .toList();
    if (found.isEmpty()) {
      return List.of();
    }
    DecisionEffects.Reached reached = effects.reached();
    return found.stream().map(each -> decided(each, reached)).toList();
  }

  /// A decision and its line; empty where there is none that `viewer` may read.
  public Optional<Followed> follow(String reference, Account viewer) {
    return decisions
        .find(reference)
        .filter(each -> each.isSeenBy(sights.of(viewer)))
        .map(each -> followed(each, viewer));
  }

  private Followed followed(Decision decision, Account viewer) {
    DecisionEffects.Reached reached = effects.reached();
    return new Followed(
        decided(decision, reached),
        decision.codes().stream().flatMap(code -> touched(code, "", viewer).stream()).toList(),
        effects.of(decision).stream().map(BoardDecisions::changed).toList(),
        reached.waiting(decision).stream()
            .flatMap(code -> touched(code, "Nothing was changed yet", viewer).stream())
            .toList());
  }

  private Optional<Touched> touched(String code, String detail, Account viewer) {
    return codes
        .find(code, viewer)
        .map(each -> new Touched(each.code(), each.kind(), each.words(), detail, each.path()));
  }

  private static Touched changed(DecisionEffects.Change change) {
    List<String> fields = change.fields().stream().map(BoardDecisions::beforeAfter).toList();
    return new Touched(
        change.code(),
        "",
        change.what(),
        fields.isEmpty() ? change.words() : String.join("; ", fields),
        change.path());
  }

  private static String beforeAfter(DecisionEffects.BeforeAfter each) {
    String was = each.was().isEmpty() ? "" : each.was() + " → ";
    return each.field() + ": " + was + each.becomes();
  }

  private static Decided decided(Decision each, DecisionEffects.Reached reached) {
    return new Decided(
        each.reference(),
        each.bodyName(),
        each.decidedOn(),
        each.outcome().label(),
        each.words(),
        !reached.waiting(each).isEmpty());
  }

  /// Whether two codes are the same, or one is an action of the other's promise.
  private static boolean isNear(String one, String other) {
    boolean isPromise = promise(one).equals(one) || promise(other).equals(other);
    return one.equals(other) || (isPromise && promise(one).equals(promise(other)));
  }

  private static String promise(String code) {
    return code.replaceAll("[a-z]+$", "");
  }
}
