// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.StrategyStatus;
import org.throughline.synthetic.InventedStrategy;

/// Says an invented strategy in the words of the `strategy` module.
final class StrategyTranslation {

  private StrategyTranslation() {}

  static NewStrategy of(InventedStrategy strategy, Map<String, AccountId> people) {
    return new NewStrategy(
        strategy.code(),
        strategy.title(),
        strategy.division(),
        YearMonth.from(strategy.from()),
        YearMonth.from(strategy.to()),
        StrategyStatus.ADOPTED,
        Optional.of(strategy.adoptedOn()),
        Optional.ofNullable(people.get(strategy.owner())),
        true,
        strategy.vision(),
        strategy.introduction(),
        strategy.outcomes(),
        strategy.success(),
        strategy.governance(),
        List.of(),
        List.of(),
        strategy.themes(),
        strategy.links().stream()
            .map(link -> new NewStrategy.Link(link.title(), link.code(), link.why()))
            .toList(),
        strategy.priorities().stream().map(StrategyTranslation::priority).toList());
  }

  private static NewStrategy.Priority priority(InventedStrategy.Priority priority) {
    return new NewStrategy.Priority(
        priority.title(),
        priority.ambition(),
        priority.approach(),
        priority.themes(),
        priority.commitments().stream().map(StrategyTranslation::commitment).toList());
  }

  private static NewStrategy.Commitment commitment(InventedStrategy.Commitment commitment) {
    return NewStrategy.Commitment.of(
        commitment.year(), commitment.theme().orElse(""), commitment.text());
  }
}
