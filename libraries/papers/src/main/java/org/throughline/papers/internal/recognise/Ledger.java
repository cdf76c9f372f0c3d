// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.throughline.papers.Block;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Heading;
import org.throughline.papers.Block.ListItem;
import org.throughline.papers.Block.Paragraph;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;
import org.throughline.papers.Outline;
import org.throughline.papers.Place;
import org.throughline.papers.Unrecognised;

/// The paper's blocks and which of their words have been taken by a recognised part. What is
/// never
/// claimed is listed as unrecognised, so that a recogniser can forget nothing in silence.
final class Ledger {

  private final List<Block> blocks;
  private final BitSet claimed = new BitSet();
  private final List<BitSet> rows = new ArrayList<>();
  private final int[] firstRow;

  Ledger(Outline outline) {
    blocks = outline.blocks();
    firstRow = new int[blocks.size()];
    for (int i = 0; i < blocks.size(); i++) {
      firstRow[i] = rows.size();
      if (blocks.get(i) instanceof Table table) {
        table.rows().forEach(_ -> rows.add(new BitSet()));
      }
    }
  }

  int size() {
    return blocks.size();
  }

  Block block(int index) {
    return blocks.get(index);
  }

  Place place(int index) {
    return blocks.get(index).place();
  }

  /// The words of a heading, a paragraph or an item; empty for a table.
  String text(int index) {
    if (index < 0 || index >= blocks.size()) {
      return "";
    }
    return switch (blocks.get(index)) {
      case Heading(_, String text, _) -> text;
      case Paragraph(String text, _) -> text;
      case ListItem(_, _, String text, _) -> text;
      case Table _ -> "";
    };
  }

  /// The words of a block with the number, but not the bullet, that stands before them.
  String printed(int index) {
    return blocks.get(index) instanceof ListItem(_, String marker, String text, _)
            && marker.matches("\\(?[\\w.]+[.)]?")
            && !marker.equals("o")
        ? marker + " " + text
        : text(index);
  }

  /// The words of any block: a table's by cell.
  List<String> words(int index) {
    if (!(blocks.get(index) instanceof Table table)) {
      return List.of(text(index));
    }
    return table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> !cell.isBlank())
        .map(Cell::text)
        .toList();
  }

  boolean isHeading(int index) {
    return index < blocks.size() && blocks.get(index) instanceof Heading;
  }

  /// A heading's level, 1 for the highest; 4 for a line that is only used as one.
  int level(int index) {
    return blocks.get(index) instanceof Heading(int level, _, _) ? level : 4;
  }

  boolean isItem(int index) {
    return index < blocks.size() && blocks.get(index) instanceof ListItem;
  }

  boolean isTable(int index) {
    return index < blocks.size() && blocks.get(index) instanceof Table;
  }

  void claim(int index) {
    claimed.set(index);
  }

  void claim(int index, int row) {
    Table table = (Table) blocks.get(index);
    rows.get(firstRow[index] + row).set(0, table.rows().get(row).cells().size());
  }

  void claim(int index, int row, int column) {
    rows.get(firstRow[index] + row).set(column);
  }

  boolean isClaimed(int index) {
    return claimed.get(index);
  }

  /// Everything that no recogniser claimed, in reading order.
  List<Unrecognised> leftovers() {
    List<Unrecognised> left = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (claimed.get(i)) {
        continue;
      }
      if (blocks.get(i) instanceof Table table) {
        addRows(i, table, left);
      } else {
        left.add(new Unrecognised(place(i), marked(blocks.get(i))));
      }
    }
    return left;
  }

  private static String marked(Block block) {
    return switch (block) {
      case ListItem(_, String marker, String text, _) ->
          marker.isEmpty() ? text : marker + " " + text;
      case Heading(_, String text, _) -> text;
      case Paragraph(String text, _) -> text;
      case Table _ -> "";
    };
  }

  private void addRows(int index, Table table, List<Unrecognised> left) {
    for (int r = 0; r < table.rows().size(); r++) {
      Row row = table.rows().get(r);
      BitSet taken = rows.get(firstRow[index] + r);
      List<String> words = new ArrayList<>();
      for (int c = 0; c < row.cells().size(); c++) {
        Cell cell = row.cells().get(c);
        if (!taken.get(c) && !cell.isBlank()) {
          words.add(cell.text());
        }
      }
      if (!words.isEmpty()) {
        left.add(new Unrecognised(row.place(), String.join(" | ", words)));
      }
    }
  }
}
