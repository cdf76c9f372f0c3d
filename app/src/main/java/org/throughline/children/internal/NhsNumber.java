// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.Optional;

/// A number of the National Health Service: ten digits, the last of which checks the others.
public record NhsNumber(String value) {

  public NhsNumber {
    if (!isRight(value)) {
      throw new IllegalArgumentException("An NHS number is ten digits with a right check digit");
    }
  }

  /// The number as it was written, with or without blanks; absent when it cannot be one.
  public static Optional<NhsNumber> parse(String written) {
    String digits = written.replaceAll("[\\s-]", "");
    return isRight(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
  }

  private static boolean isRight(String digits) {
    if (!digits.matches("\\d{10}")) {
      return false;
    }
    int sum = 0;
    for (int at = 0; at < 9; at++) {
      sum += (10 - at) * (digits.charAt(at) - '0');
    }
    return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
  }
}
