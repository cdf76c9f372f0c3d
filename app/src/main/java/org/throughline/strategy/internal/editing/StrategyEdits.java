// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.CommitmentId;
import org.throughline.strategy.CommitmentsRevised;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategyStatus;
import org.throughline.strategy.internal.Handover;
import org.throughline.strategy.internal.StrategyChanges;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.StrategyTexts;
import org.throughline.strategy.internal.Versions;

/// Changes a strategy by hand. Each change makes the next version; a change that rests on an older
/// version is merged where it can be and handed back where it cannot.
@Component
public class StrategyEdits {

  private final StrategyTexts texts;
  private final StrategyChanges changes;
  private final SubjectWriter writer;
  private final Versions versions;
  private final Handover handover;
  private final AuditLog audit;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  StrategyEdits(
      StrategyTexts texts,
      StrategyChanges changes,
      SubjectWriter writer,
      Versions versions,
      Handover handover,
      AuditLog audit,
      Clock clock,
      ApplicationEventPublisher events) {
    this.texts = texts;
    this.changes = changes;
    this.writer = writer;
    this.versions = versions;
    this.handover = handover;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /// Saves a subject's fields.
  ///
  /// @param seen the version that the person opened
  /// @param mine the fields as the person sent them
  @Transactional
  public Outcome<Long> save(
      long strategy, Subject subject, long seen, Map<String, String> mine, AccountId by) {
    long now = changes.lock(strategy);
    StrategyText text = texts.find(strategy).orElseThrow();
    Optional<Map<String, String>> theirs = subject.fields(text);
    if (theirs.isEmpty()) {
      return refused("STRATEGY-202", "", subject.name() + " is no longer part of the strategy.");
    }
    Merge merge = Merge.of(base(strategy, subject, seen).orElse(theirs.get()), theirs.get(), mine);
    if (!merge.contested().isEmpty()) {
      return new Outcome.Overtaken<>(changes.changedBy(strategy), now);
    }
    if (merge.fields().equals(theirs.get())) {
      return new Outcome.Done<>(now);
    }
    List<Problem> problems = writer.problems(text, subject, merge.fields());
    return problems.isEmpty()
        ? new Outcome.Done<>(write(text, subject, merge.fields(), by))
        : new Outcome.Refused<>(problems);
  }

  /// What the second person sees when both changed the same.
  public Optional<Merge> merge(
      long strategy, Subject subject, long seen, Map<String, String> mine) {
    return texts
        .find(strategy)
        .flatMap(subject::fields)
        .map(theirs -> Merge.of(base(strategy, subject, seen).orElse(theirs), theirs, mine));
  }

  /// Moves the strategy on. Its actions are announced when it becomes public.
  @Transactional
  public Outcome<Long> move(long strategy, long seen, StrategyStatus to, AccountId by) {
    long now = changes.lock(strategy);
    StrategyText text = texts.find(strategy).orElseThrow();
    if (text.status() == to) {
      return new Outcome.Done<>(now);
    }
    if (now != seen) {
      return new Outcome.Overtaken<>(changes.changedBy(strategy), now);
    }
    if (!text.status().next().contains(to)) {
      return refused(
          "STRATEGY-203",
          "status",
          "A strategy that stands at “%s” cannot move to “%s”."
              .formatted(text.status().label(), to.label()));
    }
    Optional<LocalDate> adopted =
        to.isPublic() ? Optional.of(LocalDate.now(clock)) : Optional.empty();
    changes.status(strategy, to, adopted);
    Instant at = clock.instant();
    long next = next(strategy, "Moved to “" + to.label() + "”", "strategy-moved", by, at);
    if (to.isPublic()) {
      handover.handOver(strategy, at);
    }
    return new Outcome.Done<>(next);
  }

  /// Takes a promise out; everything done under it stays in the history.
  @Transactional
  public Outcome<Long> withdraw(long strategy, long commitment, AccountId by) {
    long now = changes.lock(strategy);
    StrategyText text = texts.find(strategy).orElseThrow();
    Optional<StrategyText.CommitmentText> line =
        text.commitments().filter(one -> one.id() == commitment).findFirst();
    if (line.isEmpty()) {
      return new Outcome.Done<>(now);
    }
    changes.withdraw(commitment, now + 1);
    long next =
        next(
            strategy, "Withdrew " + line.get().code(), "commitment-withdrawn", by, clock.instant());
    revised(strategy, List.of(), List.of(), List.of(new CommitmentId(commitment)));
    return new Outcome.Done<>(next);
  }

  /// Adds a promise to a priority.
  @Transactional
  public Outcome<Long> add(
      long strategy, Subject.OfPriority priority, int year, String words, AccountId by) {
    changes.lock(strategy);
    StrategyText text = texts.find(strategy).orElseThrow();
    Optional<StrategyText.PriorityText> home = priority.find(text);
    List<Problem> problems = writer.promise(text, Integer.toString(year), words);
    if (home.isEmpty() || !problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    if (home.get().commitments().stream()
        .anyMatch(one -> one.year() == year && one.text().equals(words.strip()))) {
      return refused(
          "STRATEGY-204", "text", "This priority holds that for year " + year + " already.");
    }
    long id =
        changes.addCommitment(
            strategy, home.get().id(), NewStrategy.Commitment.of(year, "", words));
    Instant at = clock.instant();
    next(
        strategy,
        "Added a commitment to priority " + priority.number(),
        "commitment-added",
        by,
        at);
    if (text.status().isPublic()) {
      handover.handOver(strategy, at);
    }
    revised(strategy, List.of(new CommitmentId(id)), List.of(), List.of());
    return new Outcome.Done<>(id);
  }

  private Optional<Map<String, String>> base(long strategy, Subject subject, long seen) {
    return versions.text(strategy, seen).flatMap(subject::fields);
  }

  private long write(StrategyText text, Subject subject, Map<String, String> fields, AccountId by) {
    writer.write(text, subject, fields);
    long next =
        next(
            text.id(),
            subject.name() + " was changed by hand",
            "strategy-changed",
            by,
            clock.instant());
    if (subject instanceof Subject.OfCommitment(long commitment)) {
      revised(text.id(), List.of(), List.of(new CommitmentId(commitment)), List.of());
    }
    return next;
  }

  private long next(long strategy, String reason, String act, AccountId by, Instant at) {
    long next = changes.next(strategy, by, at);
    versions.keep(strategy, reason, at, Optional.of(by));
    audit.record(
        Optional.of(by),
        act,
        "strategy",
        Long.toString(strategy),
        Map.of("version", Long.toString(next)));
    return next;
  }

  private void revised(
      long strategy,
      List<CommitmentId> added,
      List<CommitmentId> changed,
      List<CommitmentId> withdrawn) {
    events.publishEvent(
        new CommitmentsRevised(new StrategyId(strategy), added, changed, withdrawn));
  }

  private static Outcome<Long> refused(String code, String field, String message) {
    return new Outcome.Refused<>(List.of(new Problem(code, field, message)));
  }
}
