// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.delivery;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.throughline.ehc.Every;
import org.throughline.settings.SchoolDays;

/// The last whole round of each frequency before a day: such as the last five school days for what
/// comes every week. What was delivered since its beginning counts.
///
/// @param begins the first day of the round
/// @param today itself not yet counted: its provision may still come
public record Rounds(Map<Every, LocalDate> begins, LocalDate today) {

  /// Long enough for a year of school days.
  static final int LOOK_BACK = 430;

  public Rounds {
    begins = Map.copyOf(begins);
  }

  /// @param school the council's terms; where it keeps none, every weekday counts
  static Rounds before(LocalDate today, SchoolDays school) {
    Predicate<LocalDate> counts =
        school.terms().isEmpty() ? day -> isWeekday(day, school) : school::isSchoolDay;
    Map<Every, LocalDate> begins = new EnumMap<>(Every.class);
    for (Every every : Every.values()) {
      begins.put(every, begin(today, every, counts));
    }
    return new Rounds(begins, today);
  }

  private static boolean isWeekday(LocalDate day, SchoolDays school) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        && !school.bankHolidays().contains(day);
  }

  private static LocalDate begin(LocalDate today, Every every, Predicate<LocalDate> counts) {
    LocalDate day = today;
    int left = every.schoolDays();
    while (left > 0 && day.isAfter(today.minusDays(LOOK_BACK))) {
      day = day.minusDays(1);
      left -= counts.test(day) ? 1 : 0;
    }
    return day;
  }

  public LocalDate begin(Every every) {
    return begins.getOrDefault(every, today);
  }

  /// Whether less was delivered in the last whole round than the plan says.
  ///
  /// @param inForce since when the plan says so
  /// @param delivered how often since the beginning of the round
  public boolean isBehind(Every every, int times, LocalDate inForce, int delivered) {
    return every != Every.ONCE && inForce.isBefore(begin(every)) && delivered < times;
  }
}
