// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// British postcodes as people write them.
public final class WrittenPostcode {

  private static final Pattern FORM =
      Pattern.compile("(GIR0AA|[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2})");

  private WrittenPostcode() {}

  /// In capitals with its one space; absent when it has no postcode's form.
  public static Optional<String> read(String text) {
    String solid = text.toUpperCase(Locale.ROOT).replace(" ", "");
    return FORM.matcher(solid).matches()
        ? Optional.of(
            solid.substring(0, solid.length() - 3) + " " + solid.substring(solid.length() - 3))
        : Optional.empty();
  }
}
