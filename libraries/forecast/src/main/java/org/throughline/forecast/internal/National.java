// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import org.throughline.forecast.Ages;

/// What is usual in England, towards which a council's own rates are drawn where it has few people.
///
/// Rounded from the Department for Education's “Education, health and care plans”, 2025 release
/// (new, ceased and current plans by age, 2023 and 2024), Open Government Licence v3.0.
final class National {

  /// New plans by academic year from −5, in thousands a year; the shape matters, not the sum.
  private static final double[] NEW_PLANS = {
    0.02, 0.05, 0.2, 1.5, 7, 13.2, 10, 7.2, 6.6, 6.5, 7, 8, 6, 5, 5, 4.7, 4, 2.4, 1, 0.4, 0.2, 0.1,
    0.1, 0.05, 0.05, 0.05, 0, 0, 0, 0, 0
  };

  private National() {}

  /// The relative number of new plans at this age.
  static double newPlans(int age) {
    return NEW_PLANS[Ages.index(age)];
  }

  /// The share of plans that end within a year from this age.
  static double leaving(int age) {
    return switch (age) {
      case 11 -> 0.03;
      case 12 -> 0.06;
      case 13 -> 0.14;
      case 14 -> 0.25;
      default -> age < 11 ? 0.023 : age < 20 ? 0.42 : 1;
    };
  }
}
