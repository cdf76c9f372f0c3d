// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

/// How many of the pupils forecast are there because of new homes and known migration: those who
/// arrive, and in later years those who arrived before.
final class Arrived {

  private final SchoolInputs inputs;
  private final Cohorts cohorts;

  Arrived(SchoolInputs inputs) {
    this.inputs = inputs;
    this.cohorts = new Cohorts(inputs);
  }

  /// By year, area and year group; who must change area to go on is not followed.
  double[][][] byYear() {
    int[] years = inputs.years();
    double[][][] arrived = new double[years.length][inputs.areas().size()][Phase.YEAR_GROUPS];
    for (int year = 0; year < years.length; year++) {
      for (int area = 0; area < inputs.areas().size(); area++) {
        for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
          double before =
              year > 0 && cohorts.teaches(area, group) && cohorts.teaches(area, group - 1)
                  ? arrived[year - 1][area][group - 1]
                  : 0;
          arrived[year][area][group] = before + inputs.arriving(area, years[year], group);
        }
      }
    }
    return arrived;
  }
}
