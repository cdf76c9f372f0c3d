// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.StrategyAdoption;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategyStatus;

/// Makes a strategy of a review once a person has decided about every part. All of it or nothing,
/// and once however often it is asked for.
@Component
public class ReviewAdoption {

  private final ReviewRows rows;
  private final StrategyAdoption adoption;
  private final AuditLog audit;
  private final Clock clock;

  ReviewAdoption(ReviewRows rows, StrategyAdoption adoption, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.adoption = adoption;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a person says of the strategy as a whole when adopting it.
  public record Heading(
      String code,
      String title,
      YearMonth from,
      YearMonth to,
      StrategyStatus status,
      Optional<LocalDate> adoptedOn,
      Optional<AccountId> owner) {}

  /// Takes up what was accepted. Asked for again, gives the strategy that was taken up before.
  @Transactional
  public Outcome<StrategyId> adopt(long review, Heading heading, AccountId by) {
    Optional<Review> found = rows.lock(review);
    if (found.isPresent() && found.get().strategy().isPresent()) {
      return new Outcome.Done<>(found.get().strategy().get());
    }
    if (found.isEmpty() || !found.get().isOpen()) {
      return refused("IMPORT-201", "This review is closed. Nothing can be changed in it.");
    }
    ReviewTree tree = ReviewTree.of(rows.parts(review));
    int open = tree.counts().open();
    if (open > 0) {
      return refused(
          "IMPORT-207",
          "%d parts are not decided. Accept, correct or drop each of them first.".formatted(open));
    }
    NewStrategy strategy = TakenStrategy.of(tree, heading);
    Outcome<StrategyId> outcome = adoption.adopt(strategy, Optional.of(by));
    if (outcome instanceof Outcome.Done<StrategyId>(StrategyId id)) {
      close(review, id, by);
    }
    return outcome;
  }

  /// Closes a review whose strategy was taken up.
  public void close(long review, StrategyId strategy, AccountId by) {
    rows.close(review, Review.State.ADOPTED, Optional.of(strategy), by, clock.instant());
    audit.record(
        Optional.of(by),
        "review-adopted",
        "review",
        Long.toString(review),
        Map.of("strategy", Long.toString(strategy.value())));
  }

  private static Outcome<StrategyId> refused(String code, String message) {
    return new Outcome.Refused<>(List.of(new Problem(code, "", message)));
  }
}
