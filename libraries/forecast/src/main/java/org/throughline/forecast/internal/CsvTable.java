// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

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

  /// A number with up to four decimals.
  public static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
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
