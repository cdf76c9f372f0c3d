// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.revision;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.CommitmentsRevised;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.internal.Handover;
import org.throughline.strategy.internal.StrategyChanges;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.StrategyTexts;
import org.throughline.strategy.internal.Tags;
import org.throughline.strategy.internal.Versions;
import org.throughline.strategy.internal.importing.Review;
import org.throughline.strategy.internal.importing.ReviewAdoption;
import org.throughline.strategy.internal.importing.ReviewRows;
import org.throughline.strategy.internal.importing.ReviewTree;
import org.throughline.strategy.internal.importing.TakenStrategy;
import org.throughline.strategy.internal.revision.Difference.Choice;
import org.throughline.strategy.internal.revision.Difference.Decided;

/// A revised paper laid beside the strategy that we hold: a person decides about each difference,
/// then all that was taken becomes the next version at once.
@Component
public class Revisions {

  private final ReviewRows reviews;
  private final StrategyTexts texts;
  private final StrategyChanges changes;
  private final Tags tags;
  private final Choices choices;
  private final Versions versions;
  private final Handover handover;
  private final ReviewAdoption adoption;
  private final AuditLog audit;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Revisions(
      ReviewRows reviews,
      StrategyTexts texts,
      StrategyChanges changes,
      Tags tags,
      Choices choices,
      Versions versions,
      Handover handover,
      ReviewAdoption adoption,
      AuditLog audit,
      Clock clock,
      ApplicationEventPublisher events) {
    this.reviews = reviews;
    this.texts = texts;
    this.changes = changes;
    this.tags = tags;
    this.choices = choices;
    this.versions = versions;
    this.handover = handover;
    this.adoption = adoption;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /// A revised paper beside the strategy.
  ///
  /// @param version the strategy's version that the differences were taken from
  /// @param undecided parts of the paper that nobody decided about yet
  /// @param apart pairs that a person said are not the same promise
  public record Comparison(
      Review review,
      StrategyText held,
      long version,
      NewStrategy revised,
      Differences differences,
      List<Decided> decided,
      int undecided,
      List<String> apart) {
    public Comparison {
      apart = List.copyOf(apart);
      decided = List.copyOf(decided);
    }

    /// How many differences nobody chose about.
    public long open() {
      return decided.stream().filter(one -> one.choice().isEmpty()).count();
    }
  }

  /// The differences as they are now; absent when the review revises nothing.
  public Optional<Comparison> compare(long review) {
    return reviews
        .find(review)
        .filter(one -> one.revises().isPresent())
        .flatMap(
            one -> texts.find(one.revises().orElseThrow().value()).map(held -> compare(one, held)));
  }

  /// Chooses about one difference, or takes the choice back.
  @Transactional
  public boolean choose(long review, String difference, Optional<Choice> choice, AccountId by) {
    if (reviews.lock(review).filter(Review::isOpen).isEmpty()) {
      return false;
    }
    choice.ifPresentOrElse(
        one -> choices.choose(review, difference, one, by, clock.instant()),
        () -> choices.forget(review, difference));
    return true;
  }

  /// Takes every difference that nobody chose about.
  @Transactional
  public long takeTheRest(long review, AccountId by) {
    if (reviews.lock(review).filter(Review::isOpen).isEmpty()) {
      return 0;
    }
    List<Decided> open =
        compare(review).stream()
            .flatMap(one -> one.decided().stream())
            .filter(one -> one.choice().isEmpty())
            .toList();
    Instant now = clock.instant();
    open.forEach(one -> choices.choose(review, one.difference().key(), Choice.TAKE, by, now));
    return open.size();
  }

  /// Makes the next version of what was taken.
  ///
  /// @param seen the strategy's version that the person saw the differences from
  @Transactional
  public Outcome<StrategyId> adopt(long review, long seen, AccountId by) {
    Optional<Review> open = reviews.lock(review);
    if (open.isPresent() && open.get().strategy().isPresent()) {
      return new Outcome.Done<>(open.get().strategy().get());
    }
    if (open.isEmpty() || !open.get().isOpen() || open.get().revises().isEmpty()) {
      return refused("IMPORT-201", "This review is closed. Nothing can be changed in it.");
    }
    StrategyId strategy = open.get().revises().get();
    long version = changes.lock(strategy.value());
    if (version != seen) {
      return new Outcome.Overtaken<>(changes.changedBy(strategy.value()), version);
    }
    Comparison comparison = compare(review).orElseThrow();
    if (comparison.undecided() > 0 || comparison.open() > 0) {
      return refused(
          "IMPORT-210",
          "%d parts of the paper and %d differences are not decided. Decide them first."
              .formatted(comparison.undecided(), comparison.open()));
    }
    return apply(comparison, strategy, by);
  }

  private Outcome<StrategyId> apply(Comparison comparison, StrategyId strategy, AccountId by) {
    Instant now = clock.instant();
    long next = changes.next(strategy.value(), by, now);
    Applied applied = new Applied(changes, tags, comparison, next);
    CommitmentsRevised revised = applied.apply();
    int latest = changes.latestYear(strategy.value());
    if (latest > texts.find(strategy.value()).orElseThrow().years()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return refused(
          "IMPORT-211",
          "There are commitments for year %d, but the new period ends before it. Keep the old period, or withdraw them."
              .formatted(latest));
    }
    versions.keep(strategy.value(), reason(revised), now, Optional.of(by));
    audit.record(
        Optional.of(by),
        "strategy-revised",
        "strategy",
        Long.toString(strategy.value()),
        Map.of(
            "version", Long.toString(next),
            "added", Integer.toString(revised.added().size()),
            "changed", Integer.toString(revised.changed().size()),
            "withdrawn", Integer.toString(revised.withdrawn().size())));
    if (comparison.held().status().isPublic()) {
      handover.handOver(strategy.value(), now);
    }
    events.publishEvent(revised);
    adoption.close(comparison.review().id(), strategy, by);
    return new Outcome.Done<>(strategy);
  }

  private static String reason(CommitmentsRevised revised) {
    return "Revised from a paper: %d added, %d changed, %d withdrawn"
        .formatted(revised.added().size(), revised.changed().size(), revised.withdrawn().size());
  }

  private Comparison compare(Review review, StrategyText held) {
    ReviewTree tree = ReviewTree.of(reviews.parts(review.id()));
    NewStrategy revised = TakenStrategy.of(tree, heading(review, held));
    Map<String, Choice> chosen = choices.all(review.id());
    Set<String> apart =
        chosen.entrySet().stream()
            .filter(one -> one.getValue() == Choice.APART)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    Differences differences = Differences.between(held, tree, revised, apart);
    List<Decided> decided = new ArrayList<>();
    differences
        .all()
        .forEach(one -> decided.add(new Decided(one, Optional.ofNullable(chosen.get(one.key())))));
    return new Comparison(
        review,
        held,
        versions.latest(held.id()),
        revised,
        differences,
        decided,
        tree.counts().open(),
        apart.stream().sorted().toList());
  }

  /// What the paper says of its title and period; where it says nothing, what we hold.
  private static ReviewAdoption.Heading heading(Review review, StrategyText held) {
    boolean dated =
        review.from().isPresent()
            && review.to().filter(to -> to.isAfter(review.from().get())).isPresent();
    return new ReviewAdoption.Heading(
        held.code(),
        review.title().isBlank() ? held.title() : review.title(),
        dated ? review.from().get() : held.from(),
        dated ? review.to().get() : held.to(),
        held.status(),
        held.adoptedOn(),
        Optional.empty());
  }

  private static Outcome<StrategyId> refused(String code, String message) {
    return new Outcome.Refused<>(List.of(new Problem(code, "", message)));
  }
}
