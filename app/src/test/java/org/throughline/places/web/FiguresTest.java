// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void aDifferenceIsThatOfTheFiguresAsTheyAreWritten() {
    Figures whole = new Figures(0);
    assertThat(whole.of(7003.6)).isEqualTo("7,004");
    assertThat(whole.of(6997.4)).isEqualTo("6,997");
    assertThat(whole.difference(7003.6, 6997.4)).isEqualTo("-7");
    assertThat(whole.difference(6997.4, 7003.6)).isEqualTo("+7");
    assertThat(whole.difference(5.4, 4.6)).isEqualTo("0");
    assertThat(new Figures(2).difference(1.004, 2.006)).isEqualTo("+1.01");
  }
}
