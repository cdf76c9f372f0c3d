// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal.tables;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.tables.RowProblem;

/// A table that was read and compared, and waits for a yes.
///
/// @param rowsRead rows in the table
/// @param changes rows that would change something, field by field
/// @param problems everything that is wrong; while there is any, nothing can be applied
/// @param unknown columns that were not understood and not read
public record PlanUpload(
    UUID id,
    String fileName,
    Instant at,
    int rowsRead,
    List<RowChange> changes,
    List<RowProblem> problems,
    List<String> unknown,
    boolean isApplied) {

  /// What one row would change.
  ///
  /// @param row its number as a spreadsheet shows it
  /// @param version the version that it was taken from
  public record RowChange(int row, long action, String code, long version, List<CellChange> cells) {
    public RowChange {
      cells = List.copyOf(cells);
    }
  }

  /// What one cell would change, as the history keeps it and in words.
  public record CellChange(String field, String stored, String label, String was, String becomes) {}

  public PlanUpload {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
    unknown = List.copyOf(unknown);
  }

  public boolean mayBeApplied() {
    return problems.isEmpty() && !changes.isEmpty() && !isApplied;
  }
}
