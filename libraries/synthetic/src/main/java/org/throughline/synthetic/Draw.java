// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.util.List;
import java.util.SplittableRandom;

/// Chance with a fixed seed: the same name gives the same draws on every machine.
final class Draw {
  private final SplittableRandom random;

  private Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  static Draw seeded(long seed, String name) {
    return new Draw(seed * 1_000_003L + name.hashCode());
  }

  int between(int lowest, int highest) {
    return random.nextInt(lowest, highest + 1);
  }

  double between(double lowest, double highest) {
    return random.nextDouble(lowest, highest);
  }

  boolean chance(int inAHundred) {
    return between(1, 100) <= inAHundred;
  }

  <T> T from(List<T> choices) {
    return choices.get(between(0, choices.size() - 1));
  }
}
