// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
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
  private static Tally city = new Tally();

  @BeforeAll
  static void count() {
    city = Tally.of(InventedAuthority.of(Scale.CITY, 1, DAY));
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

  @Test
  void anotherAreaHasItsOwnProportions() {
    Scale county = new Scale("part", "county", "E12000004", 24_000, 1_500, 1);
    Published published = Published.of("E12000004");

    Tally tally = Tally.of(InventedAuthority.of(county, 1, DAY));

    assertThat(tally.plans()).isEqualTo(1_500);
    published
        .counts("need")
        .forEach(
            (need, count) ->
                assertThat(100.0 * tally.of("need").getOrDefault(need, 0) / tally.plans())
                    .as(need)
                    .isCloseTo(100.0 * count / published.plans(), within(0.5)));
  }
}
