// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.papers.out.Block;
import org.throughline.papers.out.PaperDocument;

/// The copy of a record as a paper, for a tagged PDF.
final class RecordPaper {

  private static final int MOST_COLUMNS = 5;

  private RecordPaper() {}

  static PaperDocument of(
      String name, String note, String madeOn, List<WholeRecord.Section> sections) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph("Made on " + madeOn + "."));
    blocks.add(new Block.Paragraph(note));
    for (WholeRecord.Section section : sections) {
      String others = section.namesOthers() ? " (tells of others)" : "";
      blocks.add(new Block.Heading(2, section.title() + others));
      blocks.addAll(rows(section));
    }
    return new PaperDocument(
        "What is kept about " + name,
        "A copy of a whole record for the person it is about",
        false,
        blocks);
  }

  /// Many rows with the same few cells are a table; everything else is told fact by fact.
  private static List<Block> rows(WholeRecord.Section section) {
    List<Map<String, String>> rows = section.rows();
    if (rows.isEmpty()) {
      return List.of(new Block.Paragraph("Nothing is kept."));
    }
    List<String> head = List.copyOf(rows.getFirst().keySet());
    boolean isTable =
        rows.size() > 1
            && head.size() <= MOST_COLUMNS
            && rows.stream().allMatch(row -> List.copyOf(row.keySet()).equals(head));
    return isTable
        ? List.of(new Block.Table(section.title(), head, cells(rows), Set.of()))
        : rows.stream().map(RecordPaper::facts).toList();
  }

  private static List<List<String>> cells(List<Map<String, String>> rows) {
    return rows.stream().map(row -> List.copyOf(row.values())).toList();
  }

  private static Block facts(Map<String, String> row) {
    return new Block.Facts(
        row.entrySet().stream()
            .map(cell -> new Block.Fact(cell.getKey(), cell.getValue()))
            .toList());
  }
}
