// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.LocalDate;
import java.util.List;

/// Days that are neither Saturday, Sunday nor a bank holiday in England.
public final class WorkingDays extends CountedDays {

  private final BankHolidays holidays;
  private final TribunalDays tribunal;

  public WorkingDays(BankHolidays holidays) {
    super(DaySet.of(day -> isWorking(day, holidays)));
    this.holidays = holidays;
    this.tribunal = new TribunalDays(holidays);
  }

  static boolean isWorking(LocalDate day, BankHolidays holidays) {
    return !BankHolidayRule.isWeekend(day) && !holidays.isHoliday(day);
  }

  /// The bank holidays from `from` to `to`, both counted, by name.
  @Override
  public List<String> closedFor(LocalDate from, LocalDate to) {
    return holidays.names().subMap(from, true, to, true).values().stream().distinct().toList();
  }

  /// Those on which time runs before the Tribunal.
  public TribunalDays tribunal() {
    return tribunal;
  }

  public BankHolidays bankHolidays() {
    return holidays;
  }
}
