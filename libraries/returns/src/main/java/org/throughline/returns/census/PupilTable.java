// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.census;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.returns.internal.TextDecoder;

/// A table of pupils, read row by row and never whole: UTF-8 with or without its mark, or
/// Windows-1252; commas, semicolons or tabs; any line ends, mixed too.
///
/// ```
/// var start = PupilTable.begin(in);                      // headings and the first rows
/// var mapping = ColumnMapping.guess(start.heading(), start.sample());
/// PupilTable.read(again, row -> take(row.get(mapping.of(PupilItem.UPN))));
/// ```
public final class PupilTable {

  /// The longest cell that is read; one that is longer is a quotation that was never closed.
  static final int LONGEST_CELL = 16_000_000;

  private static final int SAMPLE = 200;

  private PupilTable() {}

  /// The headings and the first rows.
  public record Start(List<String> heading, List<List<String>> sample) {
    public Start {
      heading = List.copyOf(heading);
      sample = List.copyOf(sample);
    }
  }

  /// Why a table could not be read to its end.
  ///
  /// @param row as a spreadsheet numbers it; 0 for the file as a whole
  /// @param sentence what is wrong and the remedy
  public record Damage(long row, String sentence) {}

  /// Reads the headings and the first rows; absent for an empty file.
  public static Optional<Start> begin(InputStream in) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    each(
        in,
        row -> {
          rows.add(row.all());
          return rows.size() <= SAMPLE;
        });
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Start(rows.getFirst(), rows.subList(1, rows.size())));
  }

  /// Reads every row below the headings; blank ones are left out.
  ///
  /// @param taker takes each row; false to stop
  /// @return what is wrong with the file; absent when it was read to its end
  public static Optional<Damage> read(InputStream in, Predicate<RowCells> taker)
      throws IOException {
    boolean[] isPastHeading = new boolean[1];
    return each(
        in,
        row -> {
          if (isPastHeading[0]) {
            return taker.test(row);
          }
          isPastHeading[0] = true;
          return true;
        });
  }

  private static Optional<Damage> each(InputStream in, Predicate<RowCells> taker)
      throws IOException {
    BufferedReader text = new BufferedReader(new TextDecoder(in), 1 << 16);
    RowCells cells = new RowCells();
    try (CsvReader<RowCells> rows = reader(text, cells)) {
      for (RowCells row : rows) {
        if (!row.isBlank() && !taker.test(row)) {
          break;
        }
      }
      return Optional.empty();
    } catch (CsvParseException unreadable) {
      return Optional.of(
          new Damage(
              cells.number(),
              "The table cannot be read from here on: a double quote is opened and never closed, or a cell is longer than 16 million characters. Close it, and send the file again."));
    } catch (UncheckedIOException cut) {
      throw cut.getCause();
    }
  }

  private static CsvReader<RowCells> reader(BufferedReader text, RowCells cells)
      throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_CELL)
        .build(cells, (Reader) text);
  }

  /// The sign that stands most often in the first line.
  private static char separator(BufferedReader text) throws IOException {
    char[] start = new char[1 << 14];
    text.mark(start.length);
    int length = Math.max(0, text.read(start));
    text.reset();
    String line = new String(start, 0, length).lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(line, candidate) > count(line, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(next -> next == sign).count();
  }
}
