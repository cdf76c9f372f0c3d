// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.util.ArrayList;
import java.util.List;
import org.throughline.forecast.Scores;

/// How wrong the forecast of pupils would have been: fitted to the past as it was known at each
/// earlier January and compared with what came (rolling origin).
///
/// @param scores by phase, nearest horizon first; empty when there is too little past
public record SchoolBackTest(List<Score> scores) {

  private static final int SIMULATIONS = 300;
  private static final int FEWEST_YEARS = 2;
  private static final int FARTHEST = 7;

  /// The error at one number of years ahead in one phase.
  ///
  /// @param phase of which pupils
  /// @param horizon years ahead
  /// @param origins how many forecasts were compared
  /// @param error mean absolute error of the whole authority, as a share of the truth
  /// @param bias mean error of the whole authority, as a share; above 0 is forecast too high
  /// @param crps continuous ranked probability score of the whole authority, in pupils
  /// @param covered95 share of whole authorities within the 95 per cent interval
  /// @param cells how many year groups of areas were compared
  /// @param cellError sum of the absolute errors of year groups over the sum of their pupils
  /// @param cellsCovered50 share of those within the 50 per cent interval
  /// @param cellsCovered80 share of those within the 80 per cent interval
  /// @param cellsCovered95 share of those within the 95 per cent interval
  /// @param flat mean absolute error of the whole authority with ratios of three years carried flat
  /// @param cellFlat the error of year groups with them
  /// @param lastRatio of the whole authority with the last year's ratios carried flat
  /// @param cellLastRatio the error of year groups with them
  public record Score(
      Phase phase,
      int horizon,
      int origins,
      double error,
      double bias,
      double crps,
      double covered95,
      int cells,
      double cellError,
      double cellsCovered50,
      double cellsCovered80,
      double cellsCovered95,
      double flat,
      double cellFlat,
      double lastRatio,
      double cellLastRatio) {}

  public SchoolBackTest {
    scores = List.copyOf(scores);
  }

  /// Tries the forecast on the past of these inputs.
  public static SchoolBackTest of(SchoolInputs inputs, long seed, int threads) {
    List<Sums> sums = new ArrayList<>();
    for (int origin = inputs.firstYear() + FEWEST_YEARS; origin < inputs.seedYear(); origin++) {
      SchoolInputs past = inputs.asKnownIn(origin);
      SchoolTally tally = SchoolForecast.of(past).simulate(seed, SIMULATIONS, threads, done -> {});
      double[][][] flat = new CarriedFlat(past, 3).forecast();
      double[][][] last = new CarriedFlat(past, 1).forecast();
      for (Phase phase : Phase.values()) {
        for (int at = 0; at < Math.min(FARTHEST, past.years().length); at++) {
          sums(sums, phase, at + 1).add(inputs, past.years()[at], tally, flat[at], last[at]);
        }
      }
    }
    return new SchoolBackTest(
        sums.stream().filter(Sums::isAny).map(Sums::score).sorted(SchoolBackTest::order).toList());
  }

  private static int order(Score one, Score other) {
    int byPhase = one.phase().compareTo(other.phase());
    return byPhase == 0 ? Integer.compare(one.horizon(), other.horizon()) : byPhase;
  }

  private static Sums sums(List<Sums> all, Phase phase, int horizon) {
    for (Sums each : all) {
      if (each.phase == phase && each.horizon == horizon) {
        return each;
      }
    }
    Sums added = new Sums(phase, horizon);
    all.add(added);
    return added;
  }

  /// What one phase and horizon add up to.
  private static final class Sums {

    private static final double[] LEVELS = {50, 80, 95};

    private final Phase phase;
    private final int horizon;
    private final double[] covered = new double[LEVELS.length];
    private final double[] cellErrors = new double[3];
    private final double[] errors = new double[3];
    private int origins;
    private int cells;
    private double pupils;
    private double bias;
    private double crps;
    private double totalsCovered;

    Sums(Phase phase, int horizon) {
      this.phase = phase;
      this.horizon = horizon;
    }

    boolean isAny() {
      return origins > 0 && pupils > 0;
    }

    void add(SchoolInputs inputs, int year, SchoolTally tally, double[][] flat, double[][] last) {
      double truth = 0;
      double[] guesses = new double[3];
      for (int group = phase.youngest(); group <= phase.oldest(); group++) {
        for (int area = 0; area < inputs.areas().size(); area++) {
          double came = inputs.pupils(area, year, group);
          truth += came;
          guesses[1] += flat[area][group];
          guesses[2] += last[area][group];
          if (came > 0) {
            addCell(came, tally, area, group, flat[area][group], last[area][group]);
          }
        }
      }
      if (truth > 0) {
        guesses[0] = tally.phase(horizon - 1, -1, phase).mean();
        addTotal(truth, tally, guesses);
      }
    }

    private void addCell(
        double came, SchoolTally tally, int area, int group, double flat, double last) {
      var forecast = tally.group(horizon - 1, area, group);
      cells++;
      pupils += came;
      cellErrors[0] += Math.abs(forecast.mean() - came);
      cellErrors[1] += Math.abs(flat - came);
      cellErrors[2] += Math.abs(last - came);
      for (int level = 0; level < LEVELS.length; level++) {
        covered[level] += isWithin(forecast.interval(LEVELS[level]), came) ? 1 : 0;
      }
    }

    private void addTotal(double truth, SchoolTally tally, double[] guesses) {
      origins++;
      bias += guesses[0] / truth - 1;
      for (int each = 0; each < guesses.length; each++) {
        errors[each] += Math.abs(guesses[each] / truth - 1);
      }
      crps += Scores.crps(tally.phaseValues(horizon - 1, -1, phase), truth);
      totalsCovered += isWithin(tally.phase(horizon - 1, -1, phase).interval(95), truth) ? 1 : 0;
    }

    private static boolean isWithin(double[] interval, double truth) {
      return truth >= interval[0] && truth <= interval[1];
    }

    Score score() {
      return new Score(
          phase,
          horizon,
          origins,
          errors[0] / origins,
          bias / origins,
          crps / origins,
          totalsCovered / origins,
          cells,
          cellErrors[0] / pupils,
          covered[0] / cells,
          covered[1] / cells,
          covered[2] / cells,
          errors[1] / origins,
          cellErrors[1] / pupils,
          errors[2] / origins,
          cellErrors[2] / pupils);
    }
  }
}
