// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.platform.web.Option;

/// Months as forms ask for them and pages show them.
public final class Months {

  private static final List<Option> OPTIONS =
      Arrays.stream(Month.values())
          .map(
              month ->
                  new Option(
                      Integer.toString(month.getValue()),
                      month.getDisplayName(TextStyle.FULL, Locale.UK)))
          .toList();

  private Months() {}

  /// The twelve months for a list to choose from.
  public static List<Option> options() {
    return OPTIONS;
  }

  /// The month that two fields name; absent when they name none.
  static Optional<YearMonth> read(String month, String year) {
    if (!month.strip().matches("[1-9]|1[0-2]") || !year.strip().matches("(19|20|21)\\d{2}")) {
      return Optional.empty();
    }
    return Optional.of(
        YearMonth.of(Integer.parseInt(year.strip()), Integer.parseInt(month.strip())));
  }

  /// The day that a field names as year-month-day; absent when it is empty or names none.
  static Optional<LocalDate> day(String value) {
    try {
      return value.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(value.strip()));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
