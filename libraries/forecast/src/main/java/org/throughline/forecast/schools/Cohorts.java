// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

/// Which cohort feeds each year group of each area, and by which ratio it did, year by year.
final class Cohorts {

  private final SchoolInputs inputs;
  private final boolean[][] teaches;

  Cohorts(SchoolInputs inputs) {
    this.inputs = inputs;
    this.teaches = new boolean[inputs.areas().size()][Phase.YEAR_GROUPS];
    for (int area = 0; area < teaches.length; area++) {
      boolean isGrowing = false;
      for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
        boolean hasNow = inputs.teaches(area, group);
        boolean hasNewly = hasNow && inputs.pupils(area, inputs.seedYear() - 1, group) == 0;
        isGrowing = (isGrowing || hasNewly) && Phase.of(group) == Phase.of(Math.max(0, group - 1));
        teaches[area][group] = hasNow || isGrowing;
        isGrowing = isGrowing || hasNewly;
      }
    }
  }

  /// Whether the area has the year group now or grows into it: a new school takes its first pupils
  /// up a year group each year, to the end of the phase.
  boolean teaches(int area, int group) {
    return group >= 0 && group < Phase.YEAR_GROUPS && teaches[area][group];
  }

  Step step(int area, int group) {
    if (group == 0) {
      return Step.FROM_BIRTH;
    }
    if (Phase.of(group) == Phase.SIXTH_FORM) {
      return Step.STAYING_ON;
    }
    return teaches(area, group - 1) ? Step.MOVING_ON : Step.ENTERING;
  }

  /// How many could come into a year group above reception.
  ///
  /// @param before the pupils of the year before, by area and year group
  double base(int area, int group, int[][] before) {
    if (teaches(area, group - 1)) {
      return before[area][group - 1];
    }
    double pool = 0;
    for (int other = 0; other < before.length; other++) {
      pool += isFeeding(other, group) ? before[other][group - 1] : 0;
    }
    return pool;
  }

  /// The same with pupils who are not whole.
  double base(int area, int group, double[][] before) {
    if (teaches(area, group - 1)) {
      return before[area][group - 1];
    }
    double pool = 0;
    for (int other = 0; other < before.length; other++) {
      pool += isFeeding(other, group) ? before[other][group - 1] : 0;
    }
    return pool;
  }

  /// Whether pupils must leave an area to go on into the year group.
  private boolean isFeeding(int area, int group) {
    return teaches(area, group - 1) && !teaches(area, group);
  }

  /// How many could come into the year group in a year of the past; not a number where unknown.
  double pastBase(int area, int group, int year) {
    double[] births = inputs.births().get(year);
    int[][] before = inputs.rolls().get(year - 1);
    if (group == 0) {
      return births == null ? Double.NaN : births[area];
    }
    return before == null ? Double.NaN : base(area, group, before);
  }

  /// How many came without those whose arrival was known beside it.
  double came(int area, int group, int year) {
    return inputs.pupils(area, year, group) - inputs.arriving(area, year, group);
  }

  /// Whether a ratio can be taken.
  boolean isSeen(int area, int group, int year) {
    return teaches(area, group) && pastBase(area, group, year) > 0 && came(area, group, year) > 0;
  }

  /// The logarithm of those who came over those who could.
  double logRatio(int area, int group, int year) {
    return Math.log(came(area, group, year) / pastBase(area, group, year));
  }
}
