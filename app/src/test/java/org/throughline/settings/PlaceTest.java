// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlaceTest {

  /// The worked example of the Ordnance Survey's guide to coordinate systems, annexe C.2.
  @Test
  void theSurveysOwnExampleComesOutToTheMillimetre() {
    double[] airy = NationalGrid.unprojected(651409.903, 313177.270);

    assertThat(Math.toDegrees(airy[0])).isCloseTo(degrees(52, 39, 27.2531), within(1e-8));
    assertThat(Math.toDegrees(airy[1])).isCloseTo(degrees(1, 43, 4.5177), within(1e-8));
  }

  /// The same point by the Survey's exact transformation; a Helmert one is good to metres.
  @Test
  void isWithinFiveMetresOfTheExactTransformation() {
    Place place = Place.onGrid(651409.903, 313177.270);

    assertThat(place.milesTo(new Place(degrees(52, 39, 28.8282), degrees(1, 42, 57.8663))))
        .isLessThan(5 / 1609.344);
  }

  @Test
  void milesAreAsTheCrowFlies() {
    Place leicester = new Place(52.6369, -1.1398);
    Place nottingham = new Place(52.9548, -1.1581);

    assertThat(leicester.milesTo(nottingham)).isCloseTo(21.98, within(0.05));
    assertThat(leicester.milesTo(leicester)).isZero();
  }

  private static double degrees(int degrees, int minutes, double seconds) {
    return degrees + minutes / 60.0 + seconds / 3600;
  }
}
