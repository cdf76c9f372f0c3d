// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CountsTest {

  private static final int ROWS = 100;

  /// Column 0 is the number of the row, column 1 is 3 in every fifth, column 2 is never above 0.
  private static Counts counts(int from, int until) {
    Counts counts = new Counts(3);
    for (int number = from; number < until; number++) {
      int[] row = counts.row();
      row[0] = number;
      row[1] = number % 5 == 0 ? 3 : 0;
      row[2] = 0;
    }
    return counts;
  }

  private static Map<Integer, Integer> times(Counts counts, int column) {
    Map<Integer, Integer> times = new TreeMap<>();
    counts.of(column).each(times::put);
    return times;
  }

  @Test
  void everyRowIsCountedWhetherItIsHeldBackOrNot() {
    for (int rows : new int[] {1, 31, 32, 33, ROWS}) {
      Counts counts = counts(0, rows);
      assertThat(times(counts, 0)).hasSize(rows - 1).doesNotContainKey(0);
      assertThat(times(counts, 1)).containsOnly(Map.entry(3, (rows + 4) / 5));
      assertThat(counts.isEver(2)).isFalse();
      assertThat(counts.of(2).of(rows).mean()).isZero();
    }
  }

  @Test
  void partsInAnyOrderAreTheWhole() {
    Counts parts = counts(40, ROWS);
    parts.add(counts(0, 7));
    parts.add(counts(7, 40));
    for (int column = 0; column < 3; column++) {
      assertThat(times(parts, column)).isEqualTo(times(counts(0, ROWS), column));
    }
  }
}
