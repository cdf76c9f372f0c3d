// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.util.List;

/// One piece of a paper in reading order.
public sealed interface Block {

  Place place();

  /// A heading; `level` is 1 for the highest.
  record Heading(int level, String text, Place place) implements Block {}

  /// A paragraph. Lines that were broken only to fit the page are joined; a deliberate line break
  /// is
  /// kept as `\n`.
  record Paragraph(String text, Place place) implements Block {}

  /// A bullet or a numbered item. `marker` is what was printed before it ("-", "1.", "2.3");
  /// `level`
  /// is 1 for the outermost.
  record ListItem(int level, String marker, String text, Place place) implements Block {}

  /// A table, merged cells included. Rows may differ in length where the paper's do.
  record Table(List<Row> rows, Place place) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }

    /// The number of cells in the longest row.
    public int width() {
      return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
  }

  /// One row of a table.
  record Row(List<Cell> cells, Place place) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// One cell. A cell merged across columns is followed by empty ones; a cell merged down has
  /// `continued` cells beneath it.
  record Cell(List<String> paragraphs, boolean continued) {
    public Cell {
      paragraphs = List.copyOf(paragraphs);
    }

    /// All the cell's paragraphs, one to a line.
    public String text() {
      return String.join("\n", paragraphs);
    }

    public boolean isBlank() {
      return paragraphs.stream().allMatch(String::isBlank);
    }
  }
}
