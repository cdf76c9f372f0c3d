// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.util.List;

/// One piece of a paper as it is shown beside what was understood.
///
/// @param number from 1, in reading order
/// @param level of a heading or a list item, from 1; 1 for the first row of a table
/// @param cells of a row; empty for the rest
/// @param place such as `line 120`
public record BlockLine(
    int number,
    Kind kind,
    int level,
    String marker,
    String text,
    List<String> cells,
    String place) {

  public BlockLine {
    cells = List.copyOf(cells);
  }

  /// What it is.
  public enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    ROW
  }
}
