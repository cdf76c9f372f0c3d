// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The shares of the parts of one whole, release after release. Who kept an earlier release holds
/// it beside the next: a number that was given and has not changed protects nothing any more, and
/// one that was withheld and has not changed is not given later, or it would tell what it was
/// withheld for.
public final class ReleasedShares {

  private final SmallNumberRule rule;
  private final List<Release> earlier = new ArrayList<>();

  public ReleasedShares(SmallNumberRule rule) {
    this.rule = rule;
  }

  private record Release(Map<String, Share> parts, List<String> names, PublicShares shown) {

    boolean isShown(String name, int column) {
      return shown.table().shown(new Cell(names.indexOf(name), column)).isPresent();
    }
  }

  /// The next release as anybody may read it; empty where the whole is withheld for being small,
  /// and every part with it.
  ///
  /// @param parts by their names, in order
  public Optional<PublicShares> next(Map<String, Share> parts) {
    if (isWholeSmall(parts)) {
      return Optional.empty();
    }
    List<String> names = List.copyOf(parts.keySet());
    Set<Cell> known = new HashSet<>();
    Set<Cell> sensitive = new HashSet<>();
    for (Release release : earlier) {
      for (int part = 0; part < names.size(); part++) {
        String name = names.get(part);
        Share before = release.parts().get(name);
        for (int column : PublicShares.CELLS) {
          if (before != null && isSame(before, parts.get(name), column)) {
            (release.isShown(name, column) ? known : sensitive).add(new Cell(part, column));
          }
        }
      }
    }
    sensitive.removeAll(known);
    PublicShares shown =
        PublicShares.ofKnownWhole(List.copyOf(parts.values()), rule, sensitive, known);
    earlier.add(new Release(Map.copyOf(parts), names, shown));
    return Optional.of(shown);
  }

  private boolean isWholeSmall(Map<String, Share> parts) {
    long counted = parts.values().stream().mapToLong(Share::counted).sum();
    long others = parts.values().stream().mapToLong(Share::others).sum();
    return rule.isSmall(counted) || rule.isSmall(others);
  }

  /// Whether the whole must not be given either: readers know so much of its parts that they would
  /// work the rest back from it.
  public boolean hidesWhole() {
    return earlier.size() > 1 && earlier.getLast().shown().isWithheldWhole();
  }

  private static boolean isSame(Share before, Share now, int column) {
    return PublicShares.at(before, column) == PublicShares.at(now, column);
  }
}
