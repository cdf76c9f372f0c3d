// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// One establishment as a file gives it.
///
/// @param row as a spreadsheet numbers it, the heading being row 1
/// @param values what is understood: days as 2024-08-31, numbers as digits; blank cells are left
///     out
/// @param others every other cell that is not blank, as it stands, by its heading
public record GiasRow(long row, Map<GiasColumn, String> values, Map<String, String> others) {

  public GiasRow {
    EnumMap<GiasColumn, String> known = new EnumMap<>(GiasColumn.class);
    known.putAll(values);
    values = Collections.unmodifiableMap(known);
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  public String urn() {
    return get(GiasColumn.URN);
  }

  /// The cell; empty when it is blank or the file lacks the column.
  public String get(GiasColumn column) {
    return values.getOrDefault(column, "");
  }
}
