// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.function.IntConsumer;
import org.throughline.forecast.internal.Fits;
import org.throughline.forecast.internal.InParts;
import org.throughline.forecast.internal.Walker;
import org.throughline.forecast.internal.Years;

/// A model fitted to a council, ready to simulate its future.
///
/// Simulation number k of a seed is the same whoever asks for it: on any thread, on any machine and
/// with any other simulations beside it.
public final class Forecast {

  private final Inputs inputs;
  private final Model model;
  private final Scenario scenario;
  private final Fits fits;

  private Forecast(Inputs inputs, Model model, Scenario scenario) {
    this.inputs = inputs.with(scenario);
    this.model = model;
    this.scenario = scenario;
    this.fits = Fits.of(this.inputs, model, scenario);
  }

  /// Fits `model` to `inputs`, at unchanging prices.
  public static Forecast of(Inputs inputs, Model model) {
    return of(inputs, model, Scenario.NONE);
  }

  /// Fits `model` to `inputs`, to be simulated under `scenario`.
  public static Forecast of(Inputs inputs, Model model, Scenario scenario) {
    return new Forecast(inputs, model, scenario);
  }

  public Inputs inputs() {
    return inputs;
  }

  public Model model() {
    return model;
  }

  /// The years that are forecast.
  public int[] years() {
    return inputs.years();
  }

  /// Simulates `count` futures, numbered from `first`, on the thread that calls.
  public Tally simulate(long seed, int first, int count) {
    Walker walker = fits.walker();
    Years future = new Years(fits.held(), years().length);
    Tally tally = new Tally(inputs, fits.held(), scenario);
    for (int simulation = first; simulation < first + count; simulation++) {
      walker.walk(seed, simulation, future);
      tally.add(seed, simulation, future);
    }
    tally.settle();
    return tally;
  }

  /// Simulates `count` futures on `threads` threads.
  ///
  /// @param progress hears how many simulations are done, now and then and from one thread only
  public Tally simulate(long seed, int count, int threads, IntConsumer progress) {
    Tally all = new Tally(inputs, fits.held(), scenario);
    InParts.of(count, threads)
        .run(
            (first, many) -> simulate(seed, first, many),
            part -> {
              all.add(part);
              progress.accept(all.simulations());
            });
    return all;
  }
}
