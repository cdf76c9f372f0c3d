// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.LocalDate;
import java.util.List;

/// Days that are neither Saturday, Sunday nor a bank holiday in England.
public final class WorkingDays implements CountedDays {

  private final BankHolidays holidays;
  private final DaySet days;

  public WorkingDays(BankHolidays holidays) {
    this.holidays = holidays;
    this.days = DaySet.of(day -> !BankHolidayRule.isWeekend(day) && !holidays.isHoliday(day));
  }

  @Override
  public boolean contains(LocalDate day) {
    return days.contains(day);
  }

  @Override
  public LocalDate nthFrom(LocalDate day, int n) {
    return days.nthFrom(day, n);
  }

  @Override
  public LocalDate nthBefore(LocalDate day, int n) {
    return days.nthBefore(day, n);
  }

  @Override
  public int between(LocalDate from, LocalDate before) {
    return days.countBefore(before) - days.countBefore(from);
  }

  /// The bank holidays from `from` to `to`, both counted, by name.
  @Override
  public List<String> closedFor(LocalDate from, LocalDate to) {
    return holidays.names().subMap(from, true, to, true).values().stream().distinct().toList();
  }

  public BankHolidays bankHolidays() {
    return holidays;
  }
}
