// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.tables;

import java.io.OutputStream;
import java.util.List;

/// What is wrong in one row of a table that came in.
///
/// @param row its number as a spreadsheet shows it; the header is 1
/// @param column the column's name; empty when it concerns the whole row
/// @param message what is wrong and the remedy; never repeats personal data
public record RowProblem(int row, String column, String message) {

  /// The header of the file of problems.
  public static final List<String> HEADER = List.of("Row", "Column", "Problem");

  /// Writes the problems as a table that can be worked through beside the one that was sent.
  public static void write(OutputStream out, List<RowProblem> problems) {
    try (CsvWriter writer = CsvWriter.on(out, HEADER)) {
      problems.forEach(problem -> writer.row(problem.cells()));
    }
  }

  /// The problem as a row below [#HEADER].
  public List<String> cells() {
    return List.of(Integer.toString(row), column, message);
  }
}
