// SPDX-License-Identifier: Apache-2.0
package org.throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.throughline.forecast.Ages;
import org.throughline.forecast.Forecast;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Model;
import org.throughline.forecast.Money;
import org.throughline.forecast.Scenario;
import org.throughline.forecast.Tally;
import org.throughline.forecast.internal.Draws;
import org.throughline.forecast.internal.Fits;
import org.throughline.forecast.internal.Walker;
import org.throughline.forecast.internal.Years;

/// The kernels of a forecast of plans on one core: futures walked, with their tallies, and drawing
/// as many random numbers bare. And a county: as many plans as seven of the files, ten years, a
/// thousand futures of four scenarios.
///
/// The folder of the four CSV files is named by the system property `folder`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ForecastsBenchmark {

  private static final int FUTURES = 50;
  private static final int COUNTY_FUTURES = 1000;

  /// The models by their names on the command line.
  @Param({"throughline", "witan"})
  public String model = "";

  private Inputs inputs = read();
  private Forecast forecast = Forecast.of(inputs, Model.THROUGHLINE);
  private Fits fits = Fits.of(inputs, Model.THROUGHLINE, Scenario.NONE);
  private Walker walker = fits.walker();
  private Years years = new Years(fits.held(), inputs.years().length);
  private long drawsOfAFuture;

  private static Inputs read() {
    Path folder = Path.of(System.getProperty("folder", "."));
    return new InputFiles(
            folder.resolve("transitions.csv"),
            folder.resolve("population.csv"),
            folder.resolve("valid-states.csv"),
            folder.resolve("costs.csv"))
        .read()
        .inputs()
        .orElseThrow();
  }

  /// Fits the model.
  @Setup
  public void fit() {
    Model wanted = Model.of(model).orElseThrow();
    forecast = Forecast.of(inputs, wanted);
    fits = Fits.of(inputs, wanted, Scenario.NONE);
    walker = fits.walker();
    years = new Years(fits.held(), inputs.years().length);
    for (int future = 0; future < FUTURES; future++) {
      walker.walk(1, future, years);
    }
    drawsOfAFuture = walker.drawn() / FUTURES;
  }

  /// With all tallies.
  @Benchmark
  public Tally fiftyFutures() {
    return forecast.simulate(1, 0, FUTURES);
  }

  /// Without them.
  @Benchmark
  public long fiftyFuturesWalked() {
    for (int future = 0; future < FUTURES; future++) {
      walker.walk(1, future, years);
    }
    return walker.drawn();
  }

  /// The random bits alone; what the walk makes of them, bare as well, is in `Forecasting`.
  @Benchmark
  public void drawsOfFiftyFutures(Blackhole hole) {
    Draws draws = new Draws().begin(1, 1, 1);
    double sum = 0;
    for (long each = 0; each < FUTURES * drawsOfAFuture; each++) {
      sum += draws.uniform();
    }
    hole.consume(sum);
  }

  /// A county as now and under three scenarios, on all cores.
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public void countyUnderFourScenarios(Blackhole hole) throws IOException {
    Inputs county = new County(inputs).read();
    int threads = Runtime.getRuntime().availableProcessors();
    for (double factor : new double[] {1, 0.9, 0.8, 1.1}) {
      Scenario scenario =
          new Scenario(
              "Joiners times " + factor,
              Money.UNCHANGING,
              List.of(
                  new Scenario.Multiply(
                      Tally.Quantity.JOINERS,
                      factor,
                      new Scenario.Whom(Ages.FIRST, Ages.LAST, Set.of(), Set.of()),
                      0,
                      9999)));
      hole.consume(
          Forecast.of(county, Model.of(model).orElseThrow(), scenario)
              .simulate(1, COUNTY_FUTURES, threads, done -> {}));
    }
  }
}
