// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How quickly some advice came.
///
/// @param neverCame of cases that are closed
/// @param medianDays of what came; absent when nothing did
public record AdviceNumbers(
    int asked,
    int inTime,
    int late,
    int waiting,
    int lateNow,
    int neverCame,
    OptionalDouble medianDays) {

  public static AdviceNumbers of(List<AskedAdvice> all, LocalDate today) {
    Map<AskedAdvice.Course, Integer> courses = new EnumMap<>(AskedAdvice.Course.class);
    all.forEach(each -> courses.merge(each.courseOn(today), 1, Integer::sum));
    long[] days = all.stream().flatMapToLong(each -> each.days().stream()).sorted().toArray();
    return new AdviceNumbers(
        all.size(),
        courses.getOrDefault(AskedAdvice.Course.IN_TIME, 0),
        courses.getOrDefault(AskedAdvice.Course.LATE, 0),
        courses.getOrDefault(AskedAdvice.Course.WAITING, 0),
        courses.getOrDefault(AskedAdvice.Course.LATE_NOW, 0),
        courses.getOrDefault(AskedAdvice.Course.NEVER_CAME, 0),
        days.length == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((days[(days.length - 1) / 2] + days[days.length / 2]) / 2.0));
  }

  /// What has come or is past its day: what is still within its time counts neither way.
  public int judged() {
    return asked - waiting;
  }

  /// The share that came within six weeks; absent when nothing can be judged yet.
  public OptionalDouble percentInTime() {
    return judged() == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * inTime / judged());
  }
}
