// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.util.Optional;

/// Whole numbers as people write them.
final class WrittenNumber {

  private WrittenNumber() {}

  /// The plain digits; absent when it is no whole number within the limits.
  static Optional<String> read(String text, int least, int most) {
    String digits = text.replace(",", "").replaceFirst("\\.0+$", "");
    if (!digits.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(digits);
    return number < least || number > most
        ? Optional.empty()
        : Optional.of(Integer.toString(number));
  }
}
