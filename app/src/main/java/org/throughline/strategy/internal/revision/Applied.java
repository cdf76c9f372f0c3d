// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.strategy.CommitmentId;
import org.throughline.strategy.CommitmentsRevised;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.internal.StrategyChanges;
import org.throughline.strategy.internal.Tags;
import org.throughline.strategy.internal.importing.Part;
import org.throughline.strategy.internal.importing.ReviewTree.Node;
import org.throughline.strategy.internal.importing.TakenStrategy;
import org.throughline.strategy.internal.revision.Difference.Decided;

/// Writes the differences that a person took, one after the other, inside the adopting
/// transaction.
final class Applied {

  private final StrategyChanges changes;
  private final Tags tags;
  private final Revisions.Comparison comparison;
  private final long version;
  private final long strategy;
  private final Map<Long, Long> homes;
  private final List<CommitmentId> added = new ArrayList<>();
  private final List<CommitmentId> changed = new ArrayList<>();
  private final List<CommitmentId> withdrawn = new ArrayList<>();

  /// @param version the number of the version that is being made
  Applied(StrategyChanges changes, Tags tags, Revisions.Comparison comparison, long version) {
    this.changes = changes;
    this.tags = tags;
    this.comparison = comparison;
    this.version = version;
    this.strategy = comparison.held().id();
    this.homes = new HashMap<>(comparison.differences().homes());
  }

  CommitmentsRevised apply() {
    List<Difference> taken =
        comparison.decided().stream().filter(Decided::isTaken).map(Decided::difference).toList();
    taken.forEach(this::words);
    taken.forEach(this::promises);
    taken.forEach(this::emptied);
    return new CommitmentsRevised(new StrategyId(strategy), added, changed, withdrawn);
  }

  /// First what promises hang under.
  private void words(Difference difference) {
    switch (difference) {
      case Difference.NewPriority one -> addPriority(one.node());
      case Difference.ChangedPriority one ->
          changes.priority(
              one.before().id(),
              one.after().part().text().text(),
              one.after().part().text().ambition());
      case Difference.ChangedWords one -> words(one.part());
      case Difference.WithdrawnPriority one -> {}
      case Difference.Added one -> {}
      case Difference.Changed one -> {}
      case Difference.Withdrawn one -> {}
    }
  }

  private void promises(Difference difference) {
    switch (difference) {
      case Difference.Added one -> added.add(new CommitmentId(add(one.node())));
      case Difference.Changed one -> change(one);
      case Difference.Withdrawn one -> {
        changes.withdraw(one.before().id(), version);
        withdrawn.add(new CommitmentId(one.before().id()));
      }
      case Difference.NewPriority one -> {}
      case Difference.ChangedPriority one -> {}
      case Difference.WithdrawnPriority one -> {}
      case Difference.ChangedWords one -> {}
    }
  }

  /// Last, priorities go whose promises are all withdrawn or moved by now.
  private void emptied(Difference difference) {
    if (difference instanceof Difference.WithdrawnPriority one) {
      changes.withdrawPriority(one.before().id(), version);
    }
  }

  private void addPriority(Node node) {
    homes.put(
        node.part().id(),
        changes.addPriority(strategy, node.part().text().text(), node.part().text().ambition()));
  }

  private long add(Node node) {
    long id = changes.addCommitment(strategy, home(node.part()), TakenStrategy.commitment(node));
    tags.addHeading(strategy, id, node.part().text().heading());
    return id;
  }

  private void change(Difference.Changed one) {
    Part part = one.after().part();
    changes.commitment(
        one.before().id(),
        home(part),
        Math.max(1, part.text().number()),
        part.text().heading(),
        part.text().text());
    tags.addHeading(strategy, one.before().id(), part.text().heading());
    changed.add(new CommitmentId(one.before().id()));
  }

  /// A promise whose new priority was not taken stays with the first of ours.
  private long home(Part part) {
    return part.parent()
        .map(homes::get)
        .orElseGet(() -> comparison.held().priorities().getFirst().id());
  }

  private void words(Difference.ChangedWords.Part part) {
    switch (part) {
      case TITLE -> changes.title(strategy, comparison.revised().title());
      case PERIOD ->
          changes.period(strategy, comparison.revised().from(), comparison.revised().to());
      case VISION -> changes.vision(strategy, comparison.revised().vision());
      case OUTCOMES -> changes.outcomes(strategy, comparison.revised().outcomes());
      case SUCCESS -> changes.success(strategy, comparison.revised().success());
      case GOVERNANCE -> changes.governance(strategy, comparison.revised().governance());
      case MEASURES -> changes.measures(strategy, comparison.revised().measures());
      case SECTIONS -> changes.sections(strategy, comparison.revised().sections());
    }
  }
}
