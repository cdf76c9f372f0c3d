// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.Locale;

/// Numbers as officers read them: people whole, millions of pounds to two decimals.
///
/// @param decimals how many are written
record Figures(int decimals) {

  private static final String MONEY = "£";

  /// How the figures of a line are written.
  static Figures ofLine(String line) {
    return new Figures(line.contains(MONEY) ? 2 : 0);
  }

  String of(double value) {
    String text = String.format(Locale.UK, "%,." + decimals + "f", value);
    return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
  }

  /// With its sign.
  String signed(double value) {
    String text = of(value);
    return value > 0 && !text.matches("0(\\.0+)?") ? "+" + text : text;
  }

  /// A mark of an axis whose marks are `step` apart.
  static String mark(double value, double step) {
    int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
    return new Figures(decimals).of(value);
  }

  static String percent(double share) {
    return String.format(Locale.UK, "%.1f%%", 100 * share);
  }
}
