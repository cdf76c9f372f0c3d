// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.measures.ScorecardReading;
import org.throughline.measures.ScorecardReadings;
import org.throughline.platform.web.Dates;

/// The moment whose knowledge a page shows: now, or the end of a day that was asked for.
///
/// @param day the day on which figures are news or not
/// @param words how an earlier day is said; empty for now
record AsAt(Instant moment, LocalDate day, String words) {

  /// @param asked such as `2026-11-30`; what is no day, or lies ahead, is now
  static AsAt of(Optional<String> asked, Clock clock) {
    LocalDate today = LocalDate.now(clock);
    return asked
        .flatMap(AsAt::day)
        .filter(day -> day.isBefore(today))
        .map(
            day ->
                new AsAt(
                    day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1),
                    day,
                    Dates.full(day)))
        .orElseGet(() -> new AsAt(clock.instant(), today, ""));
  }

  /// A scorecard as it was known then, with what moved in the usual while before.
  Optional<ScorecardReading> scorecard(ScorecardReadings readings, String code) {
    LocalDate since = day.minusDays(ScorecardReadings.USUAL_DAYS);
    return words.isEmpty() ? readings.now(code, since) : readings.then(code, day, since);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
