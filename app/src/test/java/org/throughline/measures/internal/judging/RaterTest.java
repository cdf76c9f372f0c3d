// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.Samples.figure;
import static org.throughline.measures.Samples.period;
import static org.throughline.measures.Samples.withheld;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.measures.Observation;
import org.throughline.measures.Polarity;
import org.throughline.measures.Samples;
import org.throughline.measures.Unit;
import org.throughline.measures.judging.Comparison;
import org.throughline.measures.judging.Rating;
import org.throughline.measures.judging.Target;
import org.throughline.measures.judging.TargetRule;

class RaterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final TargetRule SIXTY =
      new TargetRule.Reach(number("40"), period("2023"), number("60"), period("2025"));

  @Test
  void aFigureAtOrAboveWhatWasDueIsOnTarget() {
    assertThat(rated(Polarity.HIGHER, figure("2024", "50"), SIXTY, "2"))
        .isEqualTo("ON_TARGET: 50.0% was due for 2024, and it is 50.0%.");
  }

  @Test
  void withinTheToleranceItIsNearAndBeyondItOff() {
    assertThat(rated(Polarity.HIGHER, figure("2024", "48"), SIXTY, "2"))
        .isEqualTo(
            "NEAR: 50.0% was due for 2024; it is 48.0%, 2.0 points short but within the tolerance"
                + " of 2.0 points.");
    assertThat(rated(Polarity.HIGHER, figure("2024", "47.9"), SIXTY, "2"))
        .isEqualTo("OFF_TARGET: 50.0% was due for 2024; it is 47.9%, 2.1 points short.");
  }

  @Test
  void whereLowerIsBetterMoreIsTooHigh() {
    TargetRule hold = new TargetRule.Hold(number("10"));

    assertThat(rated(Polarity.LOWER, figure("2025", "9"), hold, "1"))
        .isEqualTo("ON_TARGET: 10.0% was due for 2025, and it is 9.0%.");
    assertThat(rated(Polarity.LOWER, figure("2025", "11"), hold, "1")).startsWith("NEAR: ");
    assertThat(rated(Polarity.LOWER, figure("2025", "12"), hold, "1"))
        .isEqualTo("OFF_TARGET: 10.0% was due for 2025; it is 12.0%, 2.0 points too high.");
  }

  @Test
  void aSentenceNeverSaysThatNothingIsMissingWhenSomethingIs() {
    Rater exclusions = new Rater(Samples.measure(Unit.NUMBER, Polarity.LOWER));
    TargetRule fewer =
        new TargetRule.YearlyChange(number("55"), period("2024"), number("-10"), period("2027"));

    assertThat(
            words(
                exclusions.rate(
                    new Rater.Judged(
                        Optional.of(figure("2025", "50")),
                        Optional.of(target(fewer, "0")),
                        Comparison.NONE,
                        List.of()),
                    TODAY)))
        .isEqualTo("OFF_TARGET: 49.5 was due for 2025; it is 50, 0.5 too high.");
    assertThat(rated(Polarity.HIGHER, figure("2024", "49.98"), SIXTY, "0"))
        .isEqualTo("OFF_TARGET: 50.0% was due for 2024; it is 50.0%, 0.02 points short.");
  }

  @Test
  void noDataAndOutOfDateAreStatesOfTheirOwn() {
    assertThat(rating(Polarity.HIGHER, Optional.empty(), Optional.of(SIXTY), "2"))
        .isEqualTo("NO_DATA: There is no figure yet.");
    assertThat(rated(Polarity.HIGHER, withheld("2024", "c"), SIXTY, "2"))
        .isEqualTo("NO_DATA: The figure for 2024 is withheld (c).");
    assertThat(rated(Polarity.HIGHER, figure("2023", "80"), SIXTY, "2"))
        .isEqualTo("OUT_OF_DATE: The newest figure is for 2023; nothing newer has come.");
  }

  @Test
  void aFigureIsNewsUntilTheLastDayOfItsTime() {
    LocalDate last = LocalDate.of(2024, 12, 31).plusDays(730);

    assertThat(state(figure("2024", "80"), last)).isEqualTo(Rating.State.ON_TARGET);
    assertThat(state(figure("2024", "80"), last.plusDays(1))).isEqualTo(Rating.State.OUT_OF_DATE);
  }

  @Test
  void withoutATargetOrBeforeItBeginsThereIsNone() {
    TargetRule later =
        new TargetRule.Reach(number("40"), period("2026"), number("60"), period("2028"));

    assertThat(rating(Polarity.HIGHER, Optional.of(figure("2025", "1")), Optional.empty(), "0"))
        .isEqualTo("NO_TARGET: No target is set.");
    assertThat(rated(Polarity.HIGHER, figure("2025", "1"), later, "0"))
        .isEqualTo("NO_TARGET: The target begins after 2025.");
    assertThat(rated(Polarity.CONTEXT, figure("2025", "1"), SIXTY, "0"))
        .isEqualTo("CONTEXT: It gives context: neither way is better.");
  }

  @Test
  void inThePeriodThatATargetStartsFromNothingIsDueYet() {
    TargetRule from2024 =
        new TargetRule.Reach(number("40"), period("2024"), number("60"), period("2026"));

    assertThat(rated(Polarity.HIGHER, figure("2024", "40"), from2024, "0"))
        .isEqualTo("ON_TARGET: The target starts from 40.0% in 2024, and it is 40.0%.");
    assertThat(rated(Polarity.HIGHER, figure("2025", "50"), from2024, "0"))
        .isEqualTo("ON_TARGET: 50.0% was due for 2025, and it is 50.0%.");
  }

  @Test
  void withinReachIsHeldAgainstTheComparator() {
    Comparison england = comparison("60");
    TargetRule within = new TargetRule.WithinReach(TargetRule.Comparator.ENGLAND, number("2"));

    assertThat(rated(figure("2025", "58"), within, england, List.of()))
        .isEqualTo("ON_TARGET: England is at 60.0%, so 58.0% is due, and it is 58.0%.");
    assertThat(rated(figure("2025", "55"), within, england, List.of()))
        .isEqualTo(
            "OFF_TARGET: England is at 60.0%, so 58.0% is due; it is 55.0%, 3.0 points short.");
    assertThat(rated(figure("2025", "58"), within, Comparison.NONE, List.of()))
        .isEqualTo("NO_DATA: There is no figure for England to hold it against.");
  }

  @Test
  void everySettingIsHeldAgainstTheThreshold() {
    TargetRule every = new TargetRule.EverySetting(number("90"));

    assertThat(rated(figure("2025", "95"), every, Comparison.NONE, numbers("90", "99")))
        .isEqualTo("ON_TARGET: All 2 settings are at 90.0% or better.");
    assertThat(rated(figure("2025", "95"), every, Comparison.NONE, numbers("89", "99")))
        .isEqualTo(
            "NEAR: 1 of 2 settings are not at 90.0%, all within the tolerance of 1.0 points.");
    assertThat(rated(figure("2025", "95"), every, Comparison.NONE, numbers("80", "89", "99")))
        .isEqualTo("OFF_TARGET: 2 of 3 settings are not at 90.0%.");
    assertThat(rated(figure("2025", "95"), every, Comparison.NONE, List.of()))
        .isEqualTo("NO_DATA: There are no figures by setting.");
  }

  private static String rated(
      Observation latest, TargetRule rule, Comparison comparison, List<BigDecimal> settings) {
    return words(
        new Rater(Samples.measure(Unit.PER_CENT, Polarity.HIGHER))
            .rate(
                new Rater.Judged(
                    Optional.of(latest), Optional.of(target(rule, "1")), comparison, settings),
                TODAY));
  }

  private static String rated(
      Polarity polarity, Observation latest, TargetRule rule, String tolerance) {
    return rating(polarity, Optional.of(latest), Optional.of(rule), tolerance);
  }

  private static String rating(
      Polarity polarity,
      Optional<Observation> latest,
      Optional<TargetRule> rule,
      String tolerance) {
    return words(
        new Rater(Samples.measure(Unit.PER_CENT, polarity))
            .rate(
                new Rater.Judged(
                    latest, rule.map(each -> target(each, tolerance)), Comparison.NONE, List.of()),
                TODAY));
  }

  private static Rating.State state(Observation latest, LocalDate today) {
    return new Rater(Samples.measure(Unit.PER_CENT, Polarity.HIGHER))
        .rate(
            new Rater.Judged(
                Optional.of(latest), Optional.of(target(SIXTY, "0")), Comparison.NONE, List.of()),
            today)
        .state();
  }

  private static String words(Rating rating) {
    return rating.state() + ": " + rating.reason();
  }

  private static Target target(TargetRule rule, String tolerance) {
    return new Target(rule, number(tolerance), Optional.empty(), Instant.EPOCH);
  }

  private static Comparison comparison(String england) {
    return new Comparison(
        Optional.of(number(england)), Optional.empty(), List.of(), Optional.empty());
  }

  private static List<BigDecimal> numbers(String... texts) {
    return Stream.of(texts).map(BigDecimal::new).toList();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
