// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.forecast.internal.Draws;
import org.throughline.forecast.internal.Held;
import org.throughline.forecast.internal.Years;

/// What each simulated future costs, in pounds a year.
///
/// Plans whose unit cost is not known are counted beside it, so that nobody reads a cost as whole
/// when it is not.
public final class Ledger {

  private static final long PRICES = 5L << 32;
  private static final long BANDS = 6L << 32;
  private static final double MOST_UNKNOWN = 0.1;

  private final States states;
  private final UnitCosts costs;
  private final Money money;
  private final Scenario scenario;
  private final int[] calendar;
  private final int years;
  private final List<Cost> futures = new ArrayList<>();
  private final double[] unitPounds;
  private final double[] unitVariance;
  private final boolean hasBands;

  /// What one future costs.
  ///
  /// @param pounds by year and setting
  /// @param withoutCost the plans of each year whose cost is not known
  /// @param ofBands pounds by year and band
  private record Cost(
      int simulation, double[][] pounds, double[] withoutCost, double[][] ofBands) {}

  Ledger(Inputs inputs, Scenario scenario) {
    this.states = inputs.states();
    this.costs = inputs.costs();
    this.scenario = scenario;
    this.money = scenario.money();
    this.calendar = inputs.years();
    this.years = inputs.years().length;
    this.unitPounds = new double[states.count()];
    this.unitVariance = new double[states.count()];
    Arrays.setAll(unitPounds, costs::of);
    Arrays.setAll(unitVariance, costs::variance);
    this.hasBands = !costs.names().isEmpty();
  }

  void add(long seed, int simulation, Years future) {
    double[][] bySetting = new double[years][states.settings().size()];
    double[][] byBand = new double[years][costs.names().size()];
    double[] prices = prices(seed, simulation);
    double[] without = new double[years];
    int[] ofState = new int[states.count()];
    Draws draws = new Draws().begin(seed, simulation, BANDS);
    for (int year = 0; year < years; year++) {
      count(future.held(), future.stock(year), ofState);
      for (int state = 0; state < ofState.length; state++) {
        if (ofState[state] > 0) {
          double pounds = ofState[state] * unitPounds[state];
          if (hasBands) {
            pounds += Math.sqrt(ofState[state] * unitVariance[state]) * draws.normal();
            bands(byBand[year], state, ofState[state] * prices[year]);
          }
          bySetting[year][states.setting(state)] += Math.max(0, pounds) * prices[year];
          without[year] += costs.isKnown(state) ? 0 : ofState[state];
        }
      }
    }
    futures.add(new Cost(simulation, bySetting, without, byBand));
  }

  private static void count(Held held, int[] stock, int[] ofState) {
    Arrays.fill(ofState, 0);
    for (int number = 0; number < stock.length; number++) {
      if (stock[number] > 0) {
        ofState[held.state(number)] += stock[number];
      }
    }
  }

  private void bands(double[] byBand, int state, double plansAtPrices) {
    for (int band = 0; band < byBand.length; band++) {
      byBand[band] += plansAtPrices * costs.ofBand(state, costs.names().get(band));
    }
  }

  private double[] prices(long seed, int simulation) {
    Draws draws = new Draws().begin(seed, simulation, PRICES);
    double price = Math.max(0, 1 + money.unitCostSd() * draws.normal());
    double[] prices = new double[years];
    for (int year = 0; year < years; year++) {
      price *= 1 + money.inflation() + money.inflationSd() * draws.normal();
      prices[year] = price;
    }
    return prices;
  }

  /// Takes over other futures. They are kept apart and in the order of the simulations until they
  /// are asked for: a sum of sums would show how the work was split.
  void add(Ledger other) {
    futures.addAll(other.futures);
    futures.sort(Comparator.comparingInt(Cost::simulation));
  }

  /// The cost of all plans in a year, and of what the scenario spends.
  public Distribution total(int year) {
    return Distribution.of(totals(year));
  }

  /// The cost of all plans in a year, simulation by simulation.
  public double[] totals(int year) {
    return totals(year, scenario);
  }

  /// The same if `spending` said what is spent beside plans, simulation by simulation.
  double[] totals(int year, Scenario spending) {
    double spent = spending.spending(calendar[year]);
    return futures.stream()
        .mapToDouble(each -> spent + Arrays.stream(each.pounds[year]).sum())
        .toArray();
  }

  /// Whether the cost of any plan is known, other than of those who wait. Without any, what all
  /// plans cost is unknown and not nothing.
  public boolean isAnyKnown() {
    return IntStream.range(0, states.count())
        .filter(state -> !states.isWaiting(states.setting(state)))
        .anyMatch(costs::isKnown);
  }

  /// Whether the cost of any plan in a setting is known.
  public boolean isAnyKnownIn(int setting) {
    return IntStream.range(0, states.count())
        .anyMatch(state -> states.setting(state) == setting && costs.isKnown(state));
  }

  /// What the scenario spends in a year, and what it pays for places; neither grows with prices.
  Map<String, Double> ofScenario(int year) {
    Map<String, Double> pounds = new LinkedHashMap<>();
    if (!scenario.changes(Scenario.Spend.class).isEmpty()) {
      pounds.put("spend", scenario.spent(calendar[year]));
    }
    if (!scenario.changes(Scenario.Fund.class).isEmpty()) {
      pounds.put("fund", scenario.funded(calendar[year]));
    }
    return pounds;
  }

  /// The cost of the plans in one setting.
  public Distribution inSetting(int year, int setting) {
    return Distribution.of(ofSetting(year, setting));
  }

  /// The cost of the plans in one setting, simulation by simulation.
  public double[] ofSetting(int year, int setting) {
    return futures.stream().mapToDouble(each -> each.pounds[year][setting]).toArray();
  }

  /// How many futures were reckoned.
  public int simulations() {
    return futures.size();
  }

  /// The names of the bands; empty where costs have none.
  public List<String> bands() {
    return costs.names();
  }

  /// The mean cost of the plans in one band.
  public double meanOfBand(int year, int band) {
    return futures.isEmpty()
        ? 0
        : futures.stream().mapToDouble(each -> each.ofBands[year][band]).sum() / futures.size();
  }

  /// How much less the plans of this future cost than those of another, simulation by simulation.
  public Distribution saving(Ledger other, int year) {
    return saving(other.totals(year), totals(year));
  }

  /// How much less `after` is than `before`, simulation by simulation.
  static Distribution saving(double[] before, double[] after) {
    double[] saved = new double[Math.min(before.length, after.length)];
    Arrays.setAll(saved, at -> before[at] - after[at]);
    return Distribution.of(saved);
  }

  /// Whether a saving beside another can be told: not where no cost is known, nor where the plans
  /// without a cost that come or go would make a tenth of it, did they cost what others do on
  /// average.
  public boolean tellsSaving(Ledger other, int year) {
    return tellsSaving(other, year, saving(other, year));
  }

  /// The same of a saving that other spending than the scenario’s is part of.
  boolean tellsSaving(Ledger other, int year, Distribution saving) {
    double plans = Math.abs(plansWithoutCost(year) - other.plansWithoutCost(year));
    double known =
        IntStream.range(0, states.count())
            .filter(costs::isKnown)
            .mapToDouble(costs::of)
            .average()
            .orElse(0);
    return isAnyKnown()
        && other.isAnyKnown()
        && (plans < 0.5 || plans * known < MOST_UNKNOWN * Math.abs(saving.mean()));
  }

  /// The mean number of plans whose cost is not known.
  public double plansWithoutCost(int year) {
    return futures.stream().mapToDouble(each -> each.withoutCost[year]).average().orElse(0);
  }

  /// The plans whose cost is not known.
  public Distribution withoutCost(int year) {
    return Distribution.of(futures.stream().mapToDouble(each -> each.withoutCost[year]).toArray());
  }

  /// Income less spending in each year and what it adds up to; absent without a block, and where
  /// the cost of no plan is known.
  public Optional<Position> position(int year) {
    return money.block().filter(block -> isAnyKnown()).map(block -> position(block, year));
  }

  /// Whether there is a block that has a position, known or not.
  boolean hasBlock() {
    return money.block().isPresent();
  }

  /// The position of the block.
  ///
  /// @param inYear income and transfers less spending in the year; below 0 is a deficit
  /// @param cumulative the balance brought forward and every year since
  public record Position(Distribution inYear, Distribution cumulative) {}

  private Position position(Money.Block block, int until) {
    double[] inYear = new double[futures.size()];
    double[] cumulative = new double[futures.size()];
    Arrays.fill(cumulative, block.balance());
    for (int year = 0; year <= until; year++) {
      double income = block.incomeIn(year) + block.transferIn(calendar[year]);
      double other = money.otherIn(year);
      double[] spent = totals(year);
      for (int at = 0; at < spent.length; at++) {
        inYear[at] = income - other - spent[at];
        cumulative[at] += inYear[at];
      }
    }
    return new Position(Distribution.of(inYear), Distribution.of(cumulative));
  }
}
