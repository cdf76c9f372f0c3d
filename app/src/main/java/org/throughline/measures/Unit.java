// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a measure counts in, and how such a figure is written.
public enum Unit {
  NUMBER("number", 0),
  PER_CENT("per cent", 1),
  POINTS("percentage points", 1),
  SCORE("score", 1),
  POUNDS("pounds", 0),
  DAYS("days", 0),
  RATE("rate", 2);

  private final String label;
  private final int places;

  Unit(String label, int places) {
    this.label = label;
    this.places = places;
  }

  public String label() {
    return label;
  }

  /// The unit that a measure's file names; empty when there is none of that name.
  public static Optional<Unit> named(String label) {
    return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
  }

  /// A figure as people read it, such as `51.8%`, `£1,234` or `4,057`.
  public String write(BigDecimal value) {
    return write(value, places);
  }

  /// What is due, such as `49.5`: a part of a whole thing may be, though none can be counted.
  public String writeDue(BigDecimal due) {
    return places == 0 && due.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().scale() > 0
        ? write(due, 1)
        : write(due);
  }

  private String write(BigDecimal value, int places) {
    BigDecimal rounded = value.setScale(places, RoundingMode.HALF_UP);
    String digits =
        new DecimalFormat(
                places == 0 ? "#,##0" : "#,##0." + "0".repeat(places),
                DecimalFormatSymbols.getInstance(Locale.UK))
            .format(rounded);
    return switch (this) {
      case PER_CENT -> digits + "%";
      case POUNDS -> rounded.signum() < 0 ? "−£" + digits.substring(1) : "£" + digits;
      case POINTS -> digits + " points";
      case DAYS -> digits + (rounded.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
      case NUMBER, SCORE, RATE -> digits;
    };
  }

  /// How far one figure is from another, such as `2.1 points`; what would be written as nothing
  /// gets more places.
  public String writeDifference(BigDecimal difference) {
    Unit unit = this == PER_CENT ? POINTS : this;
    BigDecimal size = difference.abs();
    int wanted = unit.places;
    while (wanted < 4 && isLost(size, wanted)) {
      wanted++;
    }
    return unit.write(size, wanted);
  }

  private static boolean isLost(BigDecimal size, int places) {
    return size.signum() != 0 && size.setScale(places, RoundingMode.DOWN).signum() == 0;
  }
}
