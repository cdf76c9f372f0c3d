// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;

/// A Dirichlet-multinomial as an urn (Blackwell and MacQueen 1973): each draw is new with the
/// weight of the prior and otherwise repeats an earlier one. New draws use Walker's alias table, so
/// a draw costs the same however many outcomes there are.
public final class Urn {

  /// What has been drawn; emptied when the shares are to be drawn anew.
  public static final class Memory {
    private int[] outcomes = new int[16];
    private int size;

    public void forget() {
      size = 0;
    }

    int size() {
      return size;
    }

    int outcome(int at) {
      return outcomes[at];
    }

    void keep(int outcome) {
      if (size == outcomes.length) {
        outcomes = Arrays.copyOf(outcomes, size * 2);
      }
      outcomes[size++] = outcome;
    }
  }

  private final int[] outcomes;
  private final double[] keep;
  private final int[] otherwise;
  private final double total;

  private Urn(int[] outcomes, double[] weights, double total) {
    this.outcomes = outcomes;
    this.total = total;
    this.keep = new double[outcomes.length];
    this.otherwise = new int[outcomes.length];
    fill(weights);
  }

  /// An urn over all numbers whose weight is above 0; null where there is none.
  public static @org.jspecify.annotations.Nullable Urn of(double[] weights) {
    int count = 0;
    double total = 0;
    for (double weight : weights) {
      if (weight > 0) {
        count++;
        total += weight;
      }
    }
    if (count == 0) {
      return null;
    }
    int[] outcomes = new int[count];
    double[] dense = new double[count];
    int at = 0;
    for (int outcome = 0; outcome < weights.length; outcome++) {
      if (weights[outcome] > 0) {
        outcomes[at] = outcome;
        dense[at++] = weights[outcome];
      }
    }
    return new Urn(outcomes, dense, total);
  }

  /// Vose's way to fill the alias table.
  private void fill(double[] weights) {
    int count = weights.length;
    double[] scaled = new double[count];
    int[] queue = new int[count];
    int small = 0;
    int large = count;
    for (int at = 0; at < count; at++) {
      scaled[at] = weights[at] * count / total;
      if (scaled[at] < 1) {
        queue[small++] = at;
      } else {
        queue[--large] = at;
      }
    }
    while (small > 0 && large < count) {
      int less = queue[--small];
      int more = queue[large];
      keep[less] = scaled[less];
      otherwise[less] = outcomes[more];
      scaled[more] -= 1 - scaled[less];
      if (scaled[more] < 1) {
        large++;
        queue[small++] = more;
      }
    }
    while (large < count) {
      keep[queue[large++]] = 1;
    }
    while (small > 0) {
      keep[queue[--small]] = 1;
    }
  }

  /// One outcome by the prior shares alone.
  public int draw(Draws draws) {
    double place = draws.uniform() * outcomes.length;
    int slot = (int) place;
    // Both are looked up: nobody can guess which it is, and guessing wrong costs more.
    int own = outcomes[slot];
    int other = otherwise[slot];
    return place - slot < keep[slot] ? own : other;
  }

  /// One outcome given those that were drawn before.
  public int draw(Draws draws, Memory memory) {
    double place = memory.size == 0 ? 0 : draws.uniform() * (total + memory.size) - total;
    int outcome =
        place < 0 || memory.size == 0
            ? draw(draws)
            : memory.outcomes[Math.min((int) place, memory.size - 1)];
    memory.keep(outcome);
    return outcome;
  }
}
