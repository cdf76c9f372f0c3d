// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.entering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.measures.Measure;
import org.throughline.measures.ReportingPeriod;

/// The periods that a measure's rhythm gives, the newest first.
public final class DuePeriods {

  private DuePeriods() {}

  /// The last `most` periods that had ended by `today`.
  ///
  /// @param like a period of the measure's last figure: whether its years are calendar, school or
  ///     financial years
  public static List<ReportingPeriod> of(
      Measure.Cadence cadence, Optional<ReportingPeriod> like, LocalDate today, int most) {
    List<ReportingPeriod> periods = new ArrayList<>();
    for (int back = 0; periods.size() < most && back < most + 4; back++) {
      ReportingPeriod period =
          ReportingPeriod.parse(code(cadence, like, today, back)).orElseThrow();
      if (!period.end().isAfter(today)) {
        periods.add(period);
      }
    }
    return periods;
  }

  /// The day on which the next figure is due, after one that was due on `due`.
  public static LocalDate next(Measure.Cadence cadence, LocalDate due) {
    return switch (cadence) {
      case WEEKLY -> due.plusWeeks(1);
      case MONTHLY -> due.plusMonths(1);
      case QUARTERLY -> due.plusMonths(3);
      case TERMLY -> due.plusMonths(4);
      case YEARLY -> due.plusYears(1);
    };
  }

  private static String code(
      Measure.Cadence cadence, Optional<ReportingPeriod> like, LocalDate today, int back) {
    return switch (cadence) {
      case WEEKLY -> lastSunday(today).minusWeeks(back).toString();
      case MONTHLY -> YearMonth.from(today).minusMonths(back).toString();
      case QUARTERLY -> quarter(YearMonth.from(today).minusMonths(3L * back));
      case TERMLY -> term(today, back);
      case YEARLY -> year(like, today, back);
    };
  }

  private static LocalDate lastSunday(LocalDate today) {
    return today.minus(today.getDayOfWeek().getValue() % 7, ChronoUnit.DAYS);
  }

  private static String quarter(YearMonth month) {
    return month.getYear() + "-Q" + ((month.getMonthValue() - 1) / 3 + 1);
  }

  /// Terms are counted on from the autumn of the year 0.
  private static String term(LocalDate today, int back) {
    int number = today.getYear() * 3 + (today.getMonthValue() - 1) / 4 - back;
    int autumn = number % 3 == 2 ? number / 3 : number / 3 - 1;
    int term = number % 3 == 2 ? 1 : number % 3 + 2;
    return schoolYear(autumn) + "-T" + term;
  }

  private static String year(Optional<ReportingPeriod> like, LocalDate today, int back) {
    int year = today.getYear() - back;
    String code = like.map(ReportingPeriod::code).orElse("");
    if (code.matches("\\d{4}")) {
      return Integer.toString(year);
    }
    return code.matches("\\d{4}-\\d{2}") ? schoolYear(year).replace('/', '-') : schoolYear(year);
  }

  private static String schoolYear(int first) {
    return "%d/%02d".formatted(first, (first + 1) % 100);
  }
}
