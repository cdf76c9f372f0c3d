// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.LocalDate;
import java.util.List;

/// Days of one kind, of which limits are made up.
public abstract sealed class CountedDays permits WorkingDays, SchoolDays, TribunalDays {

  private final DaySet days;

  CountedDays(DaySet days) {
    this.days = days;
  }

  public final boolean contains(LocalDate day) {
    return days.contains(day);
  }

  /// The nth such day on or after `day`; the first is 1.
  public final LocalDate nthFrom(LocalDate day, int n) {
    return days.nthFrom(day, n);
  }

  /// The nth such day after `day`, which is not counted itself.
  public final LocalDate nthAfter(LocalDate day, int n) {
    return days.nthFrom(day.plusDays(1), n);
  }

  /// The nth such day before `day`; the nearest is 1.
  public final LocalDate nthBefore(LocalDate day, int n) {
    return days.nthBefore(day, n);
  }

  /// How many such days lie from `from`, counted, to `before`, not counted.
  public final int between(LocalDate from, LocalDate before) {
    return days.countBefore(before) - days.countBefore(from);
  }

  /// What a reader should know was counted over from `from` to `to`, both counted; weekends are
  /// left out.
  public abstract List<String> closedFor(LocalDate from, LocalDate to);
}
