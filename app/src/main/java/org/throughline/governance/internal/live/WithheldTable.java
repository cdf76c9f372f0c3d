// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.throughline.measures.disclosure.Cell;
import org.throughline.measures.disclosure.CountTable;
import org.throughline.measures.disclosure.PublicTable;
import org.throughline.measures.disclosure.SmallNumberRule;
import org.throughline.measures.disclosure.Suppression;
import org.throughline.papers.out.Block;

/// A table of numbers of people for a paper: small ones are withheld, and as many others as it
/// takes that they cannot be worked back from the total.
final class WithheldTable {

  private WithheldTable() {}

  /// A row with its numbers, one a column.
  record Row(String name, List<Long> counts) {
    Row {
      counts = List.copyOf(counts);
    }
  }

  /// @param columns the heading of the names and of each number
  static Block of(String caption, List<String> columns, List<Row> rows, SmallNumberRule rule) {
    List<List<Long>> counts = new ArrayList<>(rows.stream().map(Row::counts).toList());
    counts.add(totals(rows, columns.size() - 1));
    PublicTable shown = Suppression.of(new CountTable(counts, false, true), rule);
    List<List<String>> lines = new ArrayList<>();
    for (int row = 0; row < counts.size(); row++) {
      String name = row < rows.size() ? rows.get(row).name() : "All";
      lines.add(line(name, counts.get(row).size(), row, shown));
    }
    Set<Integer> numbers = new HashSet<>();
    for (int column = 1; column < columns.size(); column++) {
      numbers.add(column);
    }
    return new Block.Table(caption, columns, lines, numbers);
  }

  private static List<Long> totals(List<Row> rows, int columns) {
    List<Long> totals = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      int at = column;
      totals.add(rows.stream().mapToLong(row -> row.counts().get(at)).sum());
    }
    return totals;
  }

  private static List<String> line(String name, int columns, int row, PublicTable shown) {
    List<String> line = new ArrayList<>(List.of(name));
    for (int column = 0; column < columns; column++) {
      OptionalLong count = shown.shown(new Cell(row, column));
      line.add(count.isPresent() ? "%,d".formatted(count.getAsLong()) : PublicTable.MARK);
    }
    return line;
  }

  /// What is said below such a table.
  static Block.Paragraph note(SmallNumberRule rule) {
    return new Block.Paragraph(
        "A number of children below %d is withheld and marked %s, and so are as few others as it takes that it cannot be worked out."
            .formatted(rule.threshold(), PublicTable.MARK));
  }
}
