// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.util.Locale;

/// How far a forecast has come.
public enum ForecastState {
  WAITING("Waiting"),
  RUNNING("Being made"),
  DONE("Made"),
  REFUSED("Refused"),
  CANCELLED("Cancelled"),
  FAILED("Failed");

  private final String label;

  ForecastState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean isUnderWay() {
    return this == WAITING || this == RUNNING;
  }

  /// As it stands in the database.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ForecastState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
