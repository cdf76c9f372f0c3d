// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.entering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.measures.Measure;
import org.throughline.measures.Origin;
import org.throughline.measures.Polarity;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.Samples;
import org.throughline.measures.Unit;

class TypedFigureTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Measure SHARE = Samples.measure(Unit.PER_CENT, Polarity.HIGHER);
  private static final Measure COUNT = Samples.measure(Unit.NUMBER, Polarity.LOWER);

  @Test
  void aShareIsWorkedOutFromItsTwoParts() {
    TypedFigure figure =
        read(SHARE, "period", "2025", "numerator", "298", "denominator", "575").orElseThrow();

    assertThat(figure.value()).isEqualByComparingTo("51.826087");
    assertThat(figure.denominator().orElseThrow()).isEqualByComparingTo("575");
  }

  @ParameterizedTest
  @CsvSource({"51.8, 51.8", "51.8%, 51.8", "'4,057', 4057", "0, 0", "£1200.50, 1200.50"})
  void numbersAreReadAsPeopleWriteThem(String typed, String value) {
    Measure pounds = Samples.measure(Unit.POUNDS, Polarity.LOWER);

    assertThat(read(pounds, "period", "2025", "value", typed).orElseThrow().value())
        .isEqualByComparingTo(value);
  }

  @Test
  void fourThousandPerCentIsRefusedWithTheRemedy() {
    assertThat(problems(SHARE, "period", "2025", "value", "4057%"))
        .containsExactly(
            "value: A per cent above 100 cannot be right for a share: enter 40.57 for 40.57%, or"
                + " give the two counts and let the share be worked out.");
  }

  @Test
  void whereAMeasureMayGoBeyondAHundredItDoes() {
    Measure filled =
        Samples.measure(
            "T1-02",
            Unit.PER_CENT,
            Polarity.HIGHER,
            Origin.ENTERED,
            "",
            Measure.Range.FROM_NOTHING);

    assertThat(read(filled, "period", "2025", "numerator", "21", "denominator", "20"))
        .map(TypedFigure::value)
        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("105"));
    assertThat(problems(filled, "period", "2025", "value", "-1")).hasSize(1);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceBesideItsField() {
    assertThat(
            fields(
                SHARE,
                "other",
                "2030",
                "value",
                "many",
                "numerator",
                "-3",
                "denominator",
                "1e3",
                "comment",
                "x".repeat(2001)))
        .containsExactly("other", "value", "numerator", "denominator", "comment");
  }

  @Test
  void aCountIsWholeAndNotBelowNothing() {
    assertThat(problems(COUNT, "period", "2025", "value", "-4"))
        .containsExactly(
            "value: This cannot be below nothing. Leave out the minus sign, or check the figure.");
    assertThat(problems(COUNT, "period", "2025", "value", "4.5"))
        .containsExactly("value: This counts whole things: enter a number without decimals.");
    assertThat(read(COUNT, "period", "2025", "value", "4.0")).isPresent();
  }

  @Test
  void thePartIsNotLargerThanTheWholeAndTheWholeIsNotNothing() {
    assertThat(fields(SHARE, "period", "2025", "numerator", "6", "denominator", "5"))
        .containsExactly("numerator");
    assertThat(fields(SHARE, "period", "2025", "numerator", "0", "denominator", "0"))
        .containsExactly("denominator");
    assertThat(fields(SHARE, "period", "2025", "numerator", "6")).containsExactly("denominator");
    assertThat(fields(SHARE, "period", "2025")).containsExactly("value");
  }

  @Test
  void aFigureThatItsPartsDoNotGiveIsRefusedButRoundingIsNot() {
    assertThat(
            problems(SHARE, "period", "2025", "value", "60", "numerator", "1", "denominator", "2"))
        .containsExactly(
            "value: The parts give 50.0%, not this. Correct one of them, or leave the figure"
                + " empty.");
    assertThat(
            problems(
                SHARE, "period", "2025", "value", "33.3", "numerator", "1", "denominator", "3"))
        .isEmpty();
  }

  @Test
  void aPeriodIsOneThatHasEnded() {
    assertThat(problems(SHARE, "value", "5"))
        .containsExactly("period: Choose the period that the figure is for.");
    assertThat(problems(SHARE, "period", "last year", "value", "5")).hasSize(1);
    assertThat(problems(SHARE, "period", "2026", "value", "5"))
        .containsExactly(
            "period: 2026 has not ended yet. Choose a period that has, or type the figure once it"
                + " has.");
    assertThat(read(SHARE, "period", "2025", "other", "2008/09", "value", "5"))
        .map(figure -> figure.period().code())
        .contains("2008/09");
  }

  @Test
  void thePeriodsOfferedFollowTheRhythmAndHaveEnded() {
    assertThat(codes(Measure.Cadence.WEEKLY, "")).containsExactly("2026-11-22", "2026-11-15");
    assertThat(codes(Measure.Cadence.MONTHLY, "")).containsExactly("2026-10", "2026-09");
    assertThat(codes(Measure.Cadence.QUARTERLY, "")).containsExactly("2026-Q3", "2026-Q2");
    assertThat(codes(Measure.Cadence.TERMLY, "")).containsExactly("2025/26-T3", "2025/26-T2");
    assertThat(codes(Measure.Cadence.YEARLY, "")).containsExactly("2025/26", "2024/25");
    assertThat(codes(Measure.Cadence.YEARLY, "2020")).containsExactly("2025", "2024");
    assertThat(codes(Measure.Cadence.YEARLY, "2019-20")).containsExactly("2025-26", "2024-25");
  }

  @Test
  void everyTermOfAYearIsOfferedInItsTurn() {
    assertThat(DuePeriods.of(Measure.Cadence.TERMLY, Optional.empty(), LocalDate.of(2027, 5, 1), 4))
        .extracting(ReportingPeriod::code)
        .containsExactly("2026/27-T2", "2026/27-T1", "2025/26-T3", "2025/26-T2");
  }

  private static List<String> codes(Measure.Cadence cadence, String like) {
    return DuePeriods.of(cadence, ReportingPeriod.parse(like), TODAY, 2).stream()
        .map(ReportingPeriod::code)
        .toList();
  }

  private static Optional<TypedFigure> read(Measure measure, String... typed) {
    return reading(measure, typed).figure();
  }

  private static List<String> problems(Measure measure, String... typed) {
    return reading(measure, typed).problems().stream()
        .map(each -> each.field() + ": " + each.message())
        .toList();
  }

  private static List<String> fields(Measure measure, String... typed) {
    return reading(measure, typed).problems().stream().map(each -> each.field()).toList();
  }

  private static TypedFigure.Reading reading(Measure measure, String... typed) {
    Map<String, String> fields = new HashMap<>();
    for (int at = 0; at < typed.length; at += 2) {
      fields.put(typed[at], typed[at + 1]);
    }
    return TypedFigure.read(measure, fields, TODAY);
  }
}
