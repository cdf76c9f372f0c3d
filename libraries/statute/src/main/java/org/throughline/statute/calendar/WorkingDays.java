// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.LocalDate;
import java.util.List;

/// Days that are neither Saturday, Sunday nor a bank holiday in England.
public final class WorkingDays extends CountedDays {

  private final BankHolidays holidays;

  public WorkingDays(BankHolidays holidays) {
    super(DaySet.of(day -> !BankHolidayRule.isWeekend(day) && !holidays.isHoliday(day)));
    this.holidays = holidays;
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
