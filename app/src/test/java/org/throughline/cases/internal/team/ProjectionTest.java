// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A whole time of 20 weeks, and two stages: begun, and decided after 40 days.
class ProjectionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int LIMIT = 20;

  @Test
  void aCaseGoesOnAsThoseThatEndedInTheLastYearDid() {
    List<Course> courses = new ArrayList<>();
    // From the decision to the end: three took 90 days, one 110; 100 days are left at the decision.
    for (int days : new int[] {90, 90, 90, 110}) {
      courses.add(ended(TODAY.minusDays(200), days));
    }
    courses.add(running(TODAY.minusDays(60)));

    Projection projection = Projection.of(courses, LIMIT, TODAY);

    assertThat(projection.total()).isCloseTo(0.25, within(1e-9));
    assertThat(projection.weeks().get(11)).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void whoeverHasSpentLongerThanTheQuickOnesIsHeldAgainstTheSlowOnes() {
    List<Course> courses = new ArrayList<>();
    for (int days : new int[] {30, 30, 90, 110}) {
      courses.add(ended(TODAY.minusDays(200), days));
    }
    courses.add(running(TODAY.minusDays(100)));

    assertThat(Projection.of(courses, LIMIT, TODAY).total()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void whereNoneTookSoLongTheCaseIsTakenToPass() {
    List<Course> courses = List.of(ended(TODAY.minusDays(200), 10), running(TODAY.minusDays(100)));

    assertThat(Projection.of(courses, LIMIT, TODAY).total()).isEqualTo(1);
  }

  @Test
  void whatIsPastItsTimeOrEndedIsNoLongerAhead() {
    List<Course> courses = List.of(running(TODAY.minusDays(141)), ended(TODAY.minusDays(100), 20));

    assertThat(Projection.of(courses, LIMIT, TODAY).total()).isZero();
  }

  @Test
  void whatWasSaidBeforeStandsBesideWhatCame() {
    LocalDate then = TODAY.minusWeeks(12);
    List<Course> courses = new ArrayList<>();
    for (int days : new int[] {90, 90, 110, 110}) {
      courses.add(ended(then.minusDays(200), days));
    }
    courses.add(ended(then.minusDays(60), 95));
    courses.add(ended(then.minusDays(60), 105));
    courses.add(running(then.minusDays(60)));

    Projection.Check check = Projection.of(courses, LIMIT, TODAY).past().getFirst();

    assertThat(check.day()).isEqualTo(then);
    assertThat(check.said()).isCloseTo(1.5, within(1e-9));
    assertThat(check.came()).isEqualTo(2);
  }

  @Test
  void theErrorIsTheMeanOfTheChecksThatHadAnythingToCount() {
    List<Projection.Check> checks =
        List.of(
            new Projection.Check(TODAY, 1.5, 2),
            new Projection.Check(TODAY, 0, 0),
            new Projection.Check(TODAY, 3, 5));

    assertThat(new Projection(List.of(), checks).meanError()).hasValueCloseTo(1.25, within(1e-9));
  }

  @Test
  void withoutEarlierCasesThereIsNoError() {
    assertThat(Projection.of(List.of(), LIMIT, TODAY).meanError()).isEmpty();
  }

  /// @param days from the decision to the end
  private static Course ended(LocalDate begun, int days) {
    return new Course(
        List.of(Optional.of(begun), Optional.of(begun.plusDays(40))),
        Optional.of(begun.plusDays(40L + days)));
  }

  private static Course running(LocalDate begun) {
    return new Course(
        List.of(Optional.of(begun), Optional.of(begun.plusDays(40))), Optional.empty());
  }
}
