// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.forecast.CsvTable;

/// A table that a forecast kept, whose rows are found by their first columns.
public final class KeptTable {

  private final List<String> heading;
  private final Map<List<String>, List<String>> rows = new LinkedHashMap<>();

  /// @param table absent where the forecast kept none of this name
  /// @param keys how many of the first columns tell rows apart
  public KeptTable(Optional<CsvTable> table, int keys) {
    this.heading = table.map(CsvTable::heading).orElse(List.of());
    table
        .map(CsvTable::rows)
        .orElse(List.of())
        .forEach(row -> rows.put(List.copyOf(row.subList(0, keys)), row));
  }

  public boolean isKept() {
    return !heading.isEmpty();
  }

  /// Whether it was kept with this column.
  boolean has(String column) {
    return heading.contains(column);
  }

  /// The keys of all rows, in their order.
  public List<List<String>> keys() {
    return new ArrayList<>(rows.keySet());
  }

  /// The different words in one of the key columns, in their order.
  public List<String> parts(int column) {
    return rows.keySet().stream().map(key -> key.get(column)).distinct().toList();
  }

  /// What stands there; absent where there is no such row or column, or nothing in it.
  public Optional<String> cell(String column, String... key) {
    int at = heading.indexOf(column);
    return Optional.ofNullable(rows.get(List.of(key)))
        .filter(row -> at >= 0)
        .map(row -> row.get(at))
        .filter(text -> !text.isEmpty());
  }
}
