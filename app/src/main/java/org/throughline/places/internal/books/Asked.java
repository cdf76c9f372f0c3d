// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.throughline.forecast.CsvTable;

/// What a paper is asked to hold, by whom, and as known on which day. It stands in a file, because
/// it changes from year to year and part of it is not published.
///
/// @param values by the name of the item
record Asked(Map<String, String> values) {

  private static final String FILE = "/places/asked.csv";

  static Asked of(String paper) {
    try (InputStream file = Objects.requireNonNull(Asked.class.getResourceAsStream(FILE))) {
      CsvTable table = CsvTable.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      return new Asked(
          table.rows().stream()
              .filter(row -> row.getFirst().equals(paper))
              .collect(Collectors.toUnmodifiableMap(row -> row.get(1), List::getLast)));
    } catch (IOException failure) {
      throw new UncheckedIOException("What papers are asked to hold could not be read", failure);
    }
  }

  /// @throws NullPointerException when the file does not say it, which a test rules out
  String text(String item) {
    return Objects.requireNonNull(values.get(item), item);
  }

  int number(String item) {
    return Integer.parseInt(text(item));
  }
}
