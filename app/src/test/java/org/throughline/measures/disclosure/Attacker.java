// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Somebody who knows every number that is shown, how sums work and by which rule numbers are
/// withheld, and who tries every other table near the true one in which each number differs by one
/// at most. A withheld number counts as worked out unless one of them fits all that is shown: a
/// harder test than trying every table that could be, and one that ends.
final class Attacker {

  private final CountTable truth;
  private final PublicTable seen;
  private final Map<Cell, Long> known = new HashMap<>();
  private final long least;
  private final List<Cell> hidden = new ArrayList<>();

  /// @param more numbers that the attacker has from elsewhere
  Attacker(CountTable truth, PublicTable seen, SmallNumberRule rule, Map<Cell, Long> more) {
    this.truth = truth;
    this.seen = seen;
    this.least = seen.isWithheldWhole() ? 0 : rule.leastWithheld();
    for (Cell each : truth.cells()) {
      OptionalLong shown = seen.shown(each);
      if (shown.isPresent()) {
        known.put(each, shown.getAsLong());
      }
    }
    known.putAll(more);
    for (Cell each : truth.cells()) {
      if (!truth.isTotal(each) && !known.containsKey(each)) {
        hidden.add(each);
      }
    }
  }

  /// The withheld numbers that can be only what they are.
  List<Cell> workedOut() {
    return truth.cells().stream()
        .filter(seen::isWithheld)
        .filter(each -> !known.containsKey(each))
        .filter(each -> !canBeAnother(each))
        .toList();
  }

  private boolean canBeAnother(Cell cell) {
    long is = truth.at(cell);
    return canBe(cell, is + 1) || (is - 1 >= least && canBe(cell, is - 1));
  }

  private boolean canBe(Cell cell, long value) {
    Map<Cell, Long> supposed = new HashMap<>(known);
    supposed.put(cell, value);
    List<Cell> open = hidden.stream().filter(each -> !each.equals(cell)).toList();
    return isPossible(supposed, open, 0);
  }

  private boolean isPossible(Map<Cell, Long> table, List<Cell> open, int at) {
    if (at > 0 && !sumsMayFit(table, open.get(at - 1))) {
      return false;
    }
    if (at == open.size()) {
      return allSumsFit(table);
    }
    Cell cell = open.get(at);
    for (long away : new long[] {0, 1, -1}) {
      long supposed = truth.at(cell) + away;
      if (supposed >= least) {
        table.put(cell, supposed);
        if (isPossible(table, open, at + 1)) {
          return true;
        }
      }
    }
    table.remove(cell);
    return false;
  }

  private boolean sumsMayFit(Map<Cell, Long> table, Cell cell) {
    return mayFit(table, rowOf(cell.row()), new Cell(cell.row(), truth.columns()))
        && mayFit(table, columnOf(cell.column()), new Cell(truth.rows(), cell.column()));
  }

  private boolean mayFit(Map<Cell, Long> table, List<Cell> parts, Cell total) {
    Long wanted = table.get(total);
    if (wanted == null) {
      return true;
    }
    long sum = 0;
    long open = 0;
    for (Cell each : parts) {
      Long value = table.get(each);
      open += value == null ? 1 : 0;
      sum += value == null ? truth.at(each) : value;
    }
    return Math.abs(sum - wanted) <= open;
  }

  private boolean allSumsFit(Map<Cell, Long> table) {
    long all = 0;
    for (int row = 0; row < truth.rows(); row++) {
      long sum = rowOf(row).stream().mapToLong(table::get).sum();
      all += sum;
      if (!fits(table, new Cell(row, truth.columns()), sum)) {
        return false;
      }
    }
    for (int column = 0; column < truth.columns(); column++) {
      long sum = columnOf(column).stream().mapToLong(table::get).sum();
      if (!fits(table, new Cell(truth.rows(), column), sum)) {
        return false;
      }
    }
    return fits(table, new Cell(truth.rows(), truth.columns()), all);
  }

  private boolean fits(Map<Cell, Long> table, Cell total, long sum) {
    Long wanted = table.get(total);
    if (wanted != null) {
      return wanted == sum;
    }
    return !truth.isGiven(total) || sum >= least;
  }

  private List<Cell> rowOf(int row) {
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < truth.columns(); column++) {
      cells.add(new Cell(row, column));
    }
    return cells;
  }

  private List<Cell> columnOf(int column) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < truth.rows(); row++) {
      cells.add(new Cell(row, column));
    }
    return cells;
  }
}
