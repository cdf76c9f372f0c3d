// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.throughline.returns.internal.TextDecoder;

/// Reads one CSV: what it is by its first two rows, then row by row.
final class CsvFile {

  private final TableReading table;
  private final ProblemLog log;
  private final FileContext context;
  private final Cells cells;
  private boolean isTaken;

  private CsvFile(FileContext context, boolean isAlone) {
    this.context = context;
    this.log = context.log();
    this.cells = new Cells(context.limits().columns() + 1);
    this.table = new TableReading(context, isAlone);
  }

  /// @param isAlone whether the file was given by itself: in a zip one that is not known is left
  /// out
  static TableReading read(FileContext context, InputStream in, boolean isAlone)
      throws IOException {
    CsvFile file = new CsvFile(context, isAlone);
    try {
      file.read(new TextDecoder(in));
    } catch (CsvParseException e) {
      file.unreadable(e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof Damaged damaged) {
        throw damaged;
      }
      throw e;
    }
    return file.table;
  }

  private void read(TextDecoder decoder) {
    try (CsvReader<Cells> rows =
        CsvReader.builder()
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(Math.max(1 << 17, context.limits().cellCharacters()))
            .build(cells, decoder)) {
      for (Cells row : rows) {
        if (!row.isEmpty() && !take(row)) {
          break;
        }
      }
      table.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// False where there is no use in reading on.
  private boolean take(Cells row) {
    if (row.row() > context.limits().rows()) {
      log.refuse(
          "STAT-TOO-BIG",
          "The file has more than " + context.limits().rows() + " rows. No published one has.");
      return false;
    }
    if (isTaken) {
      table.taker().end(row.count());
      return true;
    }
    if (!table.hasHeading()) {
      return isSeparatedByCommas(row.texts()) && table.heading(row.texts());
    }
    List<String> first = row.texts();
    isTaken = table.recognise(first);
    if (isTaken) {
      replay(first, row.row());
      cells.giveTo(table.taker());
    }
    return isTaken;
  }

  private void replay(List<String> first, long row) {
    RowTaker taker = table.taker();
    taker.begin(row);
    for (int i = 0; i < first.size(); i++) {
      taker.cell(i, first.get(i).toCharArray(), 0, first.get(i).length());
    }
    taker.end(first.size());
  }

  private boolean isSeparatedByCommas(List<String> heading) {
    String only = heading.getFirst();
    if (heading.size() > 1 || !(only.contains(";") || only.contains("\t"))) {
      return true;
    }
    log.refuse(
        "STAT-SEPARATOR",
        "The cells are separated by "
            + (only.contains(";") ? "semicolons" : "tabs")
            + ". Save the file as CSV with commas, or load it as it was published.");
    return false;
  }

  private void unreadable(CsvParseException e) {
    if (e.getCause() instanceof Damaged damaged) {
      log.refuse(damaged.code(), damaged.sentence());
      return;
    }
    log.refuse(
        "STAT-NOT-CSV",
        cells.row(),
        "",
        "The file cannot be read from this row on: a quotation mark is never closed or stands in the"
            + " middle of a cell, or the file is not a CSV. Load it as it was published.");
  }
}
