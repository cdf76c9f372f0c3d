// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.returns.statistics.Period;
import org.throughline.returns.statistics.PeriodKind;

/// Understands `time_period` and `time_identifier`, and the years of the Interactive Tool.
final class Periods {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern SPLIT = Pattern.compile("((?:19|20)\\d\\d)[/-]?(\\d\\d)");
  private static final Pattern NOTED = Pattern.compile("(.*?)\\s*\\((OT|Rev|Final|prov)\\)");
  private static final Pattern SEVERAL = Pattern.compile("((?:19|20)\\d\\d)-(\\d\\d)");
  private static final Pattern SEVERAL_SPLIT =
      Pattern.compile("((?:19|20)\\d\\d)/\\d\\d-(\\d\\d)/(\\d\\d)");

  private Periods() {}

  /// The time that a row of an Explore Education Statistics file is for.
  ///
  /// @param isJanuary whether an academic year stands for the January in it
  static Optional<Period> of(String time, String identifier, boolean isJanuary) {
    String kind = identifier.strip().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "calendar year" -> year(time, PeriodKind.CALENDAR_YEAR);
      case "reporting year" -> year(time, PeriodKind.REPORTING_YEAR);
      case "academic year" ->
          split(time).map(y -> isJanuary ? january(time, y + 1) : academic(time, y));
      case "financial year", "tax year" -> split(time).map(y -> financial(time, y));
      case "autumn term" -> split(time).map(y -> term(time, y, identifier, 9, 12));
      case "spring term" -> split(time).map(y -> term(time, y, identifier, 13, 15));
      case "summer term" -> split(time).map(y -> term(time, y, identifier, 16, 20));
      case "autumn and spring term" -> split(time).map(y -> term(time, y, identifier, 9, 15));
      default -> kind.startsWith("week ") ? week(time, kind) : month(time, kind);
    };
  }

  /// The academic year that ends in this one, for files that name their year only by one.
  static Optional<Period> endingIn(int year, String identifier) {
    String time = String.format(Locale.ROOT, "%d%02d", year - 1, year % 100);
    return of(time, identifier, false);
  }

  /// The time of a row of the Interactive Tool, by the kind of year of its measure. A single year
  /// is the one in which an academic or financial year ends, as the tool labels its columns.
  static Optional<Period> inTool(String published, String yearType) {
    Matcher noted = NOTED.matcher(published.strip());
    String time = noted.matches() ? noted.group(1) : published.strip();
    String note = noted.matches() ? note(noted.group(2)) : "";
    return toolYears(time, yearType)
        .map(
            period ->
                new Period(
                    published, period.kind(), period.from(), period.to(), period.label(), note));
  }

  private static Optional<Period> toolYears(String time, String yearType) {
    Matcher pooled = SEVERAL_SPLIT.matcher(time);
    if (pooled.matches()) {
      int to = century(pooled.group(1), pooled.group(3));
      return Optional.of(several(time, financial(time, firstOf(pooled)), financial(time, to - 1)));
    }
    Matcher range = SEVERAL.matcher(time);
    if (range.matches() && century(range.group(1), range.group(2)) > firstOf(range) + 1) {
      int to = century(range.group(1), range.group(2));
      return Optional.of(several(time, calendar(time, firstOf(range)), calendar(time, to)));
    }
    boolean isFinancial = yearType.equals("Financial Year");
    if (YEAR.matcher(time).matches()) {
      return Optional.of(single(time, Integer.parseInt(time), yearType));
    }
    return split(time).map(y -> isFinancial ? financial(time, y) : academic(time, y));
  }

  private static Period single(String time, int year, String yearType) {
    return switch (yearType) {
      case "Academic Year" -> academic(time, year - 1);
      case "Financial Year" -> financial(time, year - 1);
      case "Annual - January" -> january(time, year);
      case "Annual (end of Sept)" ->
          new Period(
              time,
              PeriodKind.YEAR_TO_SEPTEMBER,
              LocalDate.of(year - 1, 10, 1),
              LocalDate.of(year, 9, 30),
              "year to September " + year,
              "");
      default -> calendar(time, year);
    };
  }

  private static String note(String word) {
    return switch (word) {
      case "OT" -> "outturn";
      case "Rev" -> "revised";
      case "prov" -> "provisional";
      default -> "final";
    };
  }

  private static Period several(String time, Period first, Period last) {
    return new Period(time, PeriodKind.SEVERAL_YEARS, first.from(), last.to(), time, "");
  }

  private static int firstOf(Matcher range) {
    return Integer.parseInt(range.group(1));
  }

  private static int century(String first, String twoDigits) {
    return Integer.parseInt(first.substring(0, 2) + twoDigits);
  }

  private static Optional<Period> year(String time, PeriodKind kind) {
    return YEAR.matcher(time).matches()
        ? Optional.of(calendar(time, Integer.parseInt(time), kind))
        : Optional.empty();
  }

  /// The first of the two years of "202425", "2024/25" or "2024-25".
  private static Optional<Integer> split(String time) {
    Matcher matcher = SPLIT.matcher(time);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    return (first + 1) % 100 == Integer.parseInt(matcher.group(2))
        ? Optional.of(first)
        : Optional.empty();
  }

  private static Period calendar(String time, int year) {
    return calendar(time, year, PeriodKind.CALENDAR_YEAR);
  }

  private static Period calendar(String time, int year, PeriodKind kind) {
    return new Period(
        time, kind, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "" + year, "");
  }

  private static Period academic(String time, int year) {
    return new Period(
        time,
        PeriodKind.ACADEMIC_YEAR,
        LocalDate.of(year, 9, 1),
        LocalDate.of(year + 1, 8, 31),
        label(year),
        "");
  }

  private static Period financial(String time, int year) {
    return new Period(
        time,
        PeriodKind.FINANCIAL_YEAR,
        LocalDate.of(year, 4, 1),
        LocalDate.of(year + 1, 3, 31),
        label(year),
        "");
  }

  private static Period january(String time, int year) {
    return new Period(
        time,
        PeriodKind.JANUARY,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 1, 31),
        "January " + year,
        "");
  }

  /// Months are counted from the January of the first year, so 13 is January of the second.
  private static Period term(String time, int year, String name, int first, int last) {
    YearMonth january = YearMonth.of(year, 1);
    return new Period(
        time,
        PeriodKind.TERM,
        january.plusMonths(first - 1L).atDay(1),
        january.plusMonths(last - 1L).atEndOfMonth(),
        name.strip() + " " + label(year),
        "");
  }

  private static Optional<Period> month(String time, String name) {
    if (!YEAR.matcher(time).matches()) {
      return Optional.empty();
    }
    for (Month month : Month.values()) {
      String word = month.getDisplayName(TextStyle.FULL, Locale.UK);
      if (word.equalsIgnoreCase(name)) {
        YearMonth of = YearMonth.of(Integer.parseInt(time), month);
        return Optional.of(
            new Period(
                time, PeriodKind.MONTH, of.atDay(1), of.atEndOfMonth(), word + " " + time, ""));
      }
    }
    return Optional.empty();
  }

  private static Optional<Period> week(String time, String name) {
    Matcher number = Pattern.compile("week ([1-9]|[1-4]\\d|5[0-3])").matcher(name);
    if (!YEAR.matcher(time).matches() || !number.matches()) {
      return Optional.empty();
    }
    LocalDate monday =
        LocalDate.of(Integer.parseInt(time), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(number.group(1)))
            .with(DayOfWeek.MONDAY);
    return Optional.of(
        new Period(
            time,
            PeriodKind.WEEK,
            monday,
            monday.plusDays(6),
            "Week " + number.group(1) + " of " + time,
            ""));
  }

  private static String label(int year) {
    return String.format(Locale.ROOT, "%d/%02d", year, (year + 1) % 100);
  }
}
