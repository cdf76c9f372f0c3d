// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.io.Serializable;

/// Identifies a priority of a strategy.
public record PriorityId(long value) implements Serializable {
  public PriorityId {
    if (value <= 0) {
      throw new IllegalArgumentException("A priority number is positive");
    }
  }
}
