// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.throughline.returns.statistics.ReadingLimits;

/// Reads the workbook in which the Department publishes statistical neighbours. Its heading stands
/// in the third row, below two rows of column numbers.
final class WorkbookFile {

  private static final int SEARCHED = 10;
  private static final int MOST_ROWS = 2_000;
  private static final long MOST_BYTES = 20_000_000;

  private record Line(int row, List<String> cells) {}

  private final FileContext context;
  private final TableReading table;
  private int width;
  private boolean isPastTable;

  private WorkbookFile(FileContext context) {
    this.context = context;
    this.table = new TableReading(context, true);
  }

  static TableReading read(FileContext context, Path file) throws IOException {
    WorkbookFile reading = new WorkbookFile(context);
    measure(file, context.limits());
    reading.read(lines(file));
    return reading.table;
  }

  /// The rows of the first sheet. They are few, and having them all before any is handed on keeps
  /// what the workbook's reader throws apart from what the sink throws.
  private static List<Line> lines(Path file) throws Damaged {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.limit(MOST_ROWS).map(row -> new Line(row.getRowNum(), cells(row))).toList();
    } catch (IOException | RuntimeException e) {
      throw new Damaged("STAT-ZIP-DAMAGED", "The workbook is damaged. Download it again.");
    }
  }

  /// Unpacks everything once without keeping it, so that a bomb is found first.
  private static void measure(Path file, ReadingLimits limits) throws IOException {
    Measured.Budget budget = new Measured.Budget(Math.min(MOST_BYTES, limits.unpackedBytes()));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream in = new Measured(zip.getInputStream(entry), entry, limits, budget)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
  }

  private void read(List<Line> lines) {
    boolean isKnown = false;
    for (Line line : lines) {
      if (isKnown) {
        give(line.row(), line.cells());
      } else if (line.row() <= SEARCHED && !table.hasHeading() && isHeading(line.cells())) {
        isKnown = begin(line.cells());
      }
    }
    if (!table.hasHeading()) {
      context
          .log()
          .refuse(
              "STAT-WORKBOOK",
              "The only workbook that is read is that of statistical neighbours. Save the sheet"
                  + " with the figures as CSV and load that.");
    }
  }

  private static boolean isHeading(List<String> cells) {
    return cells.stream().anyMatch("SN1"::equalsIgnoreCase)
        && cells.stream().anyMatch("SNP"::equalsIgnoreCase);
  }

  /// False where the table is not one that is read; the log then says why.
  private boolean begin(List<String> cells) {
    List<String> heading = new ArrayList<>();
    String last = "";
    for (String cell : cells) {
      String plain = cell.strip().toLowerCase(Locale.ROOT);
      if (plain.matches("sn\\d{1,2}")) {
        last = "sn_" + plain.substring(2);
      }
      heading.add(heading(plain, last));
    }
    while (heading.getLast().isEmpty()) {
      heading.removeLast();
    }
    width = heading.size();
    table.heading(heading);
    return table.recognise(List.of());
  }

  private static String heading(String plain, String neighbour) {
    return switch (plain) {
      case "snp" -> neighbour + "p";
      case "la num" -> "old_la_code";
      case "la name" -> "la_name";
      default -> plain.matches("sn\\d{1,2}") ? neighbour : plain;
    };
  }

  /// Gives a row on. The first that does not begin with an authority's number ends the table:
  /// notes follow, and the neighbours of authorities that were abolished.
  private void give(int row, List<String> cells) {
    if (!isPastTable && (cells.isEmpty() || !cells.getFirst().matches("\\d+"))) {
      isPastTable = true;
      String message = "What stands below the table is left out.";
      context.log().notice("STAT-BELOW-TABLE", row, "", message);
    }
    if (isPastTable) {
      return;
    }
    RowTaker taker = table.taker();
    taker.begin(row);
    for (int i = 0; i < width; i++) {
      String cell = i < cells.size() ? cells.get(i) : "";
      taker.cell(i, cell.toCharArray(), 0, cell.length());
    }
    taker.end(width);
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(
          row.getOptionalCell(i).map(cell -> String.valueOf(cell.getText())).orElse("").strip());
    }
    return cells;
  }
}
