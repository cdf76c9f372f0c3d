// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How wrong the model would have been: fitted to the past as it was known at each earlier January
/// and compared with what came (rolling origin).
///
/// @param scores one a horizon, nearest first; empty when there is too little past
public record BackTest(List<Score> scores) {

  private static final int SIMULATIONS = 200;
  private static final int FEWEST_YEARS = 2;

  /// The error at one number of years ahead.
  ///
  /// @param horizon years ahead
  /// @param origins how many forecasts were compared
  /// @param error mean absolute error of the total, as a share of the truth
  /// @param bias mean error of the total, as a share; above 0 is forecast too high
  /// @param covered50 share of totals within the 50 per cent interval
  /// @param covered80 share of totals within the 80 per cent interval
  /// @param covered95 share of totals within the 95 per cent interval
  /// @param crps continuous ranked probability score of the total, in plans; smaller is better
  /// @param cells how many state cells, held or expected to hold half a person, were compared
  /// @param cellsCovered50 share of those within the 50 per cent interval
  /// @param cellsCovered80 share of those within the 80 per cent interval
  /// @param cellsCovered95 share of those within the 95 per cent interval
  /// @param lastValue mean absolute error of “as last year”, as a share
  /// @param lastIncrement of “growing by as much as last year”
  /// @param meanIncrement of “growing by as much as in all years before”
  public record Score(
      int horizon,
      int origins,
      double error,
      double bias,
      double covered50,
      double covered80,
      double covered95,
      double crps,
      int cells,
      double cellsCovered50,
      double cellsCovered80,
      double cellsCovered95,
      double lastValue,
      double lastIncrement,
      double meanIncrement) {}

  public BackTest {
    scores = List.copyOf(scores);
  }

  /// Tries `model` on the past of these inputs.
  public static BackTest of(Inputs inputs, Model model, long seed, int threads) {
    int[] years = inputs.transitions().years();
    int seedYear = inputs.seedYear();
    int farthest = seedYear - years[0] - FEWEST_YEARS;
    List<Sums> sums = new ArrayList<>();
    for (int horizon = 1; horizon <= farthest; horizon++) {
      sums.add(new Sums(horizon));
    }
    for (int origin = years[0] + FEWEST_YEARS; origin < seedYear; origin++) {
      Inputs past = inputs.asKnownIn(origin).until(seedYear);
      Tally tally = Forecast.of(past, model).simulate(seed, SIMULATIONS, threads, done -> {});
      for (int year = origin + 1; year <= seedYear; year++) {
        sums.get(year - origin - 1).add(inputs, past, tally, origin, year);
      }
    }
    return new BackTest(sums.stream().map(Sums::score).toList());
  }

  /// What one horizon adds up to.
  private static final class Sums {

    private static final double[] LEVELS = {50, 80, 95};
    private static final double HALF_A_PERSON = 0.5;

    private final int horizon;
    private final double[] covered = new double[LEVELS.length];
    private final double[] cellsCovered = new double[LEVELS.length];
    private final double[] naive = new double[3];
    private int origins;
    private int cells;
    private double error;
    private double bias;
    private double crps;

    Sums(int horizon) {
      this.horizon = horizon;
    }

    void add(Inputs inputs, Inputs past, Tally tally, int origin, int year) {
      int[] truth = inputs.transitions().stockIn(year, inputs.states());
      double total = Arrays.stream(truth).sum();
      Distribution forecast = tally.total(horizon - 1);
      origins++;
      error += Math.abs(forecast.mean() / total - 1);
      bias += forecast.mean() / total - 1;
      crps += Scores.crps(tally, horizon - 1, total);
      for (int level = 0; level < LEVELS.length; level++) {
        covered[level] += isWithin(forecast.interval(LEVELS[level]), total) ? 1 : 0;
      }
      for (int cell = 0; cell < truth.length; cell++) {
        addCell(tally.cell(horizon - 1, cell), truth[cell]);
      }
      double[] guesses = Scores.naive(past, origin, horizon);
      for (int each = 0; each < naive.length; each++) {
        naive[each] += Math.abs(guesses[each] / total - 1);
      }
    }

    private void addCell(Distribution forecast, int truth) {
      if (truth == 0 && forecast.mean() < HALF_A_PERSON) {
        return;
      }
      cells++;
      for (int level = 0; level < LEVELS.length; level++) {
        cellsCovered[level] += isWithin(forecast.interval(LEVELS[level]), truth) ? 1 : 0;
      }
    }

    private static boolean isWithin(double[] interval, double truth) {
      return truth >= interval[0] && truth <= interval[1];
    }

    Score score() {
      return new Score(
          horizon,
          origins,
          error / origins,
          bias / origins,
          covered[0] / origins,
          covered[1] / origins,
          covered[2] / origins,
          crps / origins,
          cells,
          cellsCovered[0] / cells,
          cellsCovered[1] / cells,
          cellsCovered[2] / cells,
          naive[0] / origins,
          naive[1] / origins,
          naive[2] / origins);
    }
  }
}
