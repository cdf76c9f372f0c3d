// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughline.forecast.Ages;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Population;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions;
import org.throughline.forecast.UnitCosts;

/// New plans: how many at each age and where.
class JoinerRatesTest {

  private static final int PEOPLE = 1000;

  private final States states =
      new States(
          List.of(
              new States.Setting("A", "g", 0, 9, List.of("X"), List.of()),
              new States.Setting("B", "g", 5, 9, List.of("X"), List.of())));
  private final List<Transitions.Flow> flows = new ArrayList<>();

  private void join(int year, int age, int setting, int people) {
    flows.add(new Transitions.Flow(year, age - 1, Transitions.OUTSIDE, setting, people));
  }

  private JoinerRates rates() {
    Map<Integer, int[]> population = new HashMap<>();
    for (int year = 2020; year <= 2024; year++) {
      int[] people = new int[Ages.COUNT];
      Arrays.fill(people, PEOPLE);
      population.put(year, people);
    }
    return new JoinerRates(
        new Inputs(
            states,
            new Transitions(flows),
            new Population(population),
            UnitCosts.unknown(states),
            2024));
  }

  private static Distribution drawn(JoinerRates rates, int age) {
    Draws draws = new Draws();
    double[] drawn = new double[6000];
    Arrays.setAll(drawn, time -> rates.draw(draws.begin(5, time, age), age));
    return Distribution.of(drawn);
  }

  private static double share(JoinerRates rates, int age, int state) {
    Urn places = Objects.requireNonNull(rates.places(age));
    Draws draws = new Draws().begin(7, age, state);
    int times = 20_000;
    int found = 0;
    for (int time = 0; time < times; time++) {
      found += places.draw(draws) == state ? 1 : 0;
    }
    return (double) found / times;
  }

  @Test
  void aRateIsWhoCameOverWhoLivedThereWithATouchOfTheNation() {
    // Two years, 60 and 40 at age 4 and none elsewhere, of 1,000 each year: a rate of 0.05, of
    // which
    // two parts in 102 are given to the ages as England has them.
    join(2020, 4, 0, 60);
    join(2021, 4, 0, 40);
    double england = National.newPlans(4) / nation(0, 9);
    double expected = (100 + 2 * england) / 1.02 / 2000;
    assertThat(drawn(rates(), 4).mean()).isCloseTo(expected, within(0.0002));
  }

  private static double nation(int first, int last) {
    double sum = 0;
    for (int age = first; age <= last; age++) {
      sum += National.newPlans(age);
    }
    return sum;
  }

  @Test
  void anAgeAtWhichNobodyCameMayBeJoinedAsInEnglandAndOneWithoutASettingNever() {
    join(2020, 4, 0, 60);
    join(2021, 4, 0, 40);
    JoinerRates rates = rates();
    double expected = 2 * National.newPlans(7) / nation(0, 9) / 1.02 / 2000;
    assertThat(expected).isPositive();
    assertThat(drawn(rates, 7).mean()).isCloseTo(expected, within(0.1 * expected));
    assertThat(drawn(rates, 12).mean()).isZero();
    assertThat(rates.places(12)).isNull();
  }

  @Test
  void theYearsTogetherExpectAsManyAsCame() {
    join(2020, 4, 0, 60);
    join(2021, 4, 0, 40);
    join(2021, 8, 1, 37);
    JoinerRates rates = rates();
    assertThat(Arrays.stream(rates.counted()).sum()).isEqualTo(137);
    assertThat(rates.counted()).containsExactly(60, 77);
    assertThat(Arrays.stream(rates.expected()).sum()).isCloseTo(137, within(1e-9));
  }

  @Test
  void theMoreCameTheSurerTheRate() {
    join(2020, 4, 0, 4);
    join(2020, 8, 0, 100);
    JoinerRates rates = rates();
    Distribution few = drawn(rates, 4);
    Distribution many = drawn(rates, 8);
    assertThat(few.sd() / few.mean()).isGreaterThan(2 * many.sd() / many.mean());
  }

  @Test
  void theMixOfAnAgeIsItsOwnWhereManyCameAndThatOfItsNeighboursWhereFewDid() {
    join(2020, 5, 0, 100);
    join(2020, 6, 0, 90);
    join(2020, 6, 1, 10);
    join(2020, 7, 0, 1);
    join(2020, 8, 1, 400);
    join(2020, 9, 1, 100);
    JoinerRates rates = rates();
    assertThat(share(rates, 8, 1)).as("400 of 400").isGreaterThan(0.97);
    assertThat(share(rates, 6, 1)).as("10 of 100").isBetween(0.1, 0.2);
    // One child joined A; the next ages joined B four times as often as A.
    assertThat(share(rates, 7, 1)).isBetween(0.6, 0.85);
    assertThat(share(rates, 4, 1)).as("B takes nobody at 4").isZero();
  }
}
