// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/// Working days on which time runs before the Tribunal: none in August, and none from 25 December
/// to 1 January. Rule 12(3)(b) of the Tribunal's rules, for every step but the application itself.
public final class TribunalDays extends CountedDays {

  private final BankHolidays holidays;

  TribunalDays(BankHolidays holidays) {
    super(DaySet.of(day -> WorkingDays.isWorking(day, holidays) && !isLeftOut(day)));
    this.holidays = holidays;
  }

  /// Bank holidays by name, and the times of year in which nothing is counted.
  @Override
  public List<String> closedFor(LocalDate from, LocalDate to) {
    List<LocalDate> days = from.datesUntil(to.plusDays(1)).toList();
    List<String> closed = new ArrayList<>();
    days.stream()
        .filter(day -> !isLeftOut(day))
        .flatMap(day -> holidays.name(day).stream())
        .forEach(closed::add);
    if (days.stream().anyMatch(TribunalDays::isAugust)) {
      closed.add("August");
    }
    if (days.stream().anyMatch(TribunalDays::isChristmas)) {
      closed.add("25 December to 1 January");
    }
    return List.copyOf(closed);
  }

  private static boolean isLeftOut(LocalDate day) {
    return isAugust(day) || isChristmas(day);
  }

  private static boolean isAugust(LocalDate day) {
    return day.getMonth() == Month.AUGUST;
  }

  private static boolean isChristmas(LocalDate day) {
    boolean isAfterChristmas = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 25;
    return isAfterChristmas || day.getDayOfYear() == 1;
  }
}
