// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;

/// A length of time in its unit, such as 6 weeks.
public record Amount(int number, Unit unit) {

  public Amount {
    if (number < 0 || number > 1_000) {
      throw new IllegalArgumentException("A limit is between 0 and 1,000 " + unit.words(2));
    }
  }

  public static Amount days(int number) {
    return new Amount(number, Unit.DAYS);
  }

  public static Amount weeks(int number) {
    return new Amount(number, Unit.WEEKS);
  }

  public static Amount months(int number) {
    return new Amount(number, Unit.MONTHS);
  }

  public static Amount years(int number) {
    return new Amount(number, Unit.YEARS);
  }

  public static Amount workingDays(int number) {
    return new Amount(number, Unit.WORKING_DAYS);
  }

  /// Working days as they are counted before the Tribunal.
  public static Amount tribunalDays(int number) {
    return new Amount(number, Unit.TRIBUNAL_DAYS);
  }

  public static Amount schoolDays(int number) {
    return new Amount(number, Unit.SCHOOL_DAYS);
  }

  /// The last day of a limit that runs from `day`, which is not counted: six weeks after a Monday
  /// is a Monday.
  LocalDate after(LocalDate day, Calendars calendars) {
    return switch (unit) {
      case DAYS -> day.plusDays(number);
      case WEEKS -> day.plusWeeks(number);
      case MONTHS -> day.plusMonths(number);
      case YEARS -> day.plusYears(number);
      case WORKING_DAYS -> number == 0 ? day : calendars.working().nthAfter(day, number);
      case TRIBUNAL_DAYS ->
          number == 0 ? day : calendars.working().tribunal().nthAfter(day, number);
      case SCHOOL_DAYS -> number == 0 ? day : calendars.school().nthAfter(day, number);
    };
  }

  /// The last day of a limit that begins with `day`, which is its first day where it counts.
  LocalDate beginningWith(LocalDate day, Calendars calendars) {
    return switch (unit) {
      case DAYS, WEEKS, MONTHS, YEARS -> after(day, calendars).minusDays(1);
      case WORKING_DAYS -> calendars.working().nthFrom(day, number);
      case TRIBUNAL_DAYS -> calendars.working().tribunal().nthFrom(day, number);
      case SCHOOL_DAYS -> calendars.school().nthFrom(day, number);
    };
  }

  /// The last day that leaves this length of time before `day`.
  LocalDate before(LocalDate day, Calendars calendars) {
    return switch (unit) {
      case DAYS -> day.minusDays(number);
      case WEEKS -> day.minusWeeks(number);
      case MONTHS -> day.minusMonths(number);
      case YEARS -> day.minusYears(number);
      case WORKING_DAYS -> calendars.working().nthBefore(day, number);
      case TRIBUNAL_DAYS -> calendars.working().tribunal().nthBefore(day, number);
      case SCHOOL_DAYS -> calendars.school().nthBefore(day, number);
    };
  }

  /// Such as `15 working days`.
  @Override
  public String toString() {
    return number + " " + unit.words(number);
  }
}
