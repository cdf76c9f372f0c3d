// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.ArrayList;
import java.util.List;
import org.throughline.strategy.internal.importing.BlockLine;

/// A stretch of a paper as it was read, shown beside what was understood.
///
/// @param lit the block that is lit; 0 for none
/// @param earlier where the stretch before is; empty at the beginning
/// @param later where the stretch after is; empty at the end
public record Source(List<Group> groups, int lit, String earlier, String later) {

  public Source {
    groups = List.copyOf(groups);
  }

  /// Rows of one table, or one other block.
  public record Group(boolean isTable, List<BlockLine> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  static Source of(List<BlockLine> lines, int lit, String earlier, String later) {
    List<Group> groups = new ArrayList<>();
    List<BlockLine> rows = new ArrayList<>();
    for (BlockLine line : lines) {
      boolean isRow = line.kind() == BlockLine.Kind.ROW;
      if (!rows.isEmpty() && (!isRow || line.level() == 1)) {
        groups.add(new Group(true, rows));
        rows.clear();
      }
      if (isRow) {
        rows.add(line);
      } else {
        groups.add(new Group(false, List.of(line)));
      }
    }
    if (!rows.isEmpty()) {
      groups.add(new Group(true, rows));
    }
    return new Source(groups, lit, earlier, later);
  }
}
