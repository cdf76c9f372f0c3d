// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;
import org.throughline.papers.internal.words.Column;
import org.throughline.papers.internal.words.YearLabel;

/// A table read by its heading row: what each column holds and so what kind of table it is.
///
/// @param firstHeader the first row of headings
/// @param headerRow the last row of headings; -1 where the table goes on from an earlier one
record Grid(
    Type type,
    Table table,
    int firstHeader,
    int headerRow,
    List<Column> columns,
    List<Optional<YearLabel>> years,
    List<String> headings) {

  enum Type {
    YEARS,
    ACTIONS,
    MEASURES,
    OTHER
  }

  private static final int HEADER_WITHIN = 4;

  static Grid of(Table table) {
    for (int row = 0; row < Math.min(HEADER_WITHIN, table.rows().size()); row++) {
      Grid grid = headedBy(table, row);
      if (grid.type != Type.OTHER) {
        return grid;
      }
    }
    return new Grid(Type.OTHER, table, -1, -1, List.of(), List.of(), List.of());
  }

  /// The rest of a table that a page break parted from its headings.
  Grid continuedBy(Table rest) {
    return new Grid(type, rest, -1, -1, columns, years, headings);
  }

  private static Grid headedBy(Table table, int row) {
    List<String> headings = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    List<Optional<YearLabel>> years = new ArrayList<>();
    List<String> above = texts(table.rows().get(row));
    List<String> below = row + 1 < table.rows().size() ? texts(table.rows().get(row + 1)) : above;
    boolean parted = isSecondHeader(above, below);
    for (int c = 0; c < above.size(); c++) {
      String text = parted && !below.get(c).isEmpty() ? below.get(c) : above.get(c);
      headings.add(text);
      years.add(YearLabel.of(text));
      columns.add(YearLabel.of(text).isPresent() ? Column.OTHER : Column.of(text));
    }
    int last = parted ? row + 1 : row;
    Type type =
        isTicked(table, last, columns, years) ? Type.ACTIONS : type(columns, years, headings);
    return new Grid(type, table, row, last, settled(columns, headings, type), years, headings);
  }

  private static List<String> texts(Row row) {
    return row.cells().stream().map(cell -> cell.text().replace('\n', ' ').strip()).toList();
  }

  /// "Lead" and "Partners" under "Responsibility": a row that says more of some headings and leaves
  /// the others as they are.
  private static boolean isSecondHeader(List<String> above, List<String> below) {
    long filled = below.stream().filter(text -> !text.isEmpty()).count();
    boolean known =
        below.stream()
            .filter(text -> !text.isEmpty())
            .allMatch(text -> Column.of(text) != Column.OTHER || YearLabel.of(text).isPresent());
    return above.size() == below.size()
        && filled >= 2
        && filled < above.size()
        && known
        && Column.of(above.getFirst()) != Column.OTHER
        && below.getFirst().isEmpty();
  }

  /// Actions with a column for each year in which a tick says when they are done.
  private static boolean isTicked(
      Table table, int header, List<Column> columns, List<Optional<YearLabel>> years) {
    List<String> marks = new ArrayList<>();
    for (Row row : table.rows().subList(header + 1, table.rows().size())) {
      for (int c = 0; c < Math.min(row.cells().size(), years.size()); c++) {
        if (years.get(c).isPresent() && !row.cells().get(c).isBlank()) {
          marks.add(row.cells().get(c).text().strip());
        }
      }
    }
    boolean what = columns.contains(Column.ACTION) || columns.contains(Column.AIM);
    return what
        && !marks.isEmpty()
        && years.stream().filter(Optional::isPresent).count() >= 2
        && marks.stream().allMatch(mark -> mark.length() <= 2);
  }

  boolean isHeader(int row) {
    return row >= firstHeader && row <= headerRow;
  }

  private static Type type(
      List<Column> columns, List<Optional<YearLabel>> years, List<String> headings) {
    Set<Column> found = EnumSet.noneOf(Column.class);
    found.addAll(columns);
    long yearColumns = years.stream().filter(Optional::isPresent).count();
    long filled = headings.stream().filter(text -> !text.isEmpty()).count();
    if (isMeasures(found, yearColumns)) {
      return Type.MEASURES;
    }
    if (yearColumns >= 2 && yearColumns * 3 >= filled) {
      return Type.YEARS;
    }
    if (yearColumns == 1 && filled == 1 && headings.size() > 1) {
      return Type.YEARS;
    }
    return isActions(found, columns, filled) ? Type.ACTIONS : Type.OTHER;
  }

  private static boolean isMeasures(Set<Column> found, long years) {
    boolean figures = found.contains(Column.BASELINE) || found.contains(Column.TARGET);
    boolean measured = found.contains(Column.MEASURE) || found.contains(Column.SUCCESS);
    return !found.contains(Column.ACTION)
        && ((figures && (measured || found.contains(Column.BASELINE)))
            || (found.contains(Column.MEASURE) && years >= 1));
  }

  private static boolean isActions(Set<Column> found, List<Column> columns, long filled) {
    boolean what =
        found.contains(Column.ACTION)
            || found.contains(Column.AIM)
            || found.contains(Column.PRIORITY);
    boolean doing = found.stream().anyMatch(Column::isAboutDoing);
    long known = columns.stream().filter(column -> column != Column.OTHER).count();
    boolean listed = found.contains(Column.ACTION) && found.contains(Column.PRIORITY);
    return what && (doing || listed) && known >= 2 && known * 2 >= filled;
  }

  /// Headings that mean one thing by themselves and another beside their neighbours.
  private static List<Column> settled(List<Column> columns, List<String> headings, Type type) {
    if (type != Type.ACTIONS) {
      return columns;
    }
    List<Column> settled = new ArrayList<>(columns);
    boolean hasSuccess = columns.contains(Column.SUCCESS);
    int action = columns.indexOf(Column.ACTION);
    for (int i = 0; i < settled.size(); i++) {
      Column column = settled.get(i);
      if (column == Column.MEASURE || (column == Column.TARGET)) {
        settled.set(i, hasSuccess ? Column.OTHER : Column.SUCCESS);
      } else if (column == Column.AIM && action >= 0 && i > action) {
        settled.set(i, hasSuccess ? Column.OTHER : Column.SUCCESS);
      }
    }
    if (action < 0) {
      int what = settled.contains(Column.AIM) ? settled.indexOf(Column.AIM) : -1;
      if (what >= 0) {
        settled.set(what, Column.ACTION);
      } else {
        settled.set(settled.indexOf(Column.PRIORITY), Column.ACTION);
      }
    } else if (settled.lastIndexOf(Column.ACTION) > action) {
      settleTwoActions(settled, headings, action);
    }
    return settled;
  }

  /// "Commitment | Actions" is an aim and its actions; "What | How" is an action and a note on
  /// it.
  private static void settleTwoActions(List<Column> settled, List<String> headings, int action) {
    int second = settled.lastIndexOf(Column.ACTION);
    boolean note = headings.get(second).toLowerCase(Locale.ROOT).startsWith("how");
    if (note || settled.contains(Column.AIM)) {
      settled.set(second, Column.OTHER);
    } else {
      settled.set(action, Column.AIM);
    }
  }

  /// Whether a later row repeats the headings, as it does after a page break.
  boolean repeatsHeadings(Row row) {
    List<String> texts =
        row.cells().stream().map(cell -> cell.text().replace('\n', ' ').strip()).toList();
    return !headings.isEmpty() && texts.equals(headings);
  }

  /// The words of a row in which a single cell speaks for the whole row.
  static Optional<String> band(Row row) {
    List<Cell> filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
    boolean spread =
        row.cells().size() > 1 && filled.size() == 1 && !row.cells().getFirst().isBlank();
    return spread ? Optional.of(filled.getFirst().text()) : Optional.empty();
  }

  int column(Column wanted) {
    return columns.indexOf(wanted);
  }
}
