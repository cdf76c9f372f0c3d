// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.Optional;
import java.util.TreeSet;
import org.throughline.papers.internal.words.Period;
import org.throughline.papers.internal.words.YearLabel;

/// Turns "2025/26" into the strategy's first year, second year and so on.
final class YearCount {

  private final TreeSet<Integer> calendarYears = new TreeSet<>();

  YearCount(Optional<Period> period) {
    period.ifPresent(known -> calendarYears.add(known.from().getYear()));
  }

  /// Every label of the strategy is shown first, so that the earliest counts as year one.
  void see(YearLabel year) {
    if (year.index().isEmpty()) {
      year.calendarYear().ifPresent(calendarYears::add);
    }
  }

  Optional<Integer> of(YearLabel year) {
    if (year.index().isPresent()) {
      return Optional.of(year.index().getAsInt());
    }
    if (year.calendarYear().isEmpty() || calendarYears.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(year.calendarYear().getAsInt() - calendarYears.first() + 1);
  }
}
