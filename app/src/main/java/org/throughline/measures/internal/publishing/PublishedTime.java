// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.publishing;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.throughline.measures.ReportingPeriod;

/// A time as Explore Education Statistics writes it, such as `202324` and `Academic year`.
record PublishedTime(String period, String identifier) {

  static PublishedTime of(ReportingPeriod time) {
    String code = time.code();
    LocalDate end = time.end();
    if (code.matches("\\d{4}")) {
      return new PublishedTime(code, "Calendar year");
    }
    if (code.matches("\\d{4}/\\d{2}")) {
      return new PublishedTime(code.replace("/", ""), "Academic year");
    }
    if (code.matches("\\d{4}/\\d{2}-T[1-3]")) {
      return new PublishedTime(code.substring(0, 7).replace("/", ""), term(code.charAt(9)));
    }
    if (code.matches("\\d{4}-Q[1-4]")) {
      return new PublishedTime(code.substring(0, 4), "Calendar year " + code.substring(5));
    }
    if (code.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return new PublishedTime(
          Integer.toString(end.get(IsoFields.WEEK_BASED_YEAR)),
          "Week " + end.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
    if (YearMonth.from(end).toString().equals(code)) {
      return new PublishedTime(
          code.substring(0, 4), end.getMonth().getDisplayName(TextStyle.FULL, Locale.UK));
    }
    boolean isFinancial = end.getMonth() == Month.MARCH;
    return new PublishedTime(
        code.replace("-", ""), isFinancial ? "Financial year" : "Calendar year");
  }

  private static String term(char number) {
    return switch (number) {
      case '1' -> "Autumn term";
      case '2' -> "Spring term";
      default -> "Summer term";
    };
  }
}
