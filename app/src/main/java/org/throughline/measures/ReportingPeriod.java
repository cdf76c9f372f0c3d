// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What time a figure is about. Its code is short and sorts within its kind: `2024` a calendar
/// year, `2023/24` an academic year, `2023-24` a financial year, `2014-16` several years together,
/// `2025-01` a month or a count taken in it, `2025-01-16` a day, `2025-Q1` a quarter, `2024/25-T1`
/// a term.
///
/// @param end its last day
public record ReportingPeriod(String code, LocalDate end) implements Comparable<ReportingPeriod> {

  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern ACADEMIC = Pattern.compile("(\\d{4})/(\\d{2})");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern TERM = Pattern.compile("(\\d{4})/(\\d{2})-T([1-3])");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /// The period that `code` names; empty when it names none.
  public static Optional<ReportingPeriod> parse(String code) {
    try {
      return lastDay(code.strip()).map(end -> new ReportingPeriod(code.strip(), end));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> lastDay(String code) {
    Matcher year = YEAR.matcher(code);
    if (year.matches()) {
      return Optional.of(LocalDate.of(number(year, 1), 12, 31));
    }
    Matcher academic = ACADEMIC.matcher(code);
    if (academic.matches()) {
      return following(academic).map(end -> LocalDate.of(end, 8, 31));
    }
    Matcher years = YEARS.matcher(code);
    if (years.matches()) {
      return Optional.of(lastDayOfYears(number(years, 1), number(years, 2)));
    }
    Matcher quarter = QUARTER.matcher(code);
    if (quarter.matches()) {
      return Optional.of(YearMonth.of(number(quarter, 1), 3 * number(quarter, 2)).atEndOfMonth());
    }
    Matcher term = TERM.matcher(code);
    if (term.matches()) {
      return following(term).map(end -> endOfTerm(end, number(term, 3)));
    }
    return DAY.matcher(code).matches() ? Optional.of(LocalDate.parse(code)) : Optional.empty();
  }

  /// `2025-01` is a month; `2023-24` a financial year; `2014-16` three calendar years.
  private static LocalDate lastDayOfYears(int first, int second) {
    int century = first / 100 * 100;
    if (second == (first + 1) % 100) {
      return LocalDate.of(first + 1, 3, 31);
    }
    if (second >= 1 && second <= 12 && second <= first % 100) {
      return YearMonth.of(first, second).atEndOfMonth();
    }
    if (century + second <= first) {
      throw new DateTimeException("The second year is before the first");
    }
    return LocalDate.of(century + second, 12, 31);
  }

  private static Optional<Integer> following(Matcher years) {
    int first = number(years, 1);
    return number(years, 2) == (first + 1) % 100 ? Optional.of(first + 1) : Optional.empty();
  }

  private static LocalDate endOfTerm(int year, int term) {
    return switch (term) {
      case 1 -> LocalDate.of(year - 1, 12, 31);
      case 2 -> LocalDate.of(year, 4, 15);
      default -> LocalDate.of(year, 8, 31);
    };
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /// As people say it, such as `January 2025` or `2023/24`.
  public String label() {
    if (DAY.matcher(code).matches()) {
      return LONG_DAY.format(end);
    }
    if (YEARS.matcher(code).matches() && end.getDayOfMonth() == end.lengthOfMonth()) {
      YearMonth month = YearMonth.from(end);
      if (month.toString().equals(code)) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
      }
    }
    return QUARTER.matcher(code).matches() ? quarterLabel() : termLabel();
  }

  private String quarterLabel() {
    Month last = end.getMonth();
    return last.minus(2).getDisplayName(TextStyle.FULL, Locale.UK)
        + " to "
        + last.getDisplayName(TextStyle.FULL, Locale.UK)
        + " "
        + end.getYear();
  }

  private String termLabel() {
    Matcher term = TERM.matcher(code);
    if (!term.matches()) {
      return code;
    }
    return switch (number(term, 3)) {
          case 1 -> "autumn term ";
          case 2 -> "spring term ";
          default -> "summer term ";
        }
        + term.group(1)
        + "/"
        + term.group(2);
  }

  @Override
  public int compareTo(ReportingPeriod other) {
    return Comparator.comparing(ReportingPeriod::end)
        .thenComparing(ReportingPeriod::code)
        .compare(this, other);
  }
}
