// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.Problem;
import org.throughline.settings.Fact;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.SettingStatus;

/// What facts must be together, told all at once.
final class FactRules {

  private FactRules() {}

  static List<Problem> problems(SettingFacts facts) {
    List<Problem> problems = new ArrayList<>();
    if (facts.text(Fact.NAME).length() < 2) {
      problems.add(problem("SET-101", Fact.NAME, "Enter the name of the setting."));
    }
    checkLife(facts, problems);
    checkNumbers(facts, problems);
    checkPlace(facts, problems);
    return problems;
  }

  private static void checkLife(SettingFacts facts, List<Problem> problems) {
    Optional<LocalDate> closed = facts.day(Fact.CLOSED_ON);
    if (closed.isPresent()
        && facts.day(Fact.OPENED_ON).filter(opened -> opened.isAfter(closed.get())).isPresent()) {
      problems.add(
          problem("SET-102", Fact.CLOSED_ON, "Enter a day of closing after the day of opening."));
    }
    if (facts.status() == SettingStatus.CLOSED && closed.isEmpty()) {
      problems.add(
          problem("SET-103", Fact.CLOSED_ON, "Enter the day on which the setting closed."));
    }
  }

  private static void checkNumbers(SettingFacts facts, List<Problem> problems) {
    Optional<Integer> high = facts.number(Fact.HIGH_AGE);
    if (high.isPresent()
        && facts.number(Fact.LOW_AGE).filter(low -> low > high.get()).isPresent()) {
      problems.add(
          problem("SET-104", Fact.HIGH_AGE, "Enter an oldest age that is not below the youngest."));
    }
  }

  private static void checkPlace(SettingFacts facts, List<Problem> problems) {
    if (facts.has(Fact.EASTING) != facts.has(Fact.NORTHING)) {
      Fact missing = facts.has(Fact.EASTING) ? Fact.NORTHING : Fact.EASTING;
      problems.add(
          problem("SET-105", missing, "Enter both the easting and the northing, or neither."));
    } else if (facts
        .place()
        .filter(place -> place.latitude() < 49.5 || place.longitude() < -8.8)
        .isPresent()) {
      problems.add(
          problem(
              "SET-106",
              Fact.EASTING,
              "This place is in the sea. Check that the easting and the northing are not swapped."));
    }
  }

  static Problem problem(String code, Fact fact, String message) {
    return new Problem(code, fact.key(), message);
  }
}
