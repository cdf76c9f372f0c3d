// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.tables;

import java.util.List;

/// What was read of a table.
///
/// @param rows rows that were handed on; blank rows do not count
/// @param unknownColumns columns that were not asked for and so were not read; say so to the
///     person
/// @param problems rows that could not be handed on, and why
public record CsvSummary(int rows, List<String> unknownColumns, List<RowProblem> problems) {
  public CsvSummary {
    unknownColumns = List.copyOf(unknownColumns);
    problems = List.copyOf(problems);
  }
}
