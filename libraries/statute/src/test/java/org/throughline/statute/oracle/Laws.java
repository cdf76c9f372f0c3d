// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.Map;
import java.util.Optional;

/// What changes the table while a case runs: reforms that begin, and a number of the council's own.
///
/// @param begun the first day of each reform that began
record Laws(Map<String, Integer> begun, Optional<OwnNumber> own) {

  static final Laws AS_WRITTEN = new Laws(Map.of(), Optional.empty());

  /// A number that holds for clocks that start from one day to another.
  record OwnNumber(String duty, int number, Counting unit, int from, int to) {

    boolean holds(Row row, int day) {
      return row.duty().equals(duty) && from <= day && day <= to;
    }
  }

  boolean isLaw(Row row, int day) {
    boolean hasBegun =
        row.reform().isEmpty() || begun.getOrDefault(row.reform().get(), SlowReader.NONE) <= day;
    return hasBegun && row.since() <= day && day <= row.until();
  }

  Clock clock(Row row, Clock clock, int day) {
    if (own.isPresent() && own.get().holds(row, day)) {
      return clock.running(own.get().number(), own.get().unit());
    }
    if (row.former().isPresent() && day <= row.former().get().until()) {
      return clock.running(row.former().get().number(), row.former().get().unit());
    }
    return clock;
  }
}
