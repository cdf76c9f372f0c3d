// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The open model's demonstration data, forecast from every earlier January.
class DemonstrationCoverageTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bandsOfCellsHoldAboutNineteenTimesInTwentyAtEveryHorizon(long seed) throws IOException {
    Inputs inputs = SharedData.demonstration().read().inputs().orElseThrow();
    BackTest ours = BackTest.of(inputs, Model.THROUGHLINE, seed, 2);
    BackTest open = BackTest.of(inputs, Model.WITAN, seed, 2);

    assertThat(ours.scores()).extracting(BackTest.Score::horizon).containsExactly(1, 2);
    for (int at = 0; at < 2; at++) {
      BackTest.Score score = ours.scores().get(at);
      assertThat(score.cells()).isGreaterThan(500);
      assertThat(score.cellsCovered95())
          .as("%d years ahead: %s", score.horizon(), score)
          .isBetween(0.92, 0.98);
      assertThat(open.scores().get(at).cellsCovered95()).as("the open model").isLessThan(0.8);
      assertThat(score.error())
          .isLessThan(score.lastValue())
          .isLessThan(score.lastIncrement())
          .isLessThan(score.meanIncrement());
    }
  }
}
