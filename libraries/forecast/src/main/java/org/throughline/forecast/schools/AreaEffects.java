// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// What sets areas and their year groups apart from the whole authority, drawn towards nothing.
final class AreaEffects {

  private final CohortFit fit;
  private final Step step;
  private final double[][][] apart;
  private final double[] weights;
  private final double[] areaMean;
  private final double[] areaVariance;
  private final double[][] cellMean;
  private final double[][] cellVariance;
  private final double noise;
  private final double areaYear;

  AreaEffects(CohortFit fit, Step step, double fading, double priorYears, double usualAreaYear) {
    this.fit = fit;
    this.step = step;
    int areas = fit.inputs.areas().size();
    this.apart = new double[areas][Phase.YEAR_GROUPS][fit.years()];
    this.weights = new double[fit.years()];
    Arrays.setAll(weights, year -> Math.pow(fading, fit.years() - 1 - year));
    this.areaMean = new double[areas];
    this.areaVariance = new double[areas];
    this.cellMean = new double[areas][Phase.YEAR_GROUPS];
    this.cellVariance = new double[areas][Phase.YEAR_GROUPS];
    measure();
    double[][] strays = areaYears();
    this.noise = noise(strays, priorYears);
    this.areaYear = step == Step.MOVING_ON ? areaYear(strays, priorYears, usualAreaYear) : 0;
    pool();
  }

  private void measure() {
    for (int area = 0; area < apart.length; area++) {
      for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
        for (int year = 0; year < fit.years(); year++) {
          apart[area][group][year] =
              fit.cohorts.step(area, group) == step
                      && fit.cohorts.isSeen(area, group, fit.firstYear() + year)
                  ? fit.cohorts.logRatio(area, group, fit.firstYear() + year)
                      - fit.together(step, group, year)
                  : Double.NaN;
        }
      }
    }
  }

  private double pupils(int area, int group, int year) {
    return Math.max(1, fit.cohorts.came(area, group, fit.firstYear() + year));
  }

  private double own(int area, int group) {
    double sum = 0;
    double weight = 0;
    for (int year = 0; year < fit.years(); year++) {
      if (!Double.isNaN(apart[area][group][year])) {
        double each = weights[year] * pupils(area, group, year);
        sum += each * apart[area][group][year];
        weight += each;
      }
    }
    return weight == 0 ? Double.NaN : sum / weight;
  }

  /// How many pupils' chance the own mean of a cell averages.
  private double evidence(int area, int group) {
    double weight = 0;
    double squares = 0;
    for (int year = 0; year < fit.years(); year++) {
      if (!Double.isNaN(apart[area][group][year])) {
        double each = weights[year] * pupils(area, group, year);
        weight += each;
        squares += weights[year] * each;
      }
    }
    return squares == 0 ? 0 : weight * weight / squares;
  }

  /// How far all year groups of an area stray together from their own means, by area and year.
  private double[][] areaYears() {
    double[][] strays = new double[apart.length][fit.years()];
    for (int area = 0; area < apart.length; area++) {
      for (int year = 0; year < fit.years(); year++) {
        double sum = 0;
        double weight = 0;
        for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
          double each = apart[area][group][year] - own(area, group);
          if (!Double.isNaN(each)) {
            sum += each * pupils(area, group, year);
            weight += pupils(area, group, year);
          }
        }
        strays[area][year] = weight == 0 ? 0 : sum / weight;
      }
    }
    return strays;
  }

  /// The variance of a cell for each pupil, once what its area shares in a year is taken out.
  private double noise(double[][] strays, double priorYears) {
    double squares = 2 * priorYears * step.usualNoise;
    double freedom = 2 * priorYears;
    boolean isShared = step == Step.MOVING_ON;
    for (int area = 0; area < apart.length; area++) {
      for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
        double own = own(area, group);
        for (int year = 0; year < fit.years(); year++) {
          double stray = apart[area][group][year] - own - (isShared ? strays[area][year] : 0);
          if (!Double.isNaN(stray) && apart.length > 1) {
            squares += stray * stray * pupils(area, group, year);
            freedom += (1 - 1.0 / fit.years()) * (isShared ? 0.85 : 1);
          }
        }
      }
    }
    return squares / freedom;
  }

  private double areaYear(double[][] strays, double priorYears, double usual) {
    double squares = priorYears * usual * usual;
    double count = priorYears;
    for (int area = 0; area < apart.length && apart.length > 1; area++) {
      for (int year = 0; year < fit.years(); year++) {
        double pupils = 0;
        for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
          pupils += Double.isNaN(apart[area][group][year]) ? 0 : pupils(area, group, year);
        }
        if (pupils > 0) {
          squares += Math.max(0, strays[area][year] * strays[area][year] - noise / pupils);
          count += 1 - 1.0 / fit.years();
        }
      }
    }
    return Math.sqrt(squares / count);
  }

  private void pool() {
    double between =
        spread(apart.length, this::areaOwn, this::areaEvidence, step.usualBetweenAreas);
    for (int area = 0; area < apart.length; area++) {
      double evidence = areaEvidence(area);
      double variance = evidence == 0 ? Double.POSITIVE_INFINITY : noise / evidence;
      double pull = between / (between + variance);
      areaMean[area] = evidence == 0 ? 0 : pull * areaOwn(area);
      areaVariance[area] = evidence == 0 ? between : between * variance / (between + variance);
      cells(area);
    }
  }

  private void cells(int area) {
    double usual = step.usualBetweenAreas / 2;
    double between =
        spread(
            Phase.YEAR_GROUPS,
            group -> own(area, group) - areaMean[area],
            group -> evidence(area, group),
            usual);
    for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
      double evidence = evidence(area, group);
      if (evidence > 0) {
        double variance = noise / evidence;
        cellMean[area][group] =
            between / (between + variance) * (own(area, group) - areaMean[area]);
        cellVariance[area][group] = between * variance / (between + variance);
      } else {
        cellVariance[area][group] = between;
      }
    }
  }

  private double areaOwn(int area) {
    double sum = 0;
    double weight = 0;
    for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
      double evidence = evidence(area, group);
      if (evidence > 0) {
        sum += evidence * own(area, group);
        weight += evidence;
      }
    }
    return weight == 0 ? 0 : sum / weight;
  }

  private double areaEvidence(int area) {
    double evidence = 0;
    for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
      evidence += evidence(area, group);
    }
    return evidence;
  }

  /// The variance between parts beyond their chance, by moments, with what is usual counted as
  /// three parts.
  private double spread(
      int parts, IntToDoubleFunction own, IntToDoubleFunction evidence, double usual) {
    double squares = 3 * usual * usual;
    double count = 3;
    for (int part = 0; part < parts; part++) {
      double seen = evidence.applyAsDouble(part);
      if (seen > 0) {
        double mean = own.applyAsDouble(part);
        squares += Math.max(0, mean * mean - noise / seen);
        count++;
      }
    }
    return Math.max(1e-8, squares / count);
  }

  double mean(int area, int group) {
    return areaMean[area] + cellMean[area][group];
  }

  double areaSd(int area) {
    return Math.sqrt(areaVariance[area]);
  }

  double cellSd(int area, int group) {
    return Math.sqrt(cellVariance[area][group]);
  }

  /// The variance of a cell's pupils, for each pupil.
  double noise() {
    return noise;
  }

  /// How far the year groups of an area stray together in a year.
  double areaYear() {
    return areaYear;
  }
}
