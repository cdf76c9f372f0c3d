// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.words;

import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A period in a title: "April 2021 to March 2024", "2025-2028", "2025/26".
/// Years without months are read as a council's financial years: April to March.
public record Period(String printed, YearMonth from, YearMonth to) {

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter)";
  private static final String TO = "\\s*(?:to|until|through to|[-–—/])\\s*";
  private static final Pattern MONTHS =
      Pattern.compile(
          "(?i)\\b" + MONTH + ",?\\s+(?:(20\\d\\d))?" + TO + MONTH + ",?\\s+(20\\d\\d)\\b");
  private static final Pattern YEARS =
      Pattern.compile(
          "(?i)(?<![\\d/])(20\\d\\d)(?:/\\d\\d)?" + TO + "(20\\d\\d|\\d\\d)(?:/\\d\\d)?(?![\\d/])");
  private static final Pattern FINANCIAL_SPAN =
      Pattern.compile(
          "(?i)(?<!\\d)(20\\d\\d)/\\d\\d\\s*(?:to|until|[-–—])\\s*20(\\d\\d)/(\\d\\d)(?!\\d)");

  /// The first period in the text.
  public static Optional<Period> in(String text) {
    Matcher months = MONTHS.matcher(text);
    if (months.find()) {
      return ofMonths(months);
    }
    Matcher span = FINANCIAL_SPAN.matcher(text);
    if (span.find()) {
      return ofYears(
          span.group(), Integer.parseInt(span.group(1)), 2000 + Integer.parseInt(span.group(3)));
    }
    Matcher years = YEARS.matcher(text);
    while (years.find()) {
      int from = Integer.parseInt(years.group(1));
      int to = Integer.parseInt(years.group(2));
      Optional<Period> period = ofYears(years.group(), from, to < 100 ? from / 100 * 100 + to : to);
      if (period.isPresent()) {
        return period;
      }
    }
    return Optional.empty();
  }

  private static Optional<Period> ofMonths(Matcher found) {
    int to = Integer.parseInt(found.group(4));
    int from = found.group(2) == null ? to : Integer.parseInt(found.group(2));
    YearMonth start = YearMonth.of(from, month(found.group(1)));
    YearMonth end = YearMonth.of(to, month(found.group(3)));
    return end.isBefore(start)
        ? Optional.empty()
        : Optional.of(new Period(found.group().strip(), start, end));
  }

  private static Optional<Period> ofYears(String printed, int from, int to) {
    return to <= from || to - from > 30
        ? Optional.empty()
        : Optional.of(
            new Period(
                printed.strip(), YearMonth.of(from, Month.APRIL), YearMonth.of(to, Month.MARCH)));
  }

  private static Month month(String name) {
    return switch (name.toLowerCase(Locale.ROOT).substring(0, 3)) {
      case "jan", "win" -> Month.JANUARY;
      case "feb" -> Month.FEBRUARY;
      case "mar", "spr" -> Month.MARCH;
      case "apr" -> Month.APRIL;
      case "may" -> Month.MAY;
      case "jun", "sum" -> Month.JUNE;
      case "jul" -> Month.JULY;
      case "aug" -> Month.AUGUST;
      case "sep", "aut" -> Month.SEPTEMBER;
      case "oct" -> Month.OCTOBER;
      case "nov" -> Month.NOVEMBER;
      default -> Month.DECEMBER;
    };
  }
}
