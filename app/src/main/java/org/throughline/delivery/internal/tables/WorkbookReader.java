// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.tables.CsvRow;
import org.throughline.platform.tables.CsvSummary;
import org.throughline.platform.tables.RowProblem;

/// Reads the first sheet of a workbook row by row, in the same shape as a CSV. A file that would
/// unfold to more than it may is refused before it is read.
final class WorkbookReader {

  private static final long MOST_BYTES = 200L * 1024 * 1024;
  private static final int MOST_ROWS = 20_000;
  private static final int LONGEST_CELL = 10_000;
  private static final String FIELD = "file";

  private final Consumer<CsvRow> each;
  private final Map<Integer, PlanColumn> columns = new HashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private int rows;

  private WorkbookReader(Consumer<CsvRow> each) {
    this.each = each;
  }

  /// @param each takes every row that can be read, in order
  static Outcome<CsvSummary> read(InputStream in, Consumer<CsvRow> each) {
    Path copy = null;
    try {
      copy = Files.createTempFile("throughline-upload", ".xlsx");
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return unfoldsTooFar(copy)
          ? refused("PLAN-181", "The workbook is too large. Send it in parts.")
          : new WorkbookReader(each).read(copy);
    } catch (IOException | RuntimeException unreadable) {
      // The reader throws what it likes at a file that is no workbook.
      return refused(
          "PLAN-180",
          "The file could not be read as an Excel workbook. Save it again as .xlsx or as CSV.");
    } finally {
      delete(copy);
    }
  }

  private static void delete(@Nullable Path copy) {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException leftBehind) {
      copy.toFile().deleteOnExit();
    }
  }

  /// Counts what is really unfolded: what a file says of itself is not believed.
  private static boolean unfoldsTooFar(Path file) throws IOException {
    long total = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Iterator<? extends ZipEntry> entries = zip.entries().asIterator();
      while (entries.hasNext() && total <= MOST_BYTES) {
        try (InputStream in = zip.getInputStream(entries.next())) {
          total += unfolded(in, MOST_BYTES - total);
        }
      }
    }
    return total > MOST_BYTES;
  }

  private static long unfolded(InputStream in, long most) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long total = 0;
    for (int read = in.read(buffer); read > 0 && total <= most; read = in.read(buffer)) {
      total += read;
    }
    return total;
  }

  private Outcome<CsvSummary> read(Path file) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> stream = workbook.getFirstSheet().openStream()) {
      Iterator<Row> iterator = stream.iterator();
      if (!iterator.hasNext()) {
        return refused("PLAN-182", "The first sheet is empty. Choose another file.");
      }
      List<Problem> wrong = header(iterator.next());
      return wrong.isEmpty() ? rows(iterator) : new Outcome.Refused<>(wrong);
    }
  }

  private Outcome<CsvSummary> rows(Iterator<Row> iterator) {
    while (iterator.hasNext()) {
      Row row = iterator.next();
      Map<String, String> cells = cells(row);
      if (!cells.isEmpty() && ++rows > MOST_ROWS) {
        return refused("PLAN-183", "The sheet has more than 20,000 rows. Send it in parts.");
      }
      if (!cells.isEmpty() && !isTooLong(row, cells)) {
        each.accept(new CsvRow(row.getRowNum(), cells));
      }
    }
    return new Outcome.Done<>(new CsvSummary(rows, unknown, problems));
  }

  private boolean isTooLong(Row row, Map<String, String> cells) {
    int before = problems.size();
    cells.forEach(
        (name, cell) -> {
          if (cell.length() > LONGEST_CELL) {
            problems.add(
                new RowProblem(
                    row.getRowNum(),
                    name,
                    "The cell is longer than 10,000 characters. Shorten it."));
          }
        });
    return problems.size() > before;
  }

  private List<Problem> header(Row row) {
    List<Problem> wrong = new ArrayList<>();
    for (int at = 0; at < row.getCellCount(); at++) {
      String given = row.getOptionalCell(at).map(WorkbookReader::text).orElse("");
      Optional<PlanColumn> column = PlanColumn.titled(given);
      if (column.isPresent() && columns.containsValue(column.get())) {
        wrong.add(
            new Problem("PLAN-184", FIELD, "The column " + given + " is there twice. Keep one."));
      } else if (column.isPresent()) {
        columns.put(at, column.get());
      } else if (!given.isEmpty()) {
        unknown.add(given);
      }
    }
    PlanColumn.required().stream()
        .filter(name -> columns.values().stream().noneMatch(each -> each.title().equals(name)))
        .map(
            name ->
                new Problem(
                    "PLAN-185",
                    FIELD,
                    "The column " + name + " is missing. Add it to the first row."))
        .forEach(wrong::add);
    return wrong;
  }

  /// Every column's cell, the empty ones too; nothing for a blank row.
  private Map<String, String> cells(Row row) {
    Map<String, String> cells = new HashMap<>();
    columns.forEach(
        (at, column) ->
            cells.put(
                column.title(),
                row.getOptionalCell(at)
                    .map(cell -> column.isDay() ? day(cell) : text(cell))
                    .orElse("")));
    return cells.values().stream().allMatch(String::isEmpty) ? Map.of() : cells;
  }

  private static String day(Cell cell) {
    return cell.getType() == CellType.NUMBER ? cell.asDate().toLocalDate().toString() : text(cell);
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
      case EMPTY, ERROR -> "";
      case STRING, FORMULA, BOOLEAN -> Optional.ofNullable(cell.getText()).orElse("").strip();
    };
  }

  private static Outcome<CsvSummary> refused(String code, String message) {
    return new Outcome.Refused<>(List.of(new Problem(code, FIELD, message)));
  }
}
