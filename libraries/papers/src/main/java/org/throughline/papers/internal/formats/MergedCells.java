// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Place;

/// Lays out rows whose cells span columns and rows, so that every column lines up.
final class MergedCells {

  private static final int MOST_COLUMNS = 60;
  private static final Cell EMPTY = new Cell(List.of(), false);
  private static final Cell CONTINUED = new Cell(List.of(), true);

  private final List<Row> rows = new ArrayList<>();
  private final Map<Integer, Integer> rowsBelow = new HashMap<>();
  private List<Cell> open = new ArrayList<>();

  void cell(List<String> paragraphs, int columns, int rowsDown) {
    fillFromAbove();
    for (int c = 0; c < Math.max(1, columns) && open.size() < MOST_COLUMNS; c++) {
      if (rowsDown > 1) {
        rowsBelow.put(open.size(), rowsDown - 1);
      }
      open.add(c == 0 ? new Cell(paragraphs, false) : EMPTY);
    }
  }

  private void fillFromAbove() {
    while (rowsBelow.getOrDefault(open.size(), 0) > 0 && open.size() < MOST_COLUMNS) {
      rowsBelow.merge(open.size(), -1, Integer::sum);
      open.add(CONTINUED);
    }
  }

  void endRow(Place place) {
    fillFromAbove();
    if (!open.isEmpty()) {
      rows.add(new Row(open, place));
    }
    open = new ArrayList<>();
  }

  List<Row> rows() {
    return rows;
  }
}
