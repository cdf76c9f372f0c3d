// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What a plan costs in a year, in pounds, by need, setting and band, at the prices of the seed
/// year.
///
/// The band of a plan that is forecast is not known, only the shares of the bands among plans of
/// its need and setting.
public final class UnitCosts {

  /// One band of a need in a setting.
  ///
  /// @param name its name; empty where a need and setting has no bands
  /// @param share of the plans, above 0 and at most 1; all bands of a state make 1
  /// @param pounds a year
  public record Band(String name, double share, double pounds) {}

  private final List<List<Band>> bands;
  private final List<String> names;

  /// @param bands for each state its bands; none where the cost is not known
  public UnitCosts(List<List<Band>> bands) {
    this.bands = bands.stream().map(List::copyOf).toList();
    TreeSet<String> all = new TreeSet<>();
    bands.forEach(each -> each.forEach(band -> all.add(band.name())));
    all.remove("");
    this.names = List.copyOf(all);
  }

  /// Costs without bands.
  ///
  /// @param pounds one number a state; not a number where the cost is not known
  public static UnitCosts of(double... pounds) {
    return new UnitCosts(
        Arrays.stream(pounds)
            .mapToObj(each -> Double.isNaN(each) ? List.<Band>of() : List.of(new Band("", 1, each)))
            .toList());
  }

  /// Costs of which none is known.
  public static UnitCosts unknown(States states) {
    double[] none = new double[states.count()];
    Arrays.fill(none, Double.NaN);
    return of(none);
  }

  /// The names of all bands, in order; empty where there are none.
  public List<String> names() {
    return names;
  }

  List<Band> bands(int state) {
    return bands.get(state);
  }

  public boolean isKnown(int state) {
    return !bands.get(state).isEmpty();
  }

  /// Pounds a year on average over the bands; 0 where the cost is not known, so ask [#isKnown] and
  /// say it.
  public double of(int state) {
    return bands.get(state).stream().mapToDouble(band -> band.share() * band.pounds()).sum();
  }

  /// The variance of the cost of one plan whose band is not known; 0 without bands.
  double variance(int state) {
    double mean = of(state);
    return bands.get(state).stream()
        .mapToDouble(band -> band.share() * (band.pounds() - mean) * (band.pounds() - mean))
        .sum();
  }

  /// The part of the average cost of a state that one band makes.
  double ofBand(int state, String name) {
    return bands.get(state).stream()
        .filter(band -> band.name().equals(name))
        .mapToDouble(band -> band.share() * band.pounds())
        .sum();
  }

  /// The same with what a plan of any need costs in some settings.
  ///
  /// @param ofSettings pounds a year by the number of the setting
  UnitCosts with(States states, Map<Integer, Double> ofSettings) {
    List<List<Band>> more = new ArrayList<>(bands);
    for (int state = 0; state < more.size(); state++) {
      Double pounds = ofSettings.get(states.setting(state));
      if (pounds != null) {
        more.set(state, List.of(new Band("", 1, pounds)));
      }
    }
    return new UnitCosts(more);
  }

  /// The same for states that were numbered anew.
  ///
  /// @param places for each state its new number
  /// @param count how many states there are now
  UnitCosts moved(int[] places, int count) {
    List<List<Band>> moved = new ArrayList<>(java.util.Collections.nCopies(count, List.of()));
    for (int state = 0; state < places.length; state++) {
      moved.set(places[state], bands.get(state));
    }
    return new UnitCosts(moved);
  }
}
