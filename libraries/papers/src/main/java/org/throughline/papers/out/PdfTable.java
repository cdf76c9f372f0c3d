// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.util.ArrayList;
import java.util.List;

/// A table on paper: columns as wide as their words want, rows that are not parted unless one is
/// longer than a page, and its head again on every page.
final class PdfTable {

  private static final float ABOVE = 3;
  private static final float SIDE = 5;
  private static final float NUMBER_SIDE = 8;
  private static final float LEAST = 90;
  private static final PdfStyle CELL = PdfStyle.CELL;
  private static final Mark.Pen RULE = new Mark.Pen(0xb1b4b6, 0.5f, List.of());
  private static final Mark.Pen HEAD_RULE = new Mark.Pen(0x0b0c0c, 1, List.of());

  private final Block.Table table;
  private final PdfPages pages;
  private final float[] widths;
  private final List<List<Lines.Line>> head;
  private final Tags.Tag tag;

  private PdfTable(Block.Table table, PdfPages pages, Tags.Tag parent) {
    this.table = table;
    this.pages = pages;
    this.widths = ColumnWidths.of(table, pages.width());
    this.head = cells(table.head(), true);
    this.tag = parent.add("Table");
  }

  static void place(Block.Table table, PdfPages pages, Tags.Tag parent) {
    new PdfTable(table, pages, parent).place();
  }

  /// What is free beside the words of a column.
  static float side(Block.Table table, int column) {
    return table.numbers().contains(column) ? NUMBER_SIDE : SIDE;
  }

  private void place() {
    List<Lines.Line> caption =
        Lines.of(List.of(new Lines.Phrase(table.caption(), true)), CELL.size(), pages.width());
    float begin = caption.size() * CELL.lineHeight() + ABOVE + height(head);
    pages.need(CELL.above(), Math.max(LEAST, begin + firstRow()));
    caption(caption);
    head(tag.add("THead").add("TR"));
    Tags.Tag body = tag.add("TBody");
    table.rows().forEach(row -> row(cells(row, false), body.add("TR")));
    pages.keepBelow(CELL.below());
  }

  private float firstRow() {
    return table.rows().isEmpty()
        ? 0
        : Math.min(height(cells(table.rows().getFirst(), false)), PdfPages.whole() / 2);
  }

  private void caption(List<Lines.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Sheet sheet = pages.sheet();
    sheet.paint(
        tag.add("Caption"),
        () -> paint(sheet.ink(), lines, pages.left(), pages.y(), false, pages.width()));
    pages.fill(lines.size() * CELL.lineHeight() + ABOVE);
  }

  /// The head where the table begins; on later pages it is not read again.
  private void head(Tags.Tag row) {
    List<Tags.Tag> tags = new ArrayList<>();
    for (int column = 0; column < head.size(); column++) {
      tags.add(row.add("TH").heads("Column"));
    }
    part(head, tags, 0, most(head));
    rule(HEAD_RULE);
  }

  private void headAgain() {
    Sheet sheet = pages.sheet();
    sheet.decorate(
        () -> {
          for (int column = 0; column < head.size(); column++) {
            cell(sheet.ink(), head.get(column), column);
          }
        });
    pages.fill(height(head));
    rule(HEAD_RULE);
  }

  private void row(List<List<Lines.Line>> cells, Tags.Tag row) {
    List<Tags.Tag> tags = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      tags.add(column == 0 ? row.add("TH").heads("Row") : row.add("TD"));
    }
    boolean fitsOnAPage = height(cells) <= PdfPages.whole() - height(head) - 2 * ABOVE;
    if (fitsOnAPage && height(cells) > pages.room()) {
      turn();
    }
    int from = 0;
    do {
      if (pages.room() < oneLine()) {
        turn();
      }
      int fitting = (int) ((pages.room() - 2 * ABOVE) / CELL.lineHeight());
      int to = Math.min(most(cells), from + Math.max(1, fitting));
      part(cells, tags, from, to);
      from = to;
    } while (from < most(cells));
    rule(RULE);
  }

  private void turn() {
    pages.turn();
    headAgain();
  }

  /// The same lines of every cell.
  private void part(List<List<Lines.Line>> cells, List<Tags.Tag> tags, int from, int to) {
    Sheet sheet = pages.sheet();
    for (int column = 0; column < cells.size(); column++) {
      List<Lines.Line> lines = cells.get(column);
      List<Lines.Line> shown =
          lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
      int at = column;
      if (!shown.isEmpty()) {
        sheet.paint(tags.get(column), () -> cell(sheet.ink(), shown, at));
      }
    }
    pages.fill(Math.max(1, to - from) * CELL.lineHeight() + 2 * ABOVE);
  }

  private void cell(Ink ink, List<Lines.Line> lines, int column) {
    float x = pages.left();
    for (int before = 0; before < column; before++) {
      x += widths[before];
    }
    boolean isNumber = table.numbers().contains(column);
    paint(ink, lines, x, pages.y() + ABOVE, isNumber, widths[column] - side(table, column));
  }

  private static void paint(
      Ink ink, List<Lines.Line> lines, float x, float top, boolean isRight, float width) {
    float y = top + CELL.toBaseline();
    for (Lines.Line line : lines) {
      line.paint(ink, CELL.size(), isRight ? x + width - line.width() : x, y, CELL.colour());
      y += CELL.lineHeight();
    }
  }

  private void rule(Mark.Pen pen) {
    Sheet sheet = pages.sheet();
    sheet.decorate(() -> sheet.ink().line(pages.left(), pages.y(), pages.right(), pages.y(), pen));
  }

  private List<List<Lines.Line>> cells(List<String> row, boolean isHead) {
    List<List<Lines.Line>> cells = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      Lines.Phrase words = new Lines.Phrase(row.get(column), isHead);
      cells.add(Lines.of(List.of(words), CELL.size(), widths[column] - side(table, column)));
    }
    return cells;
  }

  private static int most(List<List<Lines.Line>> cells) {
    return cells.stream().mapToInt(List::size).max().orElse(0);
  }

  private static float height(List<List<Lines.Line>> cells) {
    return Math.max(1, most(cells)) * CELL.lineHeight() + 2 * ABOVE;
  }

  private static float oneLine() {
    return CELL.lineHeight() + 2 * ABOVE;
  }
}
