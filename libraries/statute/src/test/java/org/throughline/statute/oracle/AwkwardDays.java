// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.ArrayList;
import java.util.List;

/// The days on which counting goes wrong if it goes wrong at all.
final class AwkwardDays {

  private AwkwardDays() {}

  static int[] all() {
    List<Integer> days = new ArrayList<>();
    for (int year = 2010; year <= 2035; year++) {
      ofYear(year, days);
    }
    for (int once : List.of(4, 5, 6)) {
      around(SlowDays.day(2020, 5, 1), once, days);
      around(SlowDays.day(2020, 9, 25), once, days);
      around(SlowDays.day(2020, 7, 31), once, days);
    }
    around(SlowDays.day(2024, 8, 19), 3, days);
    for (int once : List.of(3, 4, 5, 6, 7, 8)) {
      around(SlowDays.day(2014, 9, 1), once, days);
    }
    around(SlowDays.day(2018, 4, 3), 5, days);
    around(SlowDays.day(2022, 6, 2), 3, days);
    around(SlowDays.day(2022, 9, 19), 2, days);
    around(SlowDays.day(2023, 5, 8), 2, days);
    return days.stream().mapToInt(day -> day).toArray();
  }

  private static void ofYear(int year, List<Integer> days) {
    around(SlowDays.day(year, 3, 1) - 1, 2, days);
    around(SlowDays.day(year, 12, 25), 4, days);
    around(SlowDays.day(year, 12, 31), 3, days);
    around(SlowDays.easterSunday(year), 4, days);
    around(SlowDays.day(year, 8, 1), 2, days);
    around(SlowDays.day(year, 8, 31), 2, days);
    around(SlowDays.day(year, 7, 20), 3, days);
    around(SlowDays.day(year, 10, 31), 1, days);
    around(SlowDays.day(year, 5, 31), 2, days);
    around(lastSunday(year, 3, 31), 1, days);
    around(lastSunday(year, 10, 31), 1, days);
    around(SlowDays.day(year, 2, 12), 4, days);
    around(SlowDays.day(year, 4, 1), 1, days);
    around(SlowDays.day(year, 9, 30), 1, days);
    around(SlowDays.day(year, 5, 27), 1, days);
    around(SlowDays.day(year, 10, 22), 1, days);
  }

  /// When the clocks change.
  private static int lastSunday(int year, int month, int last) {
    int day = SlowDays.day(year, month, last);
    while (SlowDays.weekday(day) != 6) {
      day--;
    }
    return day;
  }

  private static void around(int day, int reach, List<Integer> days) {
    for (int near = day - reach; near <= day + reach; near++) {
      days.add(near);
    }
  }
}
