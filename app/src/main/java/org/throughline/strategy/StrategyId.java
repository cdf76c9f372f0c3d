// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.io.Serializable;

/// Identifies a strategy.
public record StrategyId(long value) implements Serializable {
  public StrategyId {
    if (value <= 0) {
      throw new IllegalArgumentException("A strategy number is positive");
    }
  }
}
