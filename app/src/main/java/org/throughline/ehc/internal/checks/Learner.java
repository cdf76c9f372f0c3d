// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.checks;

import java.time.LocalDate;
import java.time.Month;
import org.throughline.statute.Age;

/// Whom a plan is for, on the day on which it is checked.
///
/// @param schoolYear the year of school in which the person is or would be: 9 from the September
///     after the 13th birthday
public record Learner(int age, int schoolYear, LocalDate today) {

  private static final int FROM_YEAR = 9;
  private static final int YEAR_AFTER_AGE = 4;
  private static final int ADULT = 18;

  /// @param yearGroup as the register has it, such as `9`; anything but a number is worked out
  ///     from the birth
  public static Learner of(LocalDate bornOn, String yearGroup, LocalDate today) {
    int age = Age.on(bornOn, today);
    int begun = today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
    LocalDate eve = LocalDate.of(begun, Month.AUGUST, 31);
    int byBirth = Age.on(bornOn, eve) - YEAR_AFTER_AGE;
    int known = yearGroup.matches("[0-9]|1[0-9]") ? Integer.parseInt(yearGroup) : byBirth;
    return new Learner(age, known, today);
  }

  /// Whether provision has to prepare for adulthood: from Year 9.
  public boolean preparesForAdulthood() {
    return schoolYear >= FROM_YEAR;
  }

  boolean isAdult() {
    return age >= ADULT;
  }
}
