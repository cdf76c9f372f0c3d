// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.throughline.measures.Observation;
import org.throughline.measures.Polarity;
import org.throughline.measures.judging.TargetRule;

/// Where a series is going if it goes on as it went: a straight line through its figures by least
/// squares, with the error of a single new figure around it.
///
/// The chance that a goal is met is that of a Student's t with two degrees fewer than figures. A
/// line is not drawn through fewer than five figures, nor further than half their span ahead.
public final class Course {

  static final int FEWEST = 5;

  private final double slope;
  private final double middleDay;
  private final double middleValue;
  private final double spread;
  private final double error;
  private final int figures;
  private final LocalDate start;
  private final LocalDate furthest;

  private Course(List<Observation> series) {
    start = series.getFirst().period().end();
    figures = series.size();
    double[] days = new double[figures];
    double[] values = new double[figures];
    for (int at = 0; at < figures; at++) {
      days[at] = ChronoUnit.DAYS.between(start, series.get(at).period().end());
      values[at] = series.get(at).value().orElseThrow().doubleValue();
    }
    middleDay = mean(days);
    middleValue = mean(values);
    double together = 0;
    double square = 0;
    for (int at = 0; at < figures; at++) {
      together += (days[at] - middleDay) * (values[at] - middleValue);
      square += (days[at] - middleDay) * (days[at] - middleDay);
    }
    spread = square;
    slope = together / square;
    double misses = 0;
    for (int at = 0; at < figures; at++) {
      double miss = values[at] - at(days[at]);
      misses += miss * miss;
    }
    error = Math.sqrt(misses / (figures - 2));
    furthest = series.getLast().period().end().plusDays((long) (days[figures - 1] / 2));
  }

  /// The course of a series; empty when it is too short to have one.
  ///
  /// @param series of the whole, in the order of time; marks are passed over
  public static Optional<Course> of(List<Observation> series) {
    List<Observation> figures = series.stream().filter(each -> each.value().isPresent()).toList();
    return figures.size() < FEWEST || isOneDay(figures)
        ? Optional.empty()
        : Optional.of(new Course(figures));
  }

  /// The chance, 0 to 1, that a goal is met; empty when it lies too far ahead.
  public Optional<Double> chance(TargetRule.Goal goal, Polarity polarity) {
    if (goal.by().isAfter(furthest) || !polarity.isJudged()) {
      return Optional.empty();
    }
    double day = ChronoUnit.DAYS.between(start, goal.by());
    double away = day - middleDay;
    double deviation = error * Math.sqrt(1 + 1.0 / figures + away * away / spread);
    double ahead = at(day) - goal.value().doubleValue();
    double better = polarity == Polarity.HIGHER ? ahead : -ahead;
    if (deviation == 0) {
      return Optional.of(better >= 0 ? 1.0 : 0.0);
    }
    return Optional.of(TDistribution.of(figures - 2.0).cumulativeProbability(better / deviation));
  }

  /// Where the line stands on `day`.
  public BigDecimal on(LocalDate day) {
    return BigDecimal.valueOf(at((double) ChronoUnit.DAYS.between(start, day)));
  }

  /// How the chance is worked out, in words.
  public String method() {
    return "a straight line through the last %d figures, with their own scatter around it"
        .formatted(figures);
  }

  private double at(double day) {
    return middleValue + slope * (day - middleDay);
  }

  private static double mean(double[] numbers) {
    double sum = 0;
    for (double each : numbers) {
      sum += each;
    }
    return sum / numbers.length;
  }

  private static boolean isOneDay(List<Observation> series) {
    return series.getFirst().period().end().equals(series.getLast().period().end());
  }
}
