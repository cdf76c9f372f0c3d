// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DefinitionFileTest {

  @Test
  void aWrongLineIsNamedWithFileAndNumber() {
    assertThatThrownBy(() -> DefinitionFile.read("x.txt", "data-set x\n\nperzent a | b\n"))
        .hasMessageContaining("x.txt, line 3")
        .hasMessageContaining("perzent");
  }

  @Test
  void aShareOfWhatIsNotThereIsNamed() {
    assertThatThrownBy(() -> DefinitionFile.read("x.txt", "percent a | b | c / d"))
        .hasMessageContaining("a is a share of [d, c]");
  }

  @Test
  void aMisspeltHeadingAndABaseInPartsAreUnderstood() {
    Definition definition =
        DefinitionFile.read(
            "x.txt",
            """
            data-set x
            count in (inn) | in time
            count late | late
            percent pc | share | in / in + late
            percent alone | share | - / late
            """);

    assertThat(definition.indicators().getFirst().headings()).containsExactly("in", "inn");
    assertThat(definition.dataSet().indicator("PC").orElseThrow().denominators())
        .containsExactly("in", "late");
    assertThat(definition.dataSet().indicator("alone").orElseThrow().numerator()).isEmpty();
  }
}
