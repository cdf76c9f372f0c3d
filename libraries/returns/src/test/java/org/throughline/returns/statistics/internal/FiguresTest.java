// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.returns.statistics.Mark;

class FiguresTest {

  private final Figures figures = new Figures(1, false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "-0.5 | -0.5",
        "92.0 | 92.0",
        " 12 | 12",
        "+3 | 3",
        ".5 | 0.5",
        "37,440 | 37440",
        "1,234,567.89 | 1234567.89",
        "-5.87E-04 | -0.000587",
        "1.2e3 | 1200",
        "3.63550345421301e-05 | 0.0000363550345421301",
        "0.9414367307537608 | 0.9414367307537608",
        "999999999999999999 | 999999999999999999",
        "0.12345678901234567899 | 0.123456789012345679"
      })
  void aFigureIsReadExactly(String cell, String value) {
    assertThat(take(cell)).isTrue();
    assertThat(BigDecimal.valueOf(figures.unscaled(0), figures.scale(0)))
        .isEqualByComparingTo(value);
    assertThat(figures.mark(0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two",
        "51.8%",
        "£5",
        "1.2.3",
        "--5",
        "5-",
        "1,23",
        "12,34,567",
        "0x10",
        "1e",
        "e5",
        "5.",
        "٣",
        "1 000",
        "1e99",
        "1234567890123456789012",
        "Infinity",
        "=1+1",
        ".",
        "+",
        ","
      })
  void whatIsNeitherFigureNorMarkIsNotTaken(String cell) {
    assertThat(take(cell)).isFalse();
  }

  @Test
  void everyMarkIsTakenInAnyCase() {
    for (Mark mark : Mark.values()) {
      assertThat(take(mark.symbol())).isTrue();
      assertThat(figures.mark(0)).contains(mark);
      assertThat(take(" " + mark.symbol().toUpperCase(java.util.Locale.ROOT) + " ")).isTrue();
      assertThat(figures.mark(0)).contains(mark);
      assertThat(figures.unscaled(0)).isZero();
    }
  }

  @Test
  void aSpreadsheetsTailIsTakenOff() {
    Figures rounded = new Figures(1, true);

    assertThat(rounded.take(0, "7.0000000000000007E-2")).isTrue();
    assertThat(BigDecimal.valueOf(rounded.unscaled(0), rounded.scale(0))).isEqualTo("0.07");
    char[] plain = "0.1000000000000001".toCharArray();
    assertThat(rounded.take(0, plain, 0, plain.length)).isTrue();
    assertThat(BigDecimal.valueOf(rounded.unscaled(0), rounded.scale(0))).isEqualTo("0.1");
  }

  @Test
  void anyDecimalIsReadAsBigDecimalReadsIt() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      BigDecimal number =
          BigDecimal.valueOf(random.nextLong() >> random.nextInt(5, 60), random.nextInt(12));
      assertThat(take(number.toPlainString())).isTrue();
      assertThat(BigDecimal.valueOf(figures.unscaled(0), figures.scale(0))).isEqualTo(number);
    }
  }

  @Test
  void aMarkFollowsAFigureWithoutLeavingItBehind() {
    take("575");
    take("c");

    assertThat(figures.mark(0)).isEqualTo(Optional.of(Mark.SUPPRESSED));
    assertThat(figures.unscaled(0)).isZero();
  }

  private boolean take(String cell) {
    return figures.take(0, ("#" + cell + "#").toCharArray(), 1, cell.length());
  }
}
