// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import org.throughline.forecast.Ages;
import org.throughline.forecast.States;

/// The chance of leaving, or of moving, by age and setting: each cell is drawn towards its age and
/// setting as strongly as the cells of this council are alike; needs multiply the odds.
final class PooledRates {

  private static final double[] STRENGTHS = {2, 4, 8, 16, 32, 64, 128, 256};
  private static final double PRIOR_PEOPLE = 8;
  private static final double MOST = 0.98;

  private final States states;
  private final int settings;
  private final double[] yes;
  private final double[] no;
  private final double[] usual;
  private final double[] alpha;
  private final double[] beta;
  private final double[] byNeed;
  private final double[] bySetting;

  /// @param yesByCell people who left, by cell
  /// @param noByCell people who did not
  /// @param nation the usual chance by age
  PooledRates(States states, double[] yesByCell, double[] noByCell, double[] nation) {
    this.states = states;
    this.settings = states.settings().size();
    this.yes = bySetting(yesByCell);
    this.no = bySetting(noByCell);
    this.usual = new double[Ages.COUNT * settings];
    this.alpha = new double[usual.length];
    this.beta = new double[usual.length];
    this.bySetting = new double[settings];
    this.byNeed = new double[states.needs().size()];
    double[] byAge = byAge(nation);
    settingOdds(byAge);
    usual(byAge);
    posterior(strength());
    needOdds(yesByCell, noByCell);
  }

  private double[] bySetting(double[] cells) {
    double[] sums = new double[Ages.COUNT * settings];
    for (int cell = 0; cell < cells.length; cell++) {
      int age = cell / states.count();
      sums[age * settings + states.setting(cell % states.count())] += cells[cell];
    }
    return sums;
  }

  private double[] byAge(double[] nation) {
    double[] rates = new double[Ages.COUNT];
    for (int age = 0; age < Ages.COUNT; age++) {
      double ofYes = PRIOR_PEOPLE * nation[age];
      double all = PRIOR_PEOPLE;
      for (int setting = 0; setting < settings; setting++) {
        ofYes += yes[age * settings + setting];
        all += yes[age * settings + setting] + no[age * settings + setting];
      }
      rates[age] = Math.min(MOST, ofYes / all);
    }
    return rates;
  }

  private void settingOdds(double[] byAge) {
    for (int setting = 0; setting < settings; setting++) {
      double seen = PRIOR_PEOPLE / 2;
      double expected = PRIOR_PEOPLE / 2;
      for (int age = 0; age < Ages.COUNT; age++) {
        int at = age * settings + setting;
        seen += yes[at];
        expected += (yes[at] + no[at]) * byAge[age];
      }
      bySetting[setting] = seen / expected;
    }
  }

  private void usual(double[] byAge) {
    for (int at = 0; at < usual.length; at++) {
      usual[at] = withOdds(byAge[at / settings], bySetting[at % settings]);
    }
  }

  /// The chance whose odds are those of `chance` times `factor`.
  static double withOdds(double chance, double factor) {
    return chanceOf(odds(chance) * factor);
  }

  static double odds(double chance) {
    return chance / (1 - chance);
  }

  static double chanceOf(double odds) {
    return odds / (1 + odds);
  }

  /// How many people's worth the usual rate is, by the likelihood of all cells.
  private double strength() {
    double best = STRENGTHS[0];
    double most = Double.NEGATIVE_INFINITY;
    for (double strength : STRENGTHS) {
      double likelihood = 0;
      for (int at = 0; at < usual.length; at++) {
        likelihood += likelihood(at, strength);
      }
      if (likelihood > most) {
        most = likelihood;
        best = strength;
      }
    }
    return best;
  }

  private double likelihood(int at, double strength) {
    double a = strength * usual[at];
    double b = strength - a;
    double sum = 0;
    for (int each = 0; each < yes[at]; each++) {
      sum += Math.log((a + each) / (strength + each));
    }
    for (int each = 0; each < no[at]; each++) {
      sum += Math.log((b + each) / (strength + yes[at] + each));
    }
    return sum;
  }

  private void posterior(double strength) {
    for (int at = 0; at < usual.length; at++) {
      alpha[at] = yes[at] + strength * usual[at];
      beta[at] = no[at] + strength * (1 - usual[at]);
    }
  }

  private void needOdds(double[] yesByCell, double[] noByCell) {
    for (int need = 0; need < byNeed.length; need++) {
      double seen = 2 * PRIOR_PEOPLE;
      double expected = 2 * PRIOR_PEOPLE;
      for (int cell = 0; cell < yesByCell.length; cell++) {
        int state = cell % states.count();
        if (states.need(state) == need) {
          seen += yesByCell[cell];
          double all = yesByCell[cell] + noByCell[cell];
          expected += all * mean(cell / states.count(), states.setting(state));
        }
      }
      byNeed[need] = seen / expected;
    }
  }

  private double mean(int ageIndex, int setting) {
    int at = ageIndex * settings + setting;
    return alpha[at] / (alpha[at] + beta[at]);
  }

  /// The chance in the middle of what is thought, for a cell.
  double mean(int cell) {
    int state = cell % states.count();
    return Math.min(
        MOST,
        withOdds(
            Math.min(MOST, mean(cell / states.count(), states.setting(state))),
            byNeed[states.need(state)]));
  }

  /// One possible chance at an age in a setting, by the place of both: that of the age, times the
  /// settings, and that of the setting.
  double draw(Draws draws, int at) {
    return Math.min(MOST, draws.beta(alpha[at], beta[at]));
  }

  double needOdds(int need) {
    return byNeed[need];
  }
}
