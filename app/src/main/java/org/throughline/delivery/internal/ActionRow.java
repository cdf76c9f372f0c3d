// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.ActionStatus;
import org.throughline.strategy.CommitmentId;
import org.throughline.strategy.PriorityId;
import org.throughline.strategy.StrategyId;

/// An action as it stands.
///
/// @param note what the paper said besides; may be empty
/// @param originalYear the year it was first promised for
/// @param quietSince the day of the last update, or else of its start or of its planning,
///     whichever is later
public record ActionRow(
    ActionId id,
    CommitmentId commitment,
    StrategyId strategy,
    PriorityId priority,
    String code,
    ActionFacts facts,
    String note,
    int originalYear,
    Optional<LocalDate> originalDue,
    ActionStatus status,
    Optional<Instant> lastUpdateAt,
    LocalDate quietSince,
    boolean isWithdrawn,
    long version) {

  /// Whether there is still work to do.
  public boolean isOpen() {
    return status.isOpen() && !isWithdrawn;
  }

  public boolean isLate(LocalDate today) {
    return isOpen() && facts.due().map(due -> due.isBefore(today)).orElse(false);
  }
}
