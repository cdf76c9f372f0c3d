// SPDX-License-Identifier: Apache-2.0

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import org.throughline.forecast.Forecast;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Model;
import org.throughline.forecast.Scenario;
import org.throughline.forecast.internal.Draws;
import org.throughline.forecast.internal.Fits;
import org.throughline.forecast.internal.Walker;
import org.throughline.forecast.internal.Years;

/// CPU time of 1,000 simulations on one thread, first cold and then warm, and the share of the walk
/// that its random draws alone need.
///
/// A draw is what the walk asks for: a place in an urn, a binomial of these people and this chance, a
/// beta of these shapes. What one walk asks for is noted, and then drawn again bare from flat arrays,
/// kind by kind, with nothing done with it but a sum. The random bits below them are timed apart.
///
/// Arguments: the folder with transitions.csv, population.csv, valid-states.csv and costs.csv.
public final class Forecasting {

  private static final int SIMULATIONS = 1000;
  private static final int NOTED = 100;
  private static final int ROUNDS = 7;
  private static double sink;

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
      for (int round = 0; round < ROUNDS; round++) {
        long begun = cpu();
        forecast.simulate(1, 0, SIMULATIONS);
        System.out.printf(
            "%s: %,d simulations with all tallies, %d ms of CPU%s%n",
            model.code(), SIMULATIONS, (cpu() - begun) / 1_000_000, round == 0 ? ", cold" : "");
      }
    }
    // Walked before anything is noted, so that the compiler knows of one kind of draws only.
    double[] walked = new double[Model.values().length];
    for (Model model : Model.values()) {
      Fits fits = Fits.of(inputs, model, Scenario.NONE);
      walked[model.ordinal()] = best(() -> walk(fits, fits.walker(), inputs, SIMULATIONS));
    }
    for (Model model : Model.values()) {
      share(inputs, model, walked[model.ordinal()]);
    }
    System.out.println("(" + sink + ")");
  }

  private static void walk(Fits fits, Walker walker, Inputs inputs, int simulations) {
    Years years = new Years(fits.held(), inputs.years().length);
    for (int simulation = 0; simulation < simulations; simulation++) {
      walker.walk(1, simulation, years);
    }
    sink += years.stock(0)[0];
  }

  private static void share(Inputs inputs, Model model, double walked) {
    Fits fits = Fits.of(inputs, model, Scenario.NONE);
    Tape tape = new Tape();
    Walker heard = fits.walkers().apply(() -> new Heard(tape));
    walk(fits, heard, inputs, NOTED);
    double times = (double) SIMULATIONS / NOTED;
    double bare = times * best(tape::drawBare);
    long bits = heard.drawn();
    double bitsAlone = times * best(() -> bitsAlone(bits));
    System.out.printf(
        "%s: a future needs %,d places in urns and other uniform numbers, %,d binomials,"
            + " %,d betas, %,d other gammas and normals, from %,d times 64 bits%n",
        model.code(), tape.uniforms / NOTED, tape.binomials.count / NOTED,
        tape.betas.count / NOTED, (tape.gammas.count + tape.normals) / NOTED, bits / NOTED);
    System.out.printf(
        "%s: walking %.0f ms of CPU; its draws bare %.0f ms (%.0f%% of walking), their random bits"
            + " alone %.0f ms (%.0f%%)%n",
        model.code(), walked, bare, 100 * bare / walked, bitsAlone, 100 * bitsAlone / walked);
  }

  private static void bitsAlone(long count) {
    Draws draws = new Draws().begin(1, 1, 1);
    long sum = 0;
    for (long each = 0; each < count; each++) {
      sum += draws.next();
    }
    sink += sum;
  }

  /// The fewest milliseconds of CPU of some rounds: others use the machine too.
  private static double best(Runnable work) {
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 2 * ROUNDS; round++) {
      long begun = cpu();
      work.run();
      best = Math.min(best, (cpu() - begun) / 1e6);
    }
    return best;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /// Pairs of numbers in two arrays.
  private static final class Pairs {
    private double[] first = new double[1024];
    private double[] second = new double[1024];
    private int count;

    void add(double one, double other) {
      if (count == first.length) {
        first = Arrays.copyOf(first, 2 * count);
        second = Arrays.copyOf(second, 2 * count);
      }
      first[count] = one;
      second[count++] = other;
    }
  }

  /// What was asked for.
  private static final class Tape {
    private final Pairs binomials = new Pairs();
    private final Pairs betas = new Pairs();
    private final Pairs gammas = new Pairs();
    private long uniforms;
    private long normals;
    private long streams;

    void drawBare() {
      Draws draws = new Draws();
      for (long each = 0; each < streams; each++) {
        draws.begin(1, each, 1);
      }
      long bits = 0;
      for (long each = 0; each < uniforms; each++) {
        bits += draws.next() >>> 11;
      }
      long people = 0;
      for (int each = 0; each < binomials.count; each++) {
        people += draws.binomial((int) binomials.first[each], binomials.second[each]);
      }
      double sum = 0;
      for (int each = 0; each < betas.count; each++) {
        sum += draws.beta(betas.first[each], betas.second[each]);
      }
      for (int each = 0; each < gammas.count; each++) {
        sum += draws.gamma(gammas.first[each]);
      }
      for (long each = 0; each < normals; each++) {
        sum += draws.normal();
      }
      sink += bits + people + sum;
    }
  }

  /// Notes what is asked for, but not what that asks for in turn.
  private static final class Heard extends Draws {
    private final Tape tape;
    private int within;

    Heard(Tape tape) {
      this.tape = tape;
    }

    @Override
    public Draws begin(long seed, long simulation, long stream) {
      tape.streams++;
      return super.begin(seed, simulation, stream);
    }

    @Override
    public long next() {
      tape.uniforms += within == 0 ? 1 : 0;
      return super.next();
    }

    @Override
    public double normal() {
      tape.normals += within == 0 ? 1 : 0;
      within++;
      double drawn = super.normal();
      within--;
      return drawn;
    }

    @Override
    public double gamma(double shape) {
      if (within == 0) {
        tape.gammas.add(shape, 0);
      }
      within++;
      double drawn = super.gamma(shape);
      within--;
      return drawn;
    }

    @Override
    public double beta(double alpha, double beta) {
      if (within == 0) {
        tape.betas.add(alpha, beta);
      }
      within++;
      double drawn = super.beta(alpha, beta);
      within--;
      return drawn;
    }

    @Override
    public int binomial(int n, double p) {
      if (within == 0 && n > 0 && p > 0 && p < 1) {
        tape.binomials.add(n, p);
      }
      within++;
      int drawn = super.binomial(n, p);
      within--;
      return drawn;
    }
  }
}
