// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.LocalDate;

/// The day of Easter, after the Gregorian calendar (Meeus, Jones and Butcher).
final class Easter {

  private Easter() {}

  static LocalDate sunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
    int correction = (golden + 11 * moon + 22 * weekday) / 451;
    int days = moon + weekday - 7 * correction + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
