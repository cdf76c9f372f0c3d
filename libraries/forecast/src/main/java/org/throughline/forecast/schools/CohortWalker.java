// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.throughline.forecast.internal.Draws;

/// Walks one future of all year groups after the other. Each thread has a walker of its own.
final class CohortWalker {

  private static final long WAVES = 1;
  private static final long BIRTHS = 2;
  private static final long AREAS = 1000;
  private static final long YEARS = 100_000;
  private static final double BIRTHS_YEAR = 0.03;
  private static final double BIRTHS_AREA_YEAR = 0.04;
  private static final double DELIVERY_SD = 0.25;

  private final SchoolInputs inputs;
  private final CohortFit fit;
  private final int[] years;
  private final Draws draws = new Draws();
  private final Map<Step, double[]> waves = new EnumMap<>(Step.class);
  private final double[] groupMean = new double[Phase.YEAR_GROUPS];
  private final double[][] apart;
  private final double[][] births;
  private double delivery;

  CohortWalker(CohortFit fit) {
    this.fit = fit;
    this.inputs = fit.inputs;
    this.years = inputs.years();
    this.apart = new double[inputs.areas().size()][Phase.YEAR_GROUPS];
    this.births = new double[years.length][inputs.areas().size()];
  }

  /// Fills `out`, by year, area and year group.
  void walk(long seed, int simulation, int[][][] out) {
    begin(seed, simulation);
    int[][] before = Objects.requireNonNull(inputs.rolls().get(inputs.seedYear()));
    for (int year = 0; year < years.length; year++) {
      draws.begin(seed, simulation, YEARS + year);
      step(year, before, out[year]);
      before = out[year];
    }
  }

  private void begin(long seed, int simulation) {
    draws.begin(seed, simulation, WAVES);
    delivery = Math.exp(DELIVERY_SD * draws.normal() - DELIVERY_SD * DELIVERY_SD / 2);
    for (Step step : Step.values()) {
      waves.put(step, fit.wave(step).draw(draws, years.length));
    }
    for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
      groupMean[group] = draws.normal() / Math.sqrt(fit.years());
    }
    draws.begin(seed, simulation, BIRTHS);
    births();
    for (int area = 0; area < apart.length; area++) {
      draws.begin(seed, simulation, AREAS + area);
      double own = draws.normal();
      for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
        AreaEffects areas = fit.areas(fit.cohorts.step(area, group));
        apart[area][group] =
            areas.mean(area, group)
                + own * areas.areaSd(area)
                + draws.normal() * areas.cellSd(area, group);
      }
    }
  }

  /// Births not known yet stray from the last that are, together and area by area.
  private void births() {
    double[] last = lastKnownBirths();
    double together = 0;
    for (int year = 0; year < years.length; year++) {
      double[] known = inputs.births().get(years[year]);
      together += BIRTHS_YEAR * draws.normal();
      for (int area = 0; area < last.length; area++) {
        double stray = BIRTHS_AREA_YEAR * draws.normal();
        boolean isKnown = known != null && !Double.isNaN(known[area]);
        births[year][area] =
            isKnown ? Objects.requireNonNull(known)[area] : last[area] * Math.exp(together + stray);
      }
    }
  }

  private double[] lastKnownBirths() {
    double[] last = new double[inputs.areas().size()];
    for (int area = 0; area < last.length; area++) {
      last[area] = inputs.pupils(area, inputs.seedYear(), 0);
      for (int year = inputs.firstYear(); year <= inputs.until(); year++) {
        double[] known = inputs.births().get(year);
        last[area] = known == null || Double.isNaN(known[area]) ? last[area] : known[area];
      }
    }
    return last;
  }

  private void step(int year, int[][] before, int[][] after) {
    double[] ofGroup = new double[Phase.YEAR_GROUPS];
    for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
      ofGroup[group] = draws.normal();
    }
    for (int area = 0; area < apart.length; area++) {
      double ofArea = draws.normal();
      for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
        double chance = draws.normal();
        if (fit.cohorts.teaches(area, group)) {
          double expected = expected(year, area, group, before, ofGroup[group], ofArea);
          double noise = fit.areas(fit.cohorts.step(area, group)).noise();
          double pupils = expected + Math.sqrt(noise * Math.max(expected, 0.25)) * chance;
          after[area][group] = (int) Math.max(0, Math.round(pupils));
        }
      }
    }
  }

  private double expected(
      int year, int area, int group, int[][] before, double ofGroup, double ofArea) {
    Step step = fit.cohorts.step(area, group);
    double[] course = Objects.requireNonNull(waves.get(step));
    double log =
        fit.usual(step, group)
            + course[year]
            + fit.groupSd(step) * (groupMean[group] + ofGroup)
            + apart[area][group]
            + fit.areas(step).areaYear() * ofArea;
    double base = group == 0 ? births[year][area] : fit.cohorts.base(area, group, before);
    double arriving = inputs.arriving(area, years[year], group);
    return Math.max(0, base * Math.exp(log) + delivery * arriving);
  }
}
