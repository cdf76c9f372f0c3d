// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

/// Takes the cells of a row one after another, and then the row.
interface RowTaker {

  /// @param row as a spreadsheet numbers it
  void begin(long row);

  void cell(int column, char[] text, int offset, int length);

  /// All cells of the row were given.
  void end(int cells);
}
