// SPDX-License-Identifier: Apache-2.0

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.throughline.forecast.Forecast;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Model;
import org.throughline.forecast.Scenario;
import org.throughline.forecast.internal.Draws;
import org.throughline.forecast.internal.Fits;
import org.throughline.forecast.internal.Walker;
import org.throughline.forecast.internal.Years;

/// CPU time of 1,000 simulations on one thread, first cold and then warm, and the share of it that
/// drawing as many random numbers and doing nothing with them takes.
///
/// Arguments: the folder with transitions.csv, population.csv, valid-states.csv and costs.csv.
public final class Forecasting {

  private static final int SIMULATIONS = 1000;
  private static long sink;

  private Forecasting() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Inputs inputs =
        new InputFiles(
                folder.resolve("transitions.csv"),
                folder.resolve("population.csv"),
                folder.resolve("valid-states.csv"),
                folder.resolve("costs.csv"))
            .read()
            .inputs()
            .orElseThrow();
    for (Model model : Model.values()) {
      Forecast forecast = Forecast.of(inputs, model);
      for (int round = 0; round < 4; round++) {
        long begun = cpu();
        forecast.simulate(1, 0, SIMULATIONS);
        long ended = cpu();
        System.out.printf("%s: %d simulations, %d ms of CPU%n", model.code(), SIMULATIONS,
            (ended - begun) / 1_000_000);
      }
      share(inputs, model);
    }
    System.out.println("(" + sink + ")");
  }

  private static void share(Inputs inputs, Model model) {
    Walker walker = Fits.of(inputs, model, Scenario.NONE).walker();
    Years years = new Years(inputs.states(), inputs.years().length);
    long before = walker.drawn();
    long begun = cpu();
    for (int simulation = 0; simulation < SIMULATIONS; simulation++) {
      walker.walk(1, simulation, years);
    }
    long walked = cpu() - begun;
    long drawn = walker.drawn() - before;
    Draws draws = new Draws().begin(1, 1, 1);
    for (int round = 0; round < 3; round++) {
      begun = cpu();
      for (long each = 0; each < drawn; each++) {
        sink += (long) (draws.uniform() * 3);
      }
    }
    long bare = cpu() - begun;
    System.out.printf("%s: %,d draws; walking %d ms, bare draws %d ms (%.0f%%)%n", model.code(), drawn,
        walked / 1_000_000, bare / 1_000_000, 100.0 * bare / walked);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
