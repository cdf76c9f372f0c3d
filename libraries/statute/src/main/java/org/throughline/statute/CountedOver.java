// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;
import org.throughline.statute.calendar.CountedDays;
import org.throughline.statute.calendar.SchoolDays;

/// Says which days a limit was counted in, and which holidays were counted over.
final class CountedOver {

  private CountedOver() {}

  static String sentence(Reckoning found, Calendars calendars) {
    return found
        .due()
        .map(due -> sentence(found.limit(), found.countedFrom(), due, calendars))
        .orElse("");
  }

  private static String sentence(Limit limit, LocalDate from, LocalDate due, Calendars calendars) {
    return switch (limit) {
      case Limit.Counted counted -> sentence(counted.amount().unit(), from, due, calendars);
      case Limit.Ahead ahead -> sentence(ahead.amount().unit(), due, from, calendars);
      case Limit.OnDate date when date.isBefore() -> Words.day(due) + " is the last day before it.";
      case Limit.OnDate _, Limit.Tabled _, Limit.Latest _, Limit.Prompt _ -> "";
    };
  }

  private static String sentence(Unit unit, LocalDate from, LocalDate to, Calendars calendars) {
    return switch (unit) {
      case DAYS, WEEKS, MONTHS, YEARS -> everyDay(to, calendars);
      case WORKING_DAYS -> workingDays(from, to, calendars.working());
      case TRIBUNAL_DAYS -> workingDays(from, to, calendars.working().tribunal());
      case SCHOOL_DAYS -> schoolDays(from, to, calendars.school());
    };
  }

  private static String everyDay(LocalDate due, Calendars calendars) {
    String counted = "Every day counts, holidays and weekends too";
    return calendars
        .working()
        .bankHolidays()
        .name(due)
        .map(
            name -> counted + "; that the last day is a bank holiday (" + name + ") moves nothing.")
        .orElse(counted + ".");
  }

  private static String workingDays(LocalDate from, LocalDate due, CountedDays working) {
    List<String> holidays = working.closedFor(from, due);
    return "Working days are counted: weekends"
        + (holidays.isEmpty() ? "" : ", and besides " + String.join(", ", holidays) + ",")
        + " are left out.";
  }

  private static String schoolDays(LocalDate from, LocalDate due, SchoolDays school) {
    List<String> closed = school.closedFor(from, due);
    String counted =
        closed.isEmpty()
            ? "Only school days are counted."
            : "Only school days are counted; left out: " + String.join(", ", closed) + ".";
    return school.isKnown(from, due)
        ? counted
        : counted + " Where no term dates are known, the usual ones are assumed.";
  }
}
