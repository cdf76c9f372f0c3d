// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.util.Objects;

/// What spreadsheets do, for comparison: every cell's own ratio, as it was on average in the last
/// years, for ever.
final class CarriedFlat {

  private final SchoolInputs inputs;
  private final Cohorts cohorts;
  private final int averaged;

  /// @param averaged how many of the last years are averaged
  CarriedFlat(SchoolInputs inputs, int averaged) {
    this.inputs = inputs;
    this.cohorts = new Cohorts(inputs);
    this.averaged = averaged;
  }

  /// Pupils by year, area and year group.
  double[][][] forecast() {
    int[] years = inputs.years();
    int areas = inputs.areas().size();
    double[][] ratios = new double[areas][Phase.YEAR_GROUPS];
    for (int area = 0; area < areas; area++) {
      for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
        ratios[area][group] = ratio(area, group);
      }
    }
    double[][][] forecast = new double[years.length][areas][Phase.YEAR_GROUPS];
    double[][] before = now();
    for (int year = 0; year < years.length; year++) {
      for (int area = 0; area < areas; area++) {
        for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
          forecast[year][area][group] =
              cohorts.teaches(area, group)
                  ? ratios[area][group] * base(area, group, years[year], before)
                      + inputs.arriving(area, years[year], group)
                  : 0;
        }
      }
      before = forecast[year];
    }
    return forecast;
  }

  private double[][] now() {
    int[][] rolls = Objects.requireNonNull(inputs.rolls().get(inputs.seedYear()));
    double[][] now = new double[rolls.length][Phase.YEAR_GROUPS];
    for (int area = 0; area < now.length; area++) {
      for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
        now[area][group] = rolls[area][group];
      }
    }
    return now;
  }

  private double base(int area, int group, int year, double[][] before) {
    if (group > 0) {
      return cohorts.base(area, group, before);
    }
    for (int known = year; known >= inputs.firstYear(); known--) {
      double[] births = inputs.births().get(known);
      if (births != null && !Double.isNaN(births[area])) {
        return births[area];
      }
    }
    return 0;
  }

  private double ratio(int area, int group) {
    double came = 0;
    double could = 0;
    int seen = 0;
    for (int year = inputs.seedYear(); year > inputs.firstYear() && seen < averaged; year--) {
      if (cohorts.isSeen(area, group, year)) {
        came += cohorts.came(area, group, year);
        could += cohorts.pastBase(area, group, year);
        seen++;
      }
    }
    return could > 0 ? came / could : 1;
  }
}
