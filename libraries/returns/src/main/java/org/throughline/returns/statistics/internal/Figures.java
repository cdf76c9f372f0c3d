// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.throughline.returns.statistics.Mark;

/// The figures and marks of one row, as numbers without objects.
final class Figures {

  private static final int MOST_DIGITS = 18;
  private static final MathContext AS_MANY = new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN);
  private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(?=\\.?\\d)(\\d{1,40}|\\d{1,3}(,\\d{3})+)?(\\.\\d{1,40})?([eE][-+]?\\d{1,2})?");

  private final boolean isSpreadsheet;
  private final long[] unscaled;
  private final int[] scale;
  private final Optional<Mark>[] marks;

  Figures(int size, boolean isSpreadsheet) {
    this.isSpreadsheet = isSpreadsheet;
    this.unscaled = new long[size];
    this.scale = new int[size];
    this.marks = noMarks(size);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Optional<Mark>[] noMarks(int size) {
    Optional<Mark>[] none = new Optional[size];
    Arrays.fill(none, Mark.BLANK.present());
    return none;
  }

  int size() {
    return unscaled.length;
  }

  long unscaled(int index) {
    return unscaled[index];
  }

  int scale(int index) {
    return scale[index];
  }

  Optional<Mark> mark(int index) {
    return marks[index];
  }

  boolean isSame(int index, Figures other, int otherIndex) {
    return unscaled[index] == other.unscaled[otherIndex]
        && scale[index] == other.scale[otherIndex]
        && marks[index].equals(other.marks[otherIndex]);
  }

  /// Takes a cell. False where it is neither a figure nor a mark.
  boolean take(int index, char[] cell, int offset, int length) {
    return takePlain(index, cell, offset, length)
        || takeOther(index, new String(cell, offset, length).strip());
  }

  boolean take(int index, String text) {
    return takeOther(index, text.strip());
  }

  void clear(int index) {
    mark(index, Mark.BLANK);
  }

  /// The quick way for what nearly every cell is: digits, perhaps with a point and a sign.
  private boolean takePlain(int index, char[] cell, int offset, int length) {
    if (length == 0 || length > MOST_DIGITS) {
      return false;
    }
    int end = offset + length;
    int at = cell[offset] == '-' ? offset + 1 : offset;
    int point = -1;
    int digits = 0;
    long value = 0;
    for (; at < end; at++) {
      char letter = cell[at];
      if (letter >= '0' && letter <= '9') {
        value = value * 10 + (letter - '0');
        digits++;
      } else if (letter == '.' && point < 0) {
        point = at;
      } else {
        return length == 1 && takeLetter(index, letter);
      }
    }
    if (digits == 0 || point == end - 1) {
      return length == 1 && takeLetter(index, cell[offset]);
    }
    if (isSpreadsheet && digits > SPREADSHEET.getPrecision()) {
      return false;
    }
    figure(index, cell[offset] == '-' ? -value : value, point < 0 ? 0 : end - 1 - point);
    return true;
  }

  private boolean takeLetter(int index, char letter) {
    Optional<Mark> mark = Mark.of(letter);
    if (mark.isPresent()) {
      unscaled[index] = 0;
      scale[index] = 0;
      marks[index] = mark;
    }
    return mark.isPresent();
  }

  private boolean takeOther(int index, String text) {
    Optional<Mark> mark = Mark.of(text);
    if (mark.isPresent()) {
      mark(index, mark.orElseThrow());
      return true;
    }
    return text.length() <= 100
        && text.chars().anyMatch(Figures::isDigit)
        && NUMBER.matcher(text).matches()
        && takeNumber(index, new BigDecimal(text.replace(",", "")));
  }

  private boolean takeNumber(int index, BigDecimal exact) {
    BigDecimal number = exact;
    if (isSpreadsheet && number.precision() > SPREADSHEET.getPrecision()) {
      number = plain(number.round(SPREADSHEET));
    }
    if (number.precision() > MOST_DIGITS) {
      number = plain(number.round(AS_MANY));
    }
    if (number.precision() - number.scale() > MOST_DIGITS) {
      return false;
    }
    BigDecimal whole = number.scale() < 0 ? number.setScale(0) : number;
    figure(index, whole.unscaledValue().longValueExact(), whole.scale());
    return true;
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static boolean isDigit(int letter) {
    return letter >= '0' && letter <= '9';
  }

  private void figure(int index, long value, int places) {
    unscaled[index] = value;
    scale[index] = places;
    marks[index] = Optional.empty();
  }

  private void mark(int index, Mark mark) {
    unscaled[index] = 0;
    scale[index] = 0;
    marks[index] = mark.present();
  }
}
