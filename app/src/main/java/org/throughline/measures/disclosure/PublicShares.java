// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Shares of people that anybody may read. A share is withheld with the count that it is made of:
/// a rate times its denominator gives the count back. Those who were not counted are protected as
/// those who were, since all less one is one.
public final class PublicShares {

  private static final int COUNTED = 0;
  private static final int OTHERS = 1;
  private static final int ALL = 2;

  /// The columns of a part.
  static final List<Integer> CELLS = List.of(COUNTED, OTHERS, ALL);

  private final PublicTable table;
  private final int parts;

  private PublicShares(PublicTable table, int parts) {
    this.table = table;
    this.parts = parts;
  }

  /// Shares that do not add up to anything, such as those of one group over time.
  public static PublicShares alone(List<Share> shares, SmallNumberRule rule) {
    return of(shares, rule, false, Set.of(), Set.of());
  }

  /// The shares of the parts of a whole that everybody can read elsewhere.
  public static PublicShares ofKnownWhole(List<Share> parts, SmallNumberRule rule) {
    return ofKnownWhole(parts, rule, Set.of(), Set.of());
  }

  /// The same, to readers who have read about the parts before.
  ///
  /// @param alsoSensitive what is not to be shown although it is not small
  /// @param known what they have read of the parts already and what is still so
  static PublicShares ofKnownWhole(
      List<Share> parts, SmallNumberRule rule, Set<Cell> alsoSensitive, Set<Cell> known) {
    int last = parts.size();
    Set<Cell> all = new HashSet<>(known);
    CELLS.forEach(column -> all.add(new Cell(last, column)));
    return of(parts, rule, true, alsoSensitive, all);
  }

  private static PublicShares of(
      List<Share> shares,
      SmallNumberRule rule,
      boolean hasWhole,
      Set<Cell> alsoSensitive,
      Set<Cell> known) {
    List<List<Long>> counts = new ArrayList<>();
    Set<Cell> sensitive = new HashSet<>(alsoSensitive);
    for (int part = 0; part < shares.size(); part++) {
      Share share = shares.get(part);
      counts.add(List.of(share.counted(), share.others()));
      if (share.all() > 0 && share.all() < rule.fewestInRate()) {
        sensitive.add(new Cell(part, COUNTED));
        sensitive.add(new Cell(part, OTHERS));
      }
    }
    CountTable table = new CountTable(counts, true, hasWhole);
    sensitive.removeIf(each -> table.at(each) < rule.leastWithheld());
    return new PublicShares(Suppression.of(table, rule, sensitive, known), shares.size());
  }

  /// What is counted of a part: those counted, the others and all.
  static long at(Share share, int column) {
    return switch (column) {
      case COUNTED -> share.counted();
      case OTHERS -> share.others();
      default -> share.all();
    };
  }

  public int parts() {
    return parts;
  }

  /// Whether anybody may read how many were counted, and with it the rate.
  public boolean isShown(int part) {
    return isAllShown(part)
        && table.shown(new Cell(part, COUNTED)).isPresent()
        && table.shown(new Cell(part, OTHERS)).isPresent();
  }

  /// Whether anybody may read how many there are in all.
  public boolean isAllShown(int part) {
    return table.shown(new Cell(part, ALL)).isPresent();
  }

  /// Whether nothing new could be shown, because readers know too much already.
  public boolean isWithheldWhole() {
    return table.isWithheldWhole();
  }

  /// The table of those who were counted, the others and all.
  public PublicTable table() {
    return table;
  }
}
