// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

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

    void keep(int outcome) {
      if (size == outcomes.length) {
        outcomes = Arrays.copyOf(outcomes, size * 2);
      }
      outcomes[size++] = outcome;
    }
  }

  private final double[] keep;

  /// What each slot gives itself, and what it gives otherwise, side by side.
  private final int[] pairs;

  private final double total;

  private Urn(int[] outcomes, double[] weights, double total) {
    this.total = total;
    this.keep = new double[outcomes.length];
    this.pairs = new int[2 * outcomes.length];
    fill(outcomes, weights);
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

  /// The same shares under other numbers.
  Urn renamed(IntUnaryOperator name) {
    return new Urn(this, name);
  }

  private Urn(Urn same, IntUnaryOperator name) {
    this.total = same.total;
    this.keep = same.keep;
    this.pairs = Arrays.stream(same.pairs).map(name).toArray();
  }

  /// Everything that can be drawn.
  IntStream outcomes() {
    return Arrays.stream(pairs).distinct();
  }

  /// Vose's way to fill the alias table.
  private void fill(int[] outcomes, double[] weights) {
    int count = weights.length;
    double[] scaled = new double[count];
    int[] queue = new int[count];
    int small = 0;
    int large = count;
    for (int at = 0; at < count; at++) {
      pairs[2 * at] = outcomes[at];
      pairs[2 * at + 1] = outcomes[at];
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
      pairs[2 * less + 1] = outcomes[more];
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
    return at(draws.uniform());
  }

  /// The outcome of a chance, at least 0 and below 1, by the prior shares.
  int at(double chance) {
    double place = chance * keep.length;
    int slot = (int) place;
    // Both are looked up: nobody can guess which it is, and guessing wrong costs more.
    int own = pairs[2 * slot];
    int other = pairs[2 * slot + 1];
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
