// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.time.Month;
import org.throughline.statute.calendar.WorkingDays;

/// What happens when the last day of a limit is a day on which nothing can be done.
public enum Roll {
  /// Nothing: the limit ends on that day, holiday or not.
  NONE,
  /// It moves to the next working day.
  NEXT_WORKING_DAY,
  /// The First-tier Tribunal's rule for appeals: from 25 December to 1 January it moves to the
  /// first working day after 1 January, from any day of August to the first of September, and from
  /// any other day that is no working day to the next (SI 2008/2699, rule 12).
  TRIBUNAL;

  LocalDate from(LocalDate day, Calendars calendars) {
    return switch (this) {
      case NONE -> day;
      case NEXT_WORKING_DAY -> calendars.working().nthFrom(day, 1);
      case TRIBUNAL -> tribunal(day, calendars.working());
    };
  }

  private static LocalDate tribunal(LocalDate day, WorkingDays working) {
    if (day.getMonth() == Month.AUGUST) {
      return working.nthFrom(LocalDate.of(day.getYear(), Month.SEPTEMBER, 1), 1);
    }
    if (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 25) {
      return working.nthFrom(LocalDate.of(day.getYear() + 1, Month.JANUARY, 2), 1);
    }
    boolean isNewYear = day.getDayOfYear() == 1;
    return working.nthFrom(isNewYear ? day.plusDays(1) : day, 1);
  }
}
