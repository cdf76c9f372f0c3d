// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The exceptions, by the regulation that lists them, and the days on which the law had them.
final class Lifts {

  private static final List<String> FOUR =
      List.of(
          "school-closure",
          "early-years-closure",
          "exceptional-circumstances",
          "absence-from-area",
          "coronavirus");

  private static final List<String> ADVICE =
      Stream.concat(FOUR.stream(), Stream.of("appointment-missed")).toList();

  private static final List<String> ORDER =
      List.of(
          "absence-of-two-weeks",
          "school-closure",
          "early-years-closure",
          "exceptional-circumstances",
          "coronavirus");

  private static final Map<String, List<String>> LISTS =
      Map.of(
          "reg-5-4", FOUR,
          "reg-8-2", ADVICE,
          "reg-10-4", FOUR,
          "reg-27-3", FOUR,
          "reg-44-3", ORDER,
          "reg-45", ORDER,
          "coronavirus", List.of("coronavirus"),
          "section-42-eased", List.of("section-42-eased"));

  private static final int FROM_MAY = SlowDays.day(2020, 5, 1);
  private static final int TO_JULY = SlowDays.day(2020, 7, 31);
  private static final int TO_SEPTEMBER = SlowDays.day(2020, 9, 25);

  private Lifts() {}

  static List<String> of(String list) {
    return LISTS.get(list);
  }

  /// Whether what was eased is eased on a day: the duty to secure provision was for three months.
  static boolean isStillLifted(String exception, int day) {
    return !exception.equals("section-42-eased") || day <= TO_JULY;
  }

  /// Whether the law had this exception on that day: the two of 2020 for some months only.
  static boolean isLaw(String exception, int day) {
    return switch (exception) {
      case "coronavirus" -> FROM_MAY <= day && day <= TO_SEPTEMBER;
      case "section-42-eased" -> FROM_MAY <= day && day <= TO_JULY;
      default -> true;
    };
  }
}
