// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.throughline.measures.Samples.figure;
import static org.throughline.measures.Samples.withheld;
import static org.throughline.measures.Samples.years;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.measures.Observation;
import org.throughline.measures.Polarity;
import org.throughline.measures.judging.TargetRule;

class CourseTest {

  private static final LocalDate NEXT = LocalDate.of(2016, 1, 6);

  /// Five figures a day apart: 1, 2, 3, 4, 5 with the middle three moved by +1, 0, −1 … so that the
  /// line is 0.8 x + 0.6 and the sum of the squared misses is 3.6.
  private static final List<Observation> FIVE =
      List.of(
          figure("2016-01-01", "1"),
          figure("2016-01-02", "3"),
          figure("2016-01-03", "2"),
          figure("2016-01-04", "5"),
          figure("2016-01-05", "4"));

  @Test
  void theLineIsThatOfLeastSquares() {
    // By hand: slope 8/10, through (3, 3).
    Course course = Course.of(FIVE).orElseThrow();

    assertThat(course.on(NEXT).doubleValue()).isCloseTo(5.4, within(1e-9));
    assertThat(course.on(LocalDate.of(2016, 1, 1)).doubleValue()).isCloseTo(1.4, within(1e-9));
  }

  @Test
  void theChanceIsThatOfStudentsT() {
    // Scatter: sqrt(3.6 / 3); for a new figure at day 6: times sqrt(1 + 1/5 + 9/10).
    double deviation = Math.sqrt(3.6 / 3) * Math.sqrt(1 + 0.2 + 0.9);

    // Of a printed table for three degrees: t = 1.638 leaves 10 per cent above it, 2.353 leaves 5.
    assertThat(chance(5.4 - 1.638 * deviation, Polarity.HIGHER)).isCloseTo(0.90, within(0.0005));
    assertThat(chance(5.4 - 2.353 * deviation, Polarity.HIGHER)).isCloseTo(0.95, within(0.0005));
    assertThat(chance(5.4 + 2.353 * deviation, Polarity.HIGHER)).isCloseTo(0.05, within(0.0005));
    assertThat(chance(5.4, Polarity.HIGHER)).isCloseTo(0.5, within(1e-9));
    assertThat(chance(5.4 - 1.638 * deviation, Polarity.LOWER)).isCloseTo(0.10, within(0.0005));
  }

  @Test
  void aSeriesThatIsTooShortHasNoCourse() {
    assertThat(Course.of(years(2020, "1", "2", "3", "4"))).isEmpty();
    List<Observation> withMarks = new ArrayList<>(years(2020, "1", "2", "3", "4"));
    withMarks.add(withheld("2024", "c"));
    assertThat(Course.of(withMarks)).isEmpty();
    assertThat(Course.of(years(2020, "1", "2", "3", "4", "5"))).isPresent();
  }

  @Test
  void figuresOfOneDayHaveNoCourse() {
    assertThat(
            Course.of(
                List.of(
                    figure("2024", "1"),
                    figure("2024", "2"),
                    figure("2024", "3"),
                    figure("2024", "4"),
                    figure("2024", "5"))))
        .isEmpty();
  }

  @Test
  void itIsNotDrawnFurtherThanHalfItsSpanAhead() {
    Course course = Course.of(years(2020, "1", "3", "2", "5", "4")).orElseThrow();

    assertThat(course.chance(goal(2026, "5"), Polarity.HIGHER)).isPresent();
    assertThat(course.chance(goal(2027, "5"), Polarity.HIGHER)).isEmpty();
    assertThat(course.chance(goal(2026, "5"), Polarity.CONTEXT)).isEmpty();
  }

  @Test
  void aLevelLineIsCertain() {
    Course course = Course.of(years(2020, "7", "7", "7", "7", "7")).orElseThrow();

    assertThat(course.chance(goal(2025, "6"), Polarity.HIGHER).orElseThrow()).isEqualTo(1.0);
    assertThat(course.chance(goal(2025, "8"), Polarity.HIGHER).orElseThrow()).isEqualTo(0.0);
    assertThat(course.method()).contains("last 5 figures");
  }

  private static double chance(double goal, Polarity polarity) {
    return Course.of(FIVE)
        .orElseThrow()
        .chance(new TargetRule.Goal(NEXT, BigDecimal.valueOf(goal)), polarity)
        .orElseThrow();
  }

  private static TargetRule.Goal goal(int year, String value) {
    return new TargetRule.Goal(LocalDate.of(year, 12, 31), new BigDecimal(value));
  }
}
