// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// The years of a strategy, counted from its first month.
public final class Periods {

  private Periods() {}

  /// How many years lie between two months, both included, a begun year counted whole.
  public static int years(YearMonth from, YearMonth to) {
    long months = ChronoUnit.MONTHS.between(from, to) + 1;
    return (int) Math.max(1, (months + 11) / 12);
  }

  /// Such as `April 2021 to March 2022`.
  public static String label(YearMonth from, int year) {
    YearMonth first = from.plusYears(year - 1L);
    return words(first) + " to " + words(first.plusMonths(11));
  }

  /// Such as `April 2021 to March 2024`.
  public static String words(YearMonth from, YearMonth to) {
    return words(from) + " to " + words(to);
  }

  /// Such as `April 2021`.
  public static String words(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
  }
}
