// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.census;

import java.util.Optional;

/// A unique learner number: ten digits, the last of which checks the others. Source: Learning
/// Records Service.
public record Uln(String value) {

  /// @throws IllegalArgumentException when the form or the check digit is wrong; the message does
  ///     not repeat the value
  public Uln {
    if (!isRight(value)) {
      throw new IllegalArgumentException("A ULN is ten digits with a right check digit");
    }
  }

  /// The number as it was written; absent when it cannot be one.
  public static Optional<Uln> parse(String written) {
    String text = written.strip();
    return isRight(text) ? Optional.of(new Uln(text)) : Optional.empty();
  }

  /// Whether `text` is a ULN with its right check digit.
  public static boolean isRight(CharSequence text) {
    if (text.length() != 10 || text.charAt(0) == '0') {
      return false;
    }
    int sum = 0;
    for (int at = 0; at < 10; at++) {
      char sign = text.charAt(at);
      if (sign < '0' || sign > '9') {
        return false;
      }
      sum += at < 9 ? (10 - at) * (sign - '0') : 0;
    }
    int rest = sum % 11;
    return rest != 0 && 10 - rest == text.charAt(9) - '0';
  }
}
