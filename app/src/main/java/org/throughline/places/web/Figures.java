// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.Locale;
import java.util.Optional;
import org.throughline.forecast.Distribution;
import org.throughline.places.internal.ResultRows;

/// Numbers as officers read them: people whole, millions of pounds to two decimals.
///
/// @param decimals how many are written
record Figures(int decimals) {

  /// Where too few futures were made to say where 19 in 20 lie.
  static final String NOT_TOLD = "not told";

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

  /// How far `other` is from `one`, both as they are written: who takes one from the other on paper
  /// finds the same.
  double apart(double one, double other) {
    return written(other) - written(one);
  }

  private double written(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%." + decimals + "f", value));
  }

  /// The difference of two figures that stand beside it, with its sign.
  String difference(double one, double other) {
    return signed(apart(one, other));
  }

  /// Both ends of a band, or that it is not told.
  String range(Optional<ResultRows.Band> band) {
    return band.map(each -> of(each.low()) + " to " + of(each.high())).orElse(NOT_TOLD);
  }

  /// What stands below a picture of bands.
  static String ofBands(boolean areTold) {
    return areTold
        ? "Each band holds 19 futures in 20."
        : "No interval is told of fewer than %d futures: one in %1$d lies beyond each end of it."
            .formatted(Distribution.FEWEST_FOR_INTERVAL);
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
