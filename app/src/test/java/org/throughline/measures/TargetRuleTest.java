// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.Samples.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.measures.judging.TargetRule;
import org.throughline.platform.Problem;

class TargetRuleTest {

  private static final TargetRule REACH =
      new TargetRule.Reach(number("50"), period("2024"), number("60"), period("2026"));

  /// Permanent exclusions of 2007: 55, ten per cent fewer each year.
  private static final TargetRule TEN_PER_CENT_FEWER =
      new TargetRule.YearlyChange(
          number("55"), period("2006/07"), number("-10"), period("2009/10"));

  @Test
  void aValueIsReachedInAStraightLine() {
    assertThat(REACH.dueOn(LocalDate.of(2024, 12, 30))).isEmpty();
    assertThat(REACH.dueOn(LocalDate.of(2024, 12, 31)).orElseThrow()).isEqualByComparingTo("50");
    assertThat(REACH.dueOn(LocalDate.of(2025, 12, 31)).orElseThrow()).isEqualByComparingTo("55");
    assertThat(REACH.dueOn(LocalDate.of(2026, 12, 31)).orElseThrow()).isEqualByComparingTo("60");
    assertThat(REACH.dueOn(LocalDate.of(2030, 1, 1)).orElseThrow()).isEqualByComparingTo("60");
    assertThat(REACH.words(Unit.PER_CENT)).isEqualTo("60.0% by 2026, from 50.0% in 2024");
  }

  @Test
  void aYearlyChangeCountsOnFromTheYearBefore() {
    assertThat(TEN_PER_CENT_FEWER.path())
        .extracting(goal -> goal.value().setScale(2, java.math.RoundingMode.HALF_UP).toString())
        .containsExactly("55.00", "49.50", "44.55", "40.10");
    assertThat(TEN_PER_CENT_FEWER.dueOn(LocalDate.of(2008, 8, 30)).orElseThrow())
        .isEqualByComparingTo("55");
    assertThat(TEN_PER_CENT_FEWER.goal().orElseThrow().by()).isEqualTo("2010-08-31");
    assertThat(TEN_PER_CENT_FEWER.words(Unit.NUMBER))
        .isEqualTo("−10% a year until 2009/10, from 55 in 2006/07");
  }

  @Test
  void aHeldValueIsDueOnEveryDayAndOneWithinReachFollowsOthers() {
    assertThat(new TargetRule.Hold(number("94")).dueOn(LocalDate.of(1999, 1, 1)).orElseThrow())
        .isEqualByComparingTo("94");
    TargetRule within = new TargetRule.WithinReach(TargetRule.Comparator.ENGLAND, number("2"));
    assertThat(within.dueOn(LocalDate.of(2026, 1, 1))).isEmpty();
    assertThat(within.path()).isEmpty();
    assertThat(within.words(Unit.PER_CENT)).isEqualTo("within 2.0 points of England");
  }

  @Test
  void aTargetBeforeItsBaselineIsRefusedWithTheRemedy() {
    assertThat(
            problems(
                new TargetRule.Reach(number("50"), period("2026"), number("60"), period("2024"))))
        .containsExactly("by: target-before-baseline");
    assertThat(
            problems(
                new TargetRule.Reach(number("50"), period("2026"), number("60"), period("2026"))))
        .containsExactly("by: target-before-baseline");
    assertThat(
            problems(
                new TargetRule.YearlyChange(
                    number("50"), period("2026"), number("5"), period("2025"))))
        .containsExactly("until: target-before-baseline");
  }

  @Test
  void aShareOfNothingIsRefused() {
    assertThat(
            problems(
                new TargetRule.YearlyChange(
                    number("0"), period("2024"), number("5"), period("2026"))))
        .containsExactly("baseline: target-from-nothing");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThat(
            problems(
                new TargetRule.Reach(number("60"), period("2026"), number("50"), period("2024"))))
        .containsExactly("by: target-before-baseline", "value: target-worse");
    assertThat(
            problems(
                new TargetRule.YearlyChange(
                    number("10"), period("2026"), number("-150"), period("2024"))))
        .containsExactly(
            "until: target-before-baseline", "perCent: target-change", "perCent: target-worse");
  }

  @Test
  void worseThanTheBaselineDependsOnWhichWayIsBetter() {
    TargetRule fewer =
        new TargetRule.Reach(number("60"), period("2024"), number("50"), period("2026"));

    assertThat(fewer.problems(Polarity.LOWER)).isEmpty();
    assertThat(fewer.problems(Polarity.CONTEXT)).isEmpty();
    assertThat(fewer.problems(Polarity.HIGHER)).hasSize(1);
    assertThat(TEN_PER_CENT_FEWER.problems(Polarity.LOWER)).isEmpty();
    assertThat(TEN_PER_CENT_FEWER.problems(Polarity.HIGHER)).hasSize(1);
  }

  @Test
  void aMarginBelowNothingIsRefused() {
    assertThat(problems(new TargetRule.WithinReach(TargetRule.Comparator.REGION, number("-1"))))
        .containsExactly("margin: target-margin");
  }

  private static List<String> problems(TargetRule rule) {
    return rule.problems(Polarity.HIGHER).stream()
        .map((Problem each) -> each.field() + ": " + each.code())
        .toList();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
