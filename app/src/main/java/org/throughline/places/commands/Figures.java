// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.core.JsonGenerator;

/// Figures in JSON, with the decimals that mean something.
final class Figures {

  private static final int DECIMALS = 6;

  private Figures() {}

  static void write(JsonGenerator json, String name, double value) {
    json.writeNumberProperty(name, rounded(value));
  }

  private static double rounded(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue()
        : value;
  }
}
