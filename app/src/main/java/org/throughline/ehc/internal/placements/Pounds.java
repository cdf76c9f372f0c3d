// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.placements;

import java.math.BigDecimal;
import java.util.OptionalLong;

/// Amounts of money as people write them.
public final class Pounds {

  private static final long MOST = 10_000_000_000L;

  private Pounds() {}

  /// Pence; absent for what is no amount from nothing to a hundred million pounds.
  public static OptionalLong read(String typed) {
    String plain = typed.replaceAll("[£,\\s]", "");
    if (!plain.matches("\\d{1,9}(\\.\\d{1,2})?")) {
      return OptionalLong.empty();
    }
    long pence = new BigDecimal(plain).movePointRight(2).longValueExact();
    return pence <= MOST ? OptionalLong.of(pence) : OptionalLong.empty();
  }

  /// Such as `£18,450` or `£18,450.50`.
  public static String shown(long pence) {
    return "£"
        + (pence % 100 == 0
            ? "%,d".formatted(pence / 100)
            : "%,d.%02d".formatted(pence / 100, pence % 100));
  }

  /// As it is typed into a field again.
  public static String typed(long pence) {
    return BigDecimal.valueOf(pence, 2).stripTrailingZeros().toPlainString();
  }
}
