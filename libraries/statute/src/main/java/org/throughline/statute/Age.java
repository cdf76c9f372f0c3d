// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;

/// Ages in whole years, the one place that says when one is attained: at the beginning of the
/// anniversary of the birth (Family Law Reform Act 1969, section 9(1)). Who was born on 29 February
/// attains an age on 1 March of a year that has no such day, unlike a limit counted in years, which
/// ends on 28 February.
public final class Age {

  private Age() {}

  /// How many whole years old somebody is on a day from the birth on.
  public static int on(LocalDate bornOn, LocalDate day) {
    return Period.between(bornOn, day).getYears();
  }

  /// The day on which somebody attains this age.
  public static LocalDate attained(LocalDate bornOn, int years) {
    LocalDate day = bornOn.plusYears(years);
    boolean isBornOnLeapDay = bornOn.getMonth() == Month.FEBRUARY && bornOn.getDayOfMonth() == 29;
    return isBornOnLeapDay && !day.isLeapYear() ? day.plusDays(1) : day;
  }
}
