// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.team;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How many days the cases that ended in the year before a day took from each stage to their end.
/// Counted once, so that asking costs no more for a county than for a village.
final class PastDurations {

  /// A row a stage: at its place `n` stands how many took more than `n` days.
  private final List<int[]> longer;

  private PastDurations(List<int[]> longer) {
    this.longer = longer;
  }

  static PastDurations before(LocalDate day, List<Course> courses) {
    List<Course> ended =
        courses.stream()
            .filter(course -> course.ended().filter(end -> isInYearBefore(day, end)).isPresent())
            .toList();
    int stages = courses.isEmpty() ? 0 : courses.getFirst().reached().size();
    return new PastDurations(
        IntStream.range(0, stages).mapToObj(stage -> longer(ended, stage)).toList());
  }

  /// How many took more than so many days from a stage to their end.
  int longerThan(int stage, long days) {
    int[] row = longer.get(stage);
    return days < row.length ? row[Math.toIntExact(days)] : 0;
  }

  private static int[] longer(List<Course> ended, int stage) {
    int[] taken = ended.stream().flatMapToInt(course -> days(course, stage)).toArray();
    int[] longer = new int[Arrays.stream(taken).max().orElse(0)];
    for (int days : taken) {
      for (int less = 0; less < days; less++) {
        longer[less]++;
      }
    }
    return longer;
  }

  private static boolean isInYearBefore(LocalDate day, LocalDate end) {
    return !end.isAfter(day) && end.isAfter(day.minusYears(1));
  }

  private static IntStream days(Course course, int stage) {
    LocalDate end = course.ended().orElseThrow();
    Optional<LocalDate> entered = course.reached().get(stage).filter(on -> !on.isAfter(end));
    return entered.stream().mapToInt(on -> Math.toIntExact(ChronoUnit.DAYS.between(on, end)));
  }
}
