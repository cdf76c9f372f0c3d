// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.throughline.papers.Block;
import org.throughline.papers.Block.Heading;
import org.throughline.papers.Block.ListItem;
import org.throughline.papers.Block.Paragraph;
import org.throughline.papers.Block.Table;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.Place;
import org.throughline.papers.internal.formats.PdfReader.Page;
import org.throughline.papers.internal.formats.PdfReader.Piece;
import org.throughline.papers.internal.formats.PdfWords.Line;

/// Puts the lines of a PDF into headings, paragraphs, list items and tables.
final class PdfOutline {

  private static final float LARGER = 1.12f;
  private static final int LONGEST_HEADING = 200;

  private final Reading reading;
  private final float bodySize;
  private final List<Integer> headingSizes;
  private final List<Line> open = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private Place place = Place.page(1);

  private PdfOutline(Reading reading, List<Page> pages) {
    this.reading = reading;
    Map<Integer, Integer> letters = new HashMap<>();
    for (Page page : pages) {
      for (Piece piece : page.pieces()) {
        if (piece instanceof Piece.Words(Line line)) {
          letters.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum);
        }
      }
    }
    int body =
        letters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(20);
    this.bodySize = body / 2f;
    TreeSet<Integer> larger =
        new TreeSet<>(letters.keySet().stream().filter(size -> size > body * LARGER).toList());
    this.headingSizes = List.copyOf(larger.descendingSet());
  }

  static void write(List<Page> pages, Reading reading) throws PaperRefused {
    PdfOutline outline = new PdfOutline(reading, pages);
    for (Page page : pages) {
      outline.page(page);
    }
  }

  private void page(Page page) throws PaperRefused {
    List<Line> lines = new ArrayList<>();
    for (Piece piece : page.pieces()) {
      if (piece instanceof Piece.Words(Line line)) {
        lines.add(line);
      }
    }
    List<Line> table = new ArrayList<>();
    for (Piece piece : page.pieces()) {
      switch (piece) {
        case Piece.Ruled(List<Block.Row> rows, _) -> {
          flushTable(table, page.number());
          flush();
          if (!rows.isEmpty()) {
            reading.add(new Table(rows, Place.page(page.number())));
          }
        }
        case Piece.Words(Line line) -> {
          if (belongsToTable(line, table)) {
            flush();
            table.add(line);
          } else {
            flushTable(table, page.number());
            line(line, lines, page.number());
          }
        }
      }
    }
    flushTable(table, page.number());
    flush();
  }

  /// A row of known column headings begins a table without ruled lines.
  private static boolean belongsToTable(Line line, List<Line> table) {
    return table.isEmpty() ? PdfSpacedTable.isHead(line) : PdfSpacedTable.goesOn(table, line);
  }

  private void flushTable(List<Line> table, int page) throws PaperRefused {
    if (table.size() > 1) {
      reading.add(new Table(PdfSpacedTable.rows(table, Place.page(page)), Place.page(page)));
    } else {
      for (Line line : table) {
        line(line, table, page);
      }
    }
    table.clear();
  }

  private void line(Line line, List<Line> among, int page) throws PaperRefused {
    String text = line.text();
    boolean fresh = open.isEmpty();
    boolean apart = !fresh && PdfFlow.isApart(open.getLast(), line, among);
    boolean early = !fresh && endsEarly(line, among);
    if (!fresh && (apart || early || Marker.of(text).isPresent())) {
      flush();
    }
    if (open.isEmpty()) {
      place = Place.page(page);
    }
    words.append(PdfFlow.glue(words)).append(text);
    open.add(line);
  }

  /// A line that stops well short of the margin ends its paragraph when a capital follows.
  private boolean endsEarly(Line next, List<Line> among) {
    Line last = open.getLast();
    float margin = 0;
    for (Line line : among) {
      margin = Math.max(margin, Math.abs(line.x1() - last.x1()) < 40 ? line.x2() : 0);
    }
    boolean shortLine = last.x2() < last.x1() + (margin - last.x1()) * 0.72f;
    boolean heading = last.size() > bodySize * LARGER || last.bold();
    return shortLine
        && !heading
        && Character.isUpperCase(next.text().codePointAt(0))
        && !last.text().matches(".*[,–-]$");
  }

  private void flush() throws PaperRefused {
    if (open.isEmpty()) {
      return;
    }
    String text = Prose.line(words.toString());
    Line first = open.getFirst();
    words.setLength(0);
    open.clear();
    int rank = headingSizes.indexOf(Math.round(first.size() * 2));
    boolean large = rank >= 0 && text.length() <= LONGEST_HEADING && !text.endsWith(".");
    if (large && Marker.of(text).filter(mark -> !mark.isNumbered()).isEmpty()) {
      reading.add(new Heading(Math.min(rank + 1, 4), text, place));
    } else if (!joins(text)) {
      LooseParagraph.add(reading, text, first.bold(), place);
    }
  }

  /// A sentence that the page's end cut in two is joined to its beginning.
  private boolean joins(String text) {
    if (reading.isEmpty() || !Character.isLowerCase(text.codePointAt(0))) {
      return false;
    }
    switch (reading.last()) {
      case Paragraph(String before, Place from) when isCut(before) ->
          reading.replaceLast(new Paragraph(before + " " + text, from));
      case ListItem(int level, String mark, String before, Place from) when isCut(before) ->
          reading.replaceLast(new ListItem(level, mark, before + " " + text, from));
      case Block other -> {
        return false;
      }
    }
    return true;
  }

  private static boolean isCut(String before) {
    return before.length() >= 30 && before.matches("(?s).*[\\p{L}\\d,’)]$");
  }
}
