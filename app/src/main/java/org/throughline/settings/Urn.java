// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number under which a setting is known in England: six digits of a school, or two letters and
/// six digits, or seven digits, of an early years provider.
public record Urn(String value) implements Comparable<Urn> {

  private static final Pattern FORM = Pattern.compile("[0-9]{6,7}|[A-Z]{2}[0-9]{6}");

  public Urn {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A URN is six or seven digits, or two letters and six digits");
    }
  }

  /// The number as a person typed it; absent when it cannot be one.
  public static Optional<Urn> parse(String typed) {
    String text = typed.strip().toUpperCase(java.util.Locale.ROOT);
    return FORM.matcher(text).matches() ? Optional.of(new Urn(text)) : Optional.empty();
  }

  @Override
  public int compareTo(Urn other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
