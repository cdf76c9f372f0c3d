// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.measures.disclosure.PublicTable.Why;

/// Withholds what is small in a table, and as few other numbers as it needs so that nothing
/// withheld can be worked back from what is shown.
///
/// A table with its totals is a network: each number flows from its column to its row, each total
/// back. A withheld number cannot be worked back exactly when it lies on a circle of withheld
/// numbers, some of which can grow by one while the others shrink by one and every sum stays. So
/// each small number is given the cheapest such circle, and all numbers on it are withheld. What
/// readers know from elsewhere is on no circle.
public final class Suppression {

  private final CountTable table;
  private final SmallNumberRule rule;
  private final Set<Cell> known;
  private final Map<Cell, Why> reasons = new HashMap<>();

  private Suppression(CountTable table, SmallNumberRule rule, Set<Cell> known) {
    this.table = table;
    this.rule = rule;
    this.known = Set.copyOf(known);
  }

  /// The table as anybody may read it.
  ///
  /// @param alsoSensitive numbers to withhold although they are not small
  /// @param known numbers that readers have from elsewhere: from an earlier release of the same
  ///     table that gave the same number, or from another table with the same total
  public static PublicTable of(
      CountTable table, SmallNumberRule rule, Set<Cell> alsoSensitive, Set<Cell> known) {
    return new Suppression(table, rule, known).suppress(alsoSensitive);
  }

  /// The table as anybody may read it, when they know nothing of it yet.
  public static PublicTable of(CountTable table, SmallNumberRule rule) {
    return of(table, rule, Set.of(), Set.of());
  }

  /// The numbers that an earlier release of a table gave and that have not changed since.
  public static Set<Cell> stillKnown(CountTable now, CountTable then, PublicTable shownThen) {
    Set<Cell> known = new HashSet<>();
    for (Cell each : now.cells()) {
      shownThen
          .shown(each)
          .ifPresent(
              value -> {
                if (value == now.at(each)) {
                  known.add(each);
                }
              });
    }
    return then.rows() == now.rows() && then.columns() == now.columns() ? known : Set.of();
  }

  private PublicTable suppress(Set<Cell> alsoSensitive) {
    List<Cell> sensitive = new ArrayList<>();
    for (Cell each : table.cells()) {
      boolean isSensitive =
          table.isGiven(each)
              && !known.contains(each)
              && (rule.isSmall(table.at(each)) || alsoSensitive.contains(each));
      reasons.put(each, isSensitive ? Why.SMALL : table.isGiven(each) ? Why.SHOWN : Why.NOT_GIVEN);
      if (isSensitive) {
        sensitive.add(each);
      }
    }
    Circles circles = new Circles(table, this::state);
    for (Cell each : sensitive) {
      Optional<Set<Cell>> circle = circles.cheapestThrough(each);
      if (circle.isEmpty()) {
        return nothing();
      }
      circle.get().forEach(other -> reasons.replace(other, Why.SHOWN, Why.PROTECTS_ANOTHER));
    }
    return new PublicTable(table, reasons, false);
  }

  private Circles.State state(Cell cell) {
    boolean isHidden = reasons.get(cell) != Why.SHOWN;
    boolean isUsable =
        !known.contains(cell) && (isHidden || table.at(cell) >= rule.leastWithheld());
    long least = table.isGiven(cell) ? rule.leastWithheld() : 0;
    return new Circles.State(isUsable, isHidden, least);
  }

  private PublicTable nothing() {
    Map<Cell, Why> all = new HashMap<>();
    for (Cell each : table.cells()) {
      all.put(
          each,
          !table.isGiven(each)
              ? Why.NOT_GIVEN
              : known.contains(each) ? Why.SHOWN : Why.PROTECTS_ANOTHER);
    }
    return new PublicTable(table, all, true);
  }
}
