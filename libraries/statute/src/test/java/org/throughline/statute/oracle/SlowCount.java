// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

/// Counts by walking: one day at a time, and at each the question whether it counts.
///
/// @param isSchoolDay for every day of [SlowDays], whether the child's school is open
record SlowCount(boolean[] isSchoolDay) {

  /// The last day of a time that runs from a day which is not counted.
  int after(int from, int number, Counting unit) {
    if (unit == Counting.MONTHS || unit == Counting.YEARS) {
      return sameDayLater(from, unit == Counting.YEARS ? 12 * number : number);
    }
    int left = unit == Counting.WEEKS ? 7 * number : number;
    int day = from;
    while (left > 0) {
      day++;
      if (counts(day, unit)) {
        left--;
      }
    }
    return day;
  }

  /// The last day of a time whose first day is this one, where it counts.
  int with(int first, int number, Counting unit) {
    return after(first - 1, number, unit, first);
  }

  private int after(int dayBefore, int number, Counting unit, int first) {
    return unit == Counting.MONTHS || unit == Counting.YEARS
        ? after(first, number, unit) - 1
        : after(dayBefore, number, unit);
  }

  /// The last day that leaves so much time before a day.
  int before(int from, int number, Counting unit) {
    if (unit == Counting.MONTHS || unit == Counting.YEARS) {
      return sameDayEarlier(from, unit == Counting.YEARS ? 12 * number : number);
    }
    int left = unit == Counting.WEEKS ? 7 * number : number;
    int day = from;
    while (left > 0) {
      day--;
      if (counts(day, unit)) {
        left--;
      }
    }
    return day;
  }

  /// The first of the days on or after this one on which people work.
  int workingFrom(int from) {
    int day = from;
    while (!SlowDays.isWorking(day)) {
      day++;
    }
    return day;
  }

  private boolean counts(int day, Counting unit) {
    return switch (unit) {
      case WORKING_DAYS -> SlowDays.isWorking(day);
      case TRIBUNAL_DAYS -> SlowDays.isWorking(day) && !SlowDays.isStillBeforeTribunal(day);
      case SCHOOL_DAYS -> isSchoolDay[day];
      case DAYS, WEEKS, MONTHS, YEARS -> true;
    };
  }

  private static int sameDayLater(int from, int months) {
    int wanted = ordinal(from) + months;
    int day = from;
    while (ordinal(day) < wanted) {
      day++;
    }
    while (SlowDays.dayOfMonth(day) < SlowDays.dayOfMonth(from) && ordinal(day + 1) == wanted) {
      day++;
    }
    return day;
  }

  private static int sameDayEarlier(int from, int months) {
    int wanted = ordinal(from) - months;
    int day = from;
    while (ordinal(day) > wanted) {
      day--;
    }
    while (SlowDays.dayOfMonth(day) > SlowDays.dayOfMonth(from)) {
      day--;
    }
    return day;
  }

  private static int ordinal(int day) {
    return 12 * SlowDays.year(day) + SlowDays.month(day);
  }
}
