// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds circles of numbers in a table along which one person can be moved without changing any sum
/// that readers see. Rows and columns are the nodes of a network; each number is an edge from its
/// column to its row, and each total of a row or a column leads back.
final class Circles {

  /// A total is read by everybody: it is withheld last.
  private static final long TOTAL_COST = 1_000_000_000L;

  private final CountTable table;
  private final Function<Cell, State> states;

  /// The numbers that lead to or from each node.
  private final List<List<Cell>> around;

  /// How a number may serve.
  ///
  /// @param isUsable whether it may be, or become, withheld
  /// @param isHidden whether it is withheld already
  /// @param least the least that readers know it to be while it is withheld
  record State(boolean isUsable, boolean isHidden, long least) {}

  private record Step(int node, long cost) {}

  /// @param states how each number may serve at the time that it is asked
  Circles(CountTable table, Function<Cell, State> states) {
    this.table = table;
    this.states = states;
    this.around =
        Stream.<List<Cell>>generate(ArrayList::new)
            .limit(table.rows() + table.columns() + 2L)
            .toList();
    for (Cell each : table.cells()) {
      around.get(tail(each)).add(each);
      around.get(head(each)).add(each);
    }
  }

  /// The numbers of the circle through `cell` that costs the fewest others; empty when there is
  /// none.
  Optional<Set<Cell>> cheapestThrough(Cell cell) {
    Optional<Route> up = route(head(cell), tail(cell), cell);
    Optional<Route> down =
        table.at(cell) - 1 >= states.apply(cell).least()
            ? route(tail(cell), head(cell), cell)
            : Optional.empty();
    return up.map(one -> down.filter(other -> other.cost() < one.cost()).orElse(one))
        .or(() -> down)
        .map(Route::cells);
  }

  private record Route(long cost, Set<Cell> cells) {}

  /// The cheapest way between two nodes without `barred`.
  private Optional<Route> route(int from, int to, Cell barred) {
    long[] costs = new long[around.size()];
    Arrays.fill(costs, Long.MAX_VALUE);
    @Nullable Cell[] by = new Cell[around.size()];
    int[] before = new int[around.size()];
    costs[from] = 0;
    PriorityQueue<Step> open = new PriorityQueue<>(Comparator.comparingLong(Step::cost));
    open.add(new Step(from, 0));
    while (!open.isEmpty() && open.element().node() != to) {
      Step step = open.remove();
      if (step.cost() > costs[step.node()]) {
        continue;
      }
      for (Cell each : around.get(step.node())) {
        int next = each.equals(barred) ? -1 : next(step.node(), each);
        if (next >= 0 && step.cost() + cost(each) < costs[next]) {
          costs[next] = step.cost() + cost(each);
          by[next] = each;
          before[next] = step.node();
          open.add(new Step(next, costs[next]));
        }
      }
    }
    return costs[to] == Long.MAX_VALUE
        ? Optional.empty()
        : Optional.of(new Route(costs[to], walked(from, to, by, before)));
  }

  private static Set<Cell> walked(int from, int to, @Nullable Cell[] by, int[] before) {
    Set<Cell> cells = new HashSet<>();
    for (int node = to; node != from; node = before[node]) {
      Cell cell = by[node];
      if (cell != null) {
        cells.add(cell);
      }
    }
    return cells;
  }

  /// Where the number leads from a node: along it when it grows, against it when it shrinks; -1
  /// when it does not lead from there.
  private int next(int node, Cell cell) {
    State state = states.apply(cell);
    if (!state.isUsable()) {
      return -1;
    }
    if (tail(cell) == node) {
      return head(cell);
    }
    boolean mayShrink = table.at(cell) - 1 >= state.least();
    return mayShrink && head(cell) == node ? tail(cell) : -1;
  }

  private long cost(Cell cell) {
    if (states.apply(cell).isHidden()) {
      return 0;
    }
    return (table.isTotal(cell) ? TOTAL_COST : 0) + 1 + table.at(cell);
  }

  private int tail(Cell cell) {
    return isForward(cell) ? column(cell) : cell.row();
  }

  private int head(Cell cell) {
    return isForward(cell) ? cell.row() : column(cell);
  }

  /// The numbers within, and the grand total, run from column to row; the totals run back.
  private boolean isForward(Cell cell) {
    return (cell.row() == table.rows()) == (cell.column() == table.columns());
  }

  private int column(Cell cell) {
    return table.rows() + 1 + cell.column();
  }
}
