// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A histogram a column, filled a row at a time. Rows are held back and then sorted in one column
/// after the other, which keeps each histogram at hand and is several times as quick.
public final class Counts {

  private static final int HELD_BACK = 32;
  private static final Histogram NEVER = new Histogram();

  private final int columns;
  private final @Nullable Histogram[] histograms;
  private final int @Nullable [][] rows = new int[HELD_BACK][];
  private int held;

  public Counts(int columns) {
    this.columns = columns;
    this.histograms = new Histogram[columns];
  }

  /// The next row, which whoever asks for it fills: what it held before is still in it.
  public int[] row() {
    if (held == HELD_BACK) {
      sort();
    }
    int[] row = rows[held] == null ? new int[columns] : rows[held];
    rows[held++] = row;
    return row;
  }

  /// Sorts in what was held back, and needs no room for rows until there is another.
  public void settle() {
    sort();
    Arrays.fill(rows, null);
  }

  /// Sorts in what was held back.
  private void sort() {
    for (int column = 0; held > 0 && column < columns; column++) {
      Histogram histogram = histograms[column];
      for (int row = 0; row < held; row++) {
        int value = rows[row][column];
        if (value > 0) {
          histogram = histogram == null ? new Histogram() : histogram;
          histogram.add(value);
        }
      }
      histograms[column] = histogram;
    }
    held = 0;
  }

  /// Takes over the rows of another.
  public void add(Counts other) {
    sort();
    other.sort();
    for (int column = 0; column < columns; column++) {
      Histogram mine = histograms[column];
      Histogram more = other.histograms[column];
      if (mine == null) {
        histograms[column] = more;
      } else if (more != null) {
        mine.add(more);
      }
    }
  }

  /// Whether a column was ever above 0.
  public boolean isEver(int column) {
    sort();
    return histograms[column] != null;
  }

  public Histogram of(int column) {
    sort();
    Histogram histogram = histograms[column];
    return histogram == null ? NEVER : histogram;
  }
}
