// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.places.internal.ForecastLines;
import org.throughline.places.internal.ResultRows.Point;

class DriversTest {

  private static final Map<String, List<Point>> NOW =
      Map.of(
          ForecastLines.PLANS, points(1000, 1050),
          ForecastLines.NEW, points(150, 150),
          ForecastLines.ENDED, points(100, 100),
          ForecastLines.MOVED, points(20, 20),
          ForecastLines.COST, points(20, 21));

  @Test
  void fewerPlansCostLess() {
    Drivers drivers =
        new Drivers(
            NOW,
            Map.of(
                ForecastLines.PLANS, points(980, 1010),
                ForecastLines.NEW, points(130, 130),
                ForecastLines.ENDED, points(100, 100),
                ForecastLines.MOVED, points(20, 20),
                ForecastLines.COST, points(19.6, 20.2),
                ForecastLines.WITHOUT_COST, points(1, 1)));

    assertThat(drivers.sentence())
        .isEqualTo(
            "What drives it: 40 fewer new plans and as many plans that end over all years. It costs"
                + " £1.20 million less over all years.");
  }

  @Test
  void whoWaitsWithoutAPriceIsNoSaving() {
    Drivers drivers =
        new Drivers(
            NOW,
            Map.of(
                ForecastLines.PLANS, points(1000, 1050),
                ForecastLines.NEW, points(150, 150),
                ForecastLines.ENDED, points(100, 100),
                ForecastLines.MOVED, points(20, 20),
                ForecastLines.COST, points(18, 18),
                ForecastLines.WITHOUT_COST, points(90, 140)));

    assertThat(drivers.sentence())
        .endsWith(
            "The cost is not compared: it leaves out 0 plans without a price over all years in one,"
                + " and 230 in the other.");
    assertThat(drivers.rows())
        .contains(new ForecastPage.Driver("Plans without a cost, all years", "0", "230", "+230"));
  }

  private static List<Point> points(double first, double second) {
    return List.of(
        new Point(2027, first, Optional.empty()), new Point(2028, second, Optional.empty()));
  }
}
