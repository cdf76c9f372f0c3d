// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

  /// Figures from the definition in WCAG 2.2.
  @ParameterizedTest
  @CsvSource({"#000000, 21.00", "#ffffff, 1.00", "#767676, 4.54", "#777777, 4.48", "#ff0000, 4.00"})
  void contrastIsThatOfTheGuidelines(String colour, double contrast) {
    assertThat(Colour.of(colour).orElseThrow().contrastWithWhite())
        .isCloseTo(contrast, within(0.005));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#ffcc00", "#ffffff", "#777777", "#00ff00"})
  void theColourThatIsProposedCarriesWhiteWords(String colour) {
    assertThat(Colour.of(colour).orElseThrow().darkEnough().carriesWhiteWords()).isTrue();
  }

  @Test
  void nonsenseIsNoColour() {
    assertThat(Colour.of("blue")).isEmpty();
    assertThat(Colour.of("#12345")).isEmpty();
    assertThat(Colour.of("#12345g")).isEmpty();
  }
}
