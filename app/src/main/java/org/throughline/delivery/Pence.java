// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An amount of money, never negative.
public record Pence(long value) {

  private static final Pattern WRITTEN =
      Pattern.compile("£?\\s*(\\d[\\d,]{0,13})(?:\\.(\\d{1,2}))?");

  public Pence {
    if (value < 0) {
      throw new IllegalArgumentException("A cost is not negative");
    }
  }

  /// Reads `£12,500`, `12500` or `99.50`; absent for anything else.
  public static Optional<Pence> read(String text) {
    var match = WRITTEN.matcher(text.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    String fraction = match.group(2) == null ? "" : "." + match.group(2);
    BigDecimal pounds = new BigDecimal(match.group(1).replace(",", "") + fraction);
    return Optional.of(new Pence(pounds.movePointRight(2).longValueExact()));
  }

  /// Such as `£12,500` or `£99.50`.
  public String pounds() {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
    if (value % 100 == 0) {
      format.setMaximumFractionDigits(0);
    }
    return format.format(BigDecimal.valueOf(value, 2));
  }

  /// Such as `12500.00`, for a spreadsheet.
  public String plain() {
    return BigDecimal.valueOf(value, 2).toPlainString();
  }
}
