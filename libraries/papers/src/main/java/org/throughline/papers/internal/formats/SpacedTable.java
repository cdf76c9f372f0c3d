// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.Place;
import org.throughline.papers.internal.words.Column;
import org.throughline.papers.internal.words.YearLabel;

/// A table whose columns are lined up with spaces under a row of known headings.
final class SpacedTable {

  private static final Pattern SEGMENT = Pattern.compile("\\S+(?: \\S+)*");
  private static final int BLANKS_WITHIN = 1;
  private static final int LONGEST_LINE = 400;

  /// Some words and the character column that they start at.
  private record Segment(int from, int to, String text) {}

  private SpacedTable() {}

  static boolean startsHere(TextLines lines) {
    List<Segment> head = segments(lines.peek());
    long known = head.stream().filter(part -> isHeading(part.text())).count();
    return head.size() >= 2 && known >= 2 && known * 3 >= head.size() * 2L && rowFollows(lines);
  }

  private static boolean rowFollows(TextLines lines) {
    for (int ahead = 1; ahead <= 3; ahead++) {
      if (segments(lines.peek(ahead)).size() >= 2) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeading(String text) {
    return Column.of(text) != Column.OTHER || YearLabel.of(text).isPresent();
  }

  static void read(TextLines lines, Reading reading) throws PaperRefused {
    Place place = lines.place();
    List<Segment> head = segments(lines.take());
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(head.stream().map(part -> Cells.of(part.text())).toList(), place));
    List<StringBuilder> open = List.of();
    Place rowPlace = place;
    boolean afterBlank = true;
    for (int blanks = 0; lines.hasNext() && blanks <= BLANKS_WITHIN; ) {
      if (lines.isBlank(0)) {
        blanks++;
        afterBlank = true;
        if (!tableGoesOn(lines)) {
          break;
        }
        lines.take();
        continue;
      }
      List<Segment> parts = segments(lines.peek());
      if (!belongs(parts, head, afterBlank)) {
        break;
      }
      blanks = 0;
      boolean first = fits(parts.getFirst(), head, 0);
      if (open.isEmpty() || (first && (afterBlank || parts.size() > 1))) {
        close(open, rowPlace, rows);
        open = head.stream().map(_ -> new StringBuilder()).toList();
        rowPlace = lines.place();
      }
      for (Segment part : parts) {
        StringBuilder cell = open.get(column(part, head));
        cell.append(cell.isEmpty() ? "" : " ").append(part.text());
      }
      afterBlank = false;
      lines.take();
    }
    close(open, rowPlace, rows);
    reading.add(new Table(rows, place));
  }

  private static boolean tableGoesOn(TextLines lines) {
    List<Segment> next = segments(lines.peek(1));
    return next.size() >= 2 || (!next.isEmpty() && next.getFirst().from() > 12);
  }

  private static boolean belongs(List<Segment> parts, List<Segment> head, boolean afterBlank) {
    Segment first = parts.getFirst();
    boolean goesOn = !afterBlank || first.from() >= head.get(1).from() - 2;
    return parts.size() >= 2 || (goesOn && first.to() - first.from() < 70);
  }

  private static boolean fits(Segment part, List<Segment> head, int column) {
    return column(part, head) == column;
  }

  private static int column(Segment part, List<Segment> head) {
    int found = 0;
    for (int i = 0; i < head.size(); i++) {
      if (part.from() >= head.get(i).from() - 2) {
        found = i;
      }
    }
    return found;
  }

  private static void close(List<StringBuilder> open, Place place, List<Row> rows) {
    if (!open.isEmpty()) {
      List<Cell> cells = open.stream().map(cell -> Cells.of(cell.toString())).toList();
      rows.add(new Row(cells, place));
    }
  }

  private static List<Segment> segments(String line) {
    List<Segment> parts = new ArrayList<>();
    if (line.length() > LONGEST_LINE || line.isBlank() || line.indexOf('\t') >= 0) {
      return parts;
    }
    Matcher found = SEGMENT.matcher(line);
    while (found.find()) {
      parts.add(new Segment(found.start(), found.end(), found.group()));
    }
    return parts;
  }
}
