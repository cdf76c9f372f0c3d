// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategyStatus;
import org.throughline.strategy.StrategySummary;

/// The strategies whose plan is being worked on.
@Component
class StrategiesInForce {

  private final Strategies strategies;

  StrategiesInForce(Strategies strategies) {
    this.strategies = strategies;
  }

  List<StrategySummary> of(LiveScope scope) {
    return strategies.all().stream()
        .filter(each -> each.status() == StrategyStatus.ADOPTED)
        .filter(each -> scope.strategy().isEmpty() || each.code().equals(scope.strategy()))
        .toList();
  }

  List<StrategyId> ids(LiveScope scope) {
    return of(scope).stream().map(StrategySummary::id).toList();
  }
}
