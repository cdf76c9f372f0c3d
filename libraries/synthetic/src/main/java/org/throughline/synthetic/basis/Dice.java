// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.basis;

import java.time.LocalDate;
import java.util.List;

/// Chance with a name: the same seed and name give the same throws on every machine, whatever was
/// thrown elsewhere before. Not safe for several threads; each asks for its own with [#at].
public final class Dice {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /// Dice for one purpose.
  public static Dice of(long seed, String purpose) {
    long mixed = seed;
    for (int i = 0; i < purpose.length(); i++) {
      mixed = mix(mixed + STEP * purpose.charAt(i));
    }
    return new Dice(mixed);
  }

  /// Dice of their own for the thing with this number, unmoved by the throws made here.
  public static Dice at(long seed, long number) {
    return new Dice(mix(seed ^ mix(number * STEP + 1)));
  }

  /// @return a whole number of 64 bits
  public long next() {
    state += STEP;
    return mix(state);
  }

  /// @return 0 or more, and less than `bound`
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /// @return `lowest` or more, and `highest` or less
  public int between(int lowest, int highest) {
    return lowest + below(highest - lowest + 1);
  }

  /// @return 0 or more, and less than 1
  public double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /// Whether something that happens to this share of all happens now.
  public boolean happens(double probability) {
    return share() < probability;
  }

  /// @return one of them
  public <T> T from(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /// @return a day from `first` to `last`, both included
  public LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(below((int) (last.toEpochDay() - first.toEpochDay()) + 1));
  }

  /// @return the place of one weight, in proportion to the weights
  public int weighted(double[] weights) {
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    double left = share() * all;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return lastPositive(weights);
  }

  private static int lastPositive(double[] weights) {
    int last = weights.length - 1;
    while (last > 0 && weights[last] <= 0) {
      last--;
    }
    return last;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
