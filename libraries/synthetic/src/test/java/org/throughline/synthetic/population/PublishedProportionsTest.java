// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.synthetic.basis.Published;
import org.throughline.synthetic.basis.Scale;

/// What is counted is read from the events, as a return would read it, not from what the events
/// were made from.
class PublishedProportionsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Scale PART = new Scale("part", "county", "E12000004", 24_000, 1_500, 1);
  private static Tally city = new Tally();
  private static Tally region = new Tally();

  @BeforeAll
  static void count() {
    city = Tally.of(InventedAuthority.of(Scale.CITY, 1, DAY));
    region = Tally.of(InventedAuthority.of(PART, 1, DAY));
  }

  @Test
  void theCityHasAboutSixtyThousandPupilsAndItsPlansToTheLast() {
    assertThat(city.pupils()).isBetween(57_000, 64_000);
    assertThat(city.plans()).isEqualTo(4_057);
  }

  @ParameterizedTest
  @ValueSource(strings = {"age", "need", "ethnicity", "setting", "sex"})
  void plansInForceInJanuary2025AreThePublishedOnes(String topic) {
    Map<String, Integer> published = Published.of("E06000016").counts(topic);

    assertThat(city.of(topic)).containsExactlyInAnyOrderEntriesOf(published);
  }

  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2021, 2022, 2024})
  void plansAreIssuedWithinTwentyWeeksAsOftenAsPublished(int year) {
    Published published = Published.of("E06000016");
    double all = published.count("plans issued", "" + year).orElseThrow();
    double inTime = published.count("issued within 20 weeks", "" + year).orElseThrow();

    assertThat(city.percentInTime(year)).isCloseTo(100 * inTime / all, within(1.5));
    assertThat((double) city.issued(year)).isCloseTo(all, within(all * 0.08));
  }

  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2021, 2022, 2024})
  void exceptionsAreAboutAsFrequentAsPublished(int year) {
    Published published = Published.of("E06000016");
    double all = published.count("plans issued", "" + year).orElseThrow();
    double without = published.count("plans issued without exceptions", "" + year).orElseThrow();

    assertThat(city.percentExcepted(year)).isCloseTo(100 * (all - without) / all, within(4.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"age", "need", "ethnicity", "setting", "sex"})
  void anotherAreaHasItsOwnProportions(String topic) {
    Published published = Published.of("E12000004");

    assertThat(region.plans()).isEqualTo(1_500);
    published
        .counts(topic)
        .forEach(
            (key, count) ->
                assertThat(100.0 * region.of(topic).getOrDefault(key, 0) / region.plans())
                    .as(key)
                    .isCloseTo(100.0 * count / published.plans(), within(0.5)));
  }

  /// Leicester itself puts nearly all of its refusals down as withdrawn; its region does not.
  @Test
  void requestsAreRefusedAboutAsOftenAsInTheRegion() {
    Published published = Published.of("E12000004");
    double requests = sum(published, "requests");
    double refused = sum(published, "refused to assess");

    assertThat(region.percentRefused(2019, 2024)).isCloseTo(100 * refused / requests, within(6.0));
  }

  private static double sum(Published published, String topic) {
    return IntStream.rangeClosed(2019, 2024)
        .map(year -> published.count(topic, "" + year).orElseThrow())
        .sum();
  }
}
