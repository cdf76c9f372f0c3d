// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.Place;

/// Tables in plain text: between pipes, between tabs, or lined up with spaces.
final class TextTables {

  private static final Pattern INNER_TAB = Pattern.compile("^\\s*\\S.*\\t.*$");
  private static final Pattern OPEN = Pattern.compile("(?i)<p(?:\\s[^<>]{0,100})?>|<li>");
  private static final Pattern CLOSE = Pattern.compile("(?i)</p>|</li>");
  private static final int CELL_LINES = 200;

  private TextTables() {}

  static boolean startsHere(TextLines lines) {
    return isPiped(lines, 0) || isTabbed(lines, 0) || SpacedTable.startsHere(lines);
  }

  /// Reads a table if one starts here, and says whether it did.
  static boolean read(TextLines lines, Reading reading) throws PaperRefused {
    if (SpacedTable.startsHere(lines)) {
      SpacedTable.read(lines, reading);
      return true;
    }
    boolean piped = isPiped(lines, 0);
    if (!piped && !isTabbed(lines, 0)) {
      return false;
    }
    Place place = lines.place();
    List<Row> rows = new ArrayList<>();
    while (lines.hasNext() && (piped ? isPiped(lines, 0) : continuesTabs(lines))) {
      readRow(lines, piped, rows);
    }
    if (!rows.isEmpty()) {
      reading.add(new Table(rows, place));
    }
    return true;
  }

  private static void readRow(TextLines lines, boolean piped, List<Row> rows) {
    Place place = lines.place();
    String line = lines.take();
    if (Cells.isRule(line)) {
      return;
    }
    if (!piped && line.indexOf('\t') < 0) {
      appendToLastCell(rows, line);
      return;
    }
    StringBuilder whole = new StringBuilder(line);
    for (int more = 0; more < CELL_LINES && lines.hasNext() && isOpen(whole); more++) {
      whole.append('\n').append(lines.take());
    }
    List<Cell> cells = piped ? Cells.byPipes(whole.toString()) : Cells.byTabs(whole.toString());
    rows.add(new Row(cells, place));
  }

  private static void appendToLastCell(List<Row> rows, String line) {
    Row last = rows.getLast();
    List<Cell> cells = new ArrayList<>(last.cells());
    List<String> paragraphs = new ArrayList<>(cells.getLast().paragraphs());
    paragraphs.addAll(Cells.of(line).paragraphs());
    cells.set(cells.size() - 1, new Cell(paragraphs, false));
    rows.set(rows.size() - 1, new Row(cells, last.place()));
  }

  /// A cell that holds `<p>` without its `</p>` goes on over the next line.
  private static boolean isOpen(StringBuilder text) {
    return OPEN.matcher(text).results().count() > CLOSE.matcher(text).results().count()
        && CLOSE.matcher(text).results().findAny().isPresent();
  }

  private static boolean isPiped(TextLines lines, int ahead) {
    String line = lines.peek(ahead).strip();
    if (line.startsWith("|") && line.indexOf('|', 1) > 0) {
      return true;
    }
    if (line.startsWith("+--") || line.startsWith("|--")) {
      return true;
    }
    long pipes = pipes(line);
    return pipes > 0
        && (Cells.isRule(line)
            || Cells.isRule(lines.peek(ahead + 1))
            || (pipes > 1 && pipes(lines.peek(ahead + 1)) == pipes)
            || (ahead == 0 && pipes > 1 && pipes(lines.peek(-1)) == pipes));
  }

  private static long pipes(String line) {
    return line.chars().filter(c -> c == '|').count();
  }

  /// A tab after a bullet is only a gap; a tab between words parts two cells. Tabs at the end
  /// of a
  /// line are empty cells when a row of cells follows.
  private static boolean isTabbed(TextLines lines, int ahead) {
    String line = lines.peek(ahead);
    if (hasInnerTab(line)) {
      return true;
    }
    return INNER_TAB.matcher(line).matches() && hasInnerTab(lines.peek(ahead + 1));
  }

  private static boolean hasInnerTab(String line) {
    String text = line.strip();
    int tab = text.indexOf('\t');
    boolean gap =
        tab > 0 && tab <= 6 && tab == text.lastIndexOf('\t') && Marker.of(text).isPresent();
    return tab > 0 && !gap;
  }

  private static boolean continuesTabs(TextLines lines) {
    String line = lines.peek();
    if (line.isBlank()) {
      return false;
    }
    return line.indexOf('\t') >= 0 || isStrayEnd(lines, line.strip());
  }

  /// The end of a cell that was broken over two lines inside a table.
  private static boolean isStrayEnd(TextLines lines, String text) {
    return Character.isLowerCase(text.codePointAt(0))
        && text.length() < 400
        && isTabbed(lines, 1)
        && lines.peek(-1).indexOf('\t') >= 0;
  }
}
