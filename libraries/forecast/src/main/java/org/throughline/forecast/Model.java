// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the future is thought to follow from the past.
public enum Model {
  /// Ours: rates are drawn once a simulation and move with time.
  THROUGHLINE,
  /// The open SEND forecasting model, for comparison: all rates are redrawn every year, without a
  /// trend.
  WITAN;

  /// The name on the command line.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Model> of(String code) {
    return Arrays.stream(values()).filter(model -> model.code().equals(code)).findFirst();
  }
}
