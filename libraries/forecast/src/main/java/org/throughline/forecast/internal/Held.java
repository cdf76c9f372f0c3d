// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.BitSet;
import org.throughline.forecast.Ages;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions.Flow;

/// The cells that anybody can ever be in, numbered without gaps in the order of age and state.
///
/// Of all needs, settings and ages most are allowed nowhere. Whatever is done for every future is
/// done for these alone, side by side in memory.
public final class Held {

  private static final int NOWHERE = -1;

  private final States states;
  private final int[] cells;
  private final int[] numbers;
  private final int[] stateOf;
  private final int[] ageOf;
  private final int[] begins = new int[Ages.COUNT + 1];

  Held(States states, BitSet reached) {
    this.states = states;
    this.cells = reached.stream().toArray();
    this.stateOf = reached.stream().map(cell -> cell % states.count()).toArray();
    this.ageOf = reached.stream().map(cell -> cell / states.count() + Ages.FIRST).toArray();
    this.numbers = new int[states.cells()];
    java.util.Arrays.fill(numbers, NOWHERE);
    for (int number = 0; number < cells.length; number++) {
      numbers[cells[number]] = number;
      begins[cells[number] / states.count() + 1] = number + 1;
    }
    for (int age = 1; age < begins.length; age++) {
      begins[age] = Math.max(begins[age], begins[age - 1]);
    }
  }

  /// Every cell that is allowed or was ever recorded, and the one that whoever stays grows into.
  static BitSet reached(Inputs inputs) {
    States states = inputs.states();
    BitSet reached = new BitSet(states.cells());
    for (int cell = 0; cell < states.cells(); cell++) {
      if (states.isValid(cell / states.count() + Ages.FIRST, cell % states.count())) {
        reached.set(cell);
      }
    }
    for (Flow flow : inputs.transitions().flows()) {
      if (!flow.isLeaving() && Ages.isCounted(flow.age() + 1)) {
        reached.set(states.cell(flow.age() + 1, flow.to()));
      }
    }
    for (int cell = states.cells() - states.count() - 1; cell >= 0; cell--) {
      if (reached.get(cell)) {
        reached.set(cell + states.count());
      }
    }
    return reached;
  }

  public States states() {
    return states;
  }

  /// How many cells there are.
  public int count() {
    return cells.length;
  }

  /// The first number of an age, given as its place among all ages.
  public int begin(int age) {
    return begins[age];
  }

  public int cell(int number) {
    return cells[number];
  }

  public int state(int number) {
    return stateOf[number];
  }

  public int age(int number) {
    return ageOf[number];
  }

  /// The number of a cell; below 0 where nobody can be.
  public int number(int cell) {
    return numbers[cell];
  }

  /// The number of the same state a year older; below 0 after the last age.
  int above(int number) {
    int cell = cells[number] + states.count();
    return cell < numbers.length ? numbers[cell] : NOWHERE;
  }

  /// People of all cells by number.
  int[] numbered(int[] byCell) {
    int[] byNumber = new int[cells.length];
    java.util.Arrays.setAll(byNumber, number -> byCell[cells[number]]);
    return byNumber;
  }

  /// People by number, spread over all cells.
  public int[] byCell(int[] byNumber) {
    int[] all = new int[numbers.length];
    for (int number = 0; number < cells.length; number++) {
      all[cells[number]] = byNumber[number];
    }
    return all;
  }
}
