// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Commitment;
import org.throughline.papers.Confidence;
import org.throughline.papers.Lead;
import org.throughline.papers.Place;
import org.throughline.papers.internal.words.Column;
import org.throughline.papers.internal.words.PriorityLabel;
import org.throughline.papers.internal.words.YearLabel;

/// A table with a column for each year: every paragraph in a cell is a commitment, and a short
/// line
/// before them is their theme.
final class YearTable {

  private static final Pattern DOING = Pattern.compile("(?i)^(?:we|our|the|to|all|children)\\b.*");
  private static final Pattern THEME_THEN_TEXT =
      Pattern.compile(
          "(?s)^((?:[\\p{Lu}\\d][\\p{L}\\d&/’'()-]*)(?: [\\p{L}\\d&/’'()-]+){0,5}) (We will .*)$");
  private static final Pattern NEXT_SENTENCE = Pattern.compile("(?<=[.;])\\s+(?=We will )");
  private static final int LONGEST_THEME = 70;

  /// Where the commitments of a priority are gathered.
  interface Into {
    /// A row that names a priority.
    void priority(PriorityLabel label, Place place);

    /// A row label or a column that names a priority without a number.
    void area(String text, Place place);

    void commitment(Commitment commitment);
  }

  private final Grid grid;
  private final int block;
  private final Ledger ledger;
  private final YearCount count;
  private final Leads leads;
  private final Into into;
  private Optional<String> theme;
  private boolean themeStoodAlone;
  private List<Lead> rowLeads = List.of();
  private String rowSuccess = "";

  YearTable(
      Grid grid,
      int block,
      Ledger ledger,
      YearCount count,
      Leads leads,
      Optional<String> carried,
      Into into) {
    this.grid = grid;
    this.block = block;
    this.ledger = ledger;
    this.count = count;
    this.leads = leads;
    this.into = into;
    this.theme = carried;
    this.themeStoodAlone = carried.isPresent();
  }

  /// Reads the table and returns a theme that still waits for its commitments, cut off by the
  /// page.
  Optional<String> read() {
    for (int r = 0; r < grid.table().rows().size(); r++) {
      Row row = grid.table().rows().get(r);
      if (grid.isHeader(r) || grid.repeatsHeadings(row)) {
        ledger.claim(block, r);
      } else if (r < grid.headerRow()) {
        title(row);
        ledger.claim(block, r);
      } else {
        Optional<PriorityLabel> label = Grid.band(row).flatMap(PriorityLabel::of);
        if (label.isPresent()) {
          into.priority(label.get(), row.place());
          ledger.claim(block, r);
        } else {
          readRow(row, r);
        }
      }
    }
    return themeStoodAlone ? theme : Optional.empty();
  }

  private void title(Row row) {
    for (Cell cell : row.cells()) {
      Optional<PriorityLabel> label = PriorityLabel.of(cell.text().replace('\n', ' '));
      if (label.isPresent()) {
        into.priority(label.get(), row.place());
      } else if (!cell.isBlank()) {
        into.area(cell.text(), row.place());
      }
    }
  }

  private void readRow(Row row, int index) {
    boolean named = readNames(row);
    int firstYear = 0;
    while (firstYear < grid.years().size() && grid.years().get(firstYear).isEmpty()) {
      firstYear++;
    }
    boolean carried = themeStoodAlone && !named;
    if (!named && !carried) {
      theme = Optional.empty();
    }
    themeStoodAlone = false;
    rowLeads = leads.of(beside(row, Column.LEAD));
    rowSuccess = beside(row, Column.SUCCESS);
    for (int c = 0; c < row.cells().size(); c++) {
      Optional<YearLabel> year = c < grid.years().size() ? grid.years().get(c) : Optional.empty();
      if (year.isPresent()) {
        readCell(row.cells().get(c), year.get(), c == firstYear && !named, row.place());
        ledger.claim(block, index, c);
      } else if (c < firstYear || isBeside(c)) {
        ledger.claim(block, index, c);
      }
    }
  }

  /// The columns that stand before the years name the row.
  private boolean readNames(Row row) {
    boolean named = false;
    for (int c = 0; c < row.cells().size() && c < grid.years().size(); c++) {
      if (grid.years().get(c).isPresent()) {
        return named;
      }
      String text = row.cells().get(c).text().replace('\n', ' ').strip();
      if (text.isEmpty()) {
        named |= row.cells().get(c).continued();
        continue;
      }
      Optional<PriorityLabel> label = PriorityLabel.of(text);
      if (label.isPresent()) {
        into.priority(label.get(), row.place());
      } else if (grid.columns().get(c) == Column.PRIORITY) {
        into.area(text, row.place());
      } else {
        theme = Optional.of(text);
      }
      named = true;
    }
    return named;
  }

  private void readCell(Cell cell, YearLabel year, boolean mayHoldTheme, Place place) {
    List<String> lines = new ArrayList<>(cell.paragraphs());
    if (mayHoldTheme && !lines.isEmpty() && isTheme(lines)) {
      theme = Optional.of(lines.removeFirst());
      themeStoodAlone = lines.isEmpty();
    }
    for (String line : lines) {
      Matcher both = THEME_THEN_TEXT.matcher(line);
      if (mayHoldTheme
          && both.matches()
          && both.group(1).length() <= LONGEST_THEME
          && !DOING.matcher(line).matches()) {
        theme = Optional.of(both.group(1));
        add(both.group(2), year, place);
      } else {
        NEXT_SENTENCE.splitAsStream(line).forEach(text -> add(text, year, place));
      }
    }
  }

  private static boolean isTheme(List<String> lines) {
    String first = lines.getFirst();
    boolean shaped =
        first.length() <= LONGEST_THEME
            && !first.matches("(?s).*[.;,!]$")
            && !DOING.matcher(first).matches()
            && first.split("\\s+").length <= 8;
    boolean leads =
        lines.size() > 1
            && (lines.get(1).length() > first.length() || DOING.matcher(lines.get(1)).matches());
    return shaped && (leads || (lines.size() == 1 && first.split("\\s+").length <= 5));
  }

  private boolean isBeside(int column) {
    return column == grid.column(Column.LEAD) || column == grid.column(Column.SUCCESS);
  }

  /// A column beside the years that says who leads or how success will be known holds for the
  /// row.
  private String beside(Row row, Column wanted) {
    int c = grid.column(wanted);
    if (c < 0 || c >= row.cells().size()) {
      return "";
    }
    return row.cells().get(c).text();
  }

  private void add(String text, YearLabel year, Place place) {
    String words = text.replaceFirst("^(?:[-–•·▪*]|\\d{1,2}[.)])\\s+", "");
    into.commitment(
        new Commitment(
            count.of(year),
            year.label().isEmpty() ? Optional.empty() : Optional.of(year.label()),
            theme,
            words,
            rowLeads,
            year.isHorizon() ? Optional.of(year.label()) : Optional.empty(),
            rowSuccess.isEmpty() ? Optional.empty() : Optional.of(rowSuccess),
            place,
            Confidence.SURE));
  }
}
