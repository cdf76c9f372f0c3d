// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/// Finds for each old thing the new thing that it most likely became: the best pairs first, each
/// thing in one pair at most.
final class Pairing {

  private Pairing() {}

  private record Pair(int first, int second, double likeness) {}

  /// Each paired place in `first` with its partner's place in `second`.
  ///
  /// @param likeness from 0 to about 1; pairs below `least` are not made
  static <A, B> Map<Integer, Integer> of(
      List<A> first, List<B> second, ToDoubleBiFunction<A, B> likeness, double least) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < second.size(); j++) {
        double value = likeness.applyAsDouble(first.get(i), second.get(j));
        if (value >= least) {
          pairs.add(new Pair(i, j, value));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingInt(Pair::first)
            .thenComparingInt(Pair::second));
    return best(pairs);
  }

  private static Map<Integer, Integer> best(List<Pair> pairs) {
    Map<Integer, Integer> found = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!found.containsKey(pair.first()) && taken.add(pair.second())) {
        found.put(pair.first(), pair.second());
      }
    }
    return found;
  }

  /// The place in `first` whose partner is `second`.
  static Optional<Integer> partner(Map<Integer, Integer> pairs, int second) {
    return pairs.entrySet().stream()
        .filter(pair -> pair.getValue() == second)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
