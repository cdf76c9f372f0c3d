// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.ehc.Every;
import org.throughline.settings.SchoolDays;
import org.throughline.settings.SchoolTerm;

class RoundsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final SchoolDays TERM =
      school(
          new SchoolTerm("Autumn 1", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 16)),
          new SchoolTerm("Autumn 2", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18)));

  private static SchoolDays school(SchoolTerm... terms) {
    return new SchoolDays(List.of(terms), List.of(), Set.of(), false);
  }

  @ParameterizedTest
  @CsvSource({"DAY,2026-11-20", "WEEK,2026-11-16", "FORTNIGHT,2026-11-09", "MONTH,2026-10-12"})
  void aRoundIsCountedInSchoolDaysSoThatHolidaysMakeNothingLate(Every every, LocalDate begins) {
    assertThat(Rounds.before(MONDAY, TERM).begin(every)).isEqualTo(begins);
  }

  @Test
  void whereNoTermsAreKeptEveryWeekdayCounts() {
    assertThat(Rounds.before(MONDAY, school()).begin(Every.FORTNIGHT))
        .isEqualTo(LocalDate.of(2026, 11, 9));
  }

  @Test
  void lessThanThePlanSaysInAWholeRoundIsBehind() {
    Rounds rounds = Rounds.before(MONDAY, TERM);
    LocalDate longAgo = LocalDate.of(2026, 9, 1);

    assertThat(rounds.isBehind(Every.WEEK, 4, longAgo, 3)).isTrue();
    assertThat(rounds.isBehind(Every.WEEK, 4, longAgo, 4)).isFalse();
  }

  @Test
  void aPlanThatIsYoungerThanARoundIsNotBehindYet() {
    Rounds rounds = Rounds.before(MONDAY, TERM);

    assertThat(rounds.isBehind(Every.WEEK, 1, LocalDate.of(2026, 11, 16), 0)).isFalse();
    assertThat(rounds.isBehind(Every.WEEK, 1, LocalDate.of(2026, 11, 15), 0)).isTrue();
  }

  @Test
  void whatComesOnceIsNeverBehind() {
    Rounds rounds = Rounds.before(MONDAY, TERM);

    assertThat(rounds.isBehind(Every.ONCE, 1, LocalDate.of(2020, 1, 1), 0)).isFalse();
  }
}
