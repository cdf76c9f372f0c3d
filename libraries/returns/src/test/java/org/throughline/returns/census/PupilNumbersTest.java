// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PupilNumbersTest {

  @Test
  void aUpnIsCheckedByItsFirstLetter() {
    String digits = "856200500001";
    int sum = 0;
    for (int at = 0; at < 12; at++) {
      sum += (at + 2) * (digits.charAt(at) - '0');
    }
    char letter = "ABCDEFGHJKLMNPQRTUVWXYZ".charAt(sum % 23);

    assertThat(Upn.parse(letter + digits)).contains(new Upn(letter + digits));
    for (char wrong = 'A'; wrong <= 'Z'; wrong++) {
      assertThat(Upn.isRight(wrong + digits)).as("letter %s", wrong).isEqualTo(wrong == letter);
    }
  }

  @Test
  void everySlipInOneDigitOfAUpnIsFoundOut() {
    Upn right = aTemporaryUpn();

    assertThat(right.isTemporary()).isTrue();
    for (int at = 1; at < 12; at++) {
      char[] signs = right.value().toCharArray();
      signs[at] = signs[at] == '9' ? '0' : (char) (signs[at] + 1);
      assertThat(Upn.isRight(new String(signs))).as("digit %d", at).isFalse();
    }
  }

  @Test
  void aRefusedNumberIsNotRepeated() {
    assertThatThrownBy(() -> new Upn("A000000000000X"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("A0000");
    assertThatThrownBy(() -> new Uln("1234567890")).hasMessageNotContaining("12345");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "A", "A85620050000", "I856200500001", "A8562005000O1", "A85620050000S"})
  void whatCannotBeAUpnIsNone(String text) {
    assertThat(Upn.parse(text)).isEmpty();
  }

  @Test
  void aUlnIsCheckedByItsLastDigit() {
    long right =
        java.util.stream.LongStream.rangeClosed(1_000_000_000L, 1_000_000_099L)
            .filter(number -> Uln.isRight(Long.toString(number)))
            .count();

    assertThat(right).isBetween(8L, 10L);
    assertThat(Uln.parse("0000000000")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2015-03-14, 2015-03-14", "14/3/2015, 2015-03-14", "14.03.15, 2015-03-14",
    "2012-Jan-21 00:00:00, 2012-01-21", "14 March 2015, 2015-03-14", "1st may 2015, 2015-05-01",
    "14032015, 2015-03-14", "29/02/2016, 2016-02-29", "14-3-98, 1998-03-14",
    "2015-03-14T00:00:00, 2015-03-14"
  })
  void aDayIsReadAsItIsWritten(String written, LocalDate day) {
    assertThat(WrittenDay.read(written)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "29/02/2015",
        "31/4/2015",
        "3/14/2015",
        "soon",
        "2015",
        "1/1/1",
        "14/3/0015",
        "1.2.3.4",
        "99999999"
      })
  void whatIsNoDayIsNone(String written) {
    assertThat(WrittenDay.read(written)).isEmpty();
  }

  private static Upn aTemporaryUpn() {
    for (char last : "ABCDEFGHJKLMNPQRTUVWXYZ".toCharArray()) {
      for (char first : "ABCDEFGHJKLMNPQRTUVWXYZ".toCharArray()) {
        String text = first + "85620050000" + last;
        if (Upn.isRight(text)) {
          return new Upn(text);
        }
      }
    }
    throw new AssertionError("There is one for every last letter");
  }
}
