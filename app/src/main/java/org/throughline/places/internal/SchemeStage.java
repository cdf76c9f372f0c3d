// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.util.Locale;

/// How far a scheme for more places has come.
public enum SchemeStage {
  PROPOSED("Proposed"),
  AGREED("Agreed and funded"),
  BUILDING("Being made ready"),
  OPEN("Open"),
  GIVEN_UP("Given up");

  private final String label;

  SchemeStage(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// Whether its places may be counted on.
  public boolean isCountedOn() {
    return this == AGREED || this == BUILDING || this == OPEN;
  }

  /// As it stands in the database.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static SchemeStage of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
