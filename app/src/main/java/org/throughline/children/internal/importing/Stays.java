// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which rows of a file place a child at which setting, and until when. Rows that agree in both are
/// kept together, so a file of many rows is few stays.
final class Stays {

  private final LocalDate today;
  private final Map<Stay, NumberedRows> rows = new LinkedHashMap<>();

  Stays(LocalDate today) {
    this.today = today;
  }

  /// A child's time at a setting.
  ///
  /// @param setting what the file calls it
  /// @param last the last day that is known of
  /// @param isLasting whether it has no end
  record Stay(String setting, LocalDate last, boolean isLasting) {}

  /// Takes a row; one that names no setting says nothing.
  void add(long row, String setting, Optional<LocalDate> entry, Optional<LocalDate> leaving) {
    if (!setting.isEmpty()) {
      LocalDate last = leaving.orElseGet(() -> entry.filter(today::isBefore).orElse(today));
      rows.computeIfAbsent(new Stay(setting, last, leaving.isEmpty()), fresh -> new NumberedRows())
          .add(row);
    }
  }

  Map<Stay, NumberedRows> rows() {
    return Collections.unmodifiableMap(rows);
  }
}
