// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.tables;

import java.util.Map;

/// One row of a table that came in.
///
/// @param row its number as a spreadsheet shows it; the header is 1
/// @param cells by the column's name as the [CsvShape] spells it, without spaces around them and
///     as they were before they were neutralised
public record CsvRow(int row, Map<String, String> cells) {

  public CsvRow {
    cells = Map.copyOf(cells);
  }

  /// The cell; empty when the column is missing.
  public String get(String column) {
    return cells.getOrDefault(column, "");
  }

  /// A problem with one of this row's cells.
  public RowProblem problem(String column, String message) {
    return new RowProblem(row, column, message);
  }
}
