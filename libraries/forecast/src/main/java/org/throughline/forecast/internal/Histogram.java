// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.forecast.Distribution;

/// How often a count came out as each number. Zeros are what the others leave over, so that empty
/// cells cost nothing. Adding histograms in any order gives the same.
public final class Histogram {

  private static final int MOST_DENSE = 1 << 14;

  private int[] times = {};
  private int low;

  /// Takes over where the values lie too far apart for an array.
  private @Nullable TreeMap<Integer, Integer> scattered;

  /// Notes that the count came out as `value`, above 0.
  public void add(int value) {
    add(value, 1);
  }

  private void add(int value, int more) {
    int at = value - low;
    if (at >= 0 && at < times.length) {
      times[at] += more;
      return;
    }
    if (scattered != null) {
      scattered.merge(value, more, Integer::sum);
      return;
    }
    if (times.length == 0) {
      low = Math.max(1, value - 2);
      times = new int[4];
    }
    if (Math.max(low - value, value - low) >= MOST_DENSE) {
      scatter();
      add(value, more);
      return;
    }
    reach(value);
    times[value - low] += more;
  }

  private void scatter() {
    TreeMap<Integer, Integer> values = new TreeMap<>();
    each(values::put);
    scattered = values;
    times = new int[0];
  }

  private void reach(int value) {
    if (value < low) {
      int widened = Math.max(1, low - Math.max(low - value, times.length));
      int[] wider = new int[times.length + low - widened];
      System.arraycopy(times, 0, wider, low - widened, times.length);
      times = wider;
      low = widened;
    }
    if (value - low >= times.length) {
      times = Arrays.copyOf(times, Math.max(value - low + 1, times.length * 2));
    }
  }

  public void add(Histogram other) {
    other.each(this::add);
  }

  /// The distribution when there were `all` simulations.
  public Distribution of(int all) {
    double[] sums = new double[2];
    int[] above = {0};
    each(
        (value, count) -> {
          sums[0] += (double) count * value;
          above[0] += count;
        });
    double mean = sums[0] / all;
    each((value, count) -> sums[1] += count * (value - mean) * (value - mean));
    double squares = sums[1] + (all - above[0]) * mean * mean;
    return new Distribution(
        mean,
        all < 2 ? 0 : Math.sqrt(squares / (all - 1)),
        new Ranks(all, all - above[0]).of(this));
  }

  /// Finds all quantiles in one pass up the values.
  private static final class Ranks {

    private final int all;
    private final double[] found = new double[Distribution.PERCENTS.size()];
    private int passed;

    Ranks(int all, int zeros) {
      this.all = all;
      this.passed = zeros;
    }

    double[] of(Histogram histogram) {
      histogram.each(this::take);
      return found;
    }

    /// Whatever part of each quantile falls on the ranks that this value holds.
    private void take(int value, int count) {
      for (int at = 0; at < found.length; at++) {
        double place = (all - 1) * (Distribution.PERCENTS.get(at) / 100);
        int below = (int) place;
        double share = place - below;
        found[at] += holds(below, count) ? (1 - share) * value : 0;
        found[at] += holds(Math.min(below + 1, all - 1), count) ? share * value : 0;
      }
      passed += count;
    }

    private boolean holds(int rank, int count) {
      return rank >= passed && rank < passed + count;
    }
  }

  /// The values and how often each came, for reckoning scores: calls `taker` in order of value.
  public void each(Taker taker) {
    if (scattered != null) {
      scattered.forEach(taker::take);
      return;
    }
    for (int at = 0; at < times.length; at++) {
      if (times[at] > 0) {
        taker.take(low + at, times[at]);
      }
    }
  }

  /// Takes a value and how often it came.
  @FunctionalInterface
  public interface Taker {
    void take(int value, int times);
  }
}
