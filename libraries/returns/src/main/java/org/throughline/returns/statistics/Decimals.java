// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

/// Writes decimal numbers without making an object of them.
final class Decimals {

  private Decimals() {}

  static void append(long unscaled, int scale, StringBuilder out) {
    if (scale <= 0) {
      out.append(unscaled);
      appendZeros(unscaled == 0 ? 0 : -scale, out);
      return;
    }
    if (unscaled < 0) {
      out.append('-');
    }
    String digits = Long.toString(Math.abs(unscaled));
    int whole = digits.length() - scale;
    if (whole <= 0) {
      out.append("0.");
      appendZeros(-whole, out);
      out.append(digits);
    } else {
      out.append(digits, 0, whole).append('.').append(digits, whole, digits.length());
    }
  }

  private static void appendZeros(int count, StringBuilder out) {
    for (int i = 0; i < count; i++) {
      out.append('0');
    }
  }
}
