// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Finds rows that are there again in the same order, as when a part of a file was pasted twice.
///
/// Rows of many people with the same change stand below each other in sorted files, so a run counts
/// only when it holds several different rows.
final class Repeats {

  /// Rows that repeat earlier ones, by the lines of the file.
  ///
  /// @param first the line of the first
  /// @param rows how many there are
  /// @param original the line of the row that the first repeats
  record Run(int first, int rows, int original) {}

  private static final int FEWEST_ROWS = 50;
  private static final int FEWEST_KINDS = 20;

  /// A run of the fewest rows holds a whole block of the earlier ones, wherever it begins.
  private static final int BLOCK = 25;

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[1 << 12];
  private int[] lines = new int[1 << 12];
  private int count;

  /// @param key stands for all that the row says
  void add(long line, long key) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
      lines = Arrays.copyOf(lines, count * 2);
    }
    keys[count] = key;
    lines[count++] = (int) line;
  }

  /// The longest run; one without rows where nothing is repeated.
  Run longest() {
    Map<Long, Integer> blocks = new HashMap<>();
    Run longest = new Run(0, 0, 0);
    long oldest = power();
    long hash = 0;
    int searched = 0;
    for (int end = 1; end <= count; end++) {
      hash = hash * FACTOR + Draws.mix(keys[end - 1]);
      hash -= end > BLOCK ? oldest * Draws.mix(keys[end - 1 - BLOCK]) : 0;
      int begin = end - BLOCK;
      Integer earlier = begin < 0 ? null : blocks.get(hash);
      if (earlier != null && begin >= searched && earlier + BLOCK <= begin) {
        Run run = around(earlier, begin);
        searched = begin + Math.max(1, run.rows() - (begin - run.first()));
        longest = run.rows() > longest.rows() && isCounted(run) ? run : longest;
      }
      if (begin >= 0 && begin % BLOCK == 0) {
        blocks.putIfAbsent(hash, begin);
      }
    }
    return longest.rows() == 0
        ? longest
        : new Run(lines[longest.first()], longest.rows(), lines[longest.original()]);
  }

  /// What the oldest row of a block was multiplied by when the next one comes.
  private static long power() {
    long power = 1;
    for (int row = 0; row < BLOCK; row++) {
      power *= FACTOR;
    }
    return power;
  }

  /// The run that holds the rows from `begin`, which may be those from `earlier` again, by numbers
  /// of rows; what is repeated ends before it.
  private Run around(int earlier, int begin) {
    int apart = begin - earlier;
    int before = 0;
    while (before < Math.min(earlier, apart)
        && keys[earlier - before - 1] == keys[begin - before - 1]) {
      before++;
    }
    int after = 0;
    while (begin + after < count
        && before + after < apart
        && keys[earlier + after] == keys[begin + after]) {
      after++;
    }
    return new Run(begin - before, before + after, earlier - before);
  }

  private boolean isCounted(Run run) {
    return run.rows() >= FEWEST_ROWS
        && Arrays.stream(keys, run.first(), run.first() + run.rows())
                .distinct()
                .limit(FEWEST_KINDS)
                .count()
            == FEWEST_KINDS;
  }
}
