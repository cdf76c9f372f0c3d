// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Unit costs by need, setting and band.
class BandsTest {

  private static final int SIMULATIONS = 500;

  @TempDir Path folder;
  private Invented council;

  @BeforeEach
  void inventACouncil() {
    council = new Invented(folder);
  }

  private Ledger ledger() throws IOException {
    return Forecast.of(council.inputs(), Model.THROUGHLINE).simulate(3, 0, SIMULATIONS).ledger();
  }

  private void split(double low, double high) {
    council.costs =
        "need,setting,band,share,cost\n"
            + "ASD,Special,Lower,0.75,%s\nASD,Special,Higher,0.25,%s\n".formatted(low, high)
            + "ASD,Mainstream – école,,,10000\nSpeech,Special,,,5000\n"
            + "Speech,Mainstream – école,,,5000\n";
  }

  @Test
  void bandsCostTheirAverageAndMakeItLessSure() throws IOException {
    Distribution plain = ledger().total(2);
    split(8_000, 16_000);
    Distribution banded = ledger().total(2);
    assertThat(banded.mean()).isCloseTo(plain.mean(), offset(plain.mean() * 0.005));
    split(1_000, 37_000);
    Distribution wide = ledger().total(2);
    assertThat(wide.mean()).isCloseTo(plain.mean(), offset(plain.mean() * 0.01));
    assertThat(wide.sd()).isGreaterThan(plain.sd() * 1.02);
  }

  @Test
  void whatEachBandCostsIsTold() throws IOException {
    split(8_000, 16_000);
    Ledger ledger = ledger();
    assertThat(ledger.bands()).containsExactly("Higher", "Lower");
    assertThat(ledger.meanOfBand(1, 1) / ledger.meanOfBand(1, 0))
        .isCloseTo(0.75 * 8 / (0.25 * 16), offset(1e-9));
  }

  @Test
  void savingIsTheDifferenceOfTheSameFutures() throws IOException {
    Inputs inputs = council.inputs();
    Ledger as = Forecast.of(inputs, Model.THROUGHLINE).simulate(3, 0, SIMULATIONS).ledger();
    Scenario spends =
        new Scenario(
            "Spend", Money.UNCHANGING, java.util.List.of(new Scenario.Spend(70_000, 0, 9999)));
    Ledger more =
        Forecast.of(inputs, Model.THROUGHLINE, spends).simulate(3, 0, SIMULATIONS).ledger();
    assertThat(more.saving(as, 1).mean()).isCloseTo(-70_000, offset(1e-6));
    assertThat(more.saving(as, 1).sd()).isCloseTo(0, offset(1e-6));
  }
}
