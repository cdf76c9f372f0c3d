// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.List;
import java.util.regex.Pattern;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.ListItem;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;

/// A table that only sets a list: a number or a bullet in the first column, its words in the
/// second.
final class ListTable {

  private static final Pattern MARK =
      Pattern.compile("\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]+|[-–•·▪*o\\uF0B7]");

  private ListTable() {}

  static boolean is(Table table) {
    return table.width() == 2
        && table.rows().size() >= 2
        && table.rows().stream().allMatch(ListTable::isItem);
  }

  private static boolean isItem(Row row) {
    return row.cells().size() == 2
        && MARK.matcher(row.cells().getFirst().text().strip()).matches()
        && !row.cells().get(1).isBlank();
  }

  static List<ListItem> items(Table table) {
    return table.rows().stream().map(ListTable::item).toList();
  }

  private static ListItem item(Row row) {
    List<Cell> cells = row.cells();
    return new ListItem(1, cells.getFirst().text().strip(), cells.get(1).text(), row.place());
  }
}
