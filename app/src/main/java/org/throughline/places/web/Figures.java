// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.Locale;

/// Numbers as officers read them: people whole, small sums of money to two decimals.
final class Figures {

  private static final double LARGE = 1000;

  private Figures() {}

  static String of(double value) {
    boolean isWhole = Math.abs(value) >= LARGE || value == Math.rint(value);
    return String.format(Locale.UK, isWhole ? "%,.0f" : "%,.1f", value);
  }

  /// A mark of an axis whose marks are `step` apart.
  static String of(double value, double step) {
    int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step));
    return String.format(Locale.UK, "%,." + decimals + "f", value);
  }

  /// With its sign.
  static String signed(double value) {
    return (value > 0 ? "+" : "") + of(value);
  }

  static String percent(double share) {
    return String.format(Locale.UK, "%.1f%%", 100 * share);
  }
}
