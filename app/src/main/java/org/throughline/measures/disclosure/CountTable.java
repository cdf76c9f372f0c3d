// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.List;

/// Numbers of people in rows and columns, with the totals of each.
public final class CountTable {

  private final long[][] counts;
  private final int rows;
  private final int columns;
  private final boolean hasRowTotals;
  private final boolean hasColumnTotals;

  /// @param counts by row, then by column; at least one, none negative, all rows of one length
  /// @param hasRowTotals whether readers are given the sum of each row
  /// @param hasColumnTotals whether readers are given the sum of each column
  /// @throws IllegalArgumentException when a row is of another length or a count is negative
  public CountTable(List<List<Long>> counts, boolean hasRowTotals, boolean hasColumnTotals) {
    rows = counts.size();
    columns = rows == 0 ? 0 : counts.getFirst().size();
    this.hasRowTotals = hasRowTotals;
    this.hasColumnTotals = hasColumnTotals;
    if (columns == 0) {
      throw new IllegalArgumentException("A table has a row and a column at least");
    }
    this.counts = new long[rows + 1][columns + 1];
    for (int row = 0; row < rows; row++) {
      if (counts.get(row).size() != columns) {
        throw new IllegalArgumentException("The rows of a table are of one length");
      }
      for (int column = 0; column < columns; column++) {
        add(row, column, counts.get(row).get(column));
      }
    }
  }

  private void add(int row, int column, long count) {
    if (count < 0) {
      throw new IllegalArgumentException("A number of people is not negative");
    }
    counts[row][column] = count;
    counts[row][columns] = Math.addExact(counts[row][columns], count);
    counts[rows][column] = Math.addExact(counts[rows][column], count);
    counts[rows][columns] = Math.addExact(counts[rows][columns], count);
  }

  /// How many rows there are, without that of the totals.
  public int rows() {
    return rows;
  }

  /// How many columns there are, without that of the totals.
  public int columns() {
    return columns;
  }

  public long at(Cell cell) {
    return counts[cell.row()][cell.column()];
  }

  /// Whether readers are meant to be given this number at all.
  public boolean isGiven(Cell cell) {
    return (cell.column() < columns || hasRowTotals) && (cell.row() < rows || hasColumnTotals);
  }

  public boolean isTotal(Cell cell) {
    return cell.row() == rows || cell.column() == columns;
  }

  /// Every place, row by row, those of the totals included.
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>((rows + 1) * (columns + 1));
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column <= columns; column++) {
        cells.add(new Cell(row, column));
      }
    }
    return cells;
  }
}
