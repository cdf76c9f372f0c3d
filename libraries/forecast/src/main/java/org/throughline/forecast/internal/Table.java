// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A CSV file with a heading line, read row by row. Letter case, blanks and the order of columns
/// do not matter; UTF-8 and Windows-1252 are told apart.
public final class Table {

  private static final String OPEN_QUOTE =
      "A quotation mark opens in this row and does not close before a comma or the end of the line."
          + " Close it, or take it out.";

  private final Path file;
  private final List<String> columns;
  private final int needed;
  private final ProblemLog problems;

  public Table(Path file, List<String> columns, ProblemLog problems) {
    this(file, columns, List.of(), problems);
  }

  /// @param optional columns that may be missing, numbered after the others; their cells are blank
  ///     then
  public Table(Path file, List<String> columns, List<String> optional, ProblemLog problems) {
    this.file = file;
    this.columns = Stream.concat(columns.stream(), optional.stream()).toList();
    this.needed = columns.size();
    this.problems = problems;
  }

  /// One row, its cells by the number of the column asked for.
  public final class Row {

    private final int[] places;
    private final int width;
    private CsvRecord record;

    private Row(int[] places, CsvRecord record) {
      this.places = places;
      this.width = record.getFieldCount();
      this.record = record;
    }

    private String tooLong() {
      return ("The row has %d cells and the heading line %d. Put a name that holds a comma in"
              + " quotation marks.")
          .formatted(record.getFieldCount(), width);
    }

    private String tooShort() {
      return record.getFields().stream().anyMatch(text -> text.contains("\n"))
          ? OPEN_QUOTE
          : "The row has %d cells and the heading line %d. Fill in those that are missing."
              .formatted(record.getFieldCount(), width);
    }

    /// Whether it has as many cells as the heading line; blank ones beyond it do not matter.
    private boolean isWhole() {
      int cells = record.getFieldCount();
      boolean isLonger =
          cells > width
              && record.getFields().stream().skip(width).anyMatch(text -> !text.isBlank());
      if (cells < width || isLonger) {
        problems.refuse(file, number(), "", isLonger ? tooLong() : tooShort());
        return false;
      }
      return true;
    }

    public long number() {
      return record.getStartingLineNumber();
    }

    public String text(int column) {
      int place = places[column];
      return place >= 0 && place < record.getFieldCount()
          ? Names.composed(record.getField(place).strip())
          : "";
    }

    /// The whole number in the cell, or null after a problem was noted.
    @org.jspecify.annotations.Nullable
    public Integer whole(int column) {
      String text = text(column);
      try {
        return Integer.valueOf(text);
      } catch (NumberFormatException notWhole) {
        refuse(
            column,
            text.isEmpty()
                ? "The cell is empty. Write a whole number in digits."
                : "“" + shortened(text) + "” is not a whole number. Write it in digits.");
        return null;
      }
    }

    public void refuse(int column, String words) {
      problems.refuse(file, number(), columns.get(column), words);
    }
  }

  /// Hands every row that is not blank to `taker`.
  public void read(Consumer<Row> taker) {
    long last = 0;
    try (Reader text = TextFile.reader(file);
        CsvReader<CsvRecord> records = reader(text)) {
      Row row = null;
      for (CsvRecord record : records) {
        last = record.getStartingLineNumber();
        if (row == null) {
          row = heading(record);
          if (row == null) {
            return;
          }
        } else {
          row.record = record;
          if (row.isWhole()) {
            taker.accept(row);
          }
        }
      }
      if (row == null) {
        problems.refuse(file, 0, "", "The file is empty. Give one with a heading line and rows.");
      }
    } catch (CsvParseException broken) {
      problems.refuse(file, last + 1, "", OPEN_QUOTE);
    } catch (IOException | UncheckedIOException failure) {
      problems.refuse(
          file, 0, "", "The file cannot be read. Check that it is there, whole and saved as CSV.");
    }
  }

  private static CsvReader<CsvRecord> reader(Reader text) {
    return CsvReader.builder()
        .skipEmptyLines(true)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private @org.jspecify.annotations.Nullable Row heading(CsvRecord record) {
    List<String> found =
        record.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    int[] places =
        IntStream.range(0, columns.size()).map(at -> found.indexOf(columns.get(at))).toArray();
    boolean isWhole = true;
    for (int column = 0; column < needed; column++) {
      if (places[column] < 0) {
        isWhole = false;
        problems.refuse(
            file,
            1,
            columns.get(column),
            "The column is missing. The heading line needs "
                + String.join(", ", columns.subList(0, needed))
                + ".");
      }
    }
    return isWhole ? new Row(places, record) : null;
  }

  public static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
