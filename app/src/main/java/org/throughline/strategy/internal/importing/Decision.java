// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

/// What a person decided about one part.
public enum Decision {
  OPEN("Not decided"),
  ACCEPTED("Accepted"),
  CORRECTED("Corrected"),
  DROPPED("Dropped"),
  MERGED("Merged with the one above"),
  LOOKED_AT("Looked at");

  private final String label;

  Decision(String label) {
    this.label = label;
  }

  /// The decision as officers say it.
  public String label() {
    return label;
  }

  /// Whether the part goes into the strategy.
  public boolean isTaken() {
    return this == ACCEPTED || this == CORRECTED;
  }

  /// Whether the part was put aside, one way or the other.
  public boolean isGone() {
    return this == DROPPED || this == MERGED;
  }
}
