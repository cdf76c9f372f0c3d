// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.util.List;

/// How wide the columns of a table are, so that all of them fill the width: each gets what its
/// longest words need and then its share of the rest, by how much more it has to say.
final class ColumnWidths {

  private static final float SIZE = PdfStyle.CELL.size();

  /// A word is parted only where it would not leave room for the other columns.
  private static final float WORDS_ACROSS = 0.3f;

  private final Block.Table table;
  private final float width;
  private final float[] least;
  private final float[] wanted;

  private ColumnWidths(Block.Table table, float width) {
    this.table = table;
    this.width = width;
    least = new float[table.head().size()];
    wanted = new float[table.head().size()];
  }

  static float[] of(Block.Table table, float width) {
    ColumnWidths widths = new ColumnWidths(table, width);
    widths.hear(table.head(), true);
    table.rows().forEach(row -> widths.hear(row, false));
    return widths.shared();
  }

  /// Asks every cell of a row what it needs.
  private void hear(List<String> row, boolean isHead) {
    float most = Math.max(WORDS_ACROSS * width, width / row.size()) * 0.8f;
    for (int column = 0; column < row.size(); column++) {
      float side = PdfTable.side(table, column);
      float[] asked = Lines.widths(new Lines.Phrase(row.get(column), isHead), SIZE);
      boolean staysWhole = table.numbers().contains(column) && !isHead;
      float needed = Math.min(staysWhole ? asked[1] : asked[0], most);
      least[column] = Math.max(least[column], needed + side);
      wanted[column] = Math.max(wanted[column], asked[1] + side);
    }
  }

  private float[] shared() {
    float allLeast = sum(least);
    float allWanted = sum(wanted);
    float[] shared = new float[least.length];
    for (int column = 0; column < shared.length; column++) {
      if (allWanted <= width) {
        shared[column] = wanted[column] * width / allWanted;
      } else if (allLeast >= width) {
        shared[column] = least[column] * width / allLeast;
      } else {
        float part = (wanted[column] - least[column]) / (allWanted - allLeast);
        shared[column] = least[column] + part * (width - allLeast);
      }
    }
    return shared;
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
