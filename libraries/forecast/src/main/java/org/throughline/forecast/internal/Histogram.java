// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import org.throughline.forecast.Distribution;

/// How often a count came out as each number. Zeros are what the others leave over, so that empty
/// cells cost nothing. Adding histograms in any order gives the same.
public final class Histogram {

  private int[] times = {};
  private int low;

  /// Notes that the count came out as `value`, above 0.
  public void add(int value) {
    add(value, 1);
  }

  private void add(int value, int more) {
    if (times.length == 0) {
      low = Math.max(1, value - 2);
      times = new int[4];
    }
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
    times[value - low] += more;
  }

  public void add(Histogram other) {
    for (int at = 0; at < other.times.length; at++) {
      if (other.times[at] > 0) {
        add(other.low + at, other.times[at]);
      }
    }
  }

  /// The distribution when there were `all` simulations.
  public Distribution of(int all) {
    long sum = 0;
    double squares = 0;
    int above = 0;
    for (int at = 0; at < times.length; at++) {
      sum += (long) times[at] * (low + at);
      above += times[at];
    }
    double mean = (double) sum / all;
    for (int at = 0; at < times.length; at++) {
      squares += times[at] * (low + at - mean) * (low + at - mean);
    }
    squares += (all - above) * mean * mean;
    double[] quantiles = new double[Distribution.PERCENTS.size()];
    for (int at = 0; at < quantiles.length; at++) {
      quantiles[at] = quantile(Distribution.PERCENTS.get(at) / 100, all, all - above);
    }
    return new Distribution(mean, all < 2 ? 0 : Math.sqrt(squares / (all - 1)), quantiles);
  }

  private double quantile(double share, int all, int zeros) {
    double place = (all - 1) * share;
    int below = (int) place;
    int first = inOrder(below, zeros);
    int second = inOrder(Math.min(below + 1, all - 1), zeros);
    return first + (place - below) * (second - first);
  }

  private int inOrder(int rank, int zeros) {
    int passed = zeros;
    for (int at = 0; passed <= rank; at++) {
      passed += times[at];
      if (passed > rank) {
        return low + at;
      }
    }
    return 0;
  }

  /// The values and how often each came, for reckoning scores: calls `taker` in order of value.
  public void each(Taker taker) {
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
