// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

/// How pupils come into a year group, with what is usual in England before a council's own years
/// are seen.
enum Step {
  /// Reception, from births five years before.
  FROM_BIRTH(0.02, 1.0, 0.05),
  /// The year group below, in the same area.
  MOVING_ON(0.007, 0.2, 0.015),
  /// From all areas that end with the year group below, as into year 7.
  ENTERING(0.015, 1.0, 0.1),
  /// Into year 12 or 13, which not everybody does.
  STAYING_ON(0.025, 0.8, 0.06);

  /// The usual standard deviation of a year in the whole authority, of the logarithm of the ratio.
  final double usualYear;

  /// The usual variance of a cell's pupils, for each pupil.
  final double usualNoise;

  /// The usual standard deviation between areas.
  final double usualBetweenAreas;

  Step(double usualYear, double usualNoise, double usualBetweenAreas) {
    this.usualYear = usualYear;
    this.usualNoise = usualNoise;
    this.usualBetweenAreas = usualBetweenAreas;
  }
}
