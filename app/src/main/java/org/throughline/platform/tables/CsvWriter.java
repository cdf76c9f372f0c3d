// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// Writes a table row by row, as Excel opens it without asking: UTF-8 with its mark, comma,
/// every cell in quotes. Cells that a spreadsheet would run are neutralised; [CsvReader] gives
/// them back as they were.
public final class CsvWriter implements AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

  private final CSVPrinter printer;

  private CsvWriter(CSVPrinter printer) {
    this.printer = printer;
  }

  /// Begins a table on `out`, which is closed with it.
  public static CsvWriter on(OutputStream out, List<String> header) {
    try {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      text.write('\ufeff');
      CsvWriter writer = new CsvWriter(new CSVPrinter(text, FORMAT));
      writer.row(header);
      return writer;
    } catch (IOException failure) {
      throw new UncheckedIOException("The table could not be written", failure);
    }
  }

  /// Adds a row.
  public void row(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(Formulas::neutralised));
    } catch (IOException failure) {
      throw new UncheckedIOException("The table could not be written", failure);
    }
  }

  @Override
  public void close() {
    try {
      printer.close(true);
    } catch (IOException failure) {
      throw new UncheckedIOException("The table could not be written", failure);
    }
  }
}
