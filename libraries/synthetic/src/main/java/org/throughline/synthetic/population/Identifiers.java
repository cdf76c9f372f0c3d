// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.util.Optional;

/// Unique pupil numbers and unique learner numbers with right check characters, in ranges that no
/// real pupil has: the pupil numbers carry codes of authorities that do not exist, and the learner
/// numbers all begin with 99.
public final class Identifiers {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final int FIRST_CODE = 500;
  private static final int FIRST_LEARNER = 990_000_000;

  private Identifiers() {}

  /// The pupil number for the twelve digits that follow its check letter.
  ///
  /// @throws IllegalArgumentException when they are not twelve digits
  public static String pupil(String twelveDigits) {
    if (!twelveDigits.matches("[0-9]{12}")) {
      throw new IllegalArgumentException("A pupil number has twelve digits after its letter");
    }
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelveDigits.charAt(i) - '0') * (i + 2);
    }
    return LETTERS.charAt(sum % 23) + twelveDigits;
  }

  /// The pupil number of the child with this number in the authority with this index.
  static String pupil(int authority, int number, int yearOfIssue) {
    return pupil(
        digits(FIRST_CODE + authority, 3)
            + digits(1000 + number / 1000, 4)
            + digits(yearOfIssue % 100, 2)
            + digits(number % 1000, 3));
  }

  /// The learner number for its first nine digits; nothing when these digits have none.
  public static Optional<String> learner(int nineDigits) {
    String digits = digits(nineDigits, 9);
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    int rest = sum % 11;
    return rest == 0 ? Optional.empty() : Optional.of(digits + (10 - rest));
  }

  static Optional<String> learner(int authority, int number) {
    return learner(FIRST_LEARNER + (authority * 400_000 + number) % 10_000_000);
  }

  private static String digits(int value, int length) {
    String digits = Integer.toString(value);
    return "0".repeat(length - digits.length()) + digits;
  }
}
