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
    Tally tally = tally();
    walk(seed, first, count, tally::add);
    tally.settle();
    return tally;
  }

  private Tally tally() {
    return new Tally(inputs, fits.held(), scenario);
  }

  /// Takes one future.
  @FunctionalInterface
  private interface Taker {
    void add(long seed, int simulation, Years future);
  }

  private void walk(long seed, int first, int count, Taker taker) {
    Walker walker = fits.walker();
    Years future = new Years(fits.held(), years().length);
    for (int simulation = first; simulation < first + count; simulation++) {
      walker.walk(seed, simulation, future);
      taker.add(seed, simulation, future);
    }
  }

  /// Simulates `count` futures on `threads` threads.
  ///
  /// @param progress hears how many simulations are done, now and then and from one thread only
  public Tally simulate(long seed, int count, int threads, IntConsumer progress) {
    Tally all =
        InParts.of(count, threads)
            .run(
                this::tally,
                (tally, first, many) -> walk(seed, first, many, tally::add),
                Tally::add,
                progress);
    all.settle();
    return all;
  }

  /// What `count` futures cost, simulated on `threads` threads without counting who is where.
  ///
  /// @param progress hears how many simulations are done, now and then and from one thread only
  public Ledger cost(long seed, int count, int threads, IntConsumer progress) {
    return InParts.of(count, threads)
        .run(
            this::ledger,
            (ledger, first, many) -> walk(seed, first, many, ledger::add),
            Ledger::add,
            progress);
  }

  /// Who comes and goes in every state of `count` futures, simulated on `threads` threads without
  /// any other tally.
  ///
  /// @param progress hears how many simulations are done, now and then and from one thread only
  public StateFlows flows(long seed, int count, int threads, IntConsumer progress) {
    return InParts.of(count, threads)
        .run(
            () -> new StateFlows(inputs),
            (flows, first, many) -> walk(seed, first, many, flows::add),
            StateFlows::add,
            progress);
  }

  private Ledger ledger() {
    return new Ledger(inputs, scenario);
  }
}
