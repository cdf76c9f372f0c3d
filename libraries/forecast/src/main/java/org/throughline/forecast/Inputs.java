// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.Arrays;

/// Everything that a forecast of plans is made from.
///
/// @param states needs, settings and who may be where
/// @param transitions who went where, person by person, counted
/// @param population everybody of each age, past and projected
/// @param costs what a plan costs a year
/// @param until the last year that is forecast, where the population reaches so far
public record Inputs(
    States states, Transitions transitions, Population population, UnitCosts costs, int until) {

  /// The January from which the forecast starts.
  public int seedYear() {
    return transitions.seedYear();
  }

  /// The years that are forecast.
  public int[] years() {
    return Arrays.stream(population.yearsAfter(seedYear())).filter(year -> year <= until).toArray();
  }

  /// The same council as it was known in January of `year`, for trying the model on its past.
  public Inputs asKnownIn(int year) {
    return new Inputs(states, transitions.before(year), population, costs, until);
  }

  /// The same, forecast no further than `year`.
  public Inputs until(int year) {
    return new Inputs(states, transitions, population, costs, year);
  }
}
