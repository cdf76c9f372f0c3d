// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// Reckons with the numbers of tables without changing their digits.
final class Amounts {

  private static final int DECIMALS = 4;

  private Amounts() {}

  static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d+)?");
  }

  static Optional<BigDecimal> read(String text) {
    return isNumber(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  static String text(BigDecimal amount) {
    BigDecimal plain = amount.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return plain.signum() == 0 ? "0" : plain.toPlainString();
  }

  /// What is no number stays as it is.
  static String plus(String text, BigDecimal amount) {
    return read(text).map(number -> text(number.add(amount))).orElse(text);
  }

  /// Their sum; not held where one of them is not, or there is none.
  static String sum(List<String> texts) {
    List<BigDecimal> numbers = texts.stream().flatMap(text -> read(text).stream()).toList();
    return texts.isEmpty() || numbers.size() < texts.size()
        ? Band.NOT_HELD
        : text(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /// One over the other; not held where either is not, or the lower is nothing.
  static String over(String above, String below) {
    Optional<BigDecimal> upper = read(above);
    Optional<BigDecimal> lower = read(below).filter(number -> number.signum() != 0);
    return upper.isEmpty() || lower.isEmpty()
        ? Band.NOT_HELD
        : text(upper.get().divide(lower.get(), DECIMALS + 2, RoundingMode.HALF_UP));
  }

  static String times(String one, String other) {
    Optional<BigDecimal> first = read(one);
    Optional<BigDecimal> second = read(other);
    return first.isEmpty() || second.isEmpty()
        ? Band.NOT_HELD
        : text(first.get().multiply(second.get()));
  }
}
