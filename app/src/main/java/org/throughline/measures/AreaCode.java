// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The code of an area by the Office for National Statistics, such as `E06000016` for Leicester.
public record AreaCode(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]\\d{8}");

  public static final AreaCode ENGLAND = new AreaCode("E92000001");

  public AreaCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the code of an area: " + value);
    }
  }

  /// The code in `typed`; empty when it has not the shape of one.
  public static Optional<AreaCode> parse(String typed) {
    String capitals = typed.strip().toUpperCase(Locale.UK);
    return SHAPE.matcher(capitals).matches()
        ? Optional.of(new AreaCode(capitals))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
