// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as people and files write them: `2026-11-22`, `22/11/2026`, `22-11-2026`, `22.11.2026`.
public final class WrittenDay {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern BRITISH =
      Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");

  private WrittenDay() {}

  /// The day; absent when it is none of the calendar, or not between 1800 and 2199.
  public static Optional<LocalDate> read(String text) {
    Matcher iso = ISO.matcher(text.strip());
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher british = BRITISH.matcher(text.strip());
    return british.matches()
        ? day(british.group(3), british.group(2), british.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      LocalDate read =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(read).filter(each -> each.getYear() >= 1800 && each.getYear() < 2200);
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }
}
