// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.time.Month;

/// When schools in England usually close, for want of real term dates. It is a guess, and whatever
/// is counted with it says so.
///
/// Closed are: 22 July to 1 September; the week of the fourth Monday of October; two weeks from
/// the Monday of 19 to 25 December; the week of the Monday of 12 to 18 February; two weeks from
/// the Monday before Easter, or from Easter Monday when Easter is in March; the week of the last
/// Monday of May.
final class UsualTerms implements TermDays {

  static final TermDays INSTANCE = new UsualTerms();

  /// Every school without term dates shares them.
  private static final DaySet OPEN = DaySet.of(UsualTerms::isBetweenHolidays);

  private UsualTerms() {}

  @Override
  public boolean isTerm(LocalDate day) {
    return OPEN.contains(day);
  }

  @Override
  public boolean isOpen(LocalDate day) {
    return OPEN.contains(day);
  }

  @Override
  public boolean isKnown(LocalDate day) {
    return false;
  }

  private static boolean isBetweenHolidays(LocalDate day) {
    return !isSummer(day)
        && !isWithin(day, mondayFrom(day.getYear(), 10, 22), 7)
        && !isWithin(day, mondayFrom(day.getYear(), 12, 19), 14)
        && !isWithin(day, mondayFrom(day.getYear() - 1, 12, 19), 14)
        && !isWithin(day, mondayFrom(day.getYear(), 2, 12), 7)
        && !isWithin(day, easterHoliday(day.getYear()), 14)
        && !isWithin(day, LocalDate.of(day.getYear(), 5, 1).with(lastInMonth(MONDAY)), 7);
  }

  private static boolean isSummer(LocalDate day) {
    return isWithin(day, LocalDate.of(day.getYear(), 7, 22), 42);
  }

  private static LocalDate easterHoliday(int year) {
    LocalDate easter = Easter.sunday(year);
    return easter.getMonth() == Month.MARCH ? easter.plusDays(1) : easter.minusDays(6);
  }

  private static LocalDate mondayFrom(int year, int month, int day) {
    return LocalDate.of(year, month, day).with(nextOrSame(MONDAY));
  }

  private static boolean isWithin(LocalDate day, LocalDate first, int days) {
    return !day.isBefore(first) && day.isBefore(first.plusDays(days));
  }
}
