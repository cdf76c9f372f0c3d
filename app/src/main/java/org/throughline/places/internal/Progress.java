// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/// Tells how far a forecast has come, and stops it when it was cancelled.
final class Progress {

  private final ForecastRows rows;
  private final long forecast;
  private int before;
  private int all;

  Progress(ForecastRows rows, long forecast) {
    this.rows = rows;
    this.forecast = forecast;
  }

  /// Says how many steps there will be.
  void expect(int steps) {
    all = steps;
    tell(0);
  }

  /// Hears of the steps of the next part, from 0.
  IntConsumer part() {
    int begun = before;
    return done -> tell(begun + done);
  }

  /// @throws CancellationException when it was cancelled
  private void tell(int done) {
    before = done;
    if (!rows.progress(forecast, done, all)) {
      throw new CancellationException("The forecast was cancelled");
    }
  }
}
