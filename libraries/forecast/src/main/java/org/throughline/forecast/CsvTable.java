// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// A table of texts with a heading line.
public final class CsvTable {

  private static final long DECIMALS = 10_000;
  private static final double MOST_EXACT = 1e14;

  private final List<String> heading;
  private final List<List<String>> rows = new ArrayList<>();

  public CsvTable(List<String> heading) {
    this.heading = List.copyOf(heading);
  }

  public void add(List<String> row) {
    rows.add(List.copyOf(row));
  }

  public List<String> heading() {
    return heading;
  }

  public List<List<String>> rows() {
    return Collections.unmodifiableList(rows);
  }

  /// A number with up to four decimals, without zeros at its end.
  public static String number(double value) {
    if (!(Math.abs(value) < MOST_EXACT)) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    long scaled = Math.round(value * DECIMALS);
    long rest = Math.abs(scaled % DECIMALS);
    StringBuilder text = new StringBuilder(16);
    text.append(scaled < 0 ? "-" : "").append(Math.abs(scaled / DECIMALS));
    if (rest > 0) {
      text.append('.').append(Long.toString(DECIMALS + rest), 1, 5);
      while (text.charAt(text.length() - 1) == '0') {
        text.setLength(text.length() - 1);
      }
    }
    return text.toString();
  }

  /// The table that was written as this CSV.
  ///
  /// @throws IllegalArgumentException when it is empty
  public static CsvTable read(String text) {
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text)) {
      CsvTable table = null;
      for (CsvRecord record : records) {
        if (table == null) {
          table = new CsvTable(record.getFields());
        } else {
          table.add(record.getFields());
        }
      }
      if (table == null) {
        throw new IllegalArgumentException("A table has a heading line");
      }
      return table;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// The table as CSV.
  public String text() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(heading);
      rows.forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  public Path write(Path file) throws IOException {
    return Files.writeString(file, text());
  }
}
