// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.throughline.measures.Unit;

/// An upright axis whose marks are round numbers. It begins at nothing where that wastes less than
/// half of the picture.
///
/// @param low where it begins
/// @param step from mark to mark
/// @param steps how many
record NiceScale(double low, double step, int steps, Unit unit) {

  static NiceScale of(List<Double> values, Unit unit) {
    double low = Collections.min(values);
    double high = Collections.max(values);
    if (low > 0 && low < high / 2) {
      low = 0;
    }
    if (high == low) {
      high = low + Math.max(1, Math.abs(low) / 10);
      low = low < 0 ? low - (high - low) : Math.max(0, low - (high - low));
    }
    double step = round((high - low) / 4);
    double begin = Math.floor(low / step) * step;
    int steps = (int) Math.ceil((high - begin) / step - 1e-9);
    return new NiceScale(begin, step, Math.max(1, steps), unit);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int at = 0; at <= steps; at++) {
      ticks.add(low + at * step);
    }
    return ticks;
  }

  /// How far up a value lies, 0 to 1.
  double part(double value) {
    return (value - low) / (steps * step);
  }

  String label(double tick) {
    BigDecimal value = BigDecimal.valueOf(tick);
    boolean isWhole = step >= 1 || unit == Unit.RATE;
    return isWhole ? unit.write(value).replaceAll("\\.0+(?=%|$| )", "") : unit.write(value);
  }

  private static double round(double step) {
    double magnitude = Math.pow(10, Math.floor(Math.log10(step)));
    double lead = step / magnitude;
    double nice = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10;
    return nice * magnitude;
  }
}
