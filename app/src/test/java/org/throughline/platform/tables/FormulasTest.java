// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@sum(A1)",
        " =1+1",
        "\t=1+1",
        "\r=1",
        "＝1+1",
        "'=1+1",
        "''@x",
        "- bullet point"
      })
  void whatASpreadsheetWouldRunLeavesWithAnApostropheAndComesBackWithout(String cell) {
    String neutralised = Formulas.neutralised(cell);

    assertThat(neutralised).isEqualTo("'" + cell);
    assertThat(Formulas.restored(neutralised)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12.5", "+3", "-1,250", "-4%", "12", "", "plain", "o'clock", "'quoted'"})
  void harmlessWordsAndNumbersAreLeftAlone(String cell) {
    assertThat(Formulas.neutralised(cell)).isEqualTo(cell);
    assertThat(Formulas.restored(cell)).isEqualTo(cell);
  }

  @Test
  void anyCellComesBackAsItWas() {
    Random random = new Random(7);
    String signs = "'=+-@ \t\n\r1a,;\"＝é";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder cell = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        cell.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(Formulas.restored(Formulas.neutralised(cell.toString())))
          .isEqualTo(cell.toString());
    }
  }
}
