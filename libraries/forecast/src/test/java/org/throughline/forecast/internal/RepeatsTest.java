// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RepeatsTest {

  private static final int ROWS = 300;

  /// Different rows from line 2, of which so many stand a second time below `between` others.
  private static Repeats pasted(int from, int rows, int between) {
    long[] keys = new Random(from).longs(ROWS + between).toArray();
    Repeats repeats = new Repeats();
    for (int row = 0; row < keys.length; row++) {
      repeats.add(row + 2L, keys[row]);
    }
    for (int row = 0; row < rows; row++) {
      repeats.add(keys.length + row + 2L, keys[from + row]);
    }
    return repeats;
  }

  @Test
  void fiftyRowsAreFoundWhereverTheyBeginAndWhereverTheyWerePasted() {
    for (int from = 0; from <= ROWS - 50; from++) {
      int between = from % 31;
      assertThat(pasted(from, 50, between).longest())
          .isEqualTo(new Repeats.Run(ROWS + between + 2, 50, from + 2));
      assertThat(pasted(from, 49, between).longest().rows()).isZero();
    }
  }

  @Test
  void aPatternThatComesAgainAndAgainIsNoPaste() {
    Repeats repeats = new Repeats();
    for (int row = 0; row < 1_000_000; row++) {
      repeats.add(row, row % 14);
    }
    assertThat(repeats.longest().rows()).isZero();
  }

  @Test
  void aMillionDifferentRowsAreSearched() {
    assertThat(pasted(1, 200, 1_000_000).longest().rows()).isEqualTo(200);
  }
}
