// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.internal.Draws;

/// Growth of plans in all authorities together.
///
/// An authority grows as England does, and differs from it by what its own growth, its region's,
/// the share of new plans among its plans and the requests that wait behind them tell. How much
/// each tells is learnt from earlier years of all authorities (ridge regression, outliers weighed
/// less); the difference fades with time, as does England's growth. What was not foreseen in
/// those years widens the interval.
public final class PublishedModel {

  private static final double[] RIDGE = {0.05, 0.5, 0.5, 0.05};
  private static final double RECENT = 0.7;
  private static final double FADING = 0.6;
  private static final double NATIONAL_FADING = 0.97;
  private static final double USUAL_SD = 0.036;
  private static final double LEAST_NATIONAL_SD = 0.010;
  private static final double FLOW_OF_STOCK = 0.25;
  private static final int TAIL = 5;
  private static final long NATIONAL = 1L << 40;

  private final Release release;
  private final int origin;
  private final TreeMap<Integer, Double> england = new TreeMap<>();
  private final double[] weights;
  private final double nationalGrowth;
  private final double nationalSd;
  private final double yearSd;
  private final double slopeSd;

  private PublishedModel(Release release, List<Authority> taught) {
    this.release = release;
    this.origin = release.lastYear();
    for (int year = origin; growthOfAll(year).isPresent(); year--) {
      england.put(year, growthOfAll(year).getAsDouble());
    }
    nationalGrowth = recent(england);
    nationalSd = Math.max(LEAST_NATIONAL_SD, sd(england.values()));
    List<double[]> rows = new ArrayList<>();
    List<Double> targets = new ArrayList<>();
    for (int year : england.keySet()) {
      teach(taught, year, rows, targets);
    }
    weights = Ridge.fit(rows, targets, RIDGE);
    double one = spread(taught, 1);
    double two = spread(taught, 2);
    double persistent = Double.isNaN(two) ? 0.5 * one * one : (two * two - 2 * one * one) / 2;
    slopeSd = Math.sqrt(Math.clamp(persistent, 0.4 * one * one, 0.8 * one * one));
    yearSd = Math.sqrt(one * one - slopeSd * slopeSd);
  }

  /// Learns from every authority of the release, up to its last year.
  public static PublishedModel of(Release release) {
    return new PublishedModel(release, release.authorities());
  }

  /// Learns from `taught` alone; their totals and England's are known for all.
  static PublishedModel of(Release release, List<Authority> taught) {
    return new PublishedModel(release, taught);
  }

  /// The January that the forecast starts from.
  public int origin() {
    return origin;
  }

  /// Whether any year's growth is known; without one the forecast does not grow.
  public boolean knowsGrowth() {
    return !england.isEmpty();
  }

  private OptionalDouble growthOfAll(int year) {
    Double before = release.england().get(year - 1);
    Double after = release.england().get(year);
    if (before != null && after != null) {
      return OptionalDouble.of(Math.log(after / before));
    }
    double sumBefore = 0;
    double sumAfter = 0;
    for (Authority authority : release.authorities()) {
      if (authority.growth(year).isPresent()) {
        sumBefore += authority.plans().get(year - 1);
        sumAfter += authority.plans().get(year);
      }
    }
    return sumBefore > 0
        ? OptionalDouble.of(Math.log(sumAfter / sumBefore))
        : OptionalDouble.empty();
  }

  private static double sd(java.util.Collection<Double> values) {
    return values.size() < 2
        ? 0
        : Distribution.of(values.stream().mapToDouble(Double::doubleValue).toArray()).sd();
  }

  /// The mean by year with later years weighing more; 0 without any.
  private static double recent(Map<Integer, Double> byYear) {
    double sum = 0;
    double all = 0;
    int last = byYear.keySet().stream().max(Integer::compare).orElse(0);
    for (Map.Entry<Integer, Double> each : byYear.entrySet()) {
      double weight = Math.pow(RECENT, last - each.getKey());
      sum += weight * each.getValue();
      all += weight;
    }
    return all == 0 ? 0 : sum / all;
  }

  private void teach(List<Authority> taught, int year, List<double[]> rows, List<Double> targets) {
    if (!england.containsKey(year - 1)) {
      return;
    }
    for (Authority authority : taught) {
      if (authority.growth(year).isPresent()) {
        rows.add(signs(authority, year - 1));
        targets.add(authority.growth(year).getAsDouble() - england.get(year));
      }
    }
  }

  /// What was known in January of `year` that tells how the authority will differ from England.
  private double[] signs(Authority authority, int year) {
    return new double[] {
      difference(List.of(authority), year),
      beside(authority.freshness(year), release.authorities().stream().map(a -> a.freshness(year))),
      beside(authority.pressure(year), release.authorities().stream().map(a -> a.pressure(year))),
      difference(inRegion(authority), year)
    };
  }

  private List<Authority> inRegion(Authority authority) {
    return release.authorities().stream()
        .filter(each -> each.region().equals(authority.region()))
        .toList();
  }

  private double difference(List<Authority> authorities, int until) {
    Map<Integer, Double> byYear = new TreeMap<>();
    for (int year : england.headMap(until, true).keySet()) {
      double[] growths =
          authorities.stream()
              .map(each -> each.growth(year))
              .filter(OptionalDouble::isPresent)
              .mapToDouble(OptionalDouble::getAsDouble)
              .toArray();
      if (growths.length > 0) {
        byYear.put(year, Arrays.stream(growths).average().orElseThrow() - england.get(year));
      }
    }
    return recent(byYear);
  }

  private static double beside(OptionalDouble own, java.util.stream.Stream<OptionalDouble> all) {
    double[] sorted =
        all.filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    return own.isEmpty() || sorted.length == 0 ? 0 : own.getAsDouble() - sorted[sorted.length / 2];
  }

  /// How much an authority is thought to differ from England in the year after January of `year`.
  private double difference(Authority authority, int year) {
    double[] signs = signs(authority, year);
    return IntStream.range(0, signs.length).mapToDouble(at -> weights[at] * signs[at]).sum();
  }

  /// The usual size of what was not foreseen `horizon` years ahead; not a number without a case.
  private double spread(List<Authority> taught, int horizon) {
    List<Double> misses = new ArrayList<>();
    for (int from : england.keySet()) {
      for (Authority authority : taught) {
        Double before = authority.plans().get(from);
        Double after = authority.plans().get(from + horizon);
        if (before != null && after != null && before > 50 && england.containsKey(from + horizon)) {
          double grown = Math.log(after / before) - fading(difference(authority, from), horizon);
          for (int year = from + 1; year <= from + horizon; year++) {
            grown -= england.get(year);
          }
          misses.add(Math.abs(grown));
        }
      }
    }
    double[] sorted = misses.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double median = sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    return horizon == 1 && Double.isNaN(median) ? USUAL_SD : 1.4826 * median;
  }

  private static double fading(double difference, int horizon) {
    return difference * (1 - Math.pow(FADING, horizon)) / (1 - FADING);
  }

  /// Simulates the plans of an authority until January of `until`, year by year.
  ///
  /// @return one distribution a year, from the year after the origin
  public List<Distribution> forecast(Authority authority, int until, long seed, int simulations) {
    return simulate(authority, until, seed, simulations).stream().map(Distribution::of).toList();
  }

  List<double[]> simulate(Authority authority, int until, long seed, int simulations) {
    int last = authority.lastYear();
    double plans = authority.plans().get(last);
    double difference = difference(authority, last);
    List<double[]> years = new ArrayList<>();
    for (int year = last + 1; year <= until; year++) {
      years.add(new double[simulations]);
    }
    long stream = Draws.mix(authority.code().hashCode());
    Draws own = new Draws();
    Draws national = new Draws();
    for (int simulation = 0; simulation < simulations; simulation++) {
      own.begin(seed, simulation, stream);
      national.begin(seed, simulation, NATIONAL);
      course(plans, difference, years, simulation, own, national);
    }
    return years;
  }

  private void course(
      double plans, double difference, List<double[]> years, int at, Draws own, Draws national) {
    double slope = slopeSd * tailed(own);
    double nation = nationalSd * national.normal();
    double small = Math.sqrt(FLOW_OF_STOCK / Math.max(1, plans));
    double wandered = 0;
    for (int year = 0; year < years.size(); year++) {
      int horizon = year + 1;
      wandered += yearSd * tailed(own) + small * own.normal();
      double usual =
          nationalGrowth * (1 - Math.pow(NATIONAL_FADING, horizon)) / (1 - NATIONAL_FADING);
      double variance =
          horizon * (yearSd * yearSd + small * small)
              + horizon * horizon * (slopeSd * slopeSd + nationalSd * nationalSd);
      double log =
          usual
              + fading(difference, horizon)
              + horizon * (slope + nation)
              + wandered
              - variance / 2;
      years.get(year)[at] = plans * Math.exp(log);
    }
  }

  /// Student's t with five degrees of freedom, cut at four: some authorities restate their plans.
  private static double tailed(Draws draws) {
    double t = draws.normal() / Math.sqrt(2 * draws.gamma(TAIL / 2.0) / TAIL);
    return Math.clamp(t, -4, 4);
  }
}
