// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.time.ZoneId;
import java.util.List;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.ForecastLine;

/// The notes of a workbook: what it was made of, and everything that it does not hold.
final class Notes {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final CsvTable table = new CsvTable(List.of("About", "Note"));

  Notes add(String about, String words) {
    table.add(List.of(about, words));
    return this;
  }

  Notes when(boolean isSo, String about, String words) {
    return isSo ? add(about, words) : this;
  }

  /// What anybody needs who wants to make the run again.
  Notes run(ForecastLine line) {
    return add("Forecast", "Number " + line.id() + ": " + line.title())
        .add("Made", line.askedAt().atZone(LONDON).toLocalDate().toString())
        .add("Futures and seed", line.simulations() + " futures, seed " + line.seed())
        .add("Program", line.version())
        .add("Model", line.model().isEmpty() ? "Not kept by this run" : line.model());
  }

  Sheet sheet() {
    return new Sheet("notes", "Notes", table);
  }
}
