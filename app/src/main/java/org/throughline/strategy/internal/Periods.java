// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// The years of a strategy, counted from its first month.
public final class Periods {

  private Periods() {}

  /// How many years lie between two months, both included, a begun year counted whole.
  public static int years(YearMonth from, YearMonth to) {
    long months = ChronoUnit.MONTHS.between(from, to) + 1;
    return (int) Math.max(1, (months + 11) / 12);
  }

  /// Such as `2021 to 2022`, or `2022` for a year that begins in January.
  public static String label(YearMonth from, int year) {
    YearMonth first = from.plusYears(year - 1L);
    YearMonth last = first.plusMonths(11);
    return first.getYear() == last.getYear()
        ? Integer.toString(first.getYear())
        : first.getYear() + " to " + last.getYear();
  }
}
