// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.util.EnumSet;
import java.util.Set;

/// Where a strategy stands. The public sees it from its adoption on.
public enum StrategyStatus {
  DRAFT("Draft"),
  CONSULTED("Consulted on"),
  ADOPTED("Adopted"),
  CLOSED("Closed");

  private final String label;

  StrategyStatus(String label) {
    this.label = label;
  }

  /// The status as officers say it.
  public String label() {
    return label;
  }

  /// Whether anybody may read a strategy that stands here.
  public boolean isPublic() {
    return this == ADOPTED || this == CLOSED;
  }

  /// Where it may go from here. A closed strategy can be taken up again; an adopted one can never
  /// become a draft, because the public has read it.
  public Set<StrategyStatus> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(CONSULTED, ADOPTED);
      case CONSULTED -> EnumSet.of(DRAFT, ADOPTED);
      case ADOPTED -> EnumSet.of(CLOSED);
      case CLOSED -> EnumSet.of(ADOPTED);
    };
  }
}
