// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.measures.judging.Comparison;
import org.throughline.measures.judging.Rating;
import org.throughline.measures.judging.Rating.State;

/// What the sentences at the top of a scorecard say of two moments.
class MovedTest {

  @Test
  void aChangedRatingComesBeforeFiguresAndGivesItsReason() {
    List<String> sentences =
        sentences(
            List.of(
                reading("T1-01", Polarity.HIGHER, State.OFF_TARGET, "40"),
                reading("T1-02", Polarity.HIGHER, State.NO_TARGET, "10")),
            List.of(
                reading("T1-02", Polarity.HIGHER, State.NO_TARGET, "30"),
                reading("T1-01", Polarity.HIGHER, State.NEAR, "41")));

    assertThat(sentences)
        .containsExactly(
            "Things in time went from off target to near target: As was due.",
            "Things in time rose from 10.0% to 30.0%, which is better.");
  }

  @Test
  void figuresComeByHowFarTheyMovedAndTheWayIsWorthWhatTheMeasureSays() {
    List<String> sentences =
        sentences(
            List.of(
                reading("T1-01", Polarity.LOWER, State.NO_TARGET, "40"),
                reading("T1-02", Polarity.HIGHER, State.NO_TARGET, "40"),
                reading("T1-03", Polarity.CONTEXT, State.CONTEXT, "40")),
            List.of(
                reading("T1-01", Polarity.LOWER, State.NO_TARGET, "42"),
                reading("T1-02", Polarity.HIGHER, State.NO_TARGET, "30"),
                reading("T1-03", Polarity.CONTEXT, State.CONTEXT, "60")));

    assertThat(sentences)
        .containsExactly(
            "Things in time rose from 40.0% to 60.0%.",
            "Things in time fell from 40.0% to 30.0%, which is worse.",
            "Things in time rose from 40.0% to 42.0%, which is worse.");
  }

  @Test
  void whatStayedIsNotMentioned() {
    List<MeasureReading> same = List.of(reading("T1-01", Polarity.HIGHER, State.NEAR, "40"));

    assertThat(sentences(same, same)).isEmpty();
  }

  @Test
  void aFigureForTheFirstTimeIsCountedAndOneThatWasWithheldDidNotMove() {
    List<String> sentences =
        sentences(
            List.of(
                withheld("T1-02", State.NO_DATA),
                reading("T1-03", Polarity.HIGHER, State.NO_TARGET, "7")),
            List.of(
                reading("T1-01", Polarity.HIGHER, State.NO_TARGET, "40"),
                reading("T1-02", Polarity.HIGHER, State.NO_TARGET, "40"),
                withheld("T1-03", State.NO_DATA)));

    assertThat(sentences).containsExactly("2 measures have a figure for the first time.");
  }

  @Test
  void whatIsOverIsCounted() {
    List<MeasureReading> before = List.of("1", "2", "3", "4").stream().map(MovedTest::ten).toList();
    List<MeasureReading> now = List.of("1", "2", "3", "4").stream().map(MovedTest::more).toList();

    assertThat(new Moved(before).sentences(now, 2)).hasSize(3).endsWith("2 more figures moved.");
    assertThat(new Moved(before).sentences(now, 3)).hasSize(4).endsWith("1 more figure moved.");
    assertThat(new Moved(before).sentences(now, 4)).hasSize(4).doesNotContain("0 more");
  }

  private static List<String> sentences(List<MeasureReading> before, List<MeasureReading> now) {
    return new Moved(before).sentences(now, 5);
  }

  private static MeasureReading ten(String number) {
    return reading("T1-0" + number, Polarity.HIGHER, State.NO_TARGET, "10");
  }

  private static MeasureReading more(String number) {
    return reading("T1-0" + number, Polarity.HIGHER, State.NO_TARGET, "1" + number);
  }

  private static MeasureReading reading(String code, Polarity polarity, State state, String value) {
    return reading(code, polarity, state, Samples.figure("2024", value));
  }

  private static MeasureReading withheld(String code, State state) {
    return reading(code, Polarity.HIGHER, state, Samples.withheld("2024", "c"));
  }

  private static MeasureReading reading(
      String code, Polarity polarity, State state, Observation figure) {
    return new MeasureReading(
        Samples.measure(
            code, Unit.PER_CENT, polarity, Origin.ENTERED, "", Measure.Range.usual(Unit.PER_CENT)),
        List.of(figure),
        Optional.empty(),
        Comparison.NONE,
        new Rating(state, Optional.empty(), "As was due."),
        Optional.empty());
  }
}
