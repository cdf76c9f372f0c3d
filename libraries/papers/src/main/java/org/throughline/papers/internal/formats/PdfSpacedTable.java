// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.List;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Place;
import org.throughline.papers.internal.formats.PdfWords.Line;
import org.throughline.papers.internal.formats.PdfWords.Segment;
import org.throughline.papers.internal.words.Column;
import org.throughline.papers.internal.words.YearLabel;

/// A table without ruled lines on a PDF page: its columns begin where its headings begin.
final class PdfSpacedTable {

  private static final float SLACK = 6f;
  private static final float ROW_GAP = 1.25f;

  private PdfSpacedTable() {}

  static boolean isHead(Line line) {
    long known = line.segments().stream().filter(part -> isHeading(part.text())).count();
    return line.segments().size() >= 2 && known >= 2 && known * 3 >= line.segments().size() * 2L;
  }

  private static boolean isHeading(String text) {
    return Column.of(text) != Column.OTHER || YearLabel.of(text).isPresent();
  }

  /// Whether the next line keeps to the columns and is not far below.
  static boolean goesOn(List<Line> table, Line line) {
    Line head = table.getFirst();
    float gap = line.y() - table.getLast().y();
    boolean near = gap > 0 && gap < 4.5f * line.size();
    boolean spans =
        line.segments().size() == 1
            && line.x2() > head.segments().get(1).x1() + SLACK
            && column(line.segments().getFirst(), head) == 0;
    return near && !spans && line.x1() > head.x1() - SLACK && line.size() < head.size() * 1.15f;
  }

  private static int column(Segment part, Line head) {
    int found = 0;
    for (int i = 0; i < head.segments().size(); i++) {
      if (part.x1() >= head.segments().get(i).x1() - SLACK) {
        found = i;
      }
    }
    return found;
  }

  static List<Row> rows(List<Line> lines, Place place) {
    Line head = lines.getFirst();
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            head.segments().stream().map(part -> new Cell(List.of(part.text()), false)).toList(),
            place));
    float usual = usualGap(lines);
    List<StringBuilder> open = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean apart = line.y() - lines.get(i - 1).y() > usual * ROW_GAP;
      if (open.isEmpty() || (apart && column(line.segments().getFirst(), head) == 0)) {
        close(open, rows, place);
        open = new ArrayList<>(head.segments().stream().map(_ -> new StringBuilder()).toList());
      }
      for (Segment part : line.segments()) {
        StringBuilder cell = open.get(column(part, head));
        cell.append(PdfFlow.glue(cell)).append(part.text());
      }
    }
    close(open, rows, place);
    return rows;
  }

  private static float usualGap(List<Line> lines) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 2; i < lines.size(); i++) {
      gaps.add(lines.get(i).y() - lines.get(i - 1).y());
    }
    gaps.sort(Float::compare);
    float least = gaps.isEmpty() ? 0 : gaps.getFirst();
    float size = lines.getFirst().size();
    return least > 0 && least < 1.7f * size ? least : 0.9f * size;
  }

  private static void close(List<StringBuilder> open, List<Row> rows, Place place) {
    if (!open.isEmpty()) {
      rows.add(new Row(open.stream().map(cell -> Cells.of(cell.toString())).toList(), place));
    }
  }
}
