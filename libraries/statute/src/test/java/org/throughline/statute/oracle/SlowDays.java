// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.time.LocalDate;

/// Every day of eighty years, written down one after the other, and for each whether it is a
/// weekday and whether people work. A day is its number in the list; the first is 1 January 1990,
/// a Monday.
final class SlowDays {

  static final int FIRST_YEAR = 1990;
  static final int LAST_YEAR = 2069;

  private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int SIZE = 29_220;
  private static final int[] YEAR = new int[SIZE];
  private static final int[] MONTH = new int[SIZE];
  private static final int[] DAY = new int[SIZE];
  private static final boolean[] HOLIDAY = new boolean[SIZE];
  private static final LocalDate[] DATE = new LocalDate[SIZE];

  static {
    writeDays();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      writeHolidays(year);
    }
  }

  private SlowDays() {}

  private static void writeDays() {
    int day = 0;
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int of = 1; of <= length(year, month); of++) {
          YEAR[day] = year;
          MONTH[day] = month;
          DAY[day] = of;
          DATE[day] = LocalDate.of(year, month, of);
          day++;
        }
      }
    }
  }

  private static int length(int year, int month) {
    boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && isLeap ? 29 : LENGTHS[month - 1];
  }

  /// The ordinary holidays, then the years in which one was moved or added.
  private static void writeHolidays(int year) {
    int easter = easter(year);
    close(easter - 2);
    close(easter + 1);
    close(year == 2020 || year == 1995 ? day(year, 5, 8) : monday(day(year, 5, 1)));
    close(spring(year));
    close(lastMonday(year, 8));
    inLieu(day(year, 1, 1));
    inLieu(day(year, 12, 25));
    inLieu(day(year, 12, 26));
    writeOnce(year);
  }

  private static int spring(int year) {
    return switch (year) {
      case 2002, 2012 -> day(year, 6, 4);
      case 2022 -> day(year, 6, 2);
      default -> lastMonday(year, 5);
    };
  }

  private static void writeOnce(int year) {
    switch (year) {
      case 1999 -> close(day(year, 12, 31));
      case 2002 -> close(day(year, 6, 3));
      case 2011 -> close(day(year, 4, 29));
      case 2012 -> close(day(year, 6, 5));
      case 2022 -> {
        close(day(year, 6, 3));
        close(day(year, 9, 19));
      }
      case 2023 -> close(day(year, 5, 8));
      default -> {}
    }
  }

  private static void close(int day) {
    HOLIDAY[day] = true;
  }

  /// A holiday on a weekend is taken on the next weekday that is not one already. Christmas Day
  /// on a Sunday goes past Boxing Day.
  private static void inLieu(int holiday) {
    int day = holiday;
    boolean isBeforeBoxingDay = MONTH[holiday] == 12 && DAY[holiday] == 25;
    while (isWeekend(day) || HOLIDAY[day] || (isBeforeBoxingDay && DAY[day] == 26)) {
      day++;
    }
    close(day);
  }

  private static int easter(int year) {
    int day = day(year, 3, 1) + PaschalTable.fullMoonAfterFirstOfMarch(year) + 1;
    while (weekday(day) != 6) {
      day++;
    }
    return day;
  }

  /// The first Monday on or after a day.
  static int monday(int day) {
    int monday = day;
    while (weekday(monday) != 0) {
      monday++;
    }
    return monday;
  }

  /// The Monday before Easter, and Easter itself, belong to schools' holidays too.
  static int easterSunday(int year) {
    return easter(year);
  }

  static int lastMonday(int year, int month) {
    int day = day(year, month, length(year, month));
    while (weekday(day) != 0) {
      day--;
    }
    return day;
  }

  static int day(int year, int month, int dayOfMonth) {
    int day = (year - FIRST_YEAR) * 365;
    while (YEAR[day] != year || MONTH[day] != month || DAY[day] != dayOfMonth) {
      day++;
    }
    return day;
  }

  static int day(LocalDate date) {
    return day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  static LocalDate date(int day) {
    return DATE[day];
  }

  static int year(int day) {
    return YEAR[day];
  }

  static int month(int day) {
    return MONTH[day];
  }

  static int dayOfMonth(int day) {
    return DAY[day];
  }

  /// Monday is 0.
  static int weekday(int day) {
    return day % 7;
  }

  static boolean isWeekend(int day) {
    return weekday(day) > 4;
  }

  /// Whether no time runs before the Tribunal: in August, and from Christmas to New Year’s Day.
  static boolean isStillBeforeTribunal(int day) {
    int ofYear = 100 * month(day) + dayOfMonth(day);
    return month(day) == 8 || ofYear >= 1225 || ofYear == 101;
  }

  static boolean isWorking(int day) {
    return !isWeekend(day) && !HOLIDAY[day];
  }

  static boolean isHoliday(int day) {
    return HOLIDAY[day];
  }

  static int size() {
    return SIZE;
  }
}
