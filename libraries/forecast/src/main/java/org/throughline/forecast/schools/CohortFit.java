// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The ratios of cohorts with how sure we are of each.
///
/// The logarithm of a ratio is what is usual for its year group in the whole authority, what the
/// whole authority shares in a year, what sets the area apart, what sets the cell apart, and
/// chance. What sets areas and cells apart is drawn towards nothing as strongly as their years
/// disagree (partial pooling).
final class CohortFit {

  private static final double PRIOR_YEARS = 5;
  private static final double USUAL_AREA_YEAR = 0.006;
  private static final double FADING = 0.85;

  final Cohorts cohorts;
  final SchoolInputs inputs;
  private final int first;
  private final int last;
  private final Map<Step, double[]> usual = new EnumMap<>(Step.class);
  private final Map<Step, double[][]> together = new EnumMap<>(Step.class);
  private final Map<Step, Wave> waves = new EnumMap<>(Step.class);
  private final Map<Step, AreaEffects> areas = new EnumMap<>(Step.class);
  private final Map<Step, Double> ofGroup = new EnumMap<>(Step.class);

  CohortFit(SchoolInputs inputs) {
    this.inputs = inputs;
    this.cohorts = new Cohorts(inputs);
    this.first = inputs.firstYear() + 1;
    this.last = inputs.seedYear();
    for (Step step : Step.values()) {
      fit(step);
    }
  }

  int years() {
    return last - first + 1;
  }

  private void fit(Step step) {
    double[][] ratios = new double[Phase.YEAR_GROUPS][years()];
    double[] mean = new double[Phase.YEAR_GROUPS];
    for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
      for (int year = 0; year < years(); year++) {
        ratios[group][year] = ofAll(step, group, first + year);
      }
      mean[group] = mean(ratios[group]);
    }
    usual.put(step, mean);
    together.put(step, ratios);
    double[] shared = new double[years()];
    for (int year = 0; year < years(); year++) {
      shared[year] = shared(ratios, mean, year);
    }
    waves.put(step, new Wave(shared, step.usualYear));
    AreaEffects effects = new AreaEffects(this, step, FADING, PRIOR_YEARS, USUAL_AREA_YEAR);
    areas.put(step, effects);
    ofGroup.put(step, groupSd(step, ratios, mean, shared, effects.noise()));
  }

  /// The logarithm of the ratio of all areas together; not a number where nobody is seen.
  private double ofAll(Step step, int group, int year) {
    double came = 0;
    double could = 0;
    for (int area = 0; area < inputs.areas().size(); area++) {
      if (cohorts.step(area, group) == step && cohorts.isSeen(area, group, year)) {
        came += cohorts.came(area, group, year);
        double base = cohorts.pastBase(area, group, year);
        could = step == Step.ENTERING ? Math.max(could, base) : could + base;
      }
    }
    return could > 0 ? Math.log(came / could) : Double.NaN;
  }

  private static double mean(double[] values) {
    double sum = 0;
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private static double shared(double[][] ratios, double[] mean, int year) {
    double sum = 0;
    int count = 0;
    for (int group = 0; group < mean.length; group++) {
      if (!Double.isNaN(ratios[group][year])) {
        sum += ratios[group][year] - mean[group];
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /// How far a year group strays in a year from what all share, beyond the chance of its pupils.
  private double groupSd(
      Step step, double[][] ratios, double[] mean, double[] shared, double noise) {
    double squares = PRIOR_YEARS * Math.pow(step.usualYear / 2, 2);
    double count = PRIOR_YEARS;
    for (int group = 0; group < mean.length; group++) {
      for (int year = 0; year < years(); year++) {
        double stray = ratios[group][year] - mean[group] - shared[year];
        if (!Double.isNaN(stray)) {
          double pupils = Math.max(1, inputs.pupils(-1, first + year, group));
          squares += Math.max(0, stray * stray - noise / pupils);
          count++;
        }
      }
    }
    return Math.sqrt(squares / count);
  }

  double usual(Step step, int group) {
    double mean = of(usual, step)[group];
    return Double.isNaN(mean) ? 0 : mean;
  }

  /// The logarithm of the ratio of all areas of a step in a past year, from 0.
  double together(Step step, int group, int year) {
    return of(together, step)[group][year];
  }

  Wave wave(Step step) {
    return of(waves, step);
  }

  AreaEffects areas(Step step) {
    return of(areas, step);
  }

  /// How far a year group strays from the others in a year.
  double groupSd(Step step) {
    return of(ofGroup, step);
  }

  int firstYear() {
    return first;
  }

  private static <T> T of(Map<Step, T> map, Step step) {
    return Objects.requireNonNull(map.get(step));
  }
}
