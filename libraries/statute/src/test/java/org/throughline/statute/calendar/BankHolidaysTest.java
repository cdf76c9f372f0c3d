// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BankHolidaysTest {

  private static final BankHolidays PUBLISHED = BankHolidays.englandAndWales();

  /// Days that were proclaimed once, and the rule's days that moved for them.
  private static final Map<Integer, Map<String, Boolean>> PROCLAIMED =
      Map.of(
          2012, Map.of("2012-06-04", true, "2012-06-05", true, "2012-05-28", false),
          2020, Map.of("2020-05-08", true, "2020-05-04", false),
          2022,
              Map.of(
                  "2022-06-02", true, "2022-06-03", true, "2022-05-30", false, "2022-09-19", true),
          2023, Map.of("2023-05-08", true));

  static IntStream publishedYears() {
    return IntStream.rangeClosed(2012, 2028);
  }

  @ParameterizedTest
  @MethodSource("publishedYears")
  void theRuleGivesWhatWasPublishedButForDaysProclaimedOnce(int year) {
    SortedSet<LocalDate> expected = new TreeSet<>(BankHolidayRule.of(year).keySet());
    PROCLAIMED
        .getOrDefault(year, Map.of())
        .forEach(
            (day, isAdded) -> {
              if (isAdded) {
                expected.add(LocalDate.parse(day));
              } else {
                expected.remove(LocalDate.parse(day));
              }
            });

    assertThat(
            PUBLISHED
                .names()
                .subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true)
                .keySet())
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2008-03-23", "2011-04-24", "2016-03-27", "2019-04-21", "2024-03-31", "2026-04-05",
    "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28", "2199-04-14"
  })
  void easterIsWhenTheChurchKeepsIt(LocalDate sunday) {
    assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
  }

  @Test
  void saysWhichYearsArePublished() {
    assertThat(PUBLISHED.firstPublished()).isEqualTo(2012);
    assertThat(PUBLISHED.lastPublished()).isEqualTo(2028);
  }

  @ParameterizedTest
  @CsvSource({
    "2032-12-27, Christmas Day, 2032-12-28, Boxing Day",
    "2033-12-27, Christmas Day, 2033-12-26, Boxing Day",
    "2037-12-25, Christmas Day, 2037-12-28, Boxing Day"
  })
  void aLaterChristmasThatFallsOnAWeekendIsKeptOnTheNextFreeDays(
      LocalDate christmas, String one, LocalDate boxing, String other) {
    assertThat(PUBLISHED.name(christmas)).contains(one);
    assertThat(PUBLISHED.name(boxing)).contains(other);
  }
}
