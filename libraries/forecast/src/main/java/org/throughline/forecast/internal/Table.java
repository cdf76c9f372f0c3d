// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A CSV file with a heading line, read row by row. Letter case, blanks and the order of columns
/// do not matter; UTF-8 and Windows-1252 are told apart.
public final class Table {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

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
    private CsvRecord record;

    private Row(int[] places, CsvRecord record) {
      this.places = places;
      this.record = record;
    }

    public long number() {
      return record.getStartingLineNumber();
    }

    public String text(int column) {
      int place = places[column];
      return place >= 0 && place < record.getFieldCount() ? record.getField(place).strip() : "";
    }

    /// The whole number in the cell, or null after a problem was noted.
    @org.jspecify.annotations.Nullable
    public Integer whole(int column) {
      String text = text(column);
      try {
        return Integer.valueOf(text);
      } catch (NumberFormatException notWhole) {
        refuse(column, "“" + shortened(text) + "” is not a whole number. Write it in digits.");
        return null;
      }
    }

    public void refuse(int column, String words) {
      problems.refuse(file, number(), columns.get(column), words);
    }
  }

  /// Hands every row that is not blank to `taker`.
  public void read(Consumer<Row> taker) {
    try (Reader text = new InputStreamReader(open(), charset());
        CsvReader<CsvRecord> records = reader(text)) {
      Row row = null;
      for (CsvRecord record : records) {
        if (row == null) {
          row = heading(record);
          if (row == null) {
            return;
          }
        } else {
          row.record = record;
          taker.accept(row);
        }
      }
      if (row == null) {
        problems.refuse(file, 0, "", "The file is empty. Give one with a heading line and rows.");
      }
    } catch (CsvParseException | IOException | UncheckedIOException failure) {
      problems.refuse(
          file,
          0,
          "",
          "The file cannot be read as CSV. Check that it is there, whole"
              + " and saved as CSV ("
              + failure.getClass().getSimpleName()
              + ").");
    }
  }

  private static CsvReader<CsvRecord> reader(Reader text) {
    return CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text);
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

  private InputStream open() throws IOException {
    InputStream bytes = new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16);
    bytes.mark(3);
    byte[] start = bytes.readNBytes(3);
    boolean hasMark =
        start.length == 3
            && start[0] == (byte) 0xEF
            && start[1] == (byte) 0xBB
            && start[2] == (byte) 0xBF;
    if (!hasMark) {
      bytes.reset();
    }
    return bytes;
  }

  private Charset charset() throws IOException {
    char[] buffer = new char[1 << 16];
    try (Reader strict = new InputStreamReader(open(), StandardCharsets.UTF_8.newDecoder())) {
      while (strict.read(buffer) >= 0) {
        // Reading to the end is the test.
      }
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return WINDOWS;
    }
  }

  public static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
