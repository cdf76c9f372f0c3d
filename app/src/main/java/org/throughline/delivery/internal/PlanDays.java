// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads days as forms and spreadsheets send them.
public final class PlanDays {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final List<DateTimeFormatter> WAYS =
      List.of(
          way("uuuu-M-d"), way("d/M/uuuu"), way("d-M-uuuu"), way("d MMM uuuu"), way("d MMMM uuuu"));

  private PlanDays() {}

  /// `2026-11-21`, `21/11/2026`, `21 Nov 2026` or `21 November 2026`; absent for anything else.
  public static Optional<LocalDate> read(String text) {
    for (DateTimeFormatter way : WAYS) {
      try {
        return Optional.of(LocalDate.parse(text.strip(), way));
      } catch (DateTimeException another) {
        // The next way may fit.
      }
    }
    return Optional.empty();
  }

  /// The day in London at `at`.
  public static LocalDate of(Instant at) {
    return at.atZone(LONDON).toLocalDate();
  }

  private static DateTimeFormatter way(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.UK)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
