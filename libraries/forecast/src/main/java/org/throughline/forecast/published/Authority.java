// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.published;

import java.util.Map;
import java.util.OptionalDouble;

/// What is published about one authority.
///
/// @param code its code, such as E06000016
/// @param oldCode its three-digit code, such as 856
/// @param name its name
/// @param region the code of its region
/// @param plans plans in January of each year
/// @param newPlans plans that began in each calendar year
/// @param requests requests for an assessment in each calendar year
public record Authority(
    String code,
    String oldCode,
    String name,
    String region,
    Map<Integer, Double> plans,
    Map<Integer, Double> newPlans,
    Map<Integer, Double> requests) {

  public Authority {
    plans = Map.copyOf(plans);
    newPlans = Map.copyOf(newPlans);
    requests = Map.copyOf(requests);
  }

  /// Whether a person may mean this authority by `word`.
  public boolean isCalled(String word) {
    return code.equalsIgnoreCase(word) || oldCode.equals(word) || name.equalsIgnoreCase(word);
  }

  /// The first January that it has a total for.
  public int firstYear() {
    return plans.keySet().stream().min(Integer::compare).orElseThrow();
  }

  /// The last January that it has a total for.
  public int lastYear() {
    return plans.keySet().stream().max(Integer::compare).orElseThrow();
  }

  /// The logarithm by which plans grew into January of `year`, where both years are known.
  OptionalDouble growth(int year) {
    Double before = plans.get(year - 1);
    Double after = plans.get(year);
    return before == null || after == null || before <= 0 || after <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.log(after / before));
  }

  /// New plans of the year before January of `year` over the plans then, as a logarithm.
  OptionalDouble freshness(int year) {
    return logOf(newPlans.get(year - 1), plans.get(year));
  }

  /// Requests over new plans in the year before January of `year`, as a logarithm.
  OptionalDouble pressure(int year) {
    return logOf(requests.get(year - 1), newPlans.get(year - 1));
  }

  private static OptionalDouble logOf(
      @org.jspecify.annotations.Nullable Double over,
      @org.jspecify.annotations.Nullable Double under) {
    return over == null || under == null || over <= 0 || under <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.log(over / under));
  }
}
