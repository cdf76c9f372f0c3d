// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.forecast.Problem;
import org.throughline.forecast.Scenario;

/// Scenarios that stand side by side, all at the same prices and income: otherwise a part of the
/// difference between them would be money and not what they change.
///
/// @param scenarios each at the money that one of them gives
/// @param problems those that say nothing of money, as remarks; those that give other money, as
///     refusals
record SameMoney(List<Scenario> scenarios, List<Problem> problems) {

  private static final String TAKEN_OVER =
      "“%s” says nothing of prices and income, so it is reckoned with those of “%s”.";

  private static final String OTHER =
      "“%s” has other prices or another income than “%s”, so a part of the difference between them"
          + " would be money alone. Give both the same, or leave them out of one.";

  SameMoney {
    scenarios = List.copyOf(scenarios);
    problems = List.copyOf(problems);
  }

  static SameMoney of(List<Scenario> given) {
    Optional<Scenario> first = given.stream().filter(each -> each.money().isSaid()).findFirst();
    return first.map(each -> of(given, each)).orElseGet(() -> new SameMoney(given, List.of()));
  }

  private static SameMoney of(List<Scenario> given, Scenario first) {
    List<Scenario> scenarios = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Scenario scenario : given) {
      scenarios.add(new Scenario(scenario.name(), first.money(), scenario.changes()));
      if (!scenario.money().isSaid()) {
        problems.add(problem(false, scenario, first, TAKEN_OVER));
      } else if (!scenario.money().equals(first.money())) {
        problems.add(problem(true, scenario, first, OTHER));
      }
    }
    return new SameMoney(scenarios, problems);
  }

  private static Problem problem(
      boolean isRefusal, Scenario scenario, Scenario first, String words) {
    return new Problem(
        isRefusal, "scenarios", 0, "money", 1, words.formatted(scenario.name(), first.name()));
  }
}
