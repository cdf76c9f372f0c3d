// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// The period of a figure as an address writes it: `2026-03`, `2026-Q1`,
/// `2026/27-T1` or `2026`.
///
/// @param words as measures have them, such as `March 2026` or `October to December 2026`
record FigurePeriod(String code, String words, LocalDate from, LocalDate until) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

  /// Empty for what is none.
  static Optional<FigurePeriod> parse(String code) {
    if (code.matches("[12][0-9]{3}")) {
      YearMonth first = YearMonth.of(Integer.parseInt(code), 1);
      return Optional.of(of(code, code, first, 12));
    }
    if (code.matches("[12][0-9]{3}-Q[1-4]")) {
      int quarter = code.charAt(6) - '0';
      YearMonth first = YearMonth.of(Integer.parseInt(code.substring(0, 4)), quarter * 3 - 2);
      String words = NAME.format(first) + " to " + MONTH.format(first.plusMonths(2));
      return Optional.of(of(code, words, first, 3));
    }
    if (code.matches("[12][0-9]{3}/[0-9]{2}-T[1-3]")) {
      int year = Integer.parseInt(code.substring(0, 4));
      return Optional.of(term(code, year, code.charAt(9) - '0'));
    }
    if (code.matches("[12][0-9]{3}-(0[1-9]|1[0-2])")) {
      YearMonth month = YearMonth.parse(code);
      return Optional.of(of(code, month.format(MONTH), month, 1));
    }
    return Optional.empty();
  }

  private static FigurePeriod term(String code, int year, int number) {
    return switch (number) {
      case 1 -> of(code, "autumn term " + year, YearMonth.of(year, 9), 4);
      case 2 -> of(code, "spring term " + (year + 1), YearMonth.of(year + 1, 1), 4);
      default -> of(code, "summer term " + (year + 1), YearMonth.of(year + 1, 5), 4);
    };
  }

  private static FigurePeriod of(String code, String words, YearMonth first, int months) {
    return new FigurePeriod(
        code, words, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
  }
}
