// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

/// Something that is wrong with a file, where it is and what to do about it.
///
/// @param code stable, such as `GIAS-COLUMN-MISSING`
/// @param severity what it keeps out
/// @param row as a spreadsheet numbers it, the heading being row 1; 0 for the whole file
/// @param column the heading as the file spells it; empty where no one column is meant
/// @param message what is wrong and what to do; never repeats a cell that may name a person
public record GiasProblem(String code, Severity severity, long row, String column, String message) {

  /// What a problem keeps out.
  public enum Severity {
    /// Nothing of the file may be kept.
    FILE,
    /// The row is left out.
    ROW,
    /// The cell is left out and the rest of the row is kept.
    CELL
  }

  /// The place and the message in one line.
  public String sentence() {
    String place = row == 0 ? "" : "Row " + row + (column.isEmpty() ? ": " : ", ");
    return place + (column.isEmpty() ? "" : column + ": ") + message;
  }
}
