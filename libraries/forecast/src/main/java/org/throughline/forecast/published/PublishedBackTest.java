// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.Scores;

/// How wrong the model would have been for authorities that it was not taught with: at each earlier
/// January, one half of the authorities is forecast by what the other half taught.
///
/// @param scores by origin and horizon
public record PublishedBackTest(List<Score> scores) {

  private static final int SIMULATIONS = 1000;
  private static final int FEWEST_YEARS = 3;

  /// The error at one horizon from one origin; errors are shares.
  ///
  /// @param origin the January that was the last known
  /// @param horizon years ahead
  /// @param authorities how many were scored: those with every year from the first to the scored
  /// @param error mean absolute error
  /// @param bias mean error; above 0 is too high
  /// @param covered50 share within the 50 per cent interval
  /// @param covered80 share within the 80 per cent interval
  /// @param covered95 share within the 95 per cent interval
  /// @param crps continuous ranked probability score over the true number
  /// @param lastValue mean absolute error of “as last year”
  /// @param lastIncrement of “growing by as much as last year”
  /// @param meanIncrement of “growing by as much as in all years before”
  public record Score(
      int origin,
      int horizon,
      int authorities,
      double error,
      double bias,
      double covered50,
      double covered80,
      double covered95,
      double crps,
      double lastValue,
      double lastIncrement,
      double meanIncrement) {}

  public PublishedBackTest {
    scores = List.copyOf(scores);
  }

  /// Tries the model on every earlier January of the release that has enough years before it.
  public static PublishedBackTest of(Release release, long seed) {
    List<Score> scores = new ArrayList<>();
    int first =
        release.authorities().stream()
            .flatMap(each -> each.plans().keySet().stream())
            .min(Integer::compare)
            .orElseThrow();
    for (int origin = first + FEWEST_YEARS - 1; origin < release.lastYear(); origin++) {
      scores.addAll(from(release, first, origin, seed));
    }
    return new PublishedBackTest(scores);
  }

  private static List<Score> from(Release release, int first, int origin, long seed) {
    int last = release.lastYear();
    Release past = release.asKnownIn(origin);
    List<Sums> sums = new ArrayList<>();
    for (int year = origin + 1; year <= last; year++) {
      sums.add(new Sums());
    }
    for (int half = 0; half < 2; half++) {
      int held = half;
      PublishedModel model =
          PublishedModel.of(
              past, past.authorities().stream().filter(each -> half(each) != held).toList());
      for (Authority authority : release.authorities()) {
        if (half(authority) == held && isWhole(authority, first, last)) {
          score(authority, model, first, origin, last, seed, sums);
        }
      }
    }
    List<Score> scores = new ArrayList<>();
    for (int horizon = 1; horizon <= sums.size(); horizon++) {
      scores.add(sums.get(horizon - 1).score(origin, horizon));
    }
    return scores;
  }

  private static int half(Authority authority) {
    return (authority.code().hashCode() >>> 1) & 1;
  }

  private static boolean isWhole(Authority authority, int first, int last) {
    for (int year = first; year <= last; year++) {
      if (!authority.plans().containsKey(year)) {
        return false;
      }
    }
    return true;
  }

  private static void score(
      Authority authority,
      PublishedModel model,
      int first,
      int origin,
      int last,
      long seed,
      List<Sums> sums) {
    Map<Integer, Double> plans = authority.plans();
    Authority known =
        new Release(List.of(authority), Map.of()).asKnownIn(origin).authorities().getFirst();
    List<double[]> futures = model.simulate(known, last, seed, SIMULATIONS);
    double now = plans.get(origin);
    double step = now - plans.get(origin - 1);
    double mean = (now - plans.get(first)) / (origin - first);
    for (int at = 0; at < futures.size(); at++) {
      double[] naive = {now, now + (at + 1) * step, now + (at + 1) * mean};
      sums.get(at).add(futures.get(at), plans.get(origin + at + 1), naive);
    }
  }

  private static final class Sums {

    private static final double[] LEVELS = {50, 80, 95};

    private final double[] covered = new double[LEVELS.length];
    private final double[] naive = new double[3];
    private int count;
    private double error;
    private double bias;
    private double crps;

    void add(double[] values, double truth, double[] guesses) {
      Distribution forecast = Distribution.of(values);
      count++;
      error += Math.abs(forecast.mean() / truth - 1);
      bias += forecast.mean() / truth - 1;
      crps += Scores.crps(values, truth) / truth;
      for (int level = 0; level < LEVELS.length; level++) {
        double[] interval = forecast.interval(LEVELS[level]);
        covered[level] += truth >= interval[0] && truth <= interval[1] ? 1 : 0;
      }
      for (int each = 0; each < naive.length; each++) {
        naive[each] += Math.abs(guesses[each] / truth - 1);
      }
    }

    Score score(int origin, int horizon) {
      return new Score(
          origin,
          horizon,
          count,
          error / count,
          bias / count,
          covered[0] / count,
          covered[1] / count,
          covered[2] / count,
          crps / count,
          naive[0] / count,
          naive[1] / count,
          naive[2] / count);
    }
  }
}
