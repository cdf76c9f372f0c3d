// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.judging;

import java.math.BigDecimal;
import java.util.Optional;

/// What a figure is worth, and why.
///
/// @param due the figure that was due; empty where there is none
/// @param reason a sentence
public record Rating(State state, Optional<BigDecimal> due, String reason) {

  /// A word, a shape and a colour each; never a colour alone.
  public enum State {
    ON_TARGET("On target", "●"),
    NEAR("Near target", "◐"),
    OFF_TARGET("Off target", "▲"),
    NO_DATA("No data", "○"),
    OUT_OF_DATE("Out of date", "◌"),
    NO_TARGET("No target", "–"),
    CONTEXT("Context", "–");

    private final String label;
    private final String shape;

    State(String label, String shape) {
      this.label = label;
      this.shape = shape;
    }

    public String label() {
      return label;
    }

    public String shape() {
      return shape;
    }
  }
}
