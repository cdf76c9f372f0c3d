// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.time.YearMonth;
import java.util.Optional;
import org.throughline.strategy.StrategyId;

/// One strategy or action plan that was understood from a paper and waits for a person's yes.
///
/// @param revises the strategy that it is a new version of; absent for a new one
/// @param strategy what it became
public record Review(
    long id,
    long paper,
    int number,
    ReviewKind kind,
    String title,
    Optional<YearMonth> from,
    Optional<YearMonth> to,
    State state,
    Optional<StrategyId> revises,
    Optional<StrategyId> strategy) {

  /// How far it has come.
  public enum State {
    OPEN("To be reviewed"),
    ADOPTED("Adopted"),
    SET_ASIDE("Set aside");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /// The state as officers say it.
    public String label() {
      return label;
    }
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
