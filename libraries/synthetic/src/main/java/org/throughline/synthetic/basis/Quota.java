// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.basis;

import java.util.Collection;

/// A fixed number of things to hand out, so many of each kind: published shares are met to the last
/// one, and chance decides only who gets which.
public final class Quota {
  private final int[] left;
  private int all;

  private Quota(int[] left) {
    this.left = left;
    for (int each : left) {
      all += each;
    }
  }

  /// Shares out `total` in proportion, by largest remainder.
  public static Quota of(int total, double[] weights) {
    return new Quota(shared(total, weights));
  }

  /// Shares out `total` in proportion to these counts.
  public static Quota of(int total, Collection<Integer> counts) {
    return of(total, counts.stream().mapToDouble(Integer::doubleValue).toArray());
  }

  /// How many of each kind are left.
  public int[] left() {
    return left.clone();
  }

  /// Takes one, more likely where more are left and where `affinity` is greater; of a kind with no
  /// affinity only when no other is left.
  public int take(Dice dice, double[] affinity) {
    double[] weights = new double[left.length];
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      weights[i] = left[i] * affinity[i];
      sum += weights[i];
    }
    if (sum <= 0) {
      for (int i = 0; i < left.length; i++) {
        weights[i] = left[i];
      }
    }
    int taken = dice.weighted(weights);
    left[taken]--;
    all--;
    return taken;
  }

  /// Whether nothing is left.
  public boolean isSpent() {
    return all <= 0;
  }

  /// The whole shares of `total` in proportion to the weights, which sum to it.
  public static int[] shared(int total, double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    int[] whole = new int[weights.length];
    double[] rest = new double[weights.length];
    int given = 0;
    for (int i = 0; i < weights.length && sum > 0; i++) {
      double exact = total * weights[i] / sum;
      whole[i] = (int) Math.floor(exact + 1e-9);
      rest[i] = exact - whole[i];
      given += whole[i];
    }
    for (; given < total && sum > 0; given++) {
      int most = 0;
      for (int i = 1; i < rest.length; i++) {
        most = rest[i] > rest[most] ? i : most;
      }
      whole[most]++;
      rest[most] = -1;
    }
    return whole;
  }
}
