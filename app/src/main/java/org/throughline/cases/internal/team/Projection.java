// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.team;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// How many open cases are likely to pass their whole time, week by week, when each goes on from
/// its stage as the cases that ended in the last year did.
///
/// For a case that has been `a` days in a stage, the chance is the share, among the ended cases
/// that were longer than `a` days from that stage to their end, of those that would have ended
/// after its last day. Where none was that long, it is taken to pass. A case that ended otherwise,
/// such as by a refusal, did not breach.
///
/// @param weeks the sum of the chances of the cases whose last day falls in each of the next weeks
/// @param past what the same way of counting said before, beside what came
public record Projection(List<Double> weeks, List<Check> past) {

  static final int WEEKS = 12;
  private static final int CHECKS = 4;

  /// What was said on a day for the weeks after it, and what came.
  public record Check(LocalDate day, double said, int came) {}

  public Projection {
    weeks = List.copyOf(weeks);
    past = List.copyOf(past);
  }

  /// @param limit how many weeks a case has from its beginning
  static Projection of(List<Course> courses, int limit, LocalDate today) {
    List<Check> checks = new ArrayList<>();
    for (int back = 1; back <= CHECKS; back++) {
      LocalDate day = today.minusWeeks((long) back * WEEKS);
      double said = sum(ahead(courses, limit, day));
      checks.add(new Check(day, said, came(courses, limit, day)));
    }
    return new Projection(ahead(courses, limit, today), checks);
  }

  public double total() {
    return sum(weeks);
  }

  /// By how much it was wrong on average, in cases; absent where nothing was ever due.
  public OptionalDouble meanError() {
    return past.stream()
        .filter(check -> check.said() > 0 || check.came() > 0)
        .mapToDouble(check -> Math.abs(check.said() - check.came()))
        .average();
  }

  private static List<Double> ahead(List<Course> courses, int limit, LocalDate day) {
    double[] weeks = new double[WEEKS];
    PastDurations past = PastDurations.before(day, courses);
    for (Course course : courses) {
      int week = weekOfLastDay(course, limit, day);
      if (week >= 0) {
        weeks[week] += chance(course, past, course.begun().plusWeeks(limit), day);
      }
    }
    return Arrays.stream(weeks).boxed().toList();
  }

  private static int came(List<Course> courses, int limit, LocalDate day) {
    return (int)
        courses.stream()
            .filter(course -> weekOfLastDay(course, limit, day) >= 0)
            .filter(course -> course.isOpenOn(course.begun().plusWeeks(limit)))
            .count();
  }

  /// Which of the weeks after a day the last day of an open case falls in; -1 for none of them.
  private static int weekOfLastDay(Course course, int limit, LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, course.begun().plusWeeks(limit));
    return course.isOpenOn(day) && days > 0 && days <= WEEKS * 7L ? (int) ((days - 1) / 7) : -1;
  }

  private static double chance(
      Course course, PastDurations past, LocalDate lastDay, LocalDate day) {
    int stage = course.stageOn(day);
    LocalDate entered = course.reached().get(stage).orElseThrow();
    int longer = past.longerThan(stage, ChronoUnit.DAYS.between(entered, day));
    int tooLong = past.longerThan(stage, ChronoUnit.DAYS.between(entered, lastDay));
    return longer == 0 ? 1 : (double) tooLong / longer;
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }
}
