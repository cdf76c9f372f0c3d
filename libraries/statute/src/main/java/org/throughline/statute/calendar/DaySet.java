// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.LocalDate;
import java.util.function.Predicate;

/// A set of days from 2000 to 2199 in which the nth day after a day is found without walking.
///
/// One bit a day, and for each word of 64 days how many days of the set come before it: 20 kB.
final class DaySet {

  static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private static final int LENGTH = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;

  private final long[] words = new long[(LENGTH + 63) / 64];
  private final int[] before = new int[words.length + 1];

  private DaySet() {}

  static DaySet of(Predicate<LocalDate> holds) {
    DaySet set = new DaySet();
    LocalDate day = FIRST;
    for (int index = 0; index < LENGTH; index++) {
      if (holds.test(day)) {
        set.words[index >> 6] |= 1L << index;
      }
      day = day.plusDays(1);
    }
    for (int word = 0; word < set.words.length; word++) {
      set.before[word + 1] = set.before[word] + Long.bitCount(set.words[word]);
    }
    return set;
  }

  boolean contains(LocalDate day) {
    int index = index(day);
    return (words[index >> 6] >>> index & 1) != 0;
  }

  /// How many days of the set lie before `day`.
  int countBefore(LocalDate day) {
    return rank(index(day));
  }

  /// The nth day of the set on or after `day`; the first is 1.
  LocalDate nthFrom(LocalDate day, int n) {
    return select(rank(index(day)) + n - 1);
  }

  /// The nth day of the set before `day`; the nearest is 1.
  LocalDate nthBefore(LocalDate day, int n) {
    return select(rank(index(day)) - n);
  }

  private int rank(int index) {
    int word = index >> 6;
    return before[word] + Long.bitCount(words[word] & (1L << index) - 1);
  }

  private LocalDate select(int ordinal) {
    if (ordinal < 0 || ordinal >= before[words.length]) {
      throw outside();
    }
    int low = 0;
    int high = words.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[middle] <= ordinal) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return FIRST.plusDays(((long) low << 6) + bit(words[low], ordinal - before[low]));
  }

  private static int bit(long word, int skipped) {
    long rest = word;
    for (int n = 0; n < skipped; n++) {
      rest &= rest - 1;
    }
    return Long.numberOfTrailingZeros(rest);
  }

  private static int index(LocalDate day) {
    long index = day.toEpochDay() - FIRST.toEpochDay();
    if (index < 0 || index >= LENGTH) {
      throw outside();
    }
    return (int) index;
  }

  private static IllegalArgumentException outside() {
    return new IllegalArgumentException("Days are counted from 2000 to 2199 only");
  }
}
