// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.util.stream.IntStream;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.internal.Histogram;

/// What many simulated futures of pupils add up to, in any order.
public final class SchoolTally {

  private static final int PHASES = Phase.values().length;
  private static final int PARTS = Phase.YEAR_GROUPS + PHASES;

  private final int areas;
  private final Histogram[][][] parts;
  private int simulations;

  SchoolTally(SchoolInputs inputs) {
    this.areas = inputs.areas().size();
    this.parts = new Histogram[inputs.years().length][areas + 1][PARTS];
    for (Histogram[][] year : parts) {
      for (Histogram[] area : year) {
        for (int part = 0; part < PARTS; part++) {
          area[part] = new Histogram();
        }
      }
    }
  }

  void add(int[][][] future) {
    simulations++;
    for (int year = 0; year < future.length; year++) {
      int[] all = new int[PARTS];
      for (int area = 0; area < areas; area++) {
        int[] own = withPhases(future[year][area]);
        note(parts[year][area], own);
        for (int part = 0; part < PARTS; part++) {
          all[part] += own[part];
        }
      }
      note(parts[year][areas], all);
    }
  }

  private static int[] withPhases(int[] groups) {
    int[] own = new int[PARTS];
    for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
      own[group] = groups[group];
      own[Phase.YEAR_GROUPS + Phase.of(group).place()] += groups[group];
    }
    return own;
  }

  private static void note(Histogram[] histograms, int[] values) {
    for (int part = 0; part < PARTS; part++) {
      if (values[part] > 0) {
        histograms[part].add(values[part]);
      }
    }
  }

  void add(SchoolTally next) {
    simulations += next.simulations;
    for (int year = 0; year < parts.length; year++) {
      for (int area = 0; area <= areas; area++) {
        for (int part = 0; part < PARTS; part++) {
          parts[year][area][part].add(next.parts[year][area][part]);
        }
      }
    }
  }

  public int simulations() {
    return simulations;
  }

  private Histogram histogram(int year, int area, int part) {
    return parts[year][area < 0 ? areas : area][part];
  }

  /// The pupils of a year group.
  ///
  /// @param year the place of the year among those forecast
  /// @param area the place of the area; below 0 for all
  public Distribution group(int year, int area, int group) {
    return histogram(year, area, group).of(simulations);
  }

  /// The pupils of a phase.
  public Distribution phase(int year, int area, Phase phase) {
    return histogram(year, area, Phase.YEAR_GROUPS + phase.place()).of(simulations);
  }

  /// The chance that a year group has more pupils than `places`, from 0 to 1.
  public double chanceAbove(int year, int area, int group, int places) {
    int[] above = {0};
    histogram(year, area, group).each((value, times) -> above[0] += value > places ? times : 0);
    return (double) above[0] / simulations;
  }

  /// Every simulated number of a phase, for scores.
  double[] phaseValues(int year, int area, Phase phase) {
    IntStream.Builder values = IntStream.builder();
    int[] seen = {0};
    histogram(year, area, Phase.YEAR_GROUPS + phase.place())
        .each(
            (value, times) -> {
              seen[0] += times;
              IntStream.range(0, times).forEach(each -> values.add(value));
            });
    return IntStream.concat(
            values.build(), IntStream.generate(() -> 0).limit(simulations - seen[0]))
        .asDoubleStream()
        .toArray();
  }
}
