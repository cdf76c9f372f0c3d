// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/// Puts days on a line: whole quarters from the first day to the last.
record TimeScale(LocalDate from, LocalDate to, int left, int right) {

  private static final int MOST_YEARS = 12;

  /// The quarters that hold `first` and `last`, at most twelve years of them.
  static TimeScale of(LocalDate first, LocalDate last, int left, int right) {
    LocalDate from = quarter(first);
    LocalDate latest = from.plusYears(MOST_YEARS);
    LocalDate to = quarter(last.isAfter(latest) ? latest.minusDays(1) : last).plusMonths(3);
    return new TimeScale(from, to, left, right);
  }

  private static LocalDate quarter(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }

  /// Where a day stands; days outside stand at the edge.
  int x(LocalDate day) {
    long all = ChronoUnit.DAYS.between(from, to);
    long before = Math.clamp(ChronoUnit.DAYS.between(from, day), 0, all);
    return Math.toIntExact(left + (right - left) * before / all);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  List<TimelinePage.Quarter> quarters() {
    List<TimelinePage.Quarter> quarters = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(to); day = day.plusMonths(3)) {
      int x = x(day);
      quarters.add(
          new TimelinePage.Quarter(
              x, x(day.plusMonths(3)) - x, label(day), day.getMonthValue() == 1));
    }
    return quarters;
  }

  private static String label(LocalDate day) {
    String months =
        switch (day.getMonthValue()) {
          case 1 -> "Jan–Mar";
          case 4 -> "Apr–Jun";
          case 7 -> "Jul–Sep";
          default -> "Oct–Dec";
        };
    return months + " " + day.getYear();
  }
}
