// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/// The bank holidays of a year in England and Wales as the law of 1971 fixes them, for years that
/// are not published: eight a year, with a substitute day for one that falls on a weekend. Days
/// that are proclaimed once, such as a jubilee, cannot be computed.
final class BankHolidayRule {

  private BankHolidayRule() {}

  static SortedMap<LocalDate, String> of(int year) {
    SortedMap<LocalDate, String> holidays = new TreeMap<>();
    LocalDate easter = Easter.sunday(year);
    holidays.put(easter.minusDays(2), "Good Friday");
    holidays.put(easter.plusDays(1), "Easter Monday");
    holidays.put(inMay(year).with(firstInMonth(MONDAY)), "Early May bank holiday");
    holidays.put(inMay(year).with(lastInMonth(MONDAY)), "Spring bank holiday");
    holidays.put(LocalDate.of(year, 8, 1).with(lastInMonth(MONDAY)), "Summer bank holiday");
    holidays.put(weekdayFrom(LocalDate.of(year, 1, 1)), "New Year’s Day");
    addChristmas(holidays, LocalDate.of(year, 12, 25));
    return holidays;
  }

  /// Whichever of the two days falls on a weekend moves beyond both, Boxing Day's place first.
  private static void addChristmas(SortedMap<LocalDate, String> holidays, LocalDate christmas) {
    LocalDate boxing = christmas.plusDays(1);
    if (!isWeekend(boxing)) {
      holidays.put(boxing, "Boxing Day");
    }
    LocalDate kept = isWeekend(christmas) ? christmas.plusDays(2) : christmas;
    holidays.put(kept, "Christmas Day");
    if (isWeekend(boxing)) {
      holidays.put(boxing.plusDays(2), "Boxing Day");
    }
  }

  private static LocalDate inMay(int year) {
    return LocalDate.of(year, 5, 1);
  }

  private static LocalDate weekdayFrom(LocalDate day) {
    return isWeekend(day) ? weekdayFrom(day.plusDays(1)) : day;
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
  }
}
