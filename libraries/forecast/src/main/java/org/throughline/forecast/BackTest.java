// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.ArrayList;
import java.util.List;

/// How wrong the model would have been: fitted to the past as it was known at each earlier January
/// and compared with what came (rolling origin).
///
/// @param scores one a horizon, nearest first; empty when there is too little past
/// @param lines the same of every need and setting, horizon by horizon; none of a line that nobody
///     was on
public record BackTest(List<Score> scores, List<LineScore> lines) {

  /// So many that quantiles of few futures do not make the intervals look narrower than they are.
  private static final int SIMULATIONS = 500;
  private static final int FEWEST_YEARS = 2;

  /// A model that was not tried on its past.
  public static final BackTest NONE = new BackTest(List.of(), List.of());

  /// The error at one number of years ahead. A January in which nobody held a plan has no share to
  /// be wrong by, and is left out.
  ///
  /// @param horizon years ahead
  /// @param origins how many forecasts were compared, at least 1
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

  /// The error of the plans of one need or in one setting, at one number of years ahead.
  ///
  /// @param by need or setting
  /// @param name which of them
  /// @param horizon years ahead
  /// @param origins how many forecasts were compared, at least 1
  /// @param error the plans by which they were wrong, over the plans that came
  /// @param within95 how many of them lay within the 95 per cent interval
  /// @param lastValue the same error of “as last year”
  /// @param lastIncrement of “growing by as much as last year”
  /// @param meanIncrement of “growing by as much as in all years before”
  public record LineScore(
      Tally.By by,
      String name,
      int horizon,
      int origins,
      double error,
      int within95,
      double lastValue,
      double lastIncrement,
      double meanIncrement) {}

  public BackTest {
    scores = List.copyOf(scores);
    lines = List.copyOf(lines);
  }

  /// Tries `model` on the past of these inputs.
  public static BackTest of(Inputs inputs, Model model, long seed, int threads) {
    int[] years = inputs.transitions().years();
    int seedYear = inputs.seedYear();
    int farthest = seedYear - years[0] - FEWEST_YEARS;
    List<HorizonSums> sums = new ArrayList<>();
    for (int horizon = 1; horizon <= farthest; horizon++) {
      sums.add(new HorizonSums(inputs.states(), horizon));
    }
    for (int origin = years[0] + FEWEST_YEARS; origin < seedYear; origin++) {
      Inputs past = inputs.asKnownIn(origin).until(seedYear);
      Tally tally = Forecast.of(past, model).simulate(seed, SIMULATIONS, threads, done -> {});
      for (int year = origin + 1; year <= seedYear; year++) {
        sums.get(year - origin - 1)
            .add(past, tally, origin, inputs.transitions().stockIn(year, inputs.states()));
      }
    }
    return new BackTest(
        sums.stream().flatMap(each -> each.score().stream()).toList(),
        sums.stream().flatMap(each -> each.lines().stream()).toList());
  }
}
