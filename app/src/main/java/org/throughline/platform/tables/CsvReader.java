// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;

/// Reads a table row by row, as people send them: with or without a mark, UTF-8, UTF-16 or
/// Windows-1252, comma, semicolon or tab between cells, a `sep=` line from Excel, blank rows.
///
/// Rows are handed on as they are read and never kept, so the file may be as large as its
/// [CsvShape] allows; one that is larger is refused without being read to its end. What is wrong
/// with the file as a whole (missing columns, too large, not text) is a refusal; what is wrong
/// with a row is in the [CsvSummary], by the number that a spreadsheet shows.
///
/// ```
/// var read = CsvReader.read(in, CsvShape.of(List.of("Code", "Status"), List.of("Note")), row ->
///     rows.add(change(row.get("Code"), row.get("Status"))));
/// ```
public final class CsvReader {

  private static final String FIELD = "file";

  private final CsvShape shape;
  private final Consumer<CsvRow> each;
  private final List<RowProblem> problems = new ArrayList<>();
  private final Map<Integer, String> columns = new HashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private int width;
  private int rows;
  private int unnumbered;

  private CsvReader(CsvShape shape, Consumer<CsvRow> each) {
    this.shape = shape;
    this.each = each;
  }

  /// Reads the table.
  ///
  /// @param each takes every row that can be read, in order
  public static Outcome<CsvSummary> read(InputStream in, CsvShape shape, Consumer<CsvRow> each) {
    try {
      return new CsvReader(shape, each).read(new Bounded(in, shape.mostBytes()));
    } catch (Bounded.TooLarge tooLarge) {
      return refused(tooLarge(shape));
    } catch (UncheckedIOException unreadable) {
      return refused(
          unreadable.getCause() instanceof Bounded.TooLarge ? tooLarge(shape) : broken());
    } catch (IOException unreadable) {
      return refused(broken());
    }
  }

  private Outcome<CsvSummary> read(InputStream in) throws IOException {
    BufferedReader text = new BufferedReader(PlainText.of(in));
    char separator = separator(text);
    try (CSVParser parser = format(separator).parse(text)) {
      Iterator<CSVRecord> records = parser.iterator();
      Optional<CSVRecord> header = header(records);
      if (header.isEmpty()) {
        return refused(new Problem("CSV-101", FIELD, "The file is empty. Choose another file."));
      }
      List<Problem> wrong = columns(header.get());
      return wrong.isEmpty() ? rows(records) : new Outcome.Refused<>(wrong);
    }
  }

  private Outcome<CsvSummary> rows(Iterator<CSVRecord> records) {
    while (records.hasNext()) {
      CSVRecord record = records.next();
      if (!isBlank(record)) {
        if (rows == shape.mostRows()) {
          return refused(
              new Problem(
                  "CSV-106",
                  FIELD,
                  String.format(
                      "The file has more than %,d rows. Send it in parts.", shape.mostRows())));
        }
        take(record);
      }
    }
    return new Outcome.Done<>(new CsvSummary(rows - faulty(), unknown, problems));
  }

  private void take(CSVRecord record) {
    rows++;
    int number = Math.toIntExact(record.getRecordNumber()) - unnumbered;
    List<RowProblem> wrong = problems(record, number);
    problems.addAll(wrong);
    if (wrong.isEmpty()) {
      each.accept(new CsvRow(number, cells(record)));
    }
  }

  private List<RowProblem> problems(CSVRecord record, int number) {
    List<RowProblem> wrong = new ArrayList<>();
    for (int at = width; at < record.size(); at++) {
      if (!record.get(at).isBlank()) {
        wrong.add(
            new RowProblem(
                number,
                "",
                "The row has more cells than the header. Put words with a comma in double"
                    + " quotes."));
        break;
      }
    }
    columns.forEach(
        (at, name) -> {
          if (at < record.size() && record.get(at).length() > shape.longestCell()) {
            wrong.add(
                new RowProblem(
                    number,
                    name,
                    String.format(
                        "The cell is longer than %,d characters. Shorten it.",
                        shape.longestCell())));
          }
        });
    return wrong;
  }

  private int faulty() {
    return (int) problems.stream().mapToInt(RowProblem::row).distinct().count();
  }

  private Map<String, String> cells(CSVRecord record) {
    Map<String, String> cells = new HashMap<>();
    columns.forEach(
        (at, name) -> {
          if (at < record.size()) {
            cells.put(name, Formulas.restored(record.get(at)).strip());
          }
        });
    return cells;
  }

  /// Finds the columns in the header; says everything that is wrong with them.
  private List<Problem> columns(CSVRecord header) {
    List<Problem> wrong = new ArrayList<>();
    width = header.size();
    for (int at = 0; at < width; at++) {
      String given = Formulas.restored(header.get(at)).strip();
      if (given.indexOf('\0') >= 0) {
        return List.of(broken());
      }
      Optional<String> name =
          shape.known().stream().filter(known -> known.equalsIgnoreCase(given)).findFirst();
      if (name.isPresent() && columns.containsValue(name.get())) {
        wrong.add(
            new Problem(
                "CSV-104", FIELD, "The column " + name.get() + " is there twice. Keep one."));
      } else if (name.isPresent()) {
        columns.put(at, name.get());
      } else if (!given.isEmpty()) {
        unknown.add(given);
      }
    }
    shape.required().stream()
        .filter(name -> !columns.containsValue(name))
        .map(CsvReader::missing)
        .forEach(wrong::add);
    return wrong;
  }

  private static Problem missing(String name) {
    return new Problem(
        "CSV-103",
        FIELD,
        "The column " + name + " is missing. Add it to the first row, spelt like this.");
  }

  private Optional<CSVRecord> header(Iterator<CSVRecord> records) {
    while (records.hasNext()) {
      CSVRecord record = records.next();
      if (record.get(0).toLowerCase(Locale.ROOT).startsWith("sep=")) {
        // Spreadsheets do not number this line, nor may we.
        unnumbered = 1;
      } else if (!isBlank(record)) {
        return Optional.of(record);
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(CSVRecord record) {
    return record.stream().allMatch(String::isBlank);
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
  }

  /// The sign that stands most often in the first lines.
  private static char separator(BufferedReader text) throws IOException {
    char[] start = new char[4096];
    text.mark(start.length);
    int length = Math.max(0, text.read(start));
    text.reset();
    String head = new String(start, 0, length).lines().limit(3).reduce("", String::concat);
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(head, candidate) > count(head, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(next -> next == sign).count();
  }

  private static Problem tooLarge(CsvShape shape) {
    return new Problem(
        "CSV-105",
        FIELD,
        "The file is larger than " + shape.mostMegabytes() + " MB. Send it in parts.");
  }

  private static Problem broken() {
    return new Problem(
        "CSV-102",
        FIELD,
        "The file could not be read as a table. Save it again as CSV and check that every double"
            + " quote is closed.");
  }

  private static Outcome<CsvSummary> refused(Problem problem) {
    return new Outcome.Refused<>(List.of(problem));
  }
}
