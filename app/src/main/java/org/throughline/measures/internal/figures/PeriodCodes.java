// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.figures;

import org.throughline.returns.statistics.Period;

/// The short codes under which published periods are kept.
final class PeriodCodes {

  private PeriodCodes() {}

  /// The code that [org.throughline.measures.ReportingPeriod] reads.
  static String code(Period period) {
    int first = period.from().getYear();
    int last = period.to().getYear();
    return switch (period.kind()) {
      case CALENDAR_YEAR, REPORTING_YEAR -> Integer.toString(last);
      case ACADEMIC_YEAR -> first + "/" + two(last);
      case FINANCIAL_YEAR, YEAR_TO_SEPTEMBER -> first + "-" + two(last);
      case SEVERAL_YEARS -> first + "-" + two(last);
      case JANUARY -> last + "-01";
      case MONTH -> last + "-" + two(period.to().getMonthValue());
      case WEEK -> period.to().toString();
      case TERM -> term(period);
    };
  }

  private static String term(Period period) {
    int ends = period.to().getYear();
    return switch (period.from().getMonth()) {
      case SEPTEMBER -> ends + "/" + two(ends + 1) + "-T1";
      case JANUARY -> (ends - 1) + "/" + two(ends) + "-T2";
      default -> (ends - 1) + "/" + two(ends) + "-T3";
    };
  }

  private static String two(int number) {
    return "%02d".formatted(number % 100);
  }
}
