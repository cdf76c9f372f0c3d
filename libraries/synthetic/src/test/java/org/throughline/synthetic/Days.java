// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.LocalDate;
import java.util.stream.Stream;

/// Days on which a picture could go wrong: turns of years, a leap day, a weekend, Christmas.
final class Days {
  private Days() {}

  static Stream<LocalDate> awkward() {
    return Stream.of(
            "2026-11-21",
            "2028-02-29",
            "2027-03-31",
            "2027-04-01",
            "2027-01-01",
            "2026-12-26",
            "2026-07-04",
            "2030-09-30",
            "2029-04-02",
            "2031-03-30")
        .map(LocalDate::parse);
  }

  static Stream<LocalDate> ofALeapYear() {
    return LocalDate.of(2028, 1, 1).datesUntil(LocalDate.of(2029, 1, 1));
  }
}
