// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.statute.Calendars;
import org.throughline.statute.Shared;

/// The lists of days behind the second reading, against what is published and against the library.
class DayListTest {

  private static final Pattern DATE = Pattern.compile("\"date\": *\"([0-9-]{10})\"");

  static Stream<SlowTerms> schools() {
    return SlowTerms.five().stream();
  }

  @Test
  void everyWeekdayHolidayWrittenDownHereIsPublishedAndTheOtherWayRound() throws IOException {
    String england = Files.readString(published()).split("\"scotland\"", 2)[0];
    var days = DATE.matcher(england).results().map(day -> LocalDate.parse(day.group(1))).toList();

    assertThat(
            days(days.getFirst().getYear(), days.getLast().getYear())
                .filter(SlowDays::isHoliday)
                .mapToObj(SlowDays::date))
        .containsExactlyElementsOf(days);
  }

  @Test
  void bothKnowTheSameWorkingDays() {
    Calendars england = Calendars.england();

    assertThat(
            days(2012, 2060)
                .filter(
                    day ->
                        SlowDays.isWorking(day) != england.working().contains(SlowDays.date(day)))
                .mapToObj(SlowDays::date))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("schools")
  void bothKnowTheSameSchoolDays(SlowTerms school) {
    assertThat(
            days(2012, 2060)
                .filter(
                    day ->
                        school.count().isSchoolDay()[day]
                            != school.calendars().school().contains(SlowDays.date(day)))
                .mapToObj(SlowDays::date))
        .isEmpty();
  }

  private static IntStream days(int firstYear, int lastYear) {
    return IntStream.rangeClosed(SlowDays.day(firstYear, 1, 1), SlowDays.day(lastYear, 12, 31));
  }

  /// The file of gov.uk in the shared folder; the test is skipped where it is missing.
  private static Path published() {
    Optional<Path> file = Shared.file("data/calendar/govuk_bank-holidays.json");
    Assumptions.assumeTrue(file.isPresent(), Shared.MISSING);
    return file.orElseThrow();
  }
}
