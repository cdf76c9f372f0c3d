// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.census;

import java.util.Locale;
import java.util.Optional;

/// A unique pupil number: a check letter, eleven digits, and a digit, or a letter for a temporary
/// one. Source: DfE, unique pupil numbers guidance.
public record Upn(String value) {

  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

  /// @throws IllegalArgumentException when the form or the check letter is wrong; the message does
  ///     not repeat the value
  public Upn {
    if (!isRight(value)) {
      throw new IllegalArgumentException(
          "A UPN is a check letter, eleven digits and a digit or letter: got "
              + value.length()
              + " characters");
    }
  }

  /// The number as it was written, whatever its case; absent when it cannot be one.
  public static Optional<Upn> parse(String written) {
    String text = written.strip().toUpperCase(Locale.ROOT);
    return isRight(text) ? Optional.of(new Upn(text)) : Optional.empty();
  }

  /// Whether `text` is a UPN with its right check letter.
  public static boolean isRight(CharSequence text) {
    if (text.length() != 13) {
      return false;
    }
    int sum = 0;
    for (int at = 1; at < 13; at++) {
      int value = value(text.charAt(at), at == 12);
      if (value < 0) {
        return false;
      }
      sum += (at + 1) * value;
    }
    return text.charAt(0) == LETTERS.charAt(sum % LETTERS.length());
  }

  /// Whether a school gave it for a time, until the real one is known.
  public boolean isTemporary() {
    return !Character.isDigit(value.charAt(12));
  }

  private static int value(char sign, boolean mayBeLetter) {
    if (sign >= '0' && sign <= '9') {
      return sign - '0';
    }
    return mayBeLetter ? LETTERS.indexOf(sign) : -1;
  }
}
