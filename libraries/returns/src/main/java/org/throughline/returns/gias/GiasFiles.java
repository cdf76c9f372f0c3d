// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.returns.gias.GiasProblem.Severity;
import org.throughline.returns.internal.TextDecoder;

/// Reads files of the register of educational establishments (Get Information about Schools): the
/// full download, extracts of it under either spelling of its headings, lists, and links.
///
/// A file is known by its columns, never by its name or their order. It may be UTF-8 or
/// Windows-1252, with or without a byte order mark, with any mixture of line ends, with commas,
/// semicolons or tabs. Rows are handed on as they are read and never kept.
public final class GiasFiles {

  /// Far more than all that ever were in England.
  private static final long MOST_ROWS = 1_000_000;

  private static final int LONGEST_RECORD = 1 << 20;
  private static final int PEEK = 1 << 13;

  private final GiasSink sink;
  private final List<GiasProblem> refusals = new ArrayList<>();
  private @Nullable Headings headings;
  private @Nullable GiasRows rows;
  private long number;

  private GiasFiles(GiasSink sink) {
    this.sink = sink;
  }

  /// Reads to the end, and never closes `in`.
  public static GiasReading read(InputStream in, GiasSink sink) throws IOException {
    return new GiasFiles(sink).read(in);
  }

  private GiasReading read(InputStream in) throws IOException {
    TextDecoder decoder = new TextDecoder(in);
    BufferedReader text = new BufferedReader(decoder, PEEK);
    try {
      CsvReader.builder()
          .fieldSeparator(separator(text))
          .skipEmptyLines(false)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .allowUnclosedQuote(false)
          .maxBufferSize(LONGEST_RECORD)
          .ofCsvRecord(text)
          .stream()
          .takeWhile(_ -> refusals.isEmpty())
          .forEach(this::take);
    } catch (CsvParseException _) {
      refuseUnreadable();
    }
    return reading(decoder.isWindows());
  }

  private void take(CsvRecord record) {
    number++;
    List<String> cells = record.getFields();
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (headings == null) {
      begin(cells);
    } else if (number > MOST_ROWS) {
      refuse(
          "GIAS-TOO-BIG", "The file has more rows than the register ever had. Send it in parts.");
    } else if (rows != null) {
      rows.take(number, cells);
    }
  }

  private void begin(List<String> cells) {
    if (cells.getFirst().indexOf('\0') >= 0) {
      refuse("GIAS-NOT-CSV", "This is no table. Save it as CSV, or fetch it again.");
      return;
    }
    Headings read = new Headings(cells);
    headings = read;
    refusals.addAll(read.problems());
    if (refusals.isEmpty()) {
      rows = new GiasRows(read, sink);
      sink.begin(read.layout(), read.known());
    }
  }

  private GiasReading reading(boolean isWindows) {
    if (headings == null && refusals.isEmpty()) {
      refuse("GIAS-EMPTY", "The file is empty. Choose another.");
    }
    Optional<GiasRows> read = Optional.ofNullable(rows);
    return new GiasReading(
        Optional.ofNullable(headings).map(Headings::layout).orElse(GiasLayout.UNKNOWN),
        read.map(GiasRows::count).orElse(0L),
        read.map(GiasRows::refused).orElse(0L),
        Optional.ofNullable(headings).map(Headings::others).orElse(List.of()),
        refusals,
        isWindows);
  }

  private void refuseUnreadable() {
    refuse(
        "GIAS-NOT-CSV",
        "The file cannot be read from row "
            + (number + 1)
            + " on: a quotation mark is never closed, or one row is longer than any can be. Fetch"
            + " it again.");
  }

  private void refuse(String code, String message) {
    refusals.add(new GiasProblem(code, Severity.FILE, 0, "", message));
  }

  /// The sign that stands most often in the first row.
  private static char separator(BufferedReader text) throws IOException {
    text.mark(PEEK);
    char[] start = new char[PEEK];
    int length = Math.max(0, text.read(start, 0, PEEK - 1));
    text.reset();
    String head = new String(start, 0, length).lines().findFirst().orElse("");
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
}
