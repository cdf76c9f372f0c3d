// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A postcode as the Royal Mail writes it, such as `LE1 1AA`.
public record Postcode(String value) {

  private static final Pattern WHOLE = Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?)\\s*(\\d[A-Z]{2})");

  /// The postcode as it was written, whatever its case and blanks; absent when it cannot be one.
  public static Optional<Postcode> parse(String written) {
    Matcher matcher = WHOLE.matcher(written.strip().toUpperCase(Locale.ROOT));
    return matcher.matches()
        ? Optional.of(new Postcode(matcher.group(1) + " " + matcher.group(2)))
        : Optional.empty();
  }
}
