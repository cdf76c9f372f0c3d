// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.util.List;

/// The demonstration authority's strategies are taken out, because a real council moves in.
/// Published in the removing transaction: what rests on them goes with them.
public record InventedStrategiesRemoved(List<StrategyId> strategies) {
  public InventedStrategiesRemoved {
    strategies = List.copyOf(strategies);
  }
}
