// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.forecast.Ages;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.States;

/// Rates of cells that are drawn towards their age and setting.
class PooledRatesTest {

  private static final int FIRST = 0;
  private static final int LAST = 9;

  private final States states =
      new States(List.of(setting("A"), setting("B"), setting("C"), setting("D")));
  private final double[] yes = new double[states.cells()];
  private final double[] no = new double[states.cells()];

  private static States.Setting setting(String name) {
    return new States.Setting(name, "g", FIRST, LAST, List.of("X", "Y"), List.of());
  }

  private int cell(int age, int need, int setting) {
    return states.cell(age, states.state(need, setting));
  }

  /// In every cell of an age and setting the same people.
  private void everywhere(double left, double remained) {
    for (int age = FIRST; age <= LAST; age++) {
      for (int setting = 0; setting < 4; setting++) {
        for (int need = 0; need < 2; need++) {
          yes[cell(age, need, setting)] = left;
          no[cell(age, need, setting)] = remained;
        }
      }
    }
  }

  private PooledRates rates() {
    double[] usual = new double[Ages.COUNT];
    Arrays.fill(usual, 0.1);
    return new PooledRates(states, yes, no, usual);
  }

  @Test
  void aCellThatNobodyWasInHasTheRateOfItsAgeAndSetting() {
    everywhere(20, 80);
    for (int need = 0; need < 2; need++) {
      yes[cell(4, need, 0)] = 0;
      no[cell(4, need, 0)] = 0;
    }
    assertThat(rates().mean(cell(4, 0, 0))).isCloseTo(0.2, within(0.01));
  }

  @Test
  void manyPeopleSpeakForThemselvesAndFewAreDrawnToTheRest() {
    everywhere(20, 80);
    yes[cell(4, 0, 0)] = 1;
    no[cell(4, 0, 0)] = 1;
    yes[cell(4, 1, 0)] = 0;
    no[cell(4, 1, 0)] = 0;
    double few = rates().mean(cell(4, 0, 0));
    yes[cell(4, 0, 0)] = 2000;
    no[cell(4, 0, 0)] = 2000;
    double many = rates().mean(cell(4, 0, 0));
    assertThat(few).as("half of two people").isBetween(0.2, 0.3);
    assertThat(many).as("half of four thousand").isBetween(0.42, 0.51);
  }

  @Test
  void theMoreCellsDifferTheLessOneIsDrawnToTheOthers() {
    everywhere(20, 80);
    tenOfWhomFiveLeft();
    double amongAlike = rates().mean(cell(4, 0, 0));
    for (int age = FIRST; age <= LAST; age++) {
      for (int setting = 0; setting < 4; setting++) {
        boolean isHigh = (age + setting) % 2 == 0;
        for (int need = 0; need < 2; need++) {
          yes[cell(age, need, setting)] = isHigh ? 38 : 2;
          no[cell(age, need, setting)] = isHigh ? 62 : 98;
        }
      }
    }
    tenOfWhomFiveLeft();
    double amongUnlike = rates().mean(cell(4, 0, 0));
    assertThat(amongAlike).isBetween(0.2, 0.28);
    assertThat(amongUnlike).isGreaterThan(amongAlike + 0.05).isLessThan(0.5);
  }

  private void tenOfWhomFiveLeft() {
    yes[cell(4, 0, 0)] = 5;
    no[cell(4, 0, 0)] = 5;
    yes[cell(4, 1, 0)] = 0;
    no[cell(4, 1, 0)] = 0;
  }

  @Test
  void aNeedMultipliesTheOdds() {
    for (int age = FIRST; age <= LAST; age++) {
      for (int setting = 0; setting < 4; setting++) {
        yes[cell(age, 0, setting)] = 100;
        no[cell(age, 0, setting)] = 900;
        yes[cell(age, 1, setting)] = 300;
        no[cell(age, 1, setting)] = 700;
      }
    }
    PooledRates rates = rates();
    assertThat(rates.needOdds(1) / rates.needOdds(0)).isCloseTo(3, within(0.1));
    assertThat(rates.mean(cell(4, 1, 0))).isGreaterThan(1.8 * rates.mean(cell(4, 0, 0)));
  }

  @Test
  void drawsHaveTheMeanOfTheRateAndAreWiderWhereFewerWereSeen() {
    everywhere(20, 80);
    for (int need = 0; need < 2; need++) {
      yes[cell(4, need, 0)] = 1;
      no[cell(4, need, 0)] = 4;
    }
    PooledRates rates = rates();
    Distribution seen = drawn(rates, 5);
    Distribution scarce = drawn(rates, 4);
    assertThat(seen.mean()).isCloseTo(0.2, within(0.01));
    assertThat(scarce.mean()).isCloseTo(0.2, within(0.02));
    assertThat(scarce.sd()).isGreaterThan(1.2 * seen.sd());
  }

  private Distribution drawn(PooledRates rates, int age) {
    Draws draws = new Draws();
    double[] drawn = new double[4000];
    int place = Ages.index(age) * states.settings().size();
    Arrays.setAll(drawn, time -> rates.draw(draws.begin(5, time, age), place));
    return Distribution.of(drawn);
  }
}
