// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgeTest {

  @Test
  void anAgeIsAttainedAtTheBeginningOfTheBirthday() {
    LocalDate born = LocalDate.of(2008, 9, 1);

    assertThat(Age.attained(born, 18)).isEqualTo("2026-09-01");
    assertThat(Age.on(born, LocalDate.of(2026, 8, 31))).isEqualTo(17);
    assertThat(Age.on(born, LocalDate.of(2026, 9, 1))).isEqualTo(18);
  }

  @Test
  void whoWasBornOn29FebruaryAttainsAnAgeOn1MarchOfACommonYear() {
    LocalDate born = LocalDate.of(2008, 2, 29);

    assertThat(Age.attained(born, 17)).isEqualTo("2025-03-01");
    assertThat(Age.on(born, LocalDate.of(2025, 2, 28))).isEqualTo(16);
    assertThat(Age.on(born, LocalDate.of(2025, 3, 1))).isEqualTo(17);
    assertThat(Age.attained(born, 16)).isEqualTo("2024-02-29");
    assertThat(Age.on(born, LocalDate.of(2024, 2, 28))).isEqualTo(15);
    assertThat(Age.attained(LocalDate.of(2008, 2, 28), 17)).isEqualTo("2025-02-28");
  }

  @Test
  void bothSayTheSameOnEveryDayOfFourYears() {
    LocalDate first = LocalDate.of(2007, 1, 1);
    for (LocalDate born = first; born.getYear() < 2011; born = born.plusDays(1)) {
      for (int years : new int[] {0, 1, 16, 18, 25, 75}) {
        LocalDate day = Age.attained(born, years);
        assertThat(Age.on(born, day)).as("%s, %d years", born, years).isEqualTo(years);
        if (years > 0) {
          assertThat(Age.on(born, day.minusDays(1))).as("the eve").isEqualTo(years - 1);
        }
      }
    }
  }

  @Test
  void aLimitInYearsEndsOn28FebruaryAllTheSame() {
    LocalDate day = new Amount(1, Unit.YEARS).after(LocalDate.of(2024, 2, 29), Calendars.england());

    assertThat(day).isEqualTo("2025-02-28");
  }
}
