// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The code of a measure, such as `S2-09`: its priority and its number, in capitals.
public record MeasureCode(String value) implements Comparable<MeasureCode> {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,2}\\d?-\\d{2}[A-Z]?");

  public MeasureCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the code of a measure: " + value);
    }
  }

  /// The code in `typed`, in capitals or not; empty when it has not the shape of one.
  public static Optional<MeasureCode> parse(String typed) {
    String capitals = typed.strip().toUpperCase(Locale.UK);
    return SHAPE.matcher(capitals).matches()
        ? Optional.of(new MeasureCode(capitals))
        : Optional.empty();
  }

  @Override
  public int compareTo(MeasureCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
